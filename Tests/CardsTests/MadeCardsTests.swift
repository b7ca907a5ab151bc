import Testing

@testable import Cards

/// The line in which a deck remembers the cards that were made for it.
@Suite struct MadeCardsTests {
  private static let rib = CardKey(kind: .define, parts: ["rib"])
  private static let hip = CardKey(kind: .ask, parts: ["What is a hip?"])

  private static func remembering(_ keys: CardKey..., in text: String) -> String {
    var made = MadeCards(in: text)
    for key in keys { made.insert(key) }
    return made.written(into: text)
  }

  @Test func theLineIsTheLastOneAfterARule() {
    let deck = "T: rib\nD: a bone of the chest\n"
    #expect(
      Self.remembering(Self.rib, Self.hip, in: deck)
        == deck + "\n---\n<!-- recollect made: \(Self.rib.hash) \(Self.hip.hash) -->\n")
  }

  @Test func whatIsWrittenIsReadBack() {
    let made = MadeCards(in: Self.remembering(Self.rib, Self.hip, in: "A note.\n"))
    #expect(made.isWritten)
    #expect(made.contains(Self.rib))
    #expect(made.contains(Self.hip))
    #expect(!made.contains(CardKey(kind: .term, parts: ["rib"])))
    #expect(!MadeCards(in: "A note.\n").isWritten)
  }

  static let decks = [
    "T: rib\nD: a bone\n", "T: rib\nD: a bone", "T: rib\r\nD: a bone\r\n", "T: rib\r\nD: a bone",
    "\u{FEFF}T: rib\nD: a bone\n\n\n", "T: rib\rD: a bone\r", "Q: Which bone?\nA: the rib,\n\nof course\n",
    "---\nname: Bones\n---\n\nrib ::: a bone\n", "```\ncode that is never closed\n", "$$\nmath that is never closed",
    "Note <!-- never closed\n\nT: rib\nD: a bone\n", "C: A [rib] is a bone.\n",
  ]

  @Test(arguments: decks) func nothingElseOfTheDeckChanges(deck: String) {
    let once = Self.remembering(Self.rib, in: deck)
    #expect(Array(once.utf8).starts(with: Array(deck.utf8)))
    let twice = Self.remembering(Self.hip, in: once)
    #expect(Array(twice.utf8).starts(with: Array(deck.utf8)))
    #expect(MadeCards(in: twice).hashes == [Self.rib.hash, Self.hip.hash])
    #expect(twice.utf8.count == once.utf8.count + 11)
  }

  @Test(arguments: decks) func theLineChangesNoCardAndIsNoMistake(deck: String) {
    let before = DeckParser.deck(from: deck, file: "d.md")
    let after = DeckParser.deck(from: Self.remembering(Self.rib, Self.hip, in: deck), file: "d.md")
    #expect(after.cards == before.cards)
    #expect(after.problems.map(\.mistake) == before.problems.map(\.mistake))
  }

  @Test(arguments: decks) func theLineStaysTheLastWhenACardIsAppended(deck: String) {
    let once = Self.remembering(Self.rib, in: deck)
    let entry = Entry(.termAndDefinition(terms: ["hip"], definitions: ["a joint of the leg"]))
    let longer = DeckPrinter.appending([entry], to: once, style: .oneLine)
    #expect(Array(longer.utf8).starts(with: Array(deck.utf8)))
    let end = deck.utf8.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    #expect(
      longer.hasSuffix("a joint of the leg\(end)\(end)---\(end)<!-- recollect made: \(Self.rib.hash) -->\(end)"))
    #expect(
      DeckParser.deck(from: longer, file: "").cards.suffix(2).map(\.answers) == [["a joint of the leg"], ["hip"]])
  }

  @Test func withoutARuleItEndsTheAnswerAboveAllTheSame() {
    let deck = DeckParser.deck(from: "Q: Which?\nA: this one\n<!-- recollect made: 0123456789 -->\n", file: "")
    #expect(deck.cards.map(\.answer) == ["this one"])
    #expect(deck.problems == [])
  }

  @Test func whatAPersonAddsBelowComesAboveAgain() {
    let deck = Self.remembering(Self.rib, in: "T: rib\nD: a bone\n") + "\nhip ::: a joint of the leg\n"
    #expect(
      Self.remembering(Self.hip, in: deck) == """
        T: rib
        D: a bone


        hip ::: a joint of the leg

        ---
        <!-- recollect made: \(Self.rib.hash) \(Self.hip.hash) -->

        """)
  }

  @Test func twoLinesOfAMergeBecomeOne() {
    let merged =
      "T: rib\nD: a bone\n\n---\n<!-- recollect made: 0000000001 0000000002 -->\n"
      + "<!-- recollect made: 0000000001 0000000003 -->\n"
    #expect(MadeCards(in: merged).hashes == ["0000000001", "0000000002", "0000000003"])
    #expect(
      MadeCards(in: merged).written(into: merged)
        == "T: rib\nD: a bone\n\n<!-- recollect made: 0000000001 0000000002 0000000003 -->\n")
  }

  @Test func aLineThatAnEditorHasWrappedIsReadWhole() {
    let deck = "A note.\n\n---\n<!-- recollect made: 0000000001\n0000000002\n-->\n"
    #expect(MadeCards(in: deck).hashes == ["0000000001", "0000000002"])
    #expect(
      MadeCards(in: deck).written(into: deck)
        == "A note.\n\n---\n<!-- recollect made: 0000000001 0000000002 -->\n")
  }

  @Test func inACodeBlockItIsAnExample() {
    let deck = "```\n<!-- recollect made: 0000000001 -->\n```\n\nT: rib\nD: a bone\n"
    #expect(!MadeCards(in: deck).isWritten)
    #expect(Self.remembering(Self.rib, in: deck).hasPrefix(deck))
  }

  @Test func oneThatIsNotClosedTakesNothingWithIt() {
    let deck = "T: rib\nD: a bone\n\n<!-- recollect made: 0000000001\n\nMy note.\n"
    #expect(MadeCards(in: deck).hashes == ["0000000001"])
    #expect(MadeCards(in: deck).written(into: deck).contains("My note."))
  }

  /// The end of what a deck remembers closes no comment above it, and is not looked for again and again.
  @Test(.timeLimit(.minutes(1))) func manyUnclosedCommentsAboveItAreReadOnce() {
    let deck =
      String(repeating: "A note <!-- open\n\nQ: a\nA: b\n\n", count: 30_000) + "<!-- recollect made: 0000000001 -->\n"
    #expect(MadeCards(in: deck).hashes == ["0000000001"])
  }

  @Test func aDeckOfTenThousandCardsIsQuick() {
    var made = MadeCards(in: "")
    for number in 0..<10_000 { made.insert(CardKey(kind: .ask, parts: ["What is \(number)?"])) }
    let deck = made.written(into: "A note.\n")
    #expect(MadeCards(in: deck).hashes == made.hashes)
    #expect(made.hashes.count == 10_000)
    #expect(deck.utf8.count < 111_000)
    #expect(DeckParser.deck(from: deck, file: "").problems == [])
  }
}
