/// Rejects a card that the run already has, and a second answer to the same question.
///
/// What two pages say differently of one term is no duplicate: both are kept, each under its page's name.
struct DuplicateJudge: CardJudge {
  func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    let card = judged.card
    switch kept.meeting(of: judged) {
    case .nothing, .otherDefiner: return nil
    case .sameCard(let other): return "\(kept.place(of: other, from: card)) gives the same card."
    case .sameInOtherWords(let other): return "\(kept.place(of: other, from: card)) says the same in other words."
    case .otherAnswer(let other):
      return "\(kept.place(of: other, from: card)) answers the same question in another way."
    case .definedAlready(let other):
      return "\(kept.place(of: other, from: card)) already defines '\(card.term ?? "")'."
    }
  }
}
