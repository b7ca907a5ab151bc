import Cards
import Memory
import Testing

@testable import Study

/// Which answers the memory model is fitted to, and what new weights do to the cards.
@Suite struct CountedReviewsTests {
  @Test func undoneAnswersAndChoicesAreNoEvidenceAndImportsAre() throws {
    let log = [
      LogText.review("a", day: 1, #""days":2,"mode":"typed""#), LogText.review("a", day: 3, grade: 1, #""days":1"#),
      LogText.review("a", day: 4, #""days":5,"mode":"choice""#), LogText.review("a", day: 9, #""mode":"import""#),
      LogText.review("b", day: 2, #""days":3,"mode":"reveal""#), LogText.review("b", day: 5, #""days":3"#),
      #"{"at":"2026-11-20T00:00:00.000Z","by":"d","do":"undo","of":"2026-11-05T10:00:00.000+01:00 d"}"#,
    ]
    let counted = try LogText.state(log).countedReviews
    #expect(counted.answers == 4)
    #expect(counted.choices == 1)
    #expect(counted.log.cardCount == 2)
    #expect(counted.log.predictionCount == 2)
    // The choice stands in its card's history: the import comes five days after it.
    #expect(counted.log == ReviewLog(Self.dated))
  }

  private static let dated = [
    DatedReview(card: 0, day: 1, grade: .good), DatedReview(card: 1, day: 2, grade: .good),
    DatedReview(card: 0, day: 3, grade: .again), DatedReview(card: 0, day: 4, grade: .good, isEvidence: false),
    DatedReview(card: 0, day: 9, grade: .good),
  ]

  @Test func namesThatWereJoinedAreOneCard() throws {
    let counted = try LogText.state([
      LogText.review("a", day: 1, "\"days\":3"), LogText.review("b", day: 4, "\"days\":9"),
      #"{"at":"2026-11-05T00:00:00.000Z","by":"d","do":"relink","old":"a","new":"b"}"#,
    ]).countedReviews
    #expect(counted.log.cardCount == 1)
    #expect(counted.log.predictionCount == 1)
  }

  @Test func examsAreNoEvidence() throws {
    let counted = try LogText.state([
      LogText.review("a", day: 1, "\"days\":3"),
      #"{"at":"2026-11-08T10:00:00.000Z","by":"d","decks":["D"],"do":"exam","questions":1,"seed":1}"#,
      #"{"at":"2026-11-08T10:01:00.000Z","by":"d","card":"a","do":"exam-answer","exam":"2026-11-08T10:00:00.000Z d","mode":"typed","ms":1,"right":true}"#,
    ]).countedReviews
    #expect(counted.answers == 1)
  }

  @Test func theStudyDaysAreThoseOfTheClockThatTheAnswersWereGivenBy() throws {
    // 3:59 belongs to the day before, in the answer's own zone.
    let log = [
      #"{"at":"2026-11-02T23:00:00.000+01:00","by":"d","card":"a","days":1,"do":"review","grade":3,"mode":"typed"}"#,
      #"{"at":"2026-11-03T03:59:00.000+01:00","by":"d","card":"a","days":1,"do":"review","grade":3,"mode":"typed"}"#,
      #"{"at":"2026-11-03T04:01:00.000+01:00","by":"d","card":"a","days":1,"do":"review","grade":3,"mode":"typed"}"#,
    ]
    #expect(try LogText.state(log).countedReviews.log.predictionCount == 1)
  }

  @Test func newWeightsChangeTheMemoryAndMoveNoDate() throws {
    let log = [
      LogText.review("a", day: 1, "\"days\":4"), LogText.review("a", day: 5, "\"days\":11"),
      LogText.review("b", day: 6, grade: 1, #""secs":60,"step":0"#),
    ]
    let before = try LogText.state(log)
    var values = Weights.standard.values
    values[2] = 9.123456
    let weights = try Weights(values)
    let after = before.supposing(weights, on: Day(number: 20_778))
    #expect(after.settings.weights() == weights)
    #expect(LearnerState.asWritten(weights) == weights)
    for (card, other) in zip(before.cards, after.cards) {
      #expect(card.due == other.due)
      #expect(card.standing == other.standing)
      #expect(card.scheduledDays == other.scheduledDays)
    }
    let (old, new) = (try #require(before["a"].memory), try #require(after["a"].memory))
    #expect(new.stability > old.stability)
  }

  @Test func theDaysAheadAreThoseOfRightAnswers() throws {
    let state = try LogText.state([
      LogText.review("a", day: 1, "\"days\":4"), LogText.review("b", day: 6, grade: 1, #""secs":60,"step":0"#),
      LogText.review("c", day: 2, "\"days\":40"), LogText.review("d", day: 2, "\"days\":4"),
      #"{"at":"2026-11-07T00:00:00.000Z","by":"d","card":"d","do":"suspend"}"#,
    ])
    let today = try #require(Day("2026-11-08"))
    let ahead = state.reviewsAhead(30, from: today)
    // Card a is overdue: it is asked today, seven days after its first answer, and then after the model's interval.
    let memory = FSRS6().nextState(after: FSRS6().firstState(.good), elapsedDays: 7, grade: .good)
    let next = Scheduler().days(forRecallOf: memory)
    #expect(next < 30)
    #expect(ahead.indices.filter { ahead[$0] > 0 } == [0, next])
    #expect(ahead[0] == 1)
  }

  /// An import without an interval is due after the model's: by the weights of its time, whatever is set later.
  @Test func newWeightsMoveNoDateOfAnImportEither() throws {
    let weights = { (good: Double, day: Int) -> String in
      var values = Weights.standard.values
      values[2] = good
      let list = values.map { LogNumber($0).text }.joined(separator: ",")
      return
        "{\"at\":\"2026-11-0\(day)T20:00:00.000Z\",\"by\":\"e\",\"do\":\"set\",\"name\":\"weights\",\"value\":[\(list)]}"
    }
    let log = [
      LogText.review("a", day: 1, #""mode":"import""#), weights(20, 2),
      LogText.review("b", day: 3, #""mode":"import""#),
      weights(6, 4), LogText.review("c", day: 5, #""mode":"import""#),
    ]
    let state = try LogText.state(log)
    #expect(["a", "b", "c"].map { state[CardKey(text: $0)].scheduledDays } == [2, 20, 6])
    #expect(["a", "b", "c"].map { state[CardKey(text: $0)].memory?.stability } == [6, 6, 6])
    // Written one by one, it comes to the same.
    var grown = LearnerState()
    for event in try ProgressLog(LogText.file(log)).events { grown.record([event]) }
    #expect(grown.cards == state.cards)
  }
}
