/// Rejects cards in which something of the page's furniture was left: citations, cross references, links, adverts.
struct FurnitureJudge: CardJudge {
  func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    let card = judged.card
    for tokens in [judged.answer, judged.term, card.kind == .cloze ? judged.prompt : []] {
      if let last = tokens.last, last.lower == "…" { return "It is the beginning of a text that is elsewhere." }
      for (index, token) in tokens.enumerated() {
        let next = index + 1 < tokens.count ? tokens[index + 1].lower : ""
        if token.isCapitalised, Self.citations.contains(token.lower) { return "There is a citation in it." }
        if token.lower == "also", next == "see" || next == "see:" { return "There is a cross reference in it." }
        if token.lower == "http" || token.lower == "https" || token.lower.hasPrefix("www.") {
          return "There is a link in it."
        }
        if token.lower.hasPrefix("donat") || token.lower == "disclaimer" || token.lower == "copyright"
          || token.lower == "cookie" && next.isEmpty == false && next == "policy"
        {
          return "It belongs to the page's furniture."
        }
        if let after = Self.phrases[token.lower], after.contains(next) {
          return "It belongs to the page's furniture."
        }
        if Self.isDate(at: index, tokens) || Self.isIssue(at: index, tokens) { return "There is a citation in it." }
        if token.lower == "read", next == "more" { return "It belongs to the page's furniture." }
        if let year = CitationTail.year(token), year.count == 4, Self.months.contains(next) {
          return "There is a citation in it."
        }
      }
    }
    return nil
  }

  /// Words that pages have around their texts, by the first.
  private static let phrases: [String: Set<String>] = [
    "click": ["here"], "privacy": ["policy"], "cookie": ["settings", "notice", "consent"], "rights": ["reserved"],
    "meet": ["our"], "patient": ["stories"], "media": ["stories"],
  ]

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

  private static let citations: Set<String> = ["pubmed", "pmc", "mayoclinic", "webmd", "doi", "pmid"]
  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
