/// Finds fenced code, `$$` blocks and comments that go over several lines, and where they end.
///
/// One that is never closed ends before the next `Q:`, `C:` or `T:` line after a blank line, so that a forgotten mark
/// never hides the rest of a file.
struct Enclosures {
  /// A block of lines that make no cards.
  struct Enclosure: Equatable {
    let kind: DeckMistake.Enclosure
    /// From the opening mark to the end of the closing one.
    var range: Range<Int>
    /// The last line that belongs to it, from 0.
    var lastLine: Int
    /// Whether a closing mark was found.
    var isClosed: Bool
    /// A line within it, from 0, that looks like a card.
    var hiddenCard: Int?
  }

  private enum Closer: Hashable {
    case math
    case comment
    case fence(UInt8)
  }

  private let bytes: Bytes
  private let lineStarts: [Int]
  private let features: [LineFeatures]
  /// Marks of which the rest of the text has no closing one; for fences from which length on.
  private var missing: [Closer: Int] = [:]
  /// The line of what a deck remembers above which no comment is closed any more.
  private var unclosedUntil = 0

  init(bytes: Bytes, lineStarts: [Int], features: [LineFeatures]) {
    self.bytes = bytes
    self.lineStarts = lineStarts
    self.features = features
  }

  private func range(ofLine line: Int) -> Range<Int> { lineStarts[line]..<lineStarts[line + 1] - 1 }

  /// Returns the enclosure that begins in a line and goes beyond it.
  ///
  /// - Parameters:
  ///   - line: the line, from 0.
  ///   - start: where its text begins, after a marker or after what closed another enclosure.
  ///   - mayFence: whether the start is where a fence may stand.
  /// - Returns: the enclosure, or nothing where the line closes what it opens.
  mutating func enclosure(inLine line: Int, from start: Int, mayFence: Bool) -> Enclosure? {
    let range = start..<max(start, self.range(ofLine: line).upperBound)
    if mayFence, let fence = fence(in: range) {
      return enclosure(.code, closer: .fence(fence.character), length: fence.length, at: fence.start, line: line)
    }
    guard !features[line].isDisjoint(with: [.dollar, .less]), let open = openMark(in: range) else { return nil }
    return enclosure(open.kind, closer: open.kind == .math ? .math : .comment, length: 0, at: open.at, line: line)
  }

  /// Whether a line's text begins a fence: three or more backticks or tildes, and no backtick after backticks.
  func fence(in line: Range<Int>) -> (character: UInt8, length: Int, start: Int)? {
    guard let start = line.first(where: { bytes[$0] != ASCII.space && bytes[$0] != ASCII.tab }) else { return nil }
    let character = bytes[start]
    guard character == ASCII.backtick || character == UInt8(ascii: "~") else { return nil }
    let length = (start..<line.upperBound).prefix { bytes[$0] == character }.count
    guard length >= 3 else { return nil }
    if character == ASCII.backtick, bytes[start + length..<line.upperBound].contains(ASCII.backtick) { return nil }
    return (character, length, start)
  }

  /// The last `$$` or `<!--` of a line that has no partner in it; a `$$` only where it begins or ends the line's text.
  func openMark(in line: Range<Int>) -> (kind: DeckMistake.Enclosure, at: Int)? {
    var at = line.lowerBound
    var textStart: Int?
    while at < line.upperBound {
      let byte = bytes[at]
      if textStart == nil, !ASCII.isSpace(byte) { textStart = at }
      if byte == ASCII.backslash, at + 1 < line.upperBound, ASCII.isPunctuation(bytes[at + 1]) {
        at += 2
        continue
      }
      guard byte == ASCII.backtick || byte == ASCII.dollar || byte == UInt8(ascii: "<") else {
        at += 1
        continue
      }
      if let span = InlineSpans.span(in: bytes, at: at, end: line.upperBound) {
        at = span.range.upperBound
        continue
      }
      let length = InlineSpans.mark(in: bytes, at: at)
      if byte == UInt8(ascii: "<"), length == 4 { return (.comment, at) }
      if byte == ASCII.dollar, length == 2 {
        let isLast = bytes[at + 2..<line.upperBound].allSatisfy(ASCII.isSpace)
        if isLast || at == textStart { return (.math, at) }
      }
      at += length
    }
    return nil
  }

  private mutating func enclosure(
    _ kind: DeckMistake.Enclosure, closer: Closer, length: Int, at start: Int, line: Int
  ) -> Enclosure {
    var card: Int?
    // What a deck remembers ends what is never closed, as a card does, and its own end closes no other comment.
    var made: Int?
    var isAfterBlank = false
    let mayClose = missing[closer].map { length < $0 } ?? (kind != .comment || line >= unclosedUntil)
    for next in (line + 1)..<max(line + 1, lineStarts.count - 1) {
      let range = range(ofLine: next)
      if made == nil, features[next].contains(.less), MadeLine.begins(range, in: bytes) {
        made = next
        if kind == .comment { break }
      }
      if mayClose, let end = close(closer, length: length, in: range, features: features[next]) {
        return Enclosure(kind: kind, range: start..<end, lastLine: next, isClosed: true, hiddenCard: card)
      }
      if card == nil {
        if isAfterBlank, DeckLine.beginsCard(range, in: bytes) { card = next }
        if card != nil, !mayClose { break }
        isAfterBlank = DeckLine.of(range, in: bytes) == .blank
      }
    }
    if mayClose, kind == .comment, let made {
      unclosedUntil = made
    } else if mayClose {
      missing[closer] = length
    }
    let lastLine = (card ?? made ?? (lineStarts.count - 1)) - 1
    let end = max(start, self.range(ofLine: lastLine).upperBound)
    return Enclosure(kind: kind, range: start..<end, lastLine: lastLine, isClosed: false, hiddenCard: card)
  }

  /// Where a closing mark in a line ends.
  private func close(_ closer: Closer, length: Int, in line: Range<Int>, features: LineFeatures) -> Int? {
    switch closer {
    case .math:
      guard features.contains(.dollar) else { return nil }
      return InlineSpans.find([ASCII.dollar, ASCII.dollar], in: bytes, from: line.lowerBound, to: line.upperBound)
        .map { $0 + 2 }
    case .comment:
      return InlineSpans.find(InlineSpans.commentEnd, in: bytes, from: line.lowerBound, to: line.upperBound)
        .map { $0 + 3 }
    case .fence(let character):
      guard let found = fence(in: line), found.character == character, found.length >= length,
        bytes[found.start + found.length..<line.upperBound].allSatisfy(ASCII.isSpace)
      else { return nil }
      return line.upperBound
    }
  }
}
