/// Rejects what a study set out to do, and case descriptions: "The purpose of this review is to ..." is no finding.
struct FindingJudge: CardJudge {
  func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    let card = judged.card
    guard card.kind == .finding else { return nil }
    let tokens = judged.answer
    let words = tokens.filter { $0.kind != .mark }.map(\.lower)
    guard words.count >= 4 else { return "It is too short for a finding." }
    let opening = words.prefix(6)
    if opening.contains(where: { ["purpose", "aim", "aims", "objective", "objectives", "goal"].contains($0) }),
      words.prefix(12).contains("to") || words.prefix(9).contains("is"), !words.contains("found")
    {
      return "It says what the study set out to do, not what it found."
    }
    if words[0] == "we", ["present", "report", "describe"].contains(words[1]),
      ["a", "an", "the", "our", "two", "three", "here"].contains(words[2]), !card.answer.dropLast().contains(". ")
    {
      return "It describes a case, no finding."
    }
    if words.starts(with: ["a", "case", "of"]) || words.starts(with: ["case", "report"]) {
      return "It describes a case, no finding."
    }
    if tokens.last?.lower == "?" { return "It is a question." }
    return nil
  }
}
