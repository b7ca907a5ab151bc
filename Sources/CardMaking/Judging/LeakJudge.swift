/// Rejects cards whose question gives the answer away, and definitions that go in a circle.
struct LeakJudge: CardJudge {
  func objection(to card: DraftCard, beside kept: KeptCards) -> String? {
    let answer = words(card.answer)
    let content = answer.filter { !FunctionWords.all.contains($0) }
    let prompt = words(card.prompt)
    if let term = card.term, card.kind == .definition {
      let termWords = Set(words(term))
      if content.allSatisfy({ termWords.contains($0) }) { return "The definition says no more than the term." }
    }
    if KeptCards.folded(card.prompt).contains(" " + KeptCards.folded(card.answer)) || prompt == answer {
      return "The answer stands in the question."
    }
    if card.kind == .cloze,
      card.headings.contains(where: { KeptCards.folded($0).contains(KeptCards.folded(card.answer)) })
    {
      return "The answer stands in the heading."
    }
    guard card.kind == .definition || card.kind == .finding, content.count >= 2 else { return nil }
    let known = Set(prompt)
    let shared = content.count { known.contains($0) }
    return Double(shared) >= 0.8 * Double(content.count) ? "The question already says the answer." : nil
  }

  private func words(_ text: String) -> [String] {
    Tokenizer.tokens(of: Array(text.utf8)).filter { $0.kind != .mark }.map(\.lower)
  }
}
