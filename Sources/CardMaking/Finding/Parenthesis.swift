/// What stands in parentheses or brackets, read as one half of an abbreviation or as both.
struct Parenthesis {
  let sentence: Sentence
  let open: Int
  let close: Int

  private var tokens: [Token] { sentence.tokens }

  /// "long form (SF)".
  var shortInside: AbbreviationPair? {
    let end = separator(in: open + 1..<close) ?? close
    // "(P = 0.03)" is a figure.
    if end < close, tokens[end].lower == "=", end + 1 < close,
      tokens[end + 1].lower.utf8.contains(where: LongFormWords.isDigit)
    {
      return nil
    }
    guard let short = short(afterLead: open + 1..<end) else { return nil }
    let isTight = open > 0 && tokens[open - 1].end == tokens[open].start
    if isTight, short.isSingle { return nil }
    let range = windowStart..<tokens[open].start
    let words = LongFormWords(
      sentence.text, range, last: short.letters.count * 2 + 4, isConcentration: short.isConcentration)
    return short.longForm(in: words).flatMap { AbbreviationPair(short, $0, in: sentence) }
  }

  /// "SF (long form)".
  var longInside: AbbreviationPair? {
    guard open > 0, tokens[open - 1].capitals > 0 || tokens[open - 1].hasDigit, let short = shortBefore,
      short.isAcronym || short.letters.count <= 6 && short.letters.contains(where: LongFormWords.isDigit)
    else { return nil }
    let start = afterArticles(open + 1)
    let ends = [separator(in: open + 1..<close, [";", "="]) ?? close, separator(in: open + 1..<close) ?? close]
    for end in ends where end > start {
      let range = tokens[start].start..<tokens[end - 1].end
      if let pair = whole(short, range, limit: 35) ?? opening(short, range) { return pair }
    }
    return nil
  }

  /// "(long form, SF)", "(SF, long form)", "(SF = long form)".
  var bothInside: AbbreviationPair? {
    var next = open + 1
    while let cut = separator(in: next..<close) {
      next = cut + 1
      guard cut > open + 1, cut + 1 < close else { continue }
      let left = tokens[open + 1].start..<tokens[cut - 1].end
      if let short = short(afterLead: cut + 1..<close), short.isAcronym, let pair = whole(short, left, limit: 35) {
        return pair
      }
      let end = separator(in: cut + 1..<close) ?? close
      if end > cut + 1, let short = ShortForm(sentence.text[left]), short.isAcronym,
        let pair = whole(short, tokens[cut + 1].start..<tokens[end - 1].end, limit: 35)
      {
        return pair
      }
    }
    return nil
  }

  /// A long form that fills a range.
  private func whole(_ short: ShortForm, _ range: Range<Int>, limit: Int) -> AbbreviationPair? {
    let words = LongFormWords(sentence.text, range)
    guard words.words.count <= short.letters.count + 4,
      let found = short.longForm(in: words, extent: .whole), found.cost < 20 + limit * short.letters.count
    else { return nil }
    return AbbreviationPair(short, found, in: sentence)
  }

  /// A long form whose initials the short form is, and after which the parenthesis goes on: "(range of motion of
  /// the wrist)".
  private func opening(_ short: ShortForm, _ range: Range<Int>) -> AbbreviationPair? {
    InitialWords.pair(short, opening: range, of: sentence)
  }

  /// The short form in a range, without words such as "or" and "abbreviated as" before it.
  private func short(afterLead range: Range<Int>) -> ShortForm? {
    var start = range.lowerBound
    if range.count > 1, Self.leads.contains(tokens[start].lower) {
      while start < range.upperBound - 1,
        Self.leads.contains(tokens[start].lower) || Self.links.contains(tokens[start].lower)
      {
        start += 1
      }
    }
    guard start < range.upperBound else { return nil }
    return ShortForm(sentence.text[tokens[start].start..<tokens[range.upperBound - 1].end])
  }

  /// What stands between the last white space and the parenthesis.
  private var shortBefore: ShortForm? {
    let end = tokens[open - 1].end
    guard end < tokens[open].start else { return nil }
    var start = end
    let first = tokens[0].start
    while start > first, sentence.text[start - 1] > 0x20 { start -= 1 }
    guard let piece = LongFormWords(sentence.text, start..<end).words.first else { return nil }
    return ShortForm(sentence.text[piece.range])
  }

  private func afterArticles(_ start: Int) -> Int {
    start + 1 < close && tokens[start].isIn(.articles) ? start + 1 : start
  }

  /// The first mark that separates two halves.
  private func separator(in range: Range<Int>, _ marks: [Word] = [",", ";", "=", ":"]) -> Int? {
    range.first { index in
      guard sentence.tokens[index].kind == .mark else { return false }
      let token = sentence.tokens[index]
      if marks.contains(token.lower) {
        // "3':5'-cyclic" holds its colon.
        return token.lower != ":" || index + 1 < tokens.count && tokens[index + 1].start > token.end
      }
      return token.lower == "/" && sentence.isSpaced(before: index) && marks.count > 2
    }
  }

  /// Where the words before the parenthesis begin: the long form cannot reach over the marks of a sentence.
  private var windowStart: Int {
    var index = open
    while index > 0 {
      let token = tokens[index - 1]
      guard token.kind == .mark else {
        index -= 1
        continue
      }
      switch token.lower {
      case ";", "?", "!", "—", "=", "<", ">": return tokens[index - 1].end
      case ":":
        guard index < open, tokens[index].start == token.end, index > 1, !sentence.isSpaced(before: index - 1) else {
          return token.end
        }
      case ".":
        // "British Aircraft Corp. (BAC)", "S. aureus": the stop is no sentence's.
        guard index == open || index > 1 && tokens[index - 2].count <= 2 else { return token.end }
      case ")", "]":
        guard let start = tightOpening(of: index - 1) else { return token.end }
        index = start + 1
      case "(", "[": return token.end
      default: break
      }
      index -= 1
    }
    return tokens[0].start
  }

  /// The bracket that opens a part of a word: "benzo[a]pyrene", "N(6)-methyl"; nil for other parentheses.
  private func tightOpening(of closing: Int) -> Int? {
    guard let start = (max(0, closing - 4)..<closing).last(where: { ["(", "["].contains(tokens[$0].lower) }), start > 0
    else { return nil }
    let isInWord =
      tokens[start - 1].end == tokens[start].start && LongFormWords.isWordByte(sentence.text[tokens[start].start - 1])
    let holdsBlank = sentence.text[tokens[start].end..<tokens[closing].start].contains { $0 <= 0x20 }
    return isInWord && !holdsBlank ? start : nil
  }

  private static let leads: WordSet = [
    "or", "hereafter", "hereinafter", "henceforth", "abbreviated", "called", "termed", "designated", "denoted", "also",
    "acronym", "abbreviation", "known", "referred", "the", "i.e", "namely", "now", "subsequently", "short",
  ]

  private static let links: WordSet = ["as", "to", "by", "the", "known", "called", ",", ":", "for", "referred"]
}
