/// Plain values as deck text: a backslash before what would mean something else.
enum PrintedText {
  /// How much is escaped.
  enum Escaping {
    /// What would be read otherwise in usual text; code and math stay as they are.
    case gentle
    /// Everything that could mean anything, so that nothing is code, math or a comment.
    case strict
  }

  /// Where a text is written.
  enum Place: Equatable {
    /// After a marker; further lines may follow.
    case block
    /// One of several accepted forms.
    case form
    /// Between the gaps of a sentence.
    case sentence
    /// In a gap.
    case gap
  }

  /// Returns a text as it is written in a place, but for what its lines begin with.
  static func escaped(_ text: String, _ place: Place, _ escaping: Escaping) -> String {
    // Most texts have nothing that could mean anything.
    guard text.utf8.contains(where: { mayMeanSomething[Int($0)] }) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8)
    bytes.withUnsafeBufferPointer { bytes in
      let kept = escaping == .gentle ? KeptParts(of: bytes) : KeptParts()
      for at in bytes.indices {
        if !kept.contains(at), isEscaped(bytes[at], at: at, in: bytes, place, escaping) {
          result.append(ASCII.backslash)
        }
        result.append(bytes[at])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Returns a written text with a backslash before each line that would begin something else.
  static func withLinesEscaped(_ text: String, beginsLine: Bool) -> String {
    guard beginsLine || text.utf8.contains(ASCII.lineFeed) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    bytes.withUnsafeBufferPointer { bytes in
      let kept = KeptParts(of: bytes)
      var start = 0
      while start <= bytes.count {
        let end = bytes[start...].firstIndex(of: ASCII.lineFeed) ?? bytes.count
        if start > 0 || beginsLine, !kept.contains(start) {
          switch DeckLine.of(start..<end, in: bytes) {
          case .marker, .separator, .heading, .choice: result.append(ASCII.backslash)
          case .text, .blank: break
          }
        }
        result.append(contentsOf: bytes[start..<min(end + 1, bytes.count)])
        start = end + 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The bytes of which ``isEscaped(_:at:in:_:_:)`` has something to say.
  private static let mayMeanSomething: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "\\:|[]`$<>~#".utf8 { table[Int(byte)] = true }
    return table
  }()

  private static func isEscaped(_ byte: UInt8, at: Int, in bytes: Bytes, _ place: Place, _ escaping: Escaping) -> Bool {
    switch byte {
    case ASCII.backslash:
      return escaping == .strict || at + 1 == bytes.count || ASCII.isPunctuation(bytes[at + 1])
    case ASCII.colon:
      // " :: " and " ::: " with spaces around them.
      return (at == 0 || bytes[at - 1] == ASCII.space) && at + 1 < bytes.count && bytes[at + 1] == ASCII.colon
    case ASCII.bar:
      guard place == .form else { return false }
      let isAlone = (at == 0 || bytes[at - 1] == ASCII.space) && (at + 1 == bytes.count || bytes[at + 1] == ASCII.space)
      return at == 0 || isAlone
    case ASCII.openBracket, ASCII.closeBracket:
      return place == .sentence || place == .gap || escaping == .strict
    case ASCII.backtick, ASCII.dollar, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "~"), UInt8(ascii: "#"):
      return escaping == .strict
    default: return false
    }
  }

  /// Whether an answer looks like a list, a table, or a block of code or math, which begins on a line of its own.
  static func beginsBlock(_ text: String) -> Bool {
    ["- ", "* ", "+ ", "|", "```", "~~~", "$$", "1. ", ">"].contains { text.hasPrefix($0) }
      && (text.utf8.contains(ASCII.lineFeed) || text.hasPrefix("|"))
  }

  /// Returns a note's paragraphs so that none of their lines makes a card.
  static func note(_ text: String) -> String {
    withLinesEscaped(escaped(trimmed(text), .block, .strict), beginsLine: true)
  }

  /// Whether a text is one line already, without white space at its ends.
  static func isLine(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, !ASCII.isSpace(first), !ASCII.isSpace(last) else {
      return false
    }
    return !text.utf8.contains { $0 == ASCII.lineFeed || $0 == UInt8(ascii: "\r") }
  }

  /// Returns a text in one line: white space with a line end in it becomes one space.
  static func line(_ text: String) -> String {
    if isLine(text) { return text }
    let text = trimmed(text)
    guard text.utf8.contains(where: { $0 == ASCII.lineFeed || $0 == UInt8(ascii: "\r") }) else { return text }
    let parts = text.utf8.split { $0 == ASCII.lineFeed || $0 == UInt8(ascii: "\r") }
    return parts.map { trimmed(String(decoding: $0, as: UTF8.self)) }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Returns a text without white space at its ends and without carriage returns.
  static func trimmed(_ text: String, atStart: Bool = true, atEnd: Bool = true) -> String {
    if let first = text.utf8.first, let last = text.utf8.last, !ASCII.isSpace(first), !ASCII.isSpace(last),
      !text.utf8.contains(UInt8(ascii: "\r"))
    {
      return text
    }
    var bytes = Array(text.utf8)
    if bytes.contains(UInt8(ascii: "\r")) {
      bytes = DeckText(bytes).bytes
    }
    return bytes.withUnsafeBufferPointer {
      let range = FieldText.trimmed(bytes.indices, in: $0)
      let lower = atStart ? range.lowerBound : 0
      let upper = atEnd ? range.upperBound : bytes.count
      return String(decoding: Bytes(rebasing: $0[min(lower, upper)..<upper]), as: UTF8.self)
    }
  }
}

/// The code, math and comments of a value, which are written as they are.
private struct KeptParts {
  private let ranges: [Range<Int>]

  init() { ranges = [] }

  init(of bytes: Bytes) {
    let text = DeckText(Array(bytes))
    let blocks = text.withLines { lines in
      var enclosures = Enclosures(lines)
      var blocks: [InlineSpans.Span] = []
      var line = 0
      while line < lines.count, lines.bytes.count == bytes.count {
        let start = lines.range(of: line).lowerBound
        if let found = enclosures.enclosure(inLine: line, from: start, mayFence: true), found.isClosed {
          blocks.append(InlineSpans.Span(kind: .code, range: found.range))
          line = max(line, found.lastLine)
        }
        line += 1
      }
      return blocks
    }
    ranges = InlineSpans.spans(in: bytes, opaque: blocks).map(\.range)
  }

  func contains(_ index: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(index)
  }
}
