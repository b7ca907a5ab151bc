public import Cards

extension AnswerCheck {
  /// Checks a typed answer to a card: as against its accepted answers, but that initials which the question shows are no
  /// answer to it ("BMD" to "What does BMD stand for?").
  public init(typed: String, to card: Card, words: AnswerWords) {
    let check = AnswerCheck(typed: typed, accepted: card.answers, words: words)
    let isRepeated =
      check.reason == .abbreviation
      && AnswerPiece.pieces(of: typed).allSatisfy(AnswerPiece.pieces(of: card.prompt).contains)
    self = isRepeated ? AnswerCheck(wrong: check) : check
  }
}
