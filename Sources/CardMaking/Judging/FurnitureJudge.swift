/// Rejects cards in which something of the page's furniture was left: citations, cross references, links, adverts.
struct FurnitureJudge: CardJudge {
  func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    let card = judged.card
    for (part, tokens) in [judged.answer, judged.term, card.kind == .cloze ? judged.prompt : []].enumerated() {
      if let last = tokens.last, last.lower == "…" { return "It is the beginning of a text that is elsewhere." }
      for (index, token) in tokens.enumerated() {
        let next = index + 1 < tokens.count ? tokens[index + 1].lower : ""
        // "PMC" may be a thing's own short form.
        let isName = part == 1 && tokens.count == 1
        if token.isCapitalised, !isName, Self.citations.contains(token.lower) { return "There is a citation in it." }
        if token.lower == "also", next == "see" || next == "see:" { return "There is a cross reference in it." }
        if token.lower == "http" || token.lower == "https" || token.lower.hasPrefix("www.") {
          return "There is a link in it."
        }
        if token.lower == "disclaimer" || token.lower == "copyright" || Self.invites(token, tokens[(index + 1)...]) {
          return "It belongs to the page's furniture."
        }
        if let after = Self.phrases[token.lower], after.contains(next) {
          return "It belongs to the page's furniture."
        }
        if Self.isDate(at: index, tokens) || Self.isIssue(at: index, tokens) { return "There is a citation in it." }
        if let year = CitationTail.year(token), year.count == 4, Self.months.contains(next) {
          return "There is a citation in it."
        }
      }
    }
    return nil
  }

  /// Words that pages have around their texts, by the first.
  private static let phrases: WordTable<WordSet> = [
    "click": ["here"], "privacy": ["policy"], "cookie": ["policy", "settings", "notice", "consent"],
    "rights": ["reserved"], "national": ["institute", "institutes"],
  ]

  /// Whether a page bids its reader do something: "Donate now", or "Read more" at the end.
  ///
  /// "donated blood" and "people who read more slowly" belong to the text.
  private static func invites(_ token: Token, _ rest: ArraySlice<Token>) -> Bool {
    let next = rest.first?.lower ?? ""
    switch token.lower {
    case "donate": return token.isCapitalised || ["now", "today", "here", "online"].contains(next)
    case "read": return next == "more" && (token.isCapitalised || rest.dropFirst().allSatisfy { $0.kind == .mark })
    case "meet": return next == "our" && token.isCapitalised
    case "patient", "media": return next == "stories" && token.isCapitalised
    default: return false
    }
  }

  /// "06/13/2018".
  private static func isDate(at index: Int, _ tokens: [Token]) -> Bool {
    guard index + 4 < tokens.count, tokens[index].count <= 2 else { return false }
    return [0, 2, 4].allSatisfy { tokens[index + $0].kind == .number } && tokens[index + 4].count == 4
      && tokens[index + 1].lower == "/" && tokens[index + 3].lower == "/"
  }

  /// ";24(18):", as journals count.
  private static func isIssue(at index: Int, _ tokens: [Token]) -> Bool {
    guard index + 5 < tokens.count, tokens[index].lower == ";" else { return false }
    return tokens[index + 1].kind == .number && tokens[index + 2].lower == "(" && tokens[index + 3].kind == .number
      && tokens[index + 4].lower == ")" && tokens[index + 5].lower == ":"
  }

  private static let citations: WordSet = ["pubmed", "pmc", "mayoclinic", "webmd", "doi", "pmid"]
  private static let months: WordSet = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
