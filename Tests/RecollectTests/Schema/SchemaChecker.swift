import Foundation

/// Checks values against a JSON Schema, as far as ours uses it; a keyword that it does not know is a complaint.
struct SchemaChecker {
  private let root: [String: Any]

  init(_ schema: Data) throws { root = try JSONSerialization.jsonObject(with: schema) as? [String: Any] ?? [:] }

  func complaints(about value: Any) -> [String] { complaints(about: value, root, at: "") }

  private func complaints(about value: Any, _ schema: [String: Any], at place: String) -> [String] {
    schema.keys.sorted().flatMap { keyword in
      complaints(about: value, keyword, schema[keyword] ?? NSNull(), schema, at: place)
    }
  }

  private func complaints(
    about value: Any, _ keyword: String, _ argument: Any, _ schema: [String: Any], at place: String
  ) -> [String] {
    func expect(_ holds: Bool) -> [String] { holds ? [] : ["\(place): \(keyword) \(argument): \(value)"] }
    let object = value as? [String: Any]
    let number = value as? NSNumber
    switch keyword {
    case "$schema", "$defs", "title", "description", "then", "else": return []
    case "$ref":
      let name = (argument as? String)?.split(separator: "/").last.map(String.init) ?? ""
      let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any]
      return target.map { complaints(about: value, $0, at: place) } ?? ["\(place): no \(name)"]
    case "type":
      let types = argument as? [String] ?? [argument as? String ?? ""]
      return expect(types.contains { isOf(value, $0) })
    case "const": return expect(isEqual(value, argument))
    case "enum": return expect((argument as? [Any] ?? []).contains { isEqual(value, $0) })
    case "required":
      return (argument as? [String] ?? []).filter { object?[$0] == nil }.map { "\(place): \($0) is missing" }
    case "properties":
      let properties = argument as? [String: [String: Any]] ?? [:]
      return properties.keys.sorted().flatMap { name in
        guard let member = object?[name], let schema = properties[name] else { return [String]() }
        return complaints(about: member, schema, at: "\(place).\(name)")
      }
    case "items":
      return (value as? [Any] ?? []).enumerated().flatMap { index, item in
        complaints(about: item, argument as? [String: Any] ?? [:], at: "\(place)[\(index)]")
      }
    case "allOf":
      return (argument as? [[String: Any]] ?? []).flatMap { complaints(about: value, $0, at: place) }
    case "if":
      let holds = complaints(about: value, argument as? [String: Any] ?? [:], at: place).isEmpty
      let branch = schema[holds ? "then" : "else"] as? [String: Any]
      return branch.map { complaints(about: value, $0, at: place) } ?? []
    case "pattern":
      let pattern = argument as? String ?? ""
      return expect((value as? String)?.range(of: pattern, options: .regularExpression) != nil)
    case "minimum":
      return expect((number?.doubleValue ?? -.infinity) >= (argument as? NSNumber)?.doubleValue ?? .infinity)
    case "maximum":
      return expect((number?.doubleValue ?? .infinity) <= (argument as? NSNumber)?.doubleValue ?? -.infinity)
    case "maxLength": return expect((value as? String)?.count ?? .max <= (argument as? NSNumber)?.intValue ?? 0)
    default: return ["\(place): the keyword \(keyword) is not known"]
    }
  }

  private func isOf(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": (value as? NSNumber).map(isBoolean) ?? false
    case "integer":
      (value as? NSNumber).map { !isBoolean($0) && $0.doubleValue.rounded() == $0.doubleValue } ?? false
    default: false
    }
  }

  private func isEqual(_ value: Any, _ other: Any) -> Bool {
    if let text = value as? String { return text == other as? String }
    guard let number = value as? NSNumber, let other = other as? NSNumber else { return false }
    return isBoolean(number) == isBoolean(other) && number.isEqual(to: other)
  }

  /// Whether a number stands for a truth value: JSON keeps them apart, Foundation by their kind only.
  private func isBoolean(_ number: NSNumber) -> Bool { ["c", "B"].contains(String(cString: number.objCType)) }
}
