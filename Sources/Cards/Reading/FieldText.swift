/// A field's bytes on their own, with what lines escape taken away.
struct FieldText {
  let bytes: Bytes
  /// Code blocks, `$$` blocks and comments, in these bytes.
  let enclosures: [InlineSpans.Span]
  let features: LineFeatures
  /// The line in which the bytes begin, from 1.
  let line: Int
  /// Whether ` | ` in the first line separates answers.
  let mayHaveForms: Bool

  /// Gives a field's text to a function, without the backslash before what would begin something else.
  static func with<Result>(_ field: RawField, of entry: RawEntry, in bytes: Bytes, do body: (FieldText) -> Result)
    -> Result
  {
    let part = Bytes(rebasing: bytes[field.range])
    let start = field.range.lowerBound
    var enclosures: [InlineSpans.Span] = []
    if !field.enclosures.isEmpty {
      enclosures = entry.enclosures[Int(field.enclosures.lowerBound)..<Int(field.enclosures.upperBound)].map { span in
        let upper = min(span.range.upperBound, field.range.upperBound) - start
        return InlineSpans.Span(kind: span.kind, range: min(span.range.lowerBound - start, upper)..<upper)
      }
    }
    if !field.hasLineEscape {
      let text = FieldText(
        bytes: part, enclosures: enclosures, features: field.features, line: field.line,
        mayHaveForms: field.isOnMarkerLine)
      return body(text)
    }
    let removed = lineEscapes(in: part, beginsLine: field.beginsLine, outside: enclosures)
    var result: [UInt8] = []
    result.reserveCapacity(part.count)
    var next = 0
    for index in part.indices {
      if next < removed.count, removed[next] == index { next += 1 } else { result.append(part[index]) }
    }
    // Asked for places in rising order only.
    var removedBefore = 0
    func moved(_ index: Int) -> Int {
      while removedBefore < removed.count, removed[removedBefore] < index { removedBefore += 1 }
      return index - removedBefore
    }
    return result.withUnsafeBufferPointer { bytes in
      body(
        FieldText(
          bytes: bytes,
          enclosures: enclosures.map {
            InlineSpans.Span(kind: $0.kind, range: moved($0.range.lowerBound)..<moved($0.range.upperBound))
          },
          features: field.features, line: field.line, mayHaveForms: field.isOnMarkerLine))
    }
  }

  /// The line of a place in the bytes, from 1.
  func line(at index: Int) -> Int { line + bytes[..<index].count { $0 == ASCII.lineFeed } }

  /// The code, math and comments in it.
  var spans: [InlineSpans.Span] {
    enclosures.isEmpty && features.isDisjoint(with: .spans) ? [] : InlineSpans.spans(in: bytes, opaque: enclosures)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: Bytes(rebasing: bytes[range]), as: UTF8.self) }

  func folded(_ range: Range<Int>) -> [UInt8] { Fold.bytes(Bytes(rebasing: bytes[range])) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Where a line begins with a backslash before a marker.
  private static func lineEscapes(
    in bytes: Bytes, beginsLine: Bool, outside enclosures: [InlineSpans.Span]
  ) -> [Int] {
    var escapes: [Int] = []
    var isLineStart = beginsLine
    for index in bytes.indices {
      if isLineStart, bytes[index] == ASCII.backslash,
        DeckLine.isMarker(index + 1..<lineEnd(in: bytes, from: index), in: bytes),
        InlineSpans.span(at: index, of: enclosures) == nil
      {
        escapes.append(index)
      }
      isLineStart = bytes[index] == ASCII.lineFeed
    }
    return escapes
  }

  private static func lineEnd(in bytes: Bytes, from start: Int) -> Int {
    bytes[start...].firstIndex(of: ASCII.lineFeed) ?? bytes.endIndex
  }

  /// A range without white space at either end.
  static func trimmed(_ range: Range<Int>, in bytes: Bytes) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, ASCII.isSpace(bytes[start]) { start += 1 }
    while end > start, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}

/// Counts the lines up to places in rising order, so that the bytes are gone through once.
struct LineCount {
  /// The line of the place that was reached, from 1.
  private(set) var line: Int
  private var place = 0

  /// Begins at the start of bytes that lie in a line.
  init(from line: Int) { self.line = line }

  mutating func advance(to next: Int, in bytes: Bytes) {
    for index in place..<next where bytes[index] == ASCII.lineFeed { line += 1 }
    place = next
  }
}
