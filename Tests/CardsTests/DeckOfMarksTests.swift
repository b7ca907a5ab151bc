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

  @Test(.timeLimit(.minutes(1))) func manyLinksInASentenceAreNamedEachByItsLine() {
    let count = 15_000
    let text = "C: a [gap]\n" + String(repeating: "and [a link](x)\n", count: count)
    let report = DeckChecker.report(on: [DeckChecker.File(path: "bones.md", bytes: Array(text.utf8))])
    // The thousand that are named, and the line from which on there are more.
    #expect(report.problems.map(\.line) == Array(2..<1_003))
    #expect(report.problems.reduce(0) { $0 + $1.warningCount } == count)
  }
}
