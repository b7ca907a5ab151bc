import Cards
import Foundation
import Study
import Testing

/// The decks in `Decks`: they read without a complaint, name their sources, and accept right answers in other words.
@Suite struct ShippedDecksTests {
  private static let here = URL(filePath: #filePath).deletingLastPathComponent()
  private static let folder = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Decks")

  private static func decks() throws -> [Deck] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }.sorted()
    return try names.map { name in
      DeckParser.deck(from: Array(try Data(contentsOf: folder.appending(path: name))), file: name)
    }
  }

  private static func cards() throws -> [Card] { try decks().flatMap(\.cards) }

  @Test func theDecksAreReadWithoutAProblem() throws {
    let decks = try Self.decks()
    #expect(
      decks.map(\.name) == [
        "Bones and joints in scleroderma", "Diffuse scleroderma and calcinosis", "Tests and treatments in scleroderma",
        "Medical words, bones and directions",
      ])
    #expect(decks.flatMap(\.problems) == [])
  }

  @Test func checkHasNothingToSay() throws {
    let files = try Self.decks().map { deck in
      DeckChecker.File(path: deck.file, bytes: Array(try Data(contentsOf: Self.folder.appending(path: deck.file))))
    }
    #expect(DeckChecker.report(on: files).problems == [])
  }

  @Test func thereAreManyCardsAndNoTwoHaveOneKey() throws {
    let keys = try Self.cards().map(\.key)
    #expect(keys.count >= 150)
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: ["costochondritis", "acro-osteolysis", "bone mineral density", "transverse myelitis"])
  func theFirstTermsAreAskedInBothDirections(term: String) throws {
    let cards = try Self.cards()
    #expect(cards.contains { $0.kind == .define && $0.prompt == term })
    #expect(cards.contains { $0.kind == .term && $0.answers.first == term })
  }

  @Test func everyCardNamesItsSource() throws {
    #expect(try Self.cards().filter { $0.source == nil }.map { "\($0.file):\($0.line)" } == [])
  }

  @Test func everyDeckSaysThatItIsNoMedicalAdvice() throws {
    for deck in try Self.decks() {
      let text = try String(contentsOf: Self.folder.appending(path: deck.file), encoding: .utf8)
      #expect(text.replacing("\n", with: " ").contains("no medical advice"), "\(deck.file)")
    }
  }

  @Test func everyDefinitionIsOfOneTermOnly() throws {
    let definitions = try Self.cards().filter { $0.kind == .term }.map(\.prompt)
    #expect(Set(definitions).count == definitions.count)
  }

  // MARK: Other words

  private struct Row {
    let asked: String
    let typed: String
    let isRight: Bool
  }

  private static func rows() throws -> [Row] {
    try String(contentsOf: here.appending(path: "other-words.tsv"), encoding: .utf8).split(separator: "\n").dropFirst()
      .map { line in
        let columns = line.split(separator: "\t").map(String.init)
        try #require(columns.count == 3 && ["right", "wrong"].contains(columns[2]), "\(line)")
        return Row(asked: columns[0], typed: columns[1], isRight: columns[2] == "right")
      }
  }

  /// How the table names a card: a term by its first form, everything else by its prompt.
  private static func name(of card: Card) -> String {
    card.kind == .term ? card.answers.first ?? "" : card.prompt
  }

  private static func isTyped(_ card: Card) -> Bool { card.choices.isEmpty && !card.isRevealedInEveryMode }

  @Test func rightAnswersInOtherWordsAreRightAndOtherTermsAreNot() throws {
    let typed = Dictionary(uniqueKeysWithValues: try Self.cards().filter(Self.isTyped).map { (Self.name(of: $0), $0) })
    for row in try Self.rows() {
      let card = try #require(typed[row.asked], "No typed card is named '\(row.asked)'.")
      let verdict = AnswerCheck(typed: row.typed, accepted: card.answers, words: AnswerWords()).verdict
      #expect((verdict != .wrong) == row.isRight, "\(row.asked): '\(row.typed)' was \(verdict).")
    }
  }

  @Test func everyTypedCardHasAnAnswerInOtherWords() throws {
    let named = Set(try Self.rows().filter(\.isRight).map(\.asked))
    let missing = try Self.cards().filter { Self.isTyped($0) && !named.contains(Self.name(of: $0)) }
    #expect(missing.map { "\($0.file):\($0.line)" } == [])
  }

  @Test func everyAcceptedFormIsRight() throws {
    for card in try Self.cards() where Self.isTyped(card) {
      for form in card.answers {
        #expect(AnswerCheck(typed: form, accepted: card.answers, words: AnswerWords()).verdict == .exact, "\(form)")
      }
    }
  }
}
