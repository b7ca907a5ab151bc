/// Rejects cards for one reason: one file for each, one line in ``CardMaker``.
protocol CardJudge: Sendable {
  /// Returns why a card must not be kept, in words for `--explain`, or nil.
  func objection(to card: DraftCard, beside kept: KeptCards) -> String?
}

/// The cards of a page that were kept so far.
struct KeptCards {
  private(set) var cards: [DraftCard] = []
  private var prompts: [String: Int] = [:]
  private var terms: [String: Int] = [:]

  mutating func keep(_ card: DraftCard) {
    prompts[Self.folded(card.prompt)] = cards.count
    for name in [card.term].compactMap(\.self) where card.isPlainDefinition {
      terms[card.kind.rawValue + Self.folded(name)] = cards.count
    }
    cards.append(card)
  }

  /// The kept card that asks the same.
  func twin(of card: DraftCard) -> DraftCard? { prompts[Self.folded(card.prompt)].map { cards[$0] } }

  /// The kept card that defines the same term.
  func definition(of card: DraftCard) -> DraftCard? {
    guard card.isPlainDefinition, let term = card.term else { return nil }
    return terms[card.kind.rawValue + Self.folded(term)].map { cards[$0] }
  }

  /// Letters and digits in lower case, so that spelling, spaces and hyphens make no difference.
  static func folded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for token in Tokenizer.tokens(of: Array(text.utf8)) where token.kind != .mark {
      bytes += token.lower.utf8.filter { $0 != 0x2D && $0 != 0x27 }
      bytes.append(0x20)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
