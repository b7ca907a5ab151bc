/// The places within lines where brackets, bars and colons mean nothing: code, math and comments.
enum InlineSpans {
  enum Kind {
    case code
    case math
    case comment
  }

  struct Span: Equatable {
    let kind: Kind
    let range: Range<Int>
  }

  /// Returns the spans of a text in order; a span ends in its line, and a backslash takes the meaning of what follows.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - opaque: blocks of several lines, which are spans as well.
  /// - Returns: the spans by where they begin.
  static func spans(in text: Bytes, opaque: [Span] = []) -> [Span] {
    var spans: [Span] = []
    var next = opaque.makeIterator()
    var block = next.next()
    var lineEnd = 0
    var search = PartnerSearch()
    var at = 0
    while at < text.count {
      if let found = block, at >= found.range.lowerBound {
        spans.append(found)
        at = max(at, found.range.upperBound)
        block = next.next()
        continue
      }
      let byte = text[at]
      guard byte == ASCII.backslash || byte == ASCII.backtick || byte == ASCII.dollar || byte == UInt8(ascii: "<")
      else {
        at += 1
        continue
      }
      if byte == ASCII.backslash {
        at += at + 1 < text.count && ASCII.isPunctuation(text[at + 1]) ? 2 : 1
        continue
      }
      if at >= lineEnd { lineEnd = endOfLine(text, from: at, before: block?.range.lowerBound ?? text.count) }
      if let span = search.span(in: text, at: at, end: lineEnd) {
        spans.append(span)
        at = span.range.upperBound
      } else {
        at += mark(in: text, at: at)
      }
    }
    return spans
  }

  /// The span that begins at an opening mark, where it ends before the given end.
  static func span(in text: Bytes, at: Int, end: Int) -> Span? {
    let length = mark(in: text, at: at)
    switch text[at] {
    case ASCII.backtick:
      var search = at + length
      while search < end {
        guard text[search] == ASCII.backtick else {
          search += 1
          continue
        }
        let run = mark(in: text, at: search)
        if run == length { return Span(kind: .code, range: at..<search + run) }
        search += run
      }
    case ASCII.dollar where length == 2:
      if let close = find(blockMark, in: text, from: at + 2, to: end) {
        return Span(kind: .math, range: at..<close + 2)
      }
    case ASCII.dollar:
      if let close = find(mathMark, in: text, from: at + 1, to: end) {
        return Span(kind: .math, range: at..<close + 1)
      }
    default:
      if length == 4, let close = find(commentEnd, in: text, from: at + 2, to: end) {
        return Span(kind: .comment, range: at..<close + 3)
      }
    }
    return nil
  }

  /// The span that a place lies in, of spans in rising order.
  static func span(at place: Int, of spans: [Span]) -> Span? {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].range.contains(place) ? spans[low] : nil
  }

  /// How long an opening mark is: a run of backticks, `$$` or `$`, `<!--`, or one byte that is none.
  static func mark(in text: Bytes, at: Int) -> Int {
    switch text[at] {
    case ASCII.backtick:
      var end = at
      while end < text.count, text[end] == ASCII.backtick { end += 1 }
      return end - at
    case ASCII.dollar: return at + 1 < text.count && text[at + 1] == ASCII.dollar ? 2 : 1
    case UInt8(ascii: "<"): return text[at...].starts(with: commentStart) ? 4 : 1
    default: return 1
    }
  }

  static let mathMark = [ASCII.dollar]
  static let blockMark = [ASCII.dollar, ASCII.dollar]
  static let commentStart = Array("<!--".utf8)
  static let commentEnd = Array("-->".utf8)

  /// Where a few bytes next stand, whole, before an end.
  static func find(_ wanted: [UInt8], in text: Bytes, from start: Int, to end: Int) -> Int? {
    var at = start
    while at + wanted.count <= end {
      if text[at] == wanted[0], text[at..<at + wanted.count].elementsEqual(wanted) { return at }
      at += 1
    }
    return nil
  }

  private static func endOfLine(_ text: Bytes, from start: Int, before limit: Int) -> Int {
    var end = start
    while end < limit, text[end] != ASCII.lineFeed { end += 1 }
    return end
  }
}
