import Cards
import Testing

@Suite struct DeckCheckerTests {
  private static func check(_ texts: [String], namesDifferences: Bool = false) -> [String] {
    let files = texts.enumerated().map { DeckChecker.File(path: "\($0 + 1).md", bytes: Array($1.utf8)) }
    return DeckChecker.report(on: files, namesDifferences: namesDifferences).problems.map { "\($0.severity) \($0)" }
  }

  @Test func aGoodDeckHasNoProblems() {
    let text = """
      T: costochondritis | costosternal chondrodynia
      D: painful inflammation of the cartilage that joins a rib to the breastbone

      Q: Is scleroderma acute or chronic?
      A: chronic | a chronic disease
      N: It stays.

      # Bone

      Q: Which disease of thinning bone does a bone density test find?
      - [x] osteoporosis
      - [ ] osteoarthritis

      lower jaw :: mandible
      """
    #expect(Self.check([text]) == [])
  }

  static let table: [(text: String, lines: [String])] = [
    (
      "T: rib\nD: a curved bone of the human chest\n\nT: Rib\nD: a long strip of meat from a cow",
      [
        "error 1.md:4: The term 'Rib' has another answer in 1.md:1, which is asked instead. "
          + "Make them one card, or tell them apart with a line that starts with 'K: '."
      ]
    ),
    (
      "Q: Which one?\nA: a\n\nWhich one :: b",
      [
        "error 1.md:4: The question 'Which one' has another answer in 1.md:1, which is asked instead. "
          + "Make them one card, or tell them apart with a line that starts with 'K: '."
      ]
    ),
    (
      "Q: What is a mandible?\nA: mandible\nK: x\nQ: What is the jaw bone?\n- [x] the jaw\n- [ ] a rib",
      [
        "warning 1.md:1: The prompt gives the answer 'mandible' away. Say it in other words.",
        "warning 1.md:4: The prompt gives the answer 'the jaw' away. Say it in other words.",
      ]
    ),
    (
      "C: [Red] and red again.",
      [
        "warning 1.md:1: The prompt gives the answer 'Red' away. Say it in other words."
      ]
    ),
    (
      "T: rib\nD: a curved bone of the human chest\n\nT: costa\nD: A curved bone of the human chest.",
      [
        "warning 1.md:4: The term 'rib' in 1.md:1 has the same definition, so the definition does not tell which term is "
          + "asked. Make the definitions different, or join the terms with ' | '."
      ]
    ),
    (
      "rib ::: a bone of the chest\nx ::: y",
      [
        "warning 1.md:1: This definition has only 2 words of content, too few to ask the term from. "
          + "Say more, or ask it with 'Q: ' and 'A: '.",
        "warning 1.md:2: This definition has only one word of content, too few to ask the term from. "
          + "Say more, or ask it with 'Q: ' and 'A: '.",
      ]
    ),
    (
      "Q: a\n- [ ] b\n- [ ] c",
      [
        "error 1.md:1: None of these choices is right. Mark the right one with '- [x]'."
      ]
    ),
    (
      "Q: a\n- [x] b\n- [x] c",
      [
        "warning 1.md:1: All of these choices are right. Add a wrong one with '- [ ]'."
      ]
    ),
    ("Q: a\n- [x] b", ["error 1.md:1: This question has only one choice. Add others with '- [ ]'."]),
    (
      "Q: a\n- [x] b\n- [ ]\n- [ ] B.\n- [ ] c",
      [
        "error 1.md:3: This choice is empty. Write its text after the brackets.",
        "warning 1.md:4: Two of these choices are the same: 'B.'. Change one of them.",
      ]
    ),
    (
      "Q: a\n- [x] b\n- [ ] c\nA: d",
      [
        "error 1.md:4: This question has an answer and choices; the answer is left out. Keep the answer or the choices."
      ]
    ),
    (
      "Q: a\nA: b\n\nThis goes on as prose.\n\n- list\n\nTwo words\n\n```\nthis is some code here\n```",
      [
        "warning 1.md:4: This paragraph after a blank line is part of the answer above. "
          + "Put a line '---' before it if it is a note."
      ]
    ),
    (
      "- a :: b\n\n2. c ::: one two three four five",
      [
        "warning 1.md:1: The list mark '-' is part of what this card asks. Take it away, or write '\\::' if it is no card.",
        "warning 1.md:3: The list mark '2.' is part of what this card asks. "
          + "Take it away, or write '\\:::' if it is no card.",
      ]
    ),
    (
      "N: x\n\n# H\nS: y\n\na :: b\nN: c\nN: d\nS:\n\nQ: e\nA: f\nA: g",
      [
        "warning 1.md:1: This 'N:' line belongs to no card. Put it below a card, or begin it with '\\N:' if it is a note.",
        "warning 1.md:4: This 'S:' line belongs to no card. Put it below a card, or begin it with '\\S:' if it is a note.",
        "warning 1.md:8: This card has a second 'N:' line; line 7 is used. Join the two.",
        "warning 1.md:9: This 'S:' line is empty. Write its text after 'S: ', or take it out.",
        "error 1.md:13: This card has a second 'A:' line; line 12 is used. Join the two.",
      ]
    ),
    (
      "Q:\nA: a\n\nQ: b\nA:\n\nT:\nD: c\n\nT: d\nD:",
      [
        "error 1.md:1: This question is empty. Write it after 'Q: '.",
        "error 1.md:4: This answer is empty. Write it after 'A: '.",
        "error 1.md:7: This term is empty. Write it after 'T: '.",
        "error 1.md:10: This definition is empty. Write it after 'D: '.",
      ]
    ),
  ]

  @Test(arguments: table)
  func everyMistakeIsSaid(text: String, lines: [String]) { #expect(Self.check([text]) == lines) }

  static let differences = [
    "warning 1.md:3: The answer ends above this line because it begins with 'N:'; hashcards reads on. "
      + "Begin it with '\\N:' if it belongs to the answer.",
    "warning 1.md:6: The ' | ' separates accepted answers here; hashcards shows it as it stands. "
      + "Write ' \\| ' to show it.",
    "warning 1.md:7: The answer ends above this line because it begins with '##'; hashcards reads on. "
      + "Begin it with '\\##' if it belongs to the answer.",
    "warning 1.md:9: The link '[text]' is no gap here; hashcards makes it one. "
      + "Write '\\[' if it should be none there either.",
  ]

  /// A deck of hashcards' forms alone may have been written for hashcards.
  @Test func whatComesOutDifferentlyFromHashcardsIsNamed() {
    let text = "Q: a\nA: b\nN: c\n\nQ: d\nA: e | f\n## H\n\nC: [x] [text](y)"
    #expect(Self.check([text]) == Self.differences)
    #expect(Self.check([text + "\n\nz :: 1"]) == [])
    #expect(Self.check([text + "\n\nz :: 1"], namesDifferences: true) == Self.differences)
  }

  @Test func oneKeyWithTwoAnswersIsFoundInTwoFiles() {
    #expect(
      Self.check(["a :: b", "x :: y\n\nA :: c"]) == [
        "error 2.md:3: The question 'A' has another answer in 1.md:1, which is asked instead. "
          + "Make them one card, or tell them apart with a line that starts with 'K: '."
      ])
    #expect(Self.check(["a :: b", "A? :: B."]) == [])
  }

  @Test func theAnswerThatTheLogSawLastHasTheKey() {
    let files = [DeckChecker.File(path: "1.md", bytes: Array("a :: b\na :: c".utf8))]
    let report = DeckChecker.report(on: files) { _ in "C" }
    #expect(report.problems.map(\.line) == [1])
  }

  @Test func hiddenCharactersInAMessageAreShown() {
    #expect(
      Self.check(["a\u{202E} :: 1\na\u{202E} :: 2"]).first?.hasPrefix(
        "error 1.md:2: The question 'a⟨U+202E⟩' has another answer in 1.md:1") == true)
  }
}
