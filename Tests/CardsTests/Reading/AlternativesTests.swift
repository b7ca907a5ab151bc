import Cards
import Testing

@Suite struct AlternativesTests {
  static let table: [(text: String, answers: [String])] = [
    ("Q: q\nA: a | b | c", ["a", "b", "c"]),
    ("Q: q\nA: a|b |c", ["a|b |c"]),
    ("Q: q\nA: a \\| b", ["a | b"]),
    ("Q: q\nA: $a | b$ | c", ["$a | b$", "c"]),
    ("Q: q\nA: `a | b` | c", ["`a | b`", "c"]),
    ("Q: q\nA: | a | b |", ["| a | b |"]),
    ("Q: q\nA: a |  | b", ["a", "b"]),
    // On the line of the marker only.
    ("Q: q\nA:\na | b", ["a | b"]),
    ("Q: q\nA: a | b\nc | d", ["a", "b\nc | d"]),
    ("x :: a | b", ["a", "b"]),
    ("Q: q\nA: costs $5 | costs $6 | free", ["costs $5 | costs $6", "free"]),
  ]

  @Test(arguments: table)
  func answersAreSeparated(text: String, answers: [String]) {
    #expect(DeckParser.deck(from: text, file: "d.md").cards.map(\.answers) == [answers])
  }

  @Test func questionsNotesAndGapsHaveNoForms() {
    #expect(
      summary(of: "Q: a | b\nA: c\nN: d | e\n\nC: [f | g]") == [
        "1 ask: a | b => c N:d | e", "5 gap: ____ => f | g",
      ])
  }

  @Test func theFirstFormIsShownAndNamesTheKey() {
    let cards = DeckParser.deck(from: "T: rib | costa\nD: a bone | a curved bone", file: "d.md").cards
    #expect(cards.map(\.prompt) == ["rib", "a bone"])
    #expect(cards.map(\.answer) == ["a bone | a curved bone", "rib | costa"])
    #expect(cards[0].key == CardKey(kind: .define, parts: ["rib"]))
    #expect(cards[1].key == CardKey(kind: .term, parts: ["rib"]))
  }
}
