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
        == "d.md:1404: From here on there are 399 more errors in this file. Mend those above first.")
    #expect(deck.problems.last?.severity == .error)
    #expect(deck.problems.reduce(0) { $0 + $1.errorCount } == 1_000)
    #expect(deck.problems.reduce(0) { $0 + $1.warningCount } == 399)
  }

  @Test func warningsThatAreNotNamedAreNoErrors() {
    let text = String(repeating: "N: x\n", count: 1_001)
    #expect(
      Self.deck(text).problems.last?.description
        == "d.md:1001: From here on there are 1 more warning in this file. Mend those above first.")
    #expect(Self.deck(text).problems.allSatisfy { $0.severity == .warning })
  }

  @Test func linesThatAreNoTextAreCountedAsWell() {
    let bytes = Array(String(repeating: "x\0\n", count: 3_000).utf8) + Array("\na :: b\nA: c".utf8)
    let deck = DeckParser.deck(from: bytes, file: "d.md")
    #expect(deck.cards.count == 1)
    #expect(
      deck.problems.last?.description
        == "d.md:1000: From here on there are 1 more error and 2000 more warnings in this file. Mend those above first."
    )
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

  @Test func ofMoreThanTwoHundredChoicesTheOthersAreLeftOut() {
    let text = "Q: a\n- [x] b\n" + String(repeating: "- [ ] c\n", count: 201)
    let deck = Self.deck(text)
    #expect(deck.cards.map(\.choices.count) == [200])
    #expect(
      deck.problems.map(\.description) == [
        "d.md:202: This question has more than 200 choices; the others are left out. Split the question."
      ])
  }

  /// Each card of a sentence holds all of it: many long ones would be a hundred times the file.
  @Test func sentencesOfManyGapsDoNotFillTheMemory() {
    let sentence = "C: " + String(repeating: "[ab] ", count: 200) + String(repeating: "word ", count: 16_000) + "\n\n"
    let deck = Self.deck(String(repeating: sentence, count: 6))
    #expect(deck.cards.count == 4 * 200)
    #expect(
      deck.problems.first?.description
        == "d.md:9: This sentence has 200 gaps in a text too long for so many. Split it into several sentences.")
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
