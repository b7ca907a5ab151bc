import Cards
import Memory
import Testing

@testable import Study

@Suite struct ReplayTests {
  static let model = FSRS6()

  @Test func whatAReviewPromisedIsWhereTheCardStands() throws {
    let state = try LogText.state([
      LogText.review("a", day: 21, "\"days\":11"), LogText.review("b", day: 21, "\"secs\":600,\"step\":1"),
      LogText.review("c", day: 21, ""),
    ])
    #expect(state["a"].standing == .review)
    #expect(state["a"].due == Due.day(Day(number: 20_778 + 11)))
    #expect(state["a"].scheduledDays == 11)
    #expect(state["b"].standing == .learning(step: 1))
    let ten = try #require(Moment("2026-11-21T10:10:00+01:00"))
    #expect(state["b"].due == .instant(ten.milliseconds))
    #expect(state["c"].standing == .review)
    #expect(state["c"].due == .day(Day(number: 20_778 + 2)))
    #expect(state["d"] == .new("d"))
  }

  @Test func stabilityAndDifficultyComeFromGradesAndStudyDays() throws {
    let state = try LogText.state(
      [
        LogText.review("a", day: 10, grade: 3, "\"days\":2"), LogText.review("a", day: 14, grade: 2, "\"days\":5"),
        LogText.review("a", day: 14, grade: 1, "\"secs\":600,\"step\":0"),
        LogText.review("a", day: 20, grade: 4, "\"days\":9"),
      ].enumerated().map { $1.replacing("T10:00", with: "T1\($0):00") })
    var memory = Self.model.firstState(.good)
    memory = Self.model.nextState(after: memory, elapsedDays: 4, grade: .hard)
    memory = Self.model.nextState(after: memory, elapsedDays: 0, grade: .again)
    memory = Self.model.nextState(after: memory, elapsedDays: 6, grade: .easy)
    #expect(state["a"].memory == memory)
    #expect(state["a"].reviews == 4)
    #expect(state["a"].lapses == 1)
  }

  @Test func stepsAreRelearningOnceTheCardWasInReview() throws {
    let events = [
      LogText.review("a", day: 1, grade: 1, "\"secs\":60,\"step\":0"), LogText.review("a", day: 2, "\"days\":3"),
      LogText.review("a", day: 5, grade: 1, "\"secs\":600,\"step\":0"),
    ]
    #expect(try LogText.state(Array(events[..<1]))["a"].standing == .learning(step: 0))
    #expect(try LogText.state(Array(events[..<1]))["a"].lapses == 0)
    #expect(try LogText.state(events)["a"].standing == .relearning(step: 0))
    #expect(try LogText.state(events)["a"].lapses == 1)
    #expect(try LogText.state(events)["a"].scheduledDays == 3)
  }

  @Test func aStudyDayBeginsAtFourInTheEventsOwnOffset() throws {
    let state = try LogText.state([
      #"{"at":"2026-11-21T03:59:00.000+01:00","by":"d","card":"a","days":1,"do":"review","grade":3}"#,
      #"{"at":"2026-11-21T04:00:00.000-08:00","by":"d","card":"b","days":1,"do":"review","grade":3}"#,
    ])
    #expect(state["a"].due == .day(Day(number: 20_778)))
    #expect(state["b"].due == .day(Day(number: 20_779)))
  }

  @Test func daysBetweenAreNeverBelowZero() throws {
    let state = try LogText.state([
      #"{"at":"2026-11-21T05:00:00.000+13:00","by":"d","card":"a","days":1,"do":"review","grade":3}"#,
      #"{"at":"2026-11-20T06:30:00.000-10:00","by":"d","card":"a","days":1,"do":"review","grade":3}"#,
    ])
    let first = Self.model.firstState(.good)
    #expect(state["a"].memory == Self.model.nextState(after: first, elapsedDays: 0, grade: .good))
  }

  @Test func aDueEventMovesTheDayAndPutsTheCardInReview() throws {
    let events = [
      LogText.review("a", day: 1, grade: 1, "\"secs\":60,\"step\":0"),
      #"{"at":"2026-11-02T10:00:00.000+01:00","by":"d","card":"a","day":"2026-12-02","do":"due"}"#,
      LogText.review("a", day: 3, grade: 1, "\"secs\":60,\"step\":0"),
    ]
    let moved = try LogText.state(Array(events[..<2]))["a"]
    #expect(moved.standing == .review)
    #expect(moved.due == .day(Day(number: 20_789)))
    #expect(moved.memory == Self.model.firstState(.again))
    let reviewed = try LogText.state(events)["a"]
    #expect(reviewed.standing == .relearning(step: 0))
    #expect(reviewed.lapses == 1)
  }

  @Test func anUndoCountsWheneverItArrivesAndRestoresTheEarlierPromise() throws {
    let first = LogText.review("a", day: 1, "\"days\":3")
    let second = LogText.review("a", day: 4, grade: 1, "\"secs\":600,\"step\":0")
    let undo = #"{"at":"2026-10-01T10:00:00.000+01:00","by":"z","do":"undo","of":"2026-11-04T10:00:00.000+01:00 d"}"#
    for events in [[first, second, undo], [undo, second, first], [second, undo, first]] {
      let state = try LogText.state(events)
      #expect(state["a"].standing == .review)
      #expect(state["a"].due == .day(Day(number: 20_758 + 3)))
      #expect(state["a"].lapses == 0)
      #expect(state["a"].reviews == 1)
    }
  }

  @Test func anUndoOfNothingOfAStartOfACardOrOfAnUndoChangesNothing() throws {
    let events = [
      #"{"do":"start","learner":"l","program":"1"}"#, #"{"card":"a","do":"card","deck":"D"}"#,
      #"{"card":"a","do":"review","grade":3,"days":2}"#, "{\"do\":\"undo\",\"of\":\"\(LogText.name(2))\"}",
      "{\"do\":\"undo\",\"of\":\"\(LogText.name(3))\"}", "{\"do\":\"undo\",\"of\":\"\(LogText.name(0))\"}",
      "{\"do\":\"undo\",\"of\":\"\(LogText.name(1))\"}", #"{"do":"undo","of":"2020-01-01T00:00:00.000Z d"}"#,
      #"{"do":"undo","of":"x"}"#,
    ]
    let state = try LogText.state(events)
    #expect(state["a"].standing == .new)
    #expect(state["a"].deck == "D")
    #expect(state.learners == ["l"])
    #expect(state.newestUndoable == nil)
  }

  @Test func anEventThatIsThereTwiceCountsOnce() throws {
    let event = LogText.review("a", day: 1, "\"days\":3")
    #expect(try LogText.state([event, event])["a"].reviews == 1)
    let summed = event.replacing("\"grade\"", with: "\"sum\":\"123456\",\"grade\"")
    #expect(try LogText.state([event, summed])["a"].reviews == 1)
    let other = event.replacing("\"grade\"", with: "\"ms\":5,\"grade\"")
    #expect(try LogText.state([event, other])["a"].reviews == 2)
  }

  @Test func theOrderOfTheFileMeansNothing() throws {
    let events = [
      LogText.review("a", day: 1, grade: 3, "\"days\":3"),
      LogText.review("a", day: 4, grade: 1, "\"secs\":60,\"step\":0"),
      LogText.review("a", day: 4, grade: 2, "\"days\":1").replacing("\"d\"", with: "\"b\""),
      LogText.review("a", day: 4, grade: 3, "\"days\":8"),
      #"{"at":"2026-11-05T00:00:00.000Z","by":"x","card":"a","do":"suspend"}"#,
    ]
    let expected = try LogText.state(events)["a"]
    for first in events.indices {
      for second in events.indices {
        var shuffled = events
        shuffled.swapAt(first, second)
        #expect(try LogText.state(shuffled)["a"] == expected)
      }
    }
  }
}
