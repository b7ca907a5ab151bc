/// The lines of front matter, as YAML.
enum PrintedFrontMatter {
  static func text(of matter: FrontMatter) -> String {
    guard !matter.isEmpty else { return "" }
    var lines = ["---"]
    if let name = matter.name { lines.append("name: " + scalar(name)) }
    if !matter.tags.isEmpty {
      lines.append("tags: [" + matter.tags.map { scalar($0, inList: true) }.joined(separator: ", ") + "]")
    }
    if let source = matter.source { lines.append("source: " + scalar(source)) }
    for field in matter.others { lines.append(scalar(field.name, isName: true) + ": " + scalar(field.value)) }
    lines.append("---")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether YAML would see a name or a comment in a text.
  ///
  /// A mark that stands on a space is one character with it, so that bytes are looked at.
  private static func endsEarly(_ text: [UInt8]) -> Bool {
    zip(text, text.dropFirst()).contains {
      $0 == ASCII.colon && $1 == UInt8(ascii: " ") || $0 == UInt8(ascii: " ") && $1 == UInt8(ascii: "#")
    }
  }

  /// A text as it stands where YAML reads it as this text, else in quotes.
  private static func scalar(_ text: String, inList: Bool = false, isName: Bool = false) -> String {
    let text = PrintedText.line(text)
    let bytes = Array(text.utf8)
    let special = Array((inList ? ",[]{}" : "").utf8)
    let isPlain =
      bytes.first.map { ASCII.isWord($0) || $0 >= 0x80 } ?? false
      && bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F && !special.contains($0) && $0 != UInt8(ascii: "\"") }
      && !endsEarly(bytes) && bytes.last != ASCII.colon
      && !text.unicodeScalars.contains {
        $0.value > 0x7E && $0.properties.generalCategory == .control || $0.value >= 0xFFFE || $0.value == 0x2028
          || $0.value == 0x2029 || $0.value == 0xFEFF
      }
    if isPlain, !(isName && bytes.count == 1) { return text }
    var quoted = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"", "\\": quoted += "\\" + String(character)
      default:
        if character.properties.generalCategory == .control || character.value >= 0xFFFE
          || (0x2028...0x2029).contains(character.value) || character.value == 0xFEFF
        {
          let digits = String(character.value, radix: 16, uppercase: true)
          quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        } else {
          quoted.unicodeScalars.append(character)
        }
      }
    }
    return quoted + "\""
  }
}
