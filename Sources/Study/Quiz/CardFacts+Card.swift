public import Cards

extension CardFacts {
  /// The facts of a card as it stands in its deck.
  public init(of card: Card) {
    self.init(
      card: card.key, kind: card.kind.rawValue, asks: card.prompt, answer: card.answer, deck: card.deck,
      file: card.file, heading: card.headings.last ?? "")
  }
}
