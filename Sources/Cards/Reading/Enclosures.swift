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

  private enum Closer: Equatable {
    case math
    case comment
    case fence(UInt8)
  }

  private let lines: TextLines
  private let bytes: Bytes
  /// Whether the rest of the text has no `$$` or `-->` more.
  private var isMathMissing = false
  private var isCommentEndMissing = false
  /// The lines that may close a code block, for each character; found when the first one begins.
  private var backtickEnds: FenceEnds?
  private var tildeEnds: FenceEnds?
  /// The line of what a deck remembers above which no comment is closed any more.
  private var unclosedUntil = 0

  init(_ lines: TextLines) {
    self.lines = lines
    bytes = lines.bytes
  }

  /// Returns the enclosure that begins in a line and goes beyond it.
  ///
  /// - Parameters:
  ///   - line: the line, from 0.
  ///   - start: where its text begins, after a marker or after what closed another enclosure.
  ///   - mayFence: whether the start is where a fence may stand.
  /// - Returns: the enclosure, or nothing where the line closes what it opens.
  mutating func enclosure(inLine line: Int, from start: Int, mayFence: Bool) -> Enclosure? {
    let range = start..<max(start, lines.range(of: line).upperBound)
    if mayFence, let fence = fence(in: range) {
      return enclosure(.code, closer: .fence(fence.character), length: fence.length, at: fence.start, line: line)
    }
    guard !lines.features[line].isDisjoint(with: [.dollar, .less]), let open = openMark(in: range) else { return nil }
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
    var search = PartnerSearch()
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
      if let span = search.span(in: bytes, at: at, end: line.upperBound) {
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
    let mayClose = mayClose(closer, length: length, after: line)
    for next in (line + 1)..<max(line + 1, lines.count) {
      let range = lines.range(of: next)
      if made == nil, lines.features[next].contains(.less), MadeLine.begins(range, in: bytes) {
        made = next
        if kind == .comment || !mayClose { break }
      }
      if mayClose, let end = close(closer, length: length, in: range, features: lines.features[next]) {
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
    } else if mayClose, closer == .comment {
      isCommentEndMissing = true
    } else if mayClose, closer == .math {
      isMathMissing = true
    }
    let lastLine = min(card ?? .max, made ?? .max, lines.count) - 1
    let end = max(start, lines.range(of: lastLine).upperBound)
    return Enclosure(kind: kind, range: start..<end, lastLine: lastLine, isClosed: false, hiddenCard: card)
  }

  /// Whether a closing mark can come after a line; where none does, it is not looked for again and again.
  private mutating func mayClose(_ closer: Closer, length: Int, after line: Int) -> Bool {
    switch closer {
    case .math: return !isMathMissing
    case .comment: return !isCommentEndMissing && line >= unclosedUntil
    case .fence(ASCII.backtick):
      let ends = backtickEnds ?? fenceEnds(of: ASCII.backtick)
      backtickEnds = ends
      return ends.has(length: length, after: line)
    case .fence(let character):
      let ends = tildeEnds ?? fenceEnds(of: character)
      tildeEnds = ends
      return ends.has(length: length, after: line)
    }
  }

  private func fenceEnds(of character: UInt8) -> FenceEnds {
    var ends = FenceEnds()
    for line in stride(from: lines.count - 1, through: 0, by: -1) {
      let range = lines.range(of: line)
      if let fence = fence(in: range), fence.character == character, isEnd(fence, of: range) {
        ends.add(line: line, length: fence.length)
      }
    }
    return ends
  }

  private func isEnd(_ fence: (character: UInt8, length: Int, start: Int), of line: Range<Int>) -> Bool {
    bytes[fence.start + fence.length..<line.upperBound].allSatisfy(ASCII.isSpace)
  }

  /// Where a closing mark in a line ends.
  private func close(_ closer: Closer, length: Int, in line: Range<Int>, features: LineFeatures) -> Int? {
    switch closer {
    case .math:
      guard features.contains(.dollar) else { return nil }
      return InlineSpans.find(InlineSpans.blockMark, in: bytes, from: line.lowerBound, to: line.upperBound)
        .map { $0 + 2 }
    case .comment:
      return InlineSpans.find(InlineSpans.commentEnd, in: bytes, from: line.lowerBound, to: line.upperBound)
        .map { $0 + 3 }
    case .fence(let character):
      guard let found = fence(in: line), found.character == character, found.length >= length, isEnd(found, of: line)
      else { return nil }
      return line.upperBound
    }
  }
}

/// The lines that can close a code block, each only where no later one is as long: whether one is left after a line can be
/// said without looking for it.
private struct FenceEnds {
  // From the last line up, and so by rising length.
  private var lines: [(line: Int, length: Int)] = []

  /// Takes a line that stands above those before.
  mutating func add(line: Int, length: Int) {
    if length > lines.last?.length ?? 0 { lines.append((line, length)) }
  }

  /// Whether a line below another one is long enough.
  func has(length: Int, after line: Int) -> Bool {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].line > line { low = middle + 1 } else { high = middle }
    }
    return low > 0 && lines[low - 1].length >= length
  }
}
