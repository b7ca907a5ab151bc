extension Piece {
  /// The most bytes that are read as one paragraph.
  ///
  /// Nobody writes one so long: a page has lost its line ends. Finders compare the sentences of a paragraph with one another, so that a page in one line would take hours.
  static let longest = 8_000

  /// The piece in parts that are no longer than that, cut after a sentence where one ends.
  var parts: [Piece] {
    guard text.count > Self.longest, cells.isEmpty else { return [self] }
    var parts: [Piece] = []
    var start = 0
    while start < text.count {
      let end = cut(after: start)
      parts.append(part(start..<end))
      start = end
    }
    return parts
  }

  private func cut(after start: Int) -> Int {
    let limit = start + Self.longest
    guard limit < text.count else { return text.count }
    for place in stride(from: limit - 1, to: start + Self.longest / 2, by: -1)
    where text[place] == 0x2E && text[place + 1] <= 0x20 {
      return place + 1
    }
    if let blank = (start + Self.longest / 2..<limit).last(where: { text[$0] <= 0x20 }) { return blank + 1 }
    // Never inside a character.
    var place = limit
    while place > start + 1, text[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  private func part(_ range: Range<Int>) -> Piece {
    Piece(
      role: role, text: Array(text[range]), origin: origin.from(range), line: line, run: run,
      marks: marks.filter { $0.lowerBound >= range.lowerBound && $0.upperBound <= range.upperBound }
        .map { $0.lowerBound - range.lowerBound..<$0.upperBound - range.lowerBound })
  }
}

/// The pieces of a page one after another, those that are too long in their parts.
struct PieceParts: Sequence, IteratorProtocol {
  private var pieces: IndexingIterator<[Piece]>
  private var parts: IndexingIterator<[Piece]> = [].makeIterator()

  init(_ pieces: [Piece]) { self.pieces = pieces.makeIterator() }

  mutating func next() -> Piece? {
    if let part = parts.next() { return part }
    guard let piece = pieces.next() else { return nil }
    guard piece.text.count > Piece.longest else { return piece }
    parts = piece.parts.makeIterator()
    return parts.next()
  }
}

extension Block.Origin {
  /// Where a part of the text stands.
  fileprivate func from(_ range: Range<Int>) -> Block.Origin {
    switch self {
    case .piece(let start): return .piece(start + range.lowerBound)
    case .places(let places): return .places(Array(places[range]))
    case .markup(let places):
      let before = places.last { $0.text <= range.lowerBound }
      let first = before.map { place in
        Block.Place(text: 0, source: place.source + Int32(range.lowerBound) - place.text)
      }
      let rest = places.filter { $0.text > range.lowerBound && $0.text < range.upperBound }
        .map { Block.Place(text: $0.text - Int32(range.lowerBound), source: $0.source) }
      return .markup([first].compactMap(\.self) + rest)
    }
  }
}
