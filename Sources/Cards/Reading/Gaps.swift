/// The gaps of a sentence: every pair of brackets that is no link, image or choice mark and not within code or math.
struct Gaps {
  /// A gap's places in the text.
  struct Gap {
    /// With the brackets.
    let whole: Range<Int>
    /// What fills it, without the hint.
    let filling: Range<Int>
    /// The answer: the filling without white space at the ends.
    let answer: Range<Int>
    let hint: Range<Int>?
  }

  private(set) var gaps: [Gap] = []
  /// The texts of links, which are no gaps.
  private(set) var links: [Range<Int>] = []
  /// Brackets without a partner, in rising order: where one that closes is alone, none is open before it.
  private(set) var loneBrackets: [Int] = []
  /// Gaps with nothing in them.
  private(set) var emptyGaps: [Int] = []
  // What is open and what was closed while a text is gone through.
  private var open: [Open] = []
  private var pairs: [Pair] = []

  private struct Open {
    let at: Int
    let isInMath: Bool
  }

  private struct Pair {
    let open: Int
    let close: Int
    let isInMath: Bool
  }

  /// Whether a text may have a link.
  static func mayHaveLinks(_ bytes: Bytes) -> Bool {
    var before: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "("), before == ASCII.closeBracket { return true }
      before = byte
    }
    return false
  }

  /// Finds nothing yet.
  init() {}

  /// Finds those of a text.
  init(in text: FieldText) { find(in: text) }

  /// Finds those of a text, and forgets those before; a deck of many sentences so takes no new memory for each.
  mutating func find(in text: FieldText) {
    gaps.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    loneBrackets.removeAll(keepingCapacity: true)
    emptyGaps.removeAll(keepingCapacity: true)
    guard text.bytes.contains(where: { $0 == ASCII.openBracket || $0 == ASCII.closeBracket }) else { return }
    let spans = text.spans
    var end = 0
    var noTargetBefore = 0
    // In the marker's line, "- [x]" does not stand at the start of a line.
    let start = text.mayHaveForms ? 0 : Self.endOfChoiceMark(in: text.bytes, from: 0)
    findPairs(in: text.bytes, from: start, spans: spans)
    for pair in pairs where pair.open >= end && !pair.isInMath {
      if let target = Self.endOfTarget(in: text.bytes, after: pair.close, noneBefore: &noTargetBefore) {
        end = target
        let isImage = pair.open > 0 && text.bytes[pair.open - 1] == UInt8(ascii: "!")
        if !isImage { links.append(pair.open + 1..<pair.close) }
        continue
      }
      end = pair.close + 1
      let inner = pair.open + 1..<pair.close
      let separator = Self.hintSeparator(in: text.bytes, inner, spans: spans)
      let filling = inner.lowerBound..<(separator ?? inner.upperBound)
      let answer = FieldText.trimmed(filling, in: text.bytes)
      if answer.isEmpty {
        emptyGaps.append(pair.open)
        continue
      }
      let hint = separator.map { FieldText.trimmed($0 + 4..<inner.upperBound, in: text.bytes) }
      gaps.append(
        Gap(
          whole: pair.open..<end, filling: filling, answer: answer,
          hint: hint.flatMap { $0.isEmpty ? nil : $0 }))
    }
  }

  /// Pairs by where they open.
  ///
  /// A blank line ends what is open, and so does the text's end.
  private mutating func findPairs(in bytes: Bytes, from start: Int, spans: [InlineSpans.Span]) {
    pairs.removeAll(keepingCapacity: true)
    var next = 0
    var at = start
    while at < bytes.count {
      while next < spans.count, spans[next].range.upperBound <= at { next += 1 }
      var isInMath = false
      if next < spans.count, spans[next].range.lowerBound <= at {
        guard spans[next].kind == .math else {
          at = spans[next].range.upperBound
          continue
        }
        isInMath = true
      }
      switch bytes[at] {
      case ASCII.backslash where at + 1 < bytes.count && ASCII.isPunctuation(bytes[at + 1]): at += 1
      case ASCII.openBracket: open.append(Open(at: at, isInMath: isInMath))
      case ASCII.closeBracket:
        if let start = open.popLast() {
          pairs.append(Pair(open: start.at, close: at, isInMath: isInMath && start.isInMath))
        } else if !isInMath {
          loneBrackets.append(at)
        }
      case ASCII.lineFeed:
        if at + 1 < bytes.count, bytes[at + 1] == ASCII.lineFeed { leaveOpen() }
        at = Self.endOfChoiceMark(in: bytes, from: at + 1)
        continue
      default: break
      }
      at += 1
    }
    leaveOpen()
    if pairs.count > 1 { pairs.sort { $0.open < $1.open } }
  }

  private mutating func leaveOpen() {
    for bracket in open where !bracket.isInMath { loneBrackets.append(bracket.at) }
    open.removeAll(keepingCapacity: true)
  }

  /// Where text goes on after `- [ ]` or `- [x]` at a line's start, else where the line starts.
  private static func endOfChoiceMark(in bytes: Bytes, from start: Int) -> Int {
    let end = min(start + 6, bytes.count)
    guard case .choice = DeckLine.of(start..<end, in: bytes) else { return start }
    return start + 5
  }

  /// Where the target of a link ends that follows a closing bracket at once, in the same line.
  private static func endOfTarget(in bytes: Bytes, after close: Int, noneBefore: inout Int) -> Int? {
    guard close >= noneBefore, close + 1 < bytes.count, bytes[close + 1] == UInt8(ascii: "(") else { return nil }
    var at = close + 2
    while at < bytes.count, bytes[at] != ASCII.lineFeed {
      if bytes[at] == UInt8(ascii: ")") { return at + 1 }
      at += 1
    }
    noneBefore = at
    return nil
  }

  /// Where the last ` :: ` stands, with spaces around it, outside code and math.
  private static func hintSeparator(in bytes: Bytes, _ range: Range<Int>, spans: [InlineSpans.Span]) -> Int? {
    var at = range.upperBound - 4
    while at >= range.lowerBound {
      if bytes[at] == ASCII.space, bytes[at + 1] == ASCII.colon, bytes[at + 2] == ASCII.colon,
        bytes[at + 3] == ASCII.space, InlineSpans.span(at: at, of: spans) == nil
      {
        return at
      }
      at -= 1
    }
    return nil
  }
}
