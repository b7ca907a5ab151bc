import Study
import Testing

@Suite struct TypingHintsTests {
  private let jaw = TypingHints(.asking("lower jaw", "mandible", "lower jawbone"))

  @Test func eachStepGivesTheNextLetterOfWhatIsTyped() {
    #expect(jaw.step(after: "") == .line("m", letters: 1, isCorrection: false))
    #expect(jaw.step(after: "Man") == .line("mand", letters: 4, isCorrection: false))
    #expect(jaw.step(after: "lower") == .line("lower j", letters: 6, isCorrection: false))
  }

  @Test func aWrongEndIsTakenAway() {
    #expect(jaw.step(after: "manibble") == .line("mand", letters: 4, isCorrection: true))
    #expect(jaw.step(after: "xyz") == .line("m", letters: 1, isCorrection: true))
  }

  @Test func whatEarlierHintsGaveComesAgain() {
    let hints = TypingHints(.asking("lower jaw", "mandible"), given: 3)
    #expect(hints.step(after: "") == .line("man", letters: 3, isCorrection: false))
    #expect(hints.step(after: "man") == .line("mand", letters: 4, isCorrection: false))
  }

  @Test func theLastLetterIsNeverGiven() {
    #expect(jaw.step(after: "mandib") == .line("mandibl", letters: 7, isCorrection: false))
    #expect(jaw.step(after: "mandibl") == .nothingMore)
    #expect(jaw.step(after: "mandible") == .complete)
    #expect(jaw.step(after: "mandibles") == .nothingMore)
    #expect(TypingHints(.asking("?", "T")).step(after: "") == .nothingMore)
  }
}
