/// Rejects what a study set out to do, and case descriptions: "The purpose of this review is to ..." is no finding.
struct FindingJudge: CardJudge {
  func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    let card = judged.card
    guard card.kind == .finding else { return nil }
    let tokens = judged.answer
    guard tokens.count(where: { $0.kind != .mark }) >= 4 else { return "It is too short for a finding." }
    switch StudySpeech.kind(of: tokens[...]) {
    case .purpose: return "It says what the study set out to do, not what it found."
    case .description where !card.answer.dropLast().contains(". "): return "It describes a case, no finding."
    case .contents: return "It says what the article is about, not what a study found."
    default: break
    }
    if tokens.last?.lower == "?" { return "It is a question." }
    // "What did the study find?" asks of any study.
    if judged.prompt.count <= 8 { return "The text does not name the study." }
    return nil
  }
}
