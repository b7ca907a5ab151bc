/// A JSON value as scripts send and get it: members keep their order, and numbers their digits.
enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number as it is written, so that nothing of it is lost.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// A whole number.
  static func integer(_ value: Int) -> Self { .number(String(value)) }

  /// A number with the digits that read back as the same one; `null` where JSON has none for it.
  static func double(_ value: Double) -> Self { value.isFinite ? .number("\(value)") : .null }

  /// The number, where it is one and finite.
  var double: Double? {
    guard case .number(let text) = self, let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// The whole number, where it is one that a double holds exactly (`3`, also `3.0`).
  var integer: Int? {
    guard case .number(let text) = self else { return nil }
    if let value = Int(text) { return value.magnitude <= 1 << 53 ? value : nil }
    guard let value = double, value.rounded() == value, value.magnitude <= 0x1p53 else { return nil }
    return Int(value)
  }

  /// The text, where it is one.
  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The items, where it is an array.
  var array: [JSONValue]? {
    guard case .array(let items) = self else { return nil }
    return items
  }

  /// The newest member of a name, where it is an object that has one.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }
}

/// One name with its value.
struct JSONMember: Hashable, Sendable {
  let name: String
  let value: JSONValue

  init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue {
  /// Appends the value as one line of UTF-8, without white space.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let text): bytes += text.utf8
    case .string(let text): Self.write(text, to: &bytes)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        item.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// The value as one line of text.
  var line: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5c: bytes += [0x5c, UInt8(truncatingIfNeeded: scalar.value)]
      case 0x0a: bytes += "\\n".utf8
      // What a terminal would obey or not show: JSON on a screen comes from decks too.
      case 0..<0x20, 0x7f...0x9f, 0x61c, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff:
        let hex = String(scalar.value, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - hex.utf8.count))\(hex)".utf8
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
