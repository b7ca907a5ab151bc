/// Puts words together again that were cut at the end of a line.
struct LineJoining {
  private let bytes: [UInt8]
  private lazy var words = WordsOfPage(bytes)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the text of lines from a place on, or nil where no word in it was cut and no line left out.
  ///
  /// "inflam-" and "mation" are one word; "blue-" and "blocking" keep their hyphen where the page has both as words.
  mutating func text(
    of lines: ArraySlice<PlainTextReader.Line>, from start: Int
  ) -> (text: [UInt8], places: [Block.Place])? {
    let needsJoining = zip(lines, lines.dropFirst()).contains { line, next in
      isCut(line.range, next.range) || next.number != line.number + 1
    }
    guard needsJoining else { return nil }
    var text: [UInt8] = []
    var places: [Block.Place] = []
    for (index, line) in zip(lines.indices, lines) {
      let from = index == lines.startIndex ? start : line.range.lowerBound
      var end = line.range.upperBound
      var isGlued = false
      if index + 1 < lines.endIndex, isCut(line.range, lines[index + 1].range) {
        isGlued = true
        let first = Array(bytes[from..<end - 1].reversed().prefix { Self.isLetter($0) }.reversed()).map(Self.small)
        let second = bytes[lines[index + 1].range].prefix { Self.isLetter($0) }.map(Self.small)
        if !words.keepsHyphen(first, second) { end -= 1 }
      }
      places.append(Block.Place(text: Int32(clamping: text.count), source: Int32(clamping: from)))
      text += Piece.cleaned(bytes[from..<end])
      if !isGlued { text.append(0x20) }
    }
    if text.last == 0x20 { text.removeLast() }
    return (text, places)
  }

  /// Whether a line ends in the middle of a word.
  func isCut(_ line: Range<Int>, _ next: Range<Int>) -> Bool {
    let end = line.upperBound
    return line.count >= 2 && bytes[end - 1] == 0x2D && Self.isLetter(bytes[end - 2])
      && bytes[next.lowerBound] >= 0x61 && bytes[next.lowerBound] <= 0x7A
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte < 0x80 ? byte | 0x20 : byte }
}
