import Cards
import Testing

@testable import Study

/// What a card asks counts for its check, too.
@Suite struct AnswerToCardTests {
  private static let cards = ChoiceTables.cards(
    """
    # Short forms

    Q: What does BMD stand for?
    A: bone mineral density

    Q: What is measured by a DXA scan?
    A: bone mineral density

    Q: What does the mRSS measure?
    A: modified Rodnan skin score | mRSS
    """)

  @Test(arguments: [
    (0, "BMD", Verdict.wrong), (0, "the bmd", .wrong), (0, "bone mineral density", .exact),
    (0, "bone mineral densty", .close), (1, "BMD", .close), (2, "mRSS", .exact),
  ])
  func initialsThatTheQuestionShowsAreNoAnswer(card: Int, typed: String, verdict: Verdict) {
    let check = AnswerCheck(typed: typed, to: Self.cards[card], words: AnswerWords())
    #expect(check.verdict == verdict)
    #expect(check.nearestAnswer == Self.cards[card].answers[0] || verdict == .exact)
  }

  @Test func anExamMarksThemWrongToo() {
    let words = AnswerWords()
    #expect(!ExamMark.typed("BMD", of: Self.cards[0], words: words).isRight)
    #expect(ExamMark.typed("BMD", of: Self.cards[1], words: words).isRight)
  }
}
