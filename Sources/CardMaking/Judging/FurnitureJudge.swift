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
        if token.lower == "read", next == "more" { return "It belongs to the page's furniture." }
        if let year = CitationTail.year(token), year.count == 4, Self.months.contains(next) {
          return "There is a citation in it."
        }
      }
    }
    return nil
  }

  private static let citations: Set<String> = ["pubmed", "pmc", "mayoclinic", "webmd", "doi", "pmid"]
  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
