/// Rejects answers that are too long to give.
struct LengthJudge: CardJudge {
  /// The most words that an answer may have.
  static let limit = 60

  /// How many words a run of tokens has, parts of hyphenated words counted.
  static func words(_ tokens: ArraySlice<Token>) -> Int {
    tokens.reduce(0) { count, token in
      token.kind == .mark
        ? count : count + 1 + token.lower.utf8.count { $0 == 0x2D || $0 == 0x27 || $0 == 0x2E || $0 == 0x2C }
    }
  }

  func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    let card = judged.card
    let count = Self.words(judged.answer[...])
    let most = card.kind == .definition ? 48 : card.kind == .cloze ? 8 : Self.limit
    if count > most { return "The answer has \(count) words; \(most) are the most for a card of its kind." }
    if card.kind == .definition, count < 2, !["gloss", "table", "entry"].contains(card.form) {
      return "The definition is one word."
    }
    return nil
  }
}
