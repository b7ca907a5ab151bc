import Testing

@testable import Study

/// Why an answer is not right, in words.
@Suite struct ReasonWordsTests {
  private static let words = AnswerWords()

  @Test(arguments: [
    ("206", "sternum", "The right answer has no number."), ("12", "bone mineral density", nil),
    ("vitamin 3", "vitamin D", "The right answer has no number."), ("205", "206", "The number or its unit differs."),
    ("two years", "12 hours", "The number or its unit differs."), ("sternum", "two", "The number or its unit differs."),
    ("5 g", "5 mg", "The number or its unit differs."),
  ])
  func aNumberIsOnlySaidToDifferFromANumber(typed: String, expected: String, words: String?) {
    let finding = PhraseCheck(words: Self.words).check(typed, against: expected)
    #expect(finding.verdict == .wrong)
    #expect(ReasonWords.sentence(for: finding.reason, expected: expected, besidesDifference: false) == words)
    if finding.reason == .number {
      #expect(ReasonWords.sentence(for: finding.reason, expected: expected, besidesDifference: true) == nil)
    }
  }
}
