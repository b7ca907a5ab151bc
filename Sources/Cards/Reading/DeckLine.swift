/// What a line of a deck is by how it begins.
enum DeckLine: Equatable {
  case blank
  /// `Q: A: C: T: D: N: S: K:`, by its letter.
  case marker(UInt8)
  /// `- [x]` or `- [ ]`.
  case choice(isRight: Bool)
  /// `---`.
  case separator
  /// `#` to `######` and a space.
  case heading(level: Int)
  case text

  /// How many bytes stand before a marker's, choice's or heading's text.
  var prefixLength: Int {
    switch self {
    case .marker: 2
    case .choice: 5
    case .heading(let level): level
    default: 0
    }
  }

  /// Returns what a line is, looked at alone.
  static func of(_ line: Range<Int>, in bytes: Bytes) -> Self {
    guard let first = line.first.map({ bytes[$0] }) else { return .blank }
    switch first {
    case UInt8(ascii: "-"):
      if isSeparator(line, in: bytes) { return .separator }
      return choice(line, in: bytes)
    case UInt8(ascii: "#"):
      let level = line.prefix(7).prefix { bytes[$0] == first }.count
      return level < 7 && line.count > level && bytes[line.lowerBound + level] == ASCII.space
        ? .heading(level: level) : .text
    case UInt8(ascii: "A")...UInt8(ascii: "T"):
      return isMarker(line, in: bytes) ? .marker(first) : .text
    default:
      if first > ASCII.space { return .text }
      return line.allSatisfy { ASCII.isSpace(bytes[$0]) } ? .blank : .text
    }
  }

  /// Whether a line begins with one of the eight markers.
  static func isMarker(_ line: Range<Int>, in bytes: Bytes) -> Bool {
    guard line.count >= 2, bytes[line.lowerBound + 1] == ASCII.colon else { return false }
    switch bytes[line.lowerBound] {
    case UInt8(ascii: "Q"), UInt8(ascii: "A"), UInt8(ascii: "C"): return true
    case UInt8(ascii: "T"), UInt8(ascii: "D"), UInt8(ascii: "N"), UInt8(ascii: "S"), UInt8(ascii: "K"):
      return line.count == 2 || ASCII.isSpace(bytes[line.lowerBound + 2])
    default: return false
    }
  }

  /// Whether a line begins a card whatever stands before it: `Q:`, `C:` or `T:`.
  static func beginsCard(_ line: Range<Int>, in bytes: Bytes) -> Bool {
    guard let first = line.first.map({ bytes[$0] }) else { return false }
    return (first == UInt8(ascii: "Q") || first == UInt8(ascii: "C") || first == UInt8(ascii: "T"))
      && isMarker(line, in: bytes)
  }

  static func isSeparator(_ line: Range<Int>, in bytes: Bytes) -> Bool {
    line.count >= 3 && line.prefix(3).allSatisfy { bytes[$0] == UInt8(ascii: "-") }
      && line.dropFirst(3).allSatisfy { ASCII.isSpace(bytes[$0]) }
  }

  private static func choice(_ line: Range<Int>, in bytes: Bytes) -> Self {
    let start = line.lowerBound
    guard line.count >= 5, bytes[start + 1] == ASCII.space, bytes[start + 2] == ASCII.openBracket,
      bytes[start + 4] == ASCII.closeBracket, line.count == 5 || ASCII.isSpace(bytes[start + 5])
    else { return .text }
    switch bytes[start + 3] {
    case ASCII.space: return .choice(isRight: false)
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return .choice(isRight: true)
    default: return .text
    }
  }
}
