/// Rejects abbreviations that abbreviate nothing.
struct ShortFormJudge: CardJudge {
  func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    let card = judged.card
    guard card.kind == .abbreviation, let short = card.term else { return nil }
    let hasSign = short.unicodeScalars.contains { $0.properties.isUppercase || $0.properties.numericType != nil }
    guard hasSign, short.count <= 12 else { return "'\(short)' is no short form." }
    return card.answer.count <= short.count ? "The long form is no longer than the short one." : nil
  }
}
