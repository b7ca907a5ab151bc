import Testing

@testable import recollect

@Suite struct ScreenWrappingTests {
  @Test(arguments: [
    ("bones.md: 3 cards made.", 12, "bones.md: 3\ncards made."),
    ("Study it with: recollect study bones.md", 26, "Study it with:\nrecollect study bones.md"),
    ("Try 'recollect list --lost' now.", 20, "Try 'recollect list\n--lost' now."),
    ("Try 'recollect list --lost' now.", 28, "Try 'recollect list --lost'\nnow."),
    ("骨密度 骨密度", 8, "骨密度\n骨密度"), ("one\n\ntwo three", 5, "one\n\ntwo\nthree"),
  ]) func linesAreBrokenBetweenWordsAndCommandsStayWhole(text: String, width: Int, wrapped: String) {
    #expect(ScreenWrapping.wrapped(text, width: width) == wrapped)
  }

  @Test func inAPipeLinesStayAsTheyAre() throws {
    let line = String(repeating: "bone ", count: 50)
    #expect(ScreenWrapping.wrapped(line, for: OutputDescriptor(number: -1), environment: ["TERM": "xterm"]) == line)
  }
}
