import Testing

@testable import recollect

@Suite struct StyledTextTests {
  @Test func interpolationsCarryRoles() {
    let text: StyledText = "\("Right.", .right) Again in \(10) minutes."
    #expect(text.text == "Right. Again in 10 minutes.")
    #expect(text.runs.first == StyledText.Run(text: "Right.", role: .right))
  }

  @Test(arguments: [
    (0..<6, "Right."), (0..<0, ""), (4..<12, "t. Again"), (7..<99, "Again in 10 minutes."),
  ])
  func aPartKeepsItsCharacters(range: Range<Int>, part: String) {
    let text: StyledText = "\("Right.", .right) \("Again", .strong) in 10 minutes."
    #expect(text.characters(range).text == part)
  }

  @Test func aPartKeepsItsRoles() {
    let text: StyledText = "\("Right.", .right) \("Again", .strong)"
    #expect(text.characters(4..<9) == "\("t.", .right) \("Ag", .strong)")
  }

  @Test func anAccentStaysWithItsLetter() {
    let text = StyledText("Sjo", .strong) + StyledText("\u{308}gren") + StyledText("!", .right)
    #expect(text.characters(2..<8) == StyledText("o\u{308}", .strong) + StyledText("gren") + StyledText("!", .right))
    #expect(text.characters(0..<8).text == text.text)
  }
}
