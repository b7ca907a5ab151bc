import Testing

@testable import recollect

/// What `make` says that it did to a deck.
@Suite struct DeckReportTests {
  static let cases: [(DeckReport, String)] = [
    (DeckReport(path: "d.md", isNew: true, added: 1), "d.md: 1 card made. Study it with: recollect study d.md"),
    (DeckReport(path: "d.md", isNew: true, added: 7), "d.md: 7 cards made. Study it with: recollect study d.md"),
    (
      DeckReport(path: "d.md", isNew: true, added: 7, dropped: 2, later: 3),
      "d.md: 7 cards made, 2 dropped, 3 not looked at. Study it with: recollect study d.md"
    ),
    (
      DeckReport(path: "d.md", isNew: true, added: 0, later: 3),
      "d.md: No cards made, 3 not looked at, so there is no deck."
    ),
    (
      DeckReport(path: "d.md", isNew: true, added: 0, dropped: 3),
      "d.md: No cards made, 3 dropped. Study it with: recollect study d.md"
    ),
    (
      DeckReport(path: "d.md", isNew: false, added: 3, deleted: 2, present: 40),
      "d.md: 3 cards added, 2 left out because you deleted them, 40 there already. "
        + "--again brings back what you deleted. Study it with: recollect study d.md"
    ),
    (
      DeckReport(path: "d.md", isNew: false, added: 0, deleted: 1, present: 40),
      "d.md: No cards added, 1 left out because you deleted it, 40 there already. "
        + "--again brings back what you deleted. Study it with: recollect study d.md"
    ),
    (
      DeckReport(path: "d.md", isNew: false, added: 1, present: 40),
      "d.md: 1 card added, 40 there already. Study it with: recollect study d.md"
    ),
    (
      DeckReport(path: "my deck.md", isNew: false, added: 0, present: 40),
      "my deck.md: Nothing is new; the deck stays as it is. Study it with: recollect study 'my deck.md'"
    ),
    (
      DeckReport(path: "d.md", isNew: false, added: 0, present: 40, beginsToRemember: true),
      "d.md: Nothing is new; from now on the deck remembers its cards, so that what you delete stays away. "
        + "Study it with: recollect study d.md"
    ),
  ]

  @Test(arguments: cases.indices) func itSaysWhatItDid(number: Int) {
    let (report, words) = Self.cases[number]
    #expect(report.words + report.advice == words)
  }

  @Test func onlyWhatChangesADeckIsWritten() {
    #expect(!DeckReport(path: "", isNew: false, added: 0, later: 3, deleted: 2, present: 4).changesDeck)
    #expect(DeckReport(path: "", isNew: false, added: 0, dropped: 1).changesDeck)
  }
}
