import Cards
import Testing

@Suite struct ManyMistakesTests {
  @Test func ofEachFileTheFirstThousandProblemsAreNamed() {
    let many = (0..<1_500).map { "term\($0) ::: one thing\n" }.joined()
    let few = "T: rib\nD: bone"
    let files = [("1.md", many), ("2.md", few)].map { DeckChecker.File(path: $0, bytes: Array($1.utf8)) }
    let report = DeckChecker.report(on: files)
    #expect(report.problems.count == 1_002)
    #expect(report.problems.prefix(1_000).allSatisfy { $0.file == "1.md" && $0.line <= 501 })
    // Each of the 1500 definitions has too few words, and all but the first are another term's as well.
    #expect(
      report.problems[1_000].description
        == "1.md:501: This file has 1999 more warnings than are named here. Mend those first.")
    #expect(report.problems[1_001].file == "2.md")
  }

  /// What is found of the cards comes after what is found of the places, wherever it stands.
  @Test func theProblemsThatAreNamedAreThoseOfTheFirstLines() {
    let away = "Is the mandible of man the mandible? :: mandible\n"
    let listed = (0..<1_100).map { "- bone \($0) :: part \($0)\n" }.joined()
    let report = DeckChecker.report(on: [DeckChecker.File(path: "d.md", bytes: Array((away + listed).utf8))])
    #expect(report.problems.dropLast().map(\.line) == Array(1...1_000))
    #expect(report.problems.first?.mistake == .promptGivesAnswer("mandible"))
    #expect(
      report.problems.last?.description
        == "d.md:1001: This file has 101 more warnings than are named here. Mend those first.")
  }

  /// The lines of an answer were looked for in all its code blocks, one by one.
  @Test func proseAfterManyCodeBlocksIsFound() {
    let blocks = String(repeating: "$$\nx\n$$\n", count: 3_000)
    let text = "Q: a\nA: b\n\(blocks)\n$$\n\nmore words than four stand here\n$$\n\nmore words than four stand here"
    let report = DeckChecker.report(on: [DeckChecker.File(path: "d.md", bytes: Array(text.utf8))])
    #expect(report.problems.map(\.line) == [9_009])
  }
}
