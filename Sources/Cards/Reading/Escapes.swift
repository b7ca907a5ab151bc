/// Backslashes that take a character's meaning away.
enum Escapes {
  /// Returns a piece of text without the backslash before certain punctuation, outside code, math and comments.
  static func removed(
    from bytes: Bytes, _ range: Range<Int>, outside spans: [InlineSpans.Span], before isEscaped: (UInt8) -> Bool
  ) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var next = 0
    var at = range.lowerBound
    while at < range.upperBound {
      while next < spans.count, spans[next].range.upperBound <= at { next += 1 }
      if next < spans.count, spans[next].range.lowerBound <= at {
        let end = min(spans[next].range.upperBound, range.upperBound)
        result.append(contentsOf: bytes[at..<end])
        at = end
        continue
      }
      if bytes[at] == ASCII.backslash, at + 1 < range.upperBound, ASCII.isPunctuation(bytes[at + 1]) {
        if !isEscaped(bytes[at + 1]) { result.append(bytes[at]) }
        result.append(bytes[at + 1])
        at += 2
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Returns a piece of text as a plain value: no backslash before any punctuation.
  static func plain(_ text: FieldText, _ range: Range<Int>, spans: [InlineSpans.Span]) -> String {
    text.features.contains(.backslash)
      ? removed(from: text.bytes, range, outside: spans) { _ in true } : text.string(range)
  }
}
