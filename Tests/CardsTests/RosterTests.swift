import Cards
import Testing

@Suite struct RosterTests {
  private func card(_ key: String, _ answer: String, file: String = "a.md", line: Int) -> Card {
    Card(
      key: CardKey(text: key), kind: .ask, prompt: "p", answer: answer, answers: [answer], deck: "a", file: file,
      line: line, entry: line)
  }

  private func places(_ cards: [Card]) -> [String] { cards.map { "\($0.file):\($0.line)" } }

  @Test func oneCardInTwoPlacesIsAskedOnce() {
    let roster = Roster([card("x", "Bone", line: 1), card("y", "b", line: 2), card("x", "bone.", line: 3)]) { _ in nil }
    #expect(places(roster.cards) == ["a.md:1", "a.md:2"])
    #expect(roster.shadowed.isEmpty)
  }

  @Test func ofTwoAnswersTheFirstHasTheKeyUnlessTheLogSawTheOther() {
    let cards = [card("x", "one", line: 1), card("x", "two", file: "b.md", line: 1), card("x", "three", line: 9)]
    let first = Roster(cards) { _ in nil }
    #expect(places(first.cards) == ["a.md:1"])
    #expect(places(first.shadowed.map(\.card)) == ["b.md:1", "a.md:9"])
    let second = Roster(cards) { $0.text == "x" ? "**Two**" : nil }
    #expect(places(second.cards) == ["b.md:1"])
    #expect(places(second.shadowed.map(\.card)) == ["a.md:1", "a.md:9"])
    #expect(places(second.shadowed.map(\.by)) == ["b.md:1", "b.md:1"])
    #expect(places(Roster(cards) { _ in "gone" }.cards) == ["a.md:1"])
  }
}
