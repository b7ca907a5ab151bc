import Yams

/// Reads what stands between `---` in line 1 and the next `---`: YAML, or hashcards' `key = "value"` lines.
enum FrontMatterReader {
  struct Result {
    var matter = FrontMatter()
    /// How many lines at the top are no part of the deck's text.
    var lineCount = 0
    var mistakes: [(line: Int, mistake: DeckMistake)] = []
  }

  /// No deck describes itself in more bytes; reading stops at what is likely no front matter.
  private static let limit = 1 << 16
  private static let mostMistakes = 100

  static func read(_ text: TextLines) -> Result {
    let bytes = text.bytes
    var result = Result()
    guard text.count > 0, DeckLine.isSeparator(text.range(of: 0), in: bytes) else { return result }
    var line = 1
    while line < text.count {
      let range = text.range(of: line)
      if DeckLine.beginsCard(range, in: bytes) {
        result.mistakes.append((1, .frontMatterHasCard(line: line + 1)))
        return result
      }
      if DeckLine.isSeparator(range, in: bytes) { break }
      line += 1
    }
    guard line < text.count else {
      result.mistakes.append((1, .frontMatterIsNotClosed))
      return result
    }
    result.lineCount = line + 1
    let isReadable = text.range(of: line).lowerBound < limit
    let lines = (1..<(isReadable ? line : 1)).map {
      String(decoding: Bytes(rebasing: bytes[text.range(of: $0)]), as: UTF8.self)
    }
    guard isReadable, let fields = assignments(lines) ?? mapping(lines) else {
      result.mistakes.append((1, .frontMatterIsUnreadable))
      return result
    }
    for field in fields { use(field, in: &result, lines: lines) }
    return result
  }

  /// A value of the front matter.
  private enum Value {
    case text(String)
    case list([String])
    case other
  }

  private static func use(_ field: (name: String, value: Value), in result: inout Result, lines: [String]) {
    func odd() {
      // Each is looked for in the lines, and nobody goes through more of them.
      guard result.mistakes.count < mostMistakes else { return }
      let line = lines.firstIndex { $0.hasPrefix(field.name) } ?? 0
      result.mistakes.append((line + 2, .frontMatterValueIsOdd(name: field.name)))
    }
    switch (field.name, field.value) {
    case ("name", .text(let text)): result.matter.name = text.isEmpty ? nil : text
    case ("source", .text(let text)): result.matter.source = text.isEmpty ? nil : text
    case ("tags", .text(let text)):
      result.matter.tags = text.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    case ("tags", .list(let tags)): result.matter.tags = tags
    case ("name", _), ("source", _), ("tags", _): odd()
    case (let name, .text(let text)): result.matter.others.append(FrontMatter.Field(name: name, value: text))
    case (let name, .list(let list)):
      result.matter.others.append(FrontMatter.Field(name: name, value: list.joined(separator: ", ")))
    case (_, .other): odd()
    }
  }

  // MARK: YAML

  private static func mapping(_ lines: [String]) -> [(name: String, value: Value)]? {
    guard !isDeep(lines) else { return nil }
    do {
      guard let node = try Yams.compose(yaml: lines.joined(separator: "\n") + "\n") else { return [] }
      guard let mapping = node.mapping else { return node.scalar?.string.isEmpty == true ? [] : nil }
      return mapping.map { pair in (pair.key.scalar?.string ?? "", value(of: pair.value)) }
    } catch { return nil }
  }

  private static func value(of node: Node) -> Value {
    if let scalar = node.scalar { return .text(trimmed(scalar.string)) }
    guard let sequence = node.sequence else { return .other }
    let texts = sequence.compactMap { $0.scalar?.string }
    return texts.count == sequence.count ? .list(texts.map(trimmed).filter { !$0.isEmpty }) : .other
  }

  /// Brackets in brackets beyond any sense, which the YAML reader would follow down.
  private static func isDeep(_ lines: [String]) -> Bool {
    lines.reduce(0) { $0 + $1.utf8.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") } } > 1000
      || lines.contains { $0.utf8.prefix { $0 == ASCII.space || $0 == UInt8(ascii: "-") }.count > 200 }
  }

  // MARK: key = "value"

  private static func assignments(_ lines: [String]) -> [(name: String, value: Value)]? {
    var fields: [(name: String, value: Value)] = []
    for line in lines.map(trimmed) where !line.isEmpty && !line.hasPrefix("#") {
      guard let equals = line.firstIndex(of: "=") else { return nil }
      let name = trimmed(String(line[..<equals]))
      guard !name.isEmpty,
        name.utf8.allSatisfy({ ASCII.isWord($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") })
      else { return nil }
      fields.append((name, assigned(trimmed(String(line[line.index(after: equals)...])))))
    }
    return fields.isEmpty ? nil : fields
  }

  private static func assigned(_ text: String) -> Value {
    if text.hasPrefix("[") {
      guard text.hasSuffix("]") else { return .other }
      return .list(
        text.dropFirst().dropLast().split(separator: ",").map { unquoted(trimmed(String($0))) }.filter { !$0.isEmpty })
    }
    return .text(unquoted(text))
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, let mark = text.first, mark == "\"" || mark == "'", text.last == mark else { return text }
    let inner = String(text.dropFirst().dropLast())
    return mark == "'" ? inner : inner.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer {
      String(decoding: Bytes(rebasing: $0[FieldText.trimmed(bytes.indices, in: $0)]), as: UTF8.self)
    }
  }
}
