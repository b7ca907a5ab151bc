/// A draft card with its words, cut once for all judges.
struct JudgedCard {
  let card: DraftCard
  let prompt: [Token]
  let answer: [Token]
  let term: [Token]
  /// The question's letters and digits in lower case, one blank after each word.
  let foldedPrompt: String
  let foldedAnswer: String
  /// The plus or minus at the end of a short form.
  let sign: String
  /// The term that it defines, folded, with its kind; nil where it defines none.
  let definedName: String?

  init(_ card: DraftCard) {
    self.card = card
    prompt = Tokenizer.tokens(of: card.prompt)
    answer = Tokenizer.tokens(of: card.answer)
    term = card.term.map { Tokenizer.tokens(of: $0) } ?? []
    sign = card.kind == .abbreviation ? Self.sign(of: card.term ?? "") : ""
    // "CCP+" and "CCP-" are two short forms; other signs make no difference.
    let folded = KeptCards.folded(prompt)
    foldedPrompt = sign.isEmpty ? folded : folded + sign
    foldedAnswer = KeptCards.folded(answer)
    definedName =
      card.isPlainDefinition && card.term != nil ? "\(card.kind.rawValue) \(KeptCards.folded(term))\(sign)" : nil
  }

  private static func sign(of term: String) -> String {
    guard let last = term.utf8.last(where: { $0 != 0x29 }), last == 0x2B || last == 0x2D else { return "" }
    return last == 0x2B ? "+" : "-"
  }
}
