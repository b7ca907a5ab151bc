/// The citation at the end of a block: where a study was published, and what else to see on the site.
struct CitationTail {
  /// The token with which the citation begins.
  let start: Int
  /// Whether it cites a study or an article; a publisher's name alone ("ISN.") does not.
  let citesStudy: Bool
  /// Whether a literature database or a journal is cited, no newspaper.
  let isScholarly: Bool

  /// Returns a block's citation, or nil where it has none.
  static func find(in tokens: [Token], sentences: [Range<Int>]) -> CitationTail? {
    guard let last = sentences.last, tokens.count > 3 else { return nil }
    let crossReference = crossReferenceStart(in: tokens)
    let end = crossReference ?? last.upperBound
    if let database = databaseStart(in: tokens, sentences: sentences, end: end) {
      return CitationTail(start: database, citesStudy: true, isScholarly: true)
    }
    // The last sentences that look like names and dates only.
    var start = end
    var sawName = false
    var sawDate = false
    var journal = 0
    for sentence in sentences.reversed() where sentence.lowerBound < end {
      let range = sentence.lowerBound..<min(sentence.upperBound, end)
      guard sentence.lowerBound > 0, looksLikeSource(tokens, range) else { break }
      start = sentence.lowerBound
      sawName = true
      sawDate = sawDate || hasDate(tokens, range)
      let isInstitution = tokens[range].contains { Journals.institutions.contains($0.lower) }
      if !isInstitution { journal = max(journal, Journals.weight(of: tokens[range])) }
    }
    if sawName {
      return CitationTail(start: start, citesStudy: sawDate || journal >= 2, isScholarly: journal > 0)
    }
    return crossReference.map { CitationTail(start: $0, citesStudy: false, isScholarly: false) }
  }

  /// "(Also see ...)" at the end, closed or not.
  private static func crossReferenceStart(in tokens: [Token]) -> Int? {
    var index = tokens.count - 2
    let limit = max(0, tokens.count - 80)
    while index >= limit {
      let isOpening = tokens[index].lower == "(" || index == 0 || tokens[index - 1].lower == "."
      let first = tokens[index].lower == "(" ? index + 1 : index
      if isOpening, first + 1 < tokens.count, ["also", "see"].contains(tokens[first].lower),
        ["also", "see"].contains(tokens[first + 1].lower)
          || (tokens[first].lower == "see" && first + 1 < tokens.count && tokens[first + 1].isCapitalised)
      {
        return index
      }
      index -= 1
    }
    return nil
  }

  /// The place where "PubMed" or its like begins the citation, authors before it included.
  private static func databaseStart(in tokens: [Token], sentences: [Range<Int>], end: Int) -> Int? {
    guard
      let place = (1..<max(1, end)).last(where: { index in
        guard tokens[index].isIn(.sources) else { return false }
        let next = index + 1 < tokens.count ? tokens[index + 1].lower : "."
        // "doi:10.1000/182" has no capital.
        guard tokens[index].isCapitalised || tokens[index].lower == "doi" && next == ":"
        else { return false }
        return next == "," || next == "." || next == ")" || next == ":" || index + 1 == end
      })
    else { return nil }
    // A text that goes on after the name speaks about the database.
    let follows = tokens[place..<end]
    let verbs = follows.filter { $0.isIn(.auxiliaries) && !$0.isCapitalised }.count
    guard verbs == 0 else { return nil }
    guard let sentence = sentences.first(where: { $0.contains(place) }), sentence.lowerBound > 0,
      looksLikeSource(tokens, sentence.lowerBound..<min(place + 1, end))
    else { return tokens[place - 1].lower == "(" ? place - 1 : place }
    // The journal and its date may stand in sentences of their own before it: "J Hand Care. 2019 Jul;46(7):700. doi: ...".
    var start = sentence.lowerBound
    for before in sentences.reversed() where before.upperBound <= start && before.lowerBound > 0 {
      guard looksLikeSource(tokens, before),
        hasDate(tokens, before) || Journals.weight(of: tokens[before]) > 0
      else { break }
      start = before.lowerBound
    }
    return start
  }

  /// Names, initials, dates, numbers: no word in small letters that could carry a sentence.
  private static func looksLikeSource(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    var words = 0
    for index in range {
      let token = tokens[index]
      if token.kind == .mark {
        if token.lower == "?" { return false }
        continue
      }
      if token.kind == .number { continue }
      words += 1
      let isSmall = !token.isCapitalised && !token.hasDigit && token.capitals == 0
      if isSmall, !smallWords.contains(token.lower) { return false }
      // "May" with a capital is a month.
      if token.isIn(.auxiliaries), !token.isCapitalised { return false }
    }
    guard words <= 9, range.count <= 24 else { return false }
    if words > 0 {
      return tokens[range.lowerBound].kind != .mark || ["(", "["].contains(tokens[range.lowerBound].lower)
    }
    return hasDate(tokens, range)
  }

  /// Words in small letters that stand in citations: in names, and in notes such as "Epub ahead of print" and "Free full
  /// text".
  private static let smallWords: WordSet = [
    "of", "the", "and", "in", "for", "on", "et", "al", "de", "e", "der", "und", "y", "ahead", "print", "online", "full",
    "text", "article", "suppl", "vol", "no", "p", "pp", "pages", "doi", "pii", "issue", "volume", "edition", "version",
  ]

  private static func hasDate(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    tokens[range].contains { Self.year($0) != nil }
  }

  /// The year that a token names; nil for every other token.
  static func year(_ token: Token) -> String? {
    guard token.hasDigit, token.lower.utf8.count >= 4 else { return nil }
    let digits = token.lower.utf8.prefix(4)
    guard digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let value = Int(token.lower.prefix(4).text) else {
      return nil
    }
    guard value >= 1_800, value <= 2_099 else { return nil }
    let fifth = token.lower.utf8.dropFirst(4).first
    return fifth.map { $0 >= 0x30 && $0 <= 0x39 } == true ? nil : token.lower.prefix(4).text
  }
}
