import Cards
import Memory
import Testing

@testable import Study

/// What moves when settings or weights are others than they were.
@Suite struct ReschedulingTests {
  private static let today = Moment.morning.studyDay
  private static let cards = (0..<80).map { Card.asking("bone \($0)", "os \($0)") }

  /// Cards of which each was answered twice and promised its model's interval, with some days gone since.
  private static func state(retention: Double? = nil, easyDays: String? = nil) -> LearnerState {
    var reviews: [(daysAgo: Int, Deed)] = []
    for (number, card) in cards.enumerated() {
      reviews.append((40, .review(.of(card, .good, days: 3))))
      let memory = FSRS6().nextState(after: FSRS6().firstState(.good), elapsedDays: 25 - number % 20, grade: .good)
      let days = Scheduler().days(forRecallOf: memory)
      reviews.append((15 + number % 20, .review(.of(card, .good, days: days))))
    }
    var state = LearnerState()
    for (daysAgo, deed) in reviews.sorted(by: { $0.daysAgo > $1.daysAgo }) { state.add(deed, daysBefore: daysAgo) }
    if let retention {
      state.add(.set(name: "retention", value: .number(LogNumber(retention)), deck: nil), daysBefore: 0)
    }
    if let easyDays { state.add(.set(name: "easy-days", value: .text(easyDays), deck: nil), daysBefore: 0) }
    return state
  }

  private static func rescheduling(_ state: LearnerState) -> Rescheduling {
    Rescheduling(cards, state, today: today)
  }

  @Test func whatStandsWhereTheModelPutsItStays() {
    let rescheduling = Self.rescheduling(Self.state())
    #expect(rescheduling.moves.isEmpty && rescheduling.deeds.isEmpty)
    #expect(rescheduling.daysBefore.count == 80 && rescheduling.daysAfter == rescheduling.daysBefore)
  }

  @Test func whatTheSchedulerItselfPromisedStays() {
    // Hard stands at a day, so that Good and Easy lie beyond the windows of their intervals of less than a day.
    let retention = DesiredRetention(0.97) ?? .standard
    let scheduler = Scheduler(desiredRetention: retention)
    var state = LearnerState()
    state.add(.set(name: "retention", value: .number(LogNumber(0.97)), deck: nil), daysBefore: 3)
    var beyond = 0
    let first = FSRS6().firstState(.again)
    for (number, card) in Self.cards.enumerated() {
      state.add(.review(.of(card, .again, days: 1)), daysBefore: 2)
      let prior = Prior(state: first, standing: .review, scheduledDays: 1, elapsedDays: 1)
      let grade: Grade = number.isMultiple(of: 2) ? .good : .easy
      let share = Double(number) / Double(Self.cards.count)
      let outcome = scheduler.outcome(of: grade, prior, fuzz: FuzzSeed(share: share))
      guard case .days(let days) = outcome.promise else { continue }
      let interval = FSRS6().interval(of: outcome.state.asStored, retention: retention)
      beyond += days > FuzzWindow(interval: interval, minimum: 1, maximum: 36_500).upper ? 1 : 0
      state.add(.review(.of(card, grade, days: days)), daysBefore: 1)
    }
    #expect(beyond > 10, "\(beyond)")
    #expect(Self.rescheduling(state).moves.isEmpty)
  }

  @Test func aLowerRetentionMovesCardsLater() {
    let rescheduling = Self.rescheduling(Self.state(retention: 0.8))
    #expect(rescheduling.moves.count > 60)
    #expect(rescheduling.moves.allSatisfy { $0.to > $0.from && $0.to > Self.today })
    #expect(zip(rescheduling.daysBefore, rescheduling.daysAfter).count { $0 != $1 } == rescheduling.moves.count)
  }

  /// How many cards are due today or before, and on each of the days that follow.
  private static func counts(_ days: [Day], following: Int) -> [Int] {
    [days.count { $0 <= today }] + (1...following).map { ahead in days.count { $0 == today + ahead } }
  }

  @Test func aHigherRetentionMovesThemSoonerAndSpreadsWhatWouldBeLate() {
    let state = Self.state(retention: 0.97)
    let rescheduling = Self.rescheduling(state)
    #expect(rescheduling.moves.count > 30)
    #expect(rescheduling.moves.allSatisfy { $0.to < $0.from && $0.to >= Self.today })
    // Today has more than an ordinary day already: 28 cards are overdue.
    #expect(rescheduling.perDay == 10)
    #expect(Self.counts(rescheduling.daysBefore, following: 1) == [28, 4])
    #expect(Self.counts(rescheduling.daysAfter, following: 7) == [28, 10, 10, 10, 10, 10, 2, 0])
    // The most urgent come first.
    let model = FSRS6()
    func recall(_ move: Rescheduling.Move) -> Double {
      let card = state[move.card.key]
      guard let memory = card.memory, let day = card.lastDay else { return 1 }
      return model.retrievability(of: memory, after: Self.today - day)
    }
    let first = rescheduling.moves.filter { $0.to == Self.today + 1 }.map(recall).max() ?? 1
    let next = rescheduling.moves.filter { $0.to == Self.today + 2 }.map(recall).min() ?? 0
    #expect(first <= next)
  }

  /// 60 cards that would be late by now and are due in 20 days, 7 that are due or overdue, and 5 for tomorrow.
  private static func crowded(_ more: Deed...) -> LearnerState {
    var state = LearnerState()
    for card in cards[..<60] { state.add(.review(.of(card, .good, days: 40)), daysBefore: 20) }
    for card in cards[60..<64] { state.add(.review(.of(card, .good, days: 20)), daysBefore: 20) }
    for card in cards[64..<67] { state.add(.review(.of(card, .good, days: 15)), daysBefore: 20) }
    // The model gives 8 days for an easy first answer.
    for card in cards[67..<72] { state.add(.review(.of(card, .easy, days: 8)), daysBefore: 7) }
    for deed in more { state.add(deed, daysBefore: 0) }
    return state
  }

  @Test func daysAreFilledUpBesideWhatIsDueAlready() {
    let rescheduling = Self.rescheduling(Self.crowded())
    #expect(rescheduling.perDay == 20)
    #expect(Self.counts(rescheduling.daysBefore, following: 4) == [7, 5, 0, 0, 0])
    #expect(Self.counts(rescheduling.daysAfter, following: 4) == [20, 20, 20, 12, 0])
    #expect(rescheduling.moves.count == 60)
  }

  @Test func easyDaysAreLeftWithinTheWindowAndWhereWhatIsLateIsSpread() {
    // Today is a Saturday.
    let sundays = Self.crowded(.set(name: "easy-days", value: .text("sun"), deck: nil))
    let rescheduling = Self.rescheduling(sundays)
    #expect(Self.counts(rescheduling.daysAfter, following: 5) == [20, 0, 20, 20, 12, 0])
    let leaving = rescheduling.moves.filter { $0.from == Self.today + 1 }.map(\.to)
    #expect(leaving.count { $0 == Self.today + 2 } == 3 && leaving.count { $0 == Self.today + 3 } == 2)
  }

  @Test func anEasyDayKeepsItsShare() {
    let halves = Self.crowded(.set(name: "easy-days", value: .text("sun=0.5"), deck: nil))
    let counts = Self.counts(Self.rescheduling(halves).daysAfter, following: 5)
    #expect(counts == [20, 10, 20, 20, 2, 0])
  }

  @Test(
    arguments: [
      (0.8, nil), (0.97, nil), (0.97, "sun"), (0.97, "sat=0.3 sun=0.5"), (0.8, "sun"), (0.8, "sun=0.5"),
      (0.9, "sat sun"), (0.9, "mon=0.2 sun=0.7"),
    ] as [(Double, String?)])
  func movingTwiceMovesNothingMore(retention: Double, easyDays: String?) {
    var state = Self.state(retention: retention, easyDays: easyDays)
    let first = Self.rescheduling(state)
    #expect(!first.moves.isEmpty)
    for deed in first.deeds { state.add(deed, daysBefore: 0) }
    #expect(Self.rescheduling(state).moves.isEmpty)
    for move in first.moves { #expect(state[move.card.key].due == .day(move.to)) }
  }

  @Test(arguments: [nil, "sun", "sun=0.5", "sat sun=0.3"] as [String?])
  func whatWasSpreadStays(easyDays: String?) {
    var state = Self.crowded()
    if let easyDays { state.add(.set(name: "easy-days", value: .text(easyDays), deck: nil), daysBefore: 0) }
    for deed in Self.rescheduling(state).deeds { state.add(deed, daysBefore: 0) }
    #expect(Self.rescheduling(state).moves.isEmpty)
  }

  @Test func movedCardsOfOneEntryAreKeptApart() {
    let pairs = (0..<40).map { Card.asking("bone \($0)", "os \($0)", entry: $0 / 2) }
    var state = LearnerState()
    for card in pairs { state.add(.review(.of(card, .easy, days: 30)), daysBefore: 2) }
    let moves = Rescheduling(pairs, state, today: Self.today).moves
    #expect(moves.count == 40)
    let days = moves.map(\.to)
    let together = stride(from: 0, to: days.count, by: 2).filter { $0 + 1 < days.count && days[$0] == days[$0 + 1] }
    #expect(together.isEmpty)
  }

  @Test func theSameStateIsMovedAlike() {
    #expect(Self.rescheduling(Self.state(retention: 0.8)).moves == Self.rescheduling(Self.state(retention: 0.8)).moves)
  }

  @Test func movedCardsAreBalancedAndKeepAwayFromEasyDays() {
    let moves = Self.rescheduling(Self.state(retention: 0.8, easyDays: "sat sun")).moves
    #expect(moves.count > 60)
    // Where today is a Saturday, a card that is to come back soon may have no other day.
    #expect(moves.count { $0.to.weekday >= 5 } <= moves.count / 20)
    let without = Self.rescheduling(Self.state(retention: 0.8)).moves
    #expect(without.count { $0.to.weekday >= 5 } > moves.count / 8)
  }

  @Test func cardsThatAreSetAsideNewOrInStepsStay() {
    var state = Self.state(retention: 0.8)
    state.add(.suspend(Self.cards[0].key), daysBefore: 0)
    let wrong = ReviewEvent(
      card: Self.cards[1].key, grade: .again, milliseconds: 1, mode: .typed, promise: .seconds(600, step: 0))
    state.add(.review(wrong), daysBefore: 0)
    let rescheduling = Self.rescheduling(state)
    #expect(rescheduling.daysBefore.count == 78)
    #expect(!rescheduling.moves.contains { [Self.cards[0].key, Self.cards[1].key].contains($0.card.key) })
  }

  @Test func aMoveThatIsWrittenAtOnceIsOneChange() throws {
    var state = Self.state(retention: 0.8)
    let before = Self.cards.map { state[$0.key].due }
    let moment = Moment(milliseconds: Moment.morning.milliseconds + 60_000, offsetMinutes: 60)
    let deeds = Self.rescheduling(state).deeds
    state.record(state.events(for: deeds, at: moment, by: "k7m2x9qa", learner: "p3x8w1vz", program: "0.1.0"))
    let changes = state.newestChanges(2)
    #expect(changes.map(\.count) == [deeds.count, 1])
    let undo = changes[0].map { Deed.undo($0.name) }
    let later = Moment(milliseconds: moment.milliseconds + 60_000, offsetMinutes: 60)
    state.record(state.events(for: undo, at: later, by: "k7m2x9qa", learner: "p3x8w1vz", program: "0.1.0"))
    #expect(Self.cards.map { state[$0.key].due } == before)
    // The clock was set back: moments in the middle are taken.
    let again = Moment(milliseconds: moment.milliseconds - 20, offsetMinutes: 60)
    let events = state.events(for: deeds, at: again, by: "k7m2x9qa", learner: "p3x8w1vz", program: "0.1.0")
    state.record(events)
    #expect(events.first?.at.milliseconds == moment.milliseconds + Int64(deeds.count))
    #expect(state.newestChanges(1).map(\.count) == [deeds.count])
    let second = state.newestChanges(1)[0].map { Deed.undo($0.name) }
    state.record(state.events(for: second, at: later, by: "k7m2x9qa", learner: "p3x8w1vz", program: "0.1.0"))
    if case .set(let name, _, _)? = state.newestChanges(1).first?.first?.deed {
      #expect(name == "retention")
    } else {
      Issue.record("the setting is the newest change now")
    }
  }
}
