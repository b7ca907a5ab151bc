import Cards
import Testing

@testable import recollect_bench

@Suite struct EditedDeckGeneratorTests {
  private static let decks = (0..<100).map { EditedDeckGenerator.deck($0) }

  @Test func theSameNumberGivesTheSameDecksAndAnotherSeedGivesOthers() {
    let texts = EditedDeckGenerator.deck(7).after.map(\.text)
    #expect(EditedDeckGenerator.deck(7).after.map(\.text) == texts)
    #expect(EditedDeckGenerator.deck(7, seed: 2).after.map(\.text) != texts)
    #expect(EditedDeckGenerator.deck(8).after.map(\.text) != texts)
  }

  @Test func everyDeckReadsWithoutAMistake() {
    for deck in Self.decks {
      for file in deck.before + deck.after {
        let problems = DeckParser.deck(from: file.text, file: file.path).problems.filter { $0.severity == .error }
        #expect(problems.isEmpty, "\(problems)")
      }
    }
  }

  @Test func noTwoCardsOfAVersionAreTheSame() {
    for deck in Self.decks {
      for version in [deck.before, deck.after] {
        let cards = EditedDeck.cards(of: version)
        #expect(Set(cards.map(\.identity)).count == cards.count)
      }
    }
  }

  @Test func whatHasNoEditHasTheSameKeyInBothVersions() {
    for deck in Self.decks {
      let after = Dictionary(EditedDeck.cards(of: deck.after).map { ($0.identity, $0.card.key) }) { first, _ in first }
      for (identity, card) in EditedDeck.cards(of: deck.before) where deck.edits[identity.entry] == nil {
        #expect(after[identity] == card.key)
      }
    }
  }

  @Test func everyKindOfEditOccursAndMostEntriesStay() {
    let edits = Self.decks.flatMap(\.edits.values)
    for kind in EditKind.allCases { #expect(edits.contains(kind), "\(kind)") }
    let entries = Self.decks.flatMap(\.before).reduce(0) { $0 + $1.entries.count }
    #expect(edits.count * 10 > entries * 2 && edits.count * 10 < entries * 6, "\(edits.count) of \(entries)")
  }
}
