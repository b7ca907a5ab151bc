import Cards
import Testing

/// What no honest deck holds: each is read to its end or refused in words, and never takes memory without end.
@Suite struct DeckLimitsTests {
  private static func deck(_ text: String) -> Deck { DeckParser.deck(from: text, file: "d.md") }

  @Test func ofMoreThanAThousandMistakesTheFirstThousandAreNamed() {
    let deck = Self.deck(
      "a :: b\n\n" + String(repeating: "K: x\n---\n", count: 400) + String(repeating: "A: x\n", count: 1_000))
    #expect(deck.cards.count == 1)
    #expect(deck.problems.count == 1_001)
    #expect(
      deck.problems.last?.description
        == "d.md:1404: This file has 399 more errors than are named here. Mend those first.")
    #expect(deck.problems.last?.severity == .error)
    #expect(deck.problems.reduce(0) { $0 + $1.errorCount } == 1_000)
    #expect(deck.problems.reduce(0) { $0 + $1.warningCount } == 399)
  }

  @Test func warningsThatAreNotNamedAreNoErrors() {
    let text = String(repeating: "N: x\n", count: 1_001)
    #expect(
      Self.deck(text).problems.last?.description
        == "d.md:1001: This file has 1 more warning than are named here. Mend those first.")
    #expect(Self.deck(text).problems.allSatisfy { $0.severity == .warning })
  }

  @Test func linesThatAreNoTextAreCountedAsWell() {
    let bytes = Array(String(repeating: "x\0\n", count: 3_000).utf8) + Array("\na :: b\nA: c".utf8)
    let deck = DeckParser.deck(from: bytes, file: "d.md")
    #expect(deck.cards.count == 1)
    #expect(
      deck.problems.last?.description
        == "d.md:1001: This file has 1 more error and 2000 more warnings than are named here. Mend those first."
    )
  }

  /// Lines that are no text are found before all else, and took every place among those that are named.
  @Test func theLinesThatAreNamedAreTheFirstOfTheFile() {
    let bytes =
      Array(String(repeating: "A: x\n", count: 5).utf8) + Array(repeating: [0xFF, 0x0A], count: 1_200).joined()
    let deck = DeckParser.deck(from: bytes, file: "d.md")
    #expect(deck.problems.dropLast().map(\.line) == Array(1...1_000))
    #expect(deck.problems.prefix(6).map(\.severity) == [.error, .error, .error, .error, .error, .warning])
    #expect(
      deck.problems.last?.description
        == "d.md:1001: This file has 205 more warnings than are named here. Mend those first.")
  }

  @Test func aDeckWithMoreCardsThanAnyHasIsNoDeck() {
    #expect(DeckLimits.cards == 150_000)
    let most = Array("w :: x\nQ: y\nA: z\n\nT: t\nD: d\n".utf8)
    #expect(DeckParser.deck(from: most, file: "d.md", mostCards: 4).cards.count == 4)
    let deck = DeckParser.deck(from: most + Array("\n---\nx :: y\nA: z".utf8), file: "d.md", mostCards: 4)
    #expect(deck.cards.isEmpty)
    #expect(
      deck.problems.map(\.description) == [
        "d.md:9: This file has more than 4 cards, as many as a deck may have. Split it into several files."
      ])
  }

  @Test func aTextOfMegabytesIsNoCardsText() {
    let long = String(repeating: "bone ", count: 500_000)
    let deck = Self.deck("a :: b\n\nQ: c\nA: \(long)\n\nT: d\nD: e")
    #expect(deck.cards.map(\.prompt) == ["a", "d", "e"])
    #expect(
      deck.problems.map(\.description) == [
        "d.md:4: This text has 3 MB; one text of a card may have at most 2. "
          + "Split it, or put a line '---' before what is a note."
      ])
  }

  @Test func ofMoreThanTwoHundredChoicesNoCardIsMade() {
    let text = "Q: a\n- [x] b\n" + String(repeating: "- [ ] c\n", count: 201)
    let deck = Self.deck(text)
    #expect(deck.cards.isEmpty)
    #expect(
      deck.problems.map(\.description) == [
        "d.md:202: This question has more than 200 choices, so no card is made of it. Split the question."
      ])
  }

  /// Each card of a sentence holds all of it: many long ones would be a hundred times the file.
  @Test func sentencesOfManyGapsDoNotFillTheMemory() {
    let sentence = "C: " + String(repeating: "[ab] ", count: 200) + String(repeating: "word ", count: 16_000) + "\n\n"
    let deck = Self.deck(String(repeating: sentence, count: 6))
    #expect(deck.cards.isEmpty)
    #expect(
      deck.problems.map(\.description) == [
        "d.md:9: The sentences with gaps of this file come to more than 64 MB, each counted once for every gap. "
          + "Split it into several files."
      ])
  }

  /// A fence that nothing closes ends at what the deck remembers: each was looked for to the end of the file.
  @Test func fencesAboveWhatADeckRemembersTakeNoLonger() {
    let text = String(repeating: "```x\n<!-- recollect made: -->\n", count: 1_000)
    #expect(Self.deck(text + "\na :: b\n").cards.map(\.prompt) == ["a"])
  }

  @Test func afterAHundredOddValuesADeckStillHasItsName() {
    let odd = (1...101).map { "k\($0):\n  a: b\n" }.joined()
    let deck = Self.deck("---\n\(odd)name: Real\n---\na :: b\n")
    #expect(deck.name == "Real")
    #expect(deck.problems.count == 100)
  }

  /// A run of backticks that has no partner in its line was looked for to the line's end, each length anew.
  @Test(arguments: ["C: [x] ", "", "Q: x\nA: "])
  func runsOfBackticksOfEveryLengthTakeNoLonger(start: String) {
    let runs = (1...500).map { String(repeating: "`", count: $0) }.joined(separator: " ")
    let deck = Self.deck("\(start)\(runs)\n\n---\n\ne `` ` `` :: f")
    #expect(deck.cards.last?.prompt == "e `` ` ``")
  }

  @Test func aRunOfBackticksStillFindsItsPartner() {
    #expect(Self.deck("C: `` [a] ` [b] ``` [c] ` [d] ```` [e]").cards.map(\.answer) == ["a", "d", "e"])
  }

  /// Fences that grow shorter: none is closed by those after it, and none is looked for to the end of the file.
  @Test func fencesOfEveryLengthTakeNoLonger() {
    let text = (3...700).reversed().map { "\(String(repeating: "`", count: $0)) x\n\nQ: a\nA: b\n\n" }.joined()
    #expect(Self.deck(text).cards.count == 698)
  }

  @Test func aFenceIsClosedByTheNextThatIsLongEnough() {
    let text = "`````\na :: b\n```\n\nc :: d\n\n``````\n\ne :: f\n\n```\ng :: h\n````\n\ni :: j\n\n````\n\nk :: l"
    #expect(Self.deck(text).cards.map(\.prompt) == ["e", "i"])
  }

  @Test func frontMatterOfAnySizeIsGoneThroughOnce() {
    let text = "---\n" + String(repeating: "a: b\n", count: 20_000) + "---\nc :: d"
    #expect(Self.deck(text).cards.map(\.line) == [20_003])
    #expect(Self.deck(text).problems.map(\.mistake) == [.frontMatterIsUnreadable])
  }
}
