/// Rejects a card that the page already has, and a second answer to the same question.
struct DuplicateJudge: CardJudge {
  func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    let card = judged.card
    if let twin = kept.twin(of: judged) {
      return twin.hasSameAnswer
        ? "Line \(twin.card.line) gives the same card."
        : "Line \(twin.card.line) answers the same question in another way."
    }
    if let other = kept.definition(of: judged) { return "Line \(other.line) already defines '\(card.term ?? "")'." }
    return nil
  }
}
