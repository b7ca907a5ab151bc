import Cards
import Testing

/// Lines of nothing but marks: each took time by the square of its length, 40 KB of them most of a minute.
@Suite struct DeckOfMarksTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("C: ", "[", ""), ("C: ", "]", ""), ("C: ", "[]", ""), ("C: [a ", "` :: `", "]"),
      ("C: [a]\n\n", "`x` [z] ", ":: b"), ("C: [a]\n", "\\C: \n```\nx\n```\n", ""),
    ])
  func isReadInTimeAndHidesNoCard(start: String, mark: String, end: String) {
    let text = start + String(repeating: mark, count: 60_000) + end + "\n---\nlower jaw :: mandible\n"
    let deck = DeckParser.deck(from: text, file: "bones.md")
    #expect(deck.cards.last?.answer == "mandible")
  }

  @Test func aLoneBracketIsNamedByItsOwnLine() {
    let deck = DeckParser.deck(from: "C: a ] [b]\nc ]\n\nd ] [] e\n", file: "bones.md")
    #expect(deck.problems.map(\.line) == [1, 2, 4, 4])
  }
}
