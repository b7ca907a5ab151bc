/// Finds where sentences end.
///
/// A stop ends a sentence when what follows begins like one, and it stands neither after an abbreviation (`Dr.`, `e.g.`,
/// `et al.`), nor after an initial, nor inside parentheses.
enum SentenceSplitter {
  /// Returns the ranges of tokens that are sentences, in order, with their stops.
  static func ranges(of tokens: [Token], in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(4)
    var start = 0
    var depth = 0
    var index = 0
    while index < tokens.count {
      guard tokens[index].kind == .mark else {
        index += 1
        continue
      }
      let token = tokens[index]
      if token.lower == "(" || token.lower == "[" {
        if isClosed(index, tokens) { depth += 1 }
      } else if token.lower == ")" || token.lower == "]" {
        depth = max(0, depth - 1)
      } else if depth == 0, isBullet(at: index, tokens, text), index > start {
        ranges.append(start..<index)
        start = index + 1
      } else if depth == 0, isStop(token) {
        let end = past(index, tokens, text)
        if endsSentence(index, end: end, start: start, tokens, text) {
          ranges.append(start..<end)
          start = end
        }
        index = end
        continue
      }
      // A parenthesis that holds the stop ends the sentence: "(the gap closes.) (Also see ...)".
      if token.lower == ")", depth == 0, index > 0, isStop(tokens[index - 1]), index + 1 < tokens.count,
        beginsSentence(index + 1, tokens)
      {
        ranges.append(start..<(index + 1))
        start = index + 1
      }
      index += 1
    }
    if start < tokens.count { ranges.append(start..<tokens.count) }
    return ranges
  }

  private static func isStop(_ token: Token) -> Bool {
    token.kind == .mark && (token.lower == "." || token.lower == "?" || token.lower == "!" || token.lower == "…")
  }

  /// Whether an opening parenthesis is closed within 60 tokens; one that is not cannot hide the stops after it.
  private static func isClosed(_ open: Int, _ tokens: [Token]) -> Bool {
    var depth = 0
    for index in open...min(open + 60, tokens.count - 1) where tokens[index].kind == .mark {
      let mark = tokens[index].lower
      if mark == "(" || mark == "[" {
        depth += 1
      } else if mark == ")" || mark == "]" {
        depth -= 1
        if depth == 0 { return true }
      }
    }
    return false
  }

  /// A spaced hyphen or bullet before a capital: lists that a page has run together ("include - Pain - Fever").
  private static func isBullet(at index: Int, _ tokens: [Token], _ text: [UInt8]) -> Bool {
    let token = tokens[index]
    guard token.lower == "-" || token.lower == "•" || token.lower == "*", index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    let isSpaced = token.start == 0 || text[token.start - 1] <= 0x20
    return isSpaced && next.start > token.end && (next.isCapitalised || token.lower == "•")
  }

  /// The first token after a stop and the quotes and parentheses that close with it.
  private static func past(_ stop: Int, _ tokens: [Token], _ text: [UInt8]) -> Int {
    var end = stop + 1
    while end < tokens.count, tokens[end].kind == .mark {
      let isTight = tokens[end].start == tokens[end - 1].end
      let mark = tokens[end].lower
      guard isTight, mark == "\"" || mark == "'" || mark == ")" || mark == "]" || isStop(tokens[end]) else { break }
      end += 1
    }
    return end
  }

  private static func endsSentence(
    _ stop: Int, end: Int, start: Int, _ tokens: [Token], _ text: [UInt8]
  ) -> Bool {
    guard end < tokens.count else { return true }
    let next = tokens[end]
    guard beginsSentence(end, tokens) else { return false }
    guard tokens[stop].lower == ".", stop > start else { return true }
    let before = tokens[stop - 1]
    let isTight = next.start == tokens[end - 1].end
    if isTight { return before.isWord && before.count > 2 && !before.isCapitalised && next.isCapitalised }
    guard before.isWord, before.end == tokens[stop].start, end == stop + 1 else { return true }
    if StopWords.neverEnding.contains(before.lower) { return false }
    if StopWords.seldomEnding.contains(before.lower) {
      return next.isCapitalised && next.isIn(.all)
    }
    let isInitial = before.count == 1 && before.isCapitalised
    if isInitial {
      let hasNameBefore = stop - 1 == start || tokens[stop - 2].isCapitalised || tokens[stop - 2].lower == "."
      return !(hasNameBefore && !next.isIn(.all))
    }
    return true
  }

  private static func beginsSentence(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .word: return token.isCapitalised || token.hasInnerCapital || token.hasDigit
    case .number: return true
    case .mark:
      guard ["(", "[", "\"", "'", "-", "•", "*"].contains(token.lower), index + 1 < tokens.count else {
        return false
      }
      return tokens[index + 1].kind != .mark
    }
  }
}
