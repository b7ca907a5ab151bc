/// Rejects gaps that carry no fact, that the rest of the sentence gives away, or that nothing around them tells.
struct GapJudge: CardJudge {
  func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    let card = judged.card
    guard card.kind == .cloze else { return nil }
    guard card.prompt.contains("____") else { return "The sentence has no gap." }
    let answer = judged.answer.filter { $0.kind != .mark }
    let carrying = answer.filter { !$0.isIn(.all) && !Self.negations.contains($0.lower) }
    guard !carrying.isEmpty else { return "The gap has small words only, which carry no fact." }
    let words = judged.prompt.filter { $0.isWord && !$0.lower.hasPrefix("_") }
    if words.count(where: { !$0.isIn(.all) }) < 2 { return "The sentence around the gap says too little." }
    let isNumber = carrying.allSatisfy { $0.kind == .number }
    if isNumber, words.count < 8, !judged.prompt.contains(where: \.hasDigit) {
      return "The number in the gap has too little around it."
    }
    for word in carrying where word.isWord && word.lower.count >= 7 {
      let stem = word.lower.prefix(max(5, word.lower.count - 3))
      if words.contains(where: { $0.lower.hasPrefix(stem) }) {
        return "'\(word.lower)' stands in the sentence in another form."
      }
    }
    return nil
  }

  private static let negations: WordSet = ["not", "no", "never", "cannot", "none", "without"]
}
