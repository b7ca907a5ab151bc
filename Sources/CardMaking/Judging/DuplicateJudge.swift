/// Rejects a card that the page already has, and a second answer to the same question.
struct DuplicateJudge: CardJudge {
  func objection(to card: DraftCard, beside kept: KeptCards) -> String? {
    if let twin = kept.twin(of: card) {
      return KeptCards.folded(twin.answer) == KeptCards.folded(card.answer)
        ? "Line \(twin.line) gives the same card." : "Line \(twin.line) answers the same question in another way."
    }
    if let other = kept.definition(of: card) { return "Line \(other.line) already defines '\(card.term ?? "")'." }
    return nil
  }
}
