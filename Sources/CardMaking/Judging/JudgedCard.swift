/// A draft card with its words, cut once for all judges.
struct JudgedCard {
  let card: DraftCard
  let prompt: [Token]
  let answer: [Token]
  let term: [Token]
  /// The question's letters and digits in lower case, one blank after each word.
  let foldedPrompt: String
  let foldedAnswer: String

  init(_ card: DraftCard) {
    self.card = card
    prompt = Tokenizer.tokens(of: Array(card.prompt.utf8))
    answer = Tokenizer.tokens(of: Array(card.answer.utf8))
    term = card.term.map { Tokenizer.tokens(of: Array($0.utf8)) } ?? []
    foldedPrompt = KeptCards.folded(prompt)
    foldedAnswer = KeptCards.folded(answer)
  }
}
