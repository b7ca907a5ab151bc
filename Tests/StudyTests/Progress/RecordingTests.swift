import Cards
import Memory
import Testing

@testable import Study

/// Taking in new events gives the state that replaying the whole log gives.
@Suite struct RecordingTests {
  static let now = Moment(milliseconds: 1_795_248_720_000, offsetMinutes: 60)

  @Test(arguments: 0..<10)
  func recordedEventsLeaveTheStateThatReplayDerives(seed: Int) throws {
    var maker = LogMaker(seed: UInt64(7_000 + seed))
    var state = LearnerState()
    var events: [Event] = []
    var at = Self.now
    for _ in 0..<60 {
      at.milliseconds += Int64(maker.next(3) == 0 ? maker.next(200_000_000) : 1_000)
      let deeds = (0...maker.next(2)).map { _ in Self.deed(&maker, events) }
      let clock = maker.next(12) == 0 ? Moment(milliseconds: at.milliseconds - 300_000_000, offsetMinutes: 0) : at
      let new = state.events(for: deeds, at: clock, by: maker.pick(["k", "m"]), learner: "l", program: "1")
      state.record(new)
      events += new
      let derived = LearnerState(try ProgressLog(LogLayout.file(events)))
      try #require(state.cards == derived.cards)
      #expect(state.learners == derived.learners && state.newest == derived.newest)
      #expect(state.newestUndoable == derived.newestUndoable)
      #expect(SettingsPage.rows(state.settings) == SettingsPage.rows(derived.settings))
      #expect(state.log.canonicalBytes == derived.log.canonicalBytes)
    }
    #expect(Set(events.map(\.name)).count == events.count)
  }

  private static func deed(_ maker: inout LogMaker, _ events: [Event]) -> Deed {
    let card = CardKey(text: "c\(maker.next(9))")
    switch maker.next(16) {
    case 0: return .suspend(card)
    case 1: return .resume(card)
    case 2: return .flag(card, said: maker.pick([nil, "x"]))
    case 3: return .relink(old: card, new: CardKey(text: "c\(maker.next(9))"))
    case 4: return .due(card, Day(number: 20_800 + maker.next(50)))
    case 5: return .set(name: "new", value: .number(LogNumber(maker.next(30))), deck: maker.pick([nil, "D"]))
    case 6:
      return .card(
        CardFacts(
          card: card, kind: "ask", asks: "q", answer: "a", deck: maker.pick(["D", "E"]), file: "f", heading: ""))
    case 7: return events.isEmpty ? .resume(card) : .undo(maker.pick(events).name)
    case 8:
      let values = Weights.standard.values.map { LogValue.number(LogNumber($0)) }
      return .set(name: "weights", value: maker.pick([.null, .list(values)]), deck: maker.pick([nil, "D"]))
    default:
      let promise = maker.pick([Promise.days(1 + maker.next(40)), .seconds(600, step: maker.next(3)), nil])
      let grade = maker.pick(Grade.allCases)
      return .review(ReviewEvent(card: card, grade: grade, milliseconds: 5, mode: .typed, promise: promise))
    }
  }

  @Test func aDevicesFirstEventIsAStartWithTheLogsOwnLearner() {
    var state = LearnerState()
    let first = state.events(for: [.suspend("a")], at: Self.now, by: "k", learner: "l", program: "1")
    #expect(first.map(\.deed.name) == ["start", "suspend"])
    state.record(first)
    #expect(state.events(for: [.resume("a")], at: Self.now, by: "k", learner: "x", program: "1").count == 1)
    let second = state.events(for: [.resume("a")], at: Self.now, by: "m", learner: "x", program: "1")
    guard case .start(let learner, "1") = second[0].deed else {
      Issue.record("\(second[0].deed)")
      return
    }
    #expect(learner == "l")
  }

  @Test func statisticsSeeEveryReviewWithTheStateThatItFound() throws {
    let state = try LogText.state([
      LogText.review("a", day: 1, grade: 3, "\"days\":3,\"ms\":100,\"mode\":\"typed\""),
      LogText.review("b", day: 2, grade: 1, "\"secs\":60,\"step\":0"),
      LogText.review("a", day: 4, grade: 1, "\"secs\":600,\"step\":0,\"ms\":99000"),
      LogText.review("c", day: 5, "\"days\":3"), #"{"do":"undo","of":"2026-11-05T10:00:00.000+01:00 d"}"#,
    ])
    var seen: [PastReview] = []
    state.forEachReview { seen.append($0) }
    #expect(seen.map(\.key) == ["a", "b", "a"])
    #expect(seen.map(\.before.standing) == [.new, .new, .review])
    #expect(seen.map(\.elapsedDays) == [0, 0, 3])
    #expect(seen.map(\.milliseconds) == [100, 0, 60_000])
    #expect(seen.map(\.mode) == [.typed, nil, nil])
    #expect(seen.map(\.grade) == [.good, .again, .again])
    #expect(seen[2].before.scheduledDays == 3)
    #expect(seen[2].promise == .seconds(600, step: 0))
    #expect(seen[2].day.description == "2026-11-04")
  }

  @Test func theHistoryOfACardHasItsEventsInOrderWithoutThoseUndone() throws {
    let state = try LogText.state([
      LogText.review("a", day: 4, "\"days\":3"), LogText.review("a", day: 1, "\"days\":3"),
      LogText.review("b", day: 2, "\"days\":3"), LogText.review("a", day: 5, "\"days\":3"),
      #"{"do":"undo","of":"2026-11-05T10:00:00.000+01:00 d"}"#, #"{"card":"a","do":"suspend"}"#,
    ])
    #expect(state.history(of: "a").map(\.at.studyDay.description) == ["2026-11-01", "2026-11-04", "2026-11-21"])
    #expect(state.history(of: "z").isEmpty)
  }
}
