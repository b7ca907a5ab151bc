import Cards
import Testing

/// What `check` says of lines that make no card and look as if they should, and of cards that are there twice.
@Suite struct LinesLikeCardsTests {
  private static func check(_ text: String) -> [String] {
    DeckChecker.report(on: [DeckChecker.File(path: "d.md", bytes: Array(text.utf8))]).problems
      .map { "\($0.severity) \($0)" }
  }

  private static let noChoice =
    "This choice belongs to no question. Begin the question above it with 'Q: ', or write '* [x]' if it is a note."
  private static let choiceInText =
    "This choice is part of the text above, because choices stand right below their question. Put it there, or write "
    + "'* [x]' if it belongs to the text."

  @Test(arguments: [
    (
      "lower jaw ::",
      "1: This line ends with '::' and makes no card. Write the answer after it, or '\\::' if it is none."
    ),
    (
      "# Bone\n\nlower jaw :::\n",
      "3: This line ends with ':::' and makes no card. Write the answer after it, or '\\:::' if it is none."
    ),
    (
      "a :: b\n:: mandible",
      "2: This line begins with '::' and makes no card. Write what is asked before it, or '\\::' if it is none."
    ),
    ("Which bone is the jaw?\n- [ ] tibia\n- [x] mandible\n- [x] jaw", "3: \(noChoice)"),
    ("Which bone is the jaw?\n\n- [x] mandible\n- [ ] tibia", "3: \(noChoice)"),
    ("Q: Which bone is the jaw?\nA: the lower one\n- [x] mandible\n- [ ] tibia", "3: \(choiceInText)"),
    ("T: mandible\nD: the lower jaw, a bone of the face\n- [x] yes", "3: \(choiceInText)"),
  ])
  func aLineThatLooksLikeACardIsNamed(text: String, line: String) {
    #expect(Self.check(text) == ["warning d.md:\(line)"])
  }

  @Test(arguments: [
    // In a note's paragraph, code, a table, a formula, a block of other Markdown programs, or escaped: no card is meant.
    "a note\nlower jaw ::", "```\nlower jaw ::\n:: b\n```", "| a ::", "`a` ::", "::: tip\n\ntext\n\n:::",
    "lower jaw \\::", "\\:: b", "std::vector", "Example::", " ::", "::", "a :: b",
    // Things to do, and a list without a right choice.
    "# To do\n- [x] write\n- [ ] read", "# To do\n\n- [x] write", "- [x] write", "To do:\n- [ ] write",
    "a :: b\n---\n- [x] write", "Text\n* [x] write", "Q: Which?\n\n- [x] a\n- [ ] b\n\n- [ ] c", "C: A [gap].\n- [x] a",
  ])
  func whatMayStandInANoteIsNot(text: String) {
    #expect(Self.check(text) == [])
  }

  @Test func aCardThatIsThereTwiceIsNamedOnceForEachEntry() {
    let text = """
      T: mandible
      D: the lower jaw, a bone of the face

      C: A [rib] is a [bone].

      mandible ::: the lower jaw, a bone of the face.

      C: A [rib] is a [bone].

      C: A [rib] is a [bone].
      """
    #expect(
      Self.check(text) == [
        "warning d.md:6: This card stands in line 1 already and is asked once. Take one of them out.",
        "warning d.md:8: This card stands in line 4 already and is asked once. Take one of them out.",
        "warning d.md:10: This card stands in line 4 already and is asked once. Take one of them out.",
      ])
    // In two files it is one card in two places.
    let files = ["a.md", "b.md"].map { DeckChecker.File(path: $0, bytes: Array("lower jaw :: mandible".utf8)) }
    #expect(DeckChecker.report(on: files).problems == [])
  }

  /// Reading a deck says nothing of it: only `check` does.
  @Test func theDeckItselfHasNoProblem() {
    #expect(DeckParser.deck(from: "lower jaw ::\n\nWhich?\n- [x] a", file: "d.md").problems == [])
  }
}
