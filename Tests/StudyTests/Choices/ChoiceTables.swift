import Cards
import Testing

@testable import Study

/// Decks of a few lines, for the tests of choices.
enum ChoiceTables {
  static func cards(_ deck: String) -> [Card] { DeckParser.deck(from: deck, file: "deck.md").cards }

  /// The options of the card with an answer, in the alphabet's order; nil where it is typed.
  static func options(_ answer: String, _ deck: String, seed: UInt64 = 1) -> [String]? {
    let cards = cards(deck)
    guard let card = cards.first(where: { $0.answers.first == answer && $0.choices.isEmpty && $0.kind != .define })
    else {
      Issue.record("no card has the answer '\(answer)'")
      return nil
    }
    return ChoiceMaker(cards: cards).options(for: card, seed: seed)?.map(\.text).sorted()
  }
}
