import Cards
import Memory
import Testing

@testable import Study

/// The share of days on which a learner studies, and what announced pauses are to it.
@Suite struct StudyDaysTests {
  private static let today = Moment.morning.studyDay
  private static let cards = (0..<40).map { Card.asking("bone \($0)", "os \($0)") }

  /// Days before today, counted from 100 down, of which some were studied and on all others of which something waited.
  private static func share(studied: (Int) -> Bool, pauses: PauseHistory = PauseHistory()) -> Double {
    var days = StudyDays(180, before: today, pauses: pauses)
    for ago in (1...100).reversed() where studied(ago) {
      days.count(on: today + -ago, due: today + -100, deck: nil)
    }
    return days.share
  }

  @Test func daysOnWhichSomethingWaitedInVainAreMissed() {
    #expect(Self.share { _ in true } == 1)
    // 50 of 100 were studied, the last of them yesterday; 20 count as studied besides.
    #expect(abs(Self.share { !$0.isMultiple(of: 2) } - 70.0 / 120) < 1e-9)
    #expect(abs(Self.share { $0 != 30 } - 119.0 / 120) < 1e-9)
  }

  @Test func aLongBreakIsNoHabit() {
    #expect(abs(Self.share { $0 > 60 || $0 <= 30 } - 90.0 / 120) < 1e-9, "30 days missed")
    #expect(Self.share { $0 > 61 || $0 <= 30 } == 1, "31 days away")
  }

  @Test func theDaysOfAnAnnouncedPauseAreNotMissed() {
    var pauses = PauseHistory()
    pauses.set(.text("\(Self.today + -40)"), deck: nil, on: Self.today + -60)
    #expect(abs(Self.share(studied: { $0 > 60 || $0 <= 35 }, pauses: pauses) - 95.0 / 100) < 1e-9, "5 days besides it")
    var other = PauseHistory()
    other.set(.text("\(Self.today + -40)"), deck: "Skin", on: Self.today + -60)
    #expect(abs(Self.share(studied: { $0 > 60 || $0 <= 35 }, pauses: other) - 95.0 / 120) < 1e-9, "another deck's")
    #expect(pauses.days(from: Self.today + -62, to: Self.today + -58, deck: "Bones") == 2)
    #expect(other.days(from: Self.today + -62, to: Self.today + -58, deck: "Bones") == 0)
    #expect(other.days(from: Self.today + -62, to: Self.today + 9, deck: "Skin") == 20)
  }

  @Test func daysWithoutAnythingDueAreNotMissed() {
    var days = StudyDays(180, before: Self.today, pauses: PauseHistory())
    days.count(on: Self.today + -50, due: nil, deck: nil)
    days.count(on: Self.today + -9, due: Self.today + -9, deck: nil)
    #expect(days.share == 1)
    // What lies before the days that are looked at, or is today, is not counted.
    days.count(on: Self.today + -170, due: Self.today + -400, deck: nil)
    days.count(on: Self.today, due: Self.today + -1, deck: nil)
    #expect(abs(days.share - 23.0 / 34) < 1e-9, "10 days before the 170th and yesterday")
  }

  /// Forty cards for today in twenty days, of which each is answered ten days after it was due.
  private static func log(pausedFrom pause: Int?) -> LearnerState {
    var state = LearnerState()
    for card in cards { state.add(.review(.of(card, .good, days: 3)), daysBefore: 40) }
    if let pause {
      state.add(.set(name: "pause-until", value: .text("\(today + -28)"), deck: nil), daysBefore: pause)
    }
    for card in cards { state.add(.review(.of(card, .good, days: 30)), daysBefore: 27) }
    return state
  }

  @Test func whoComesBackFromAnAnnouncedPauseIsNotLate() {
    // Due 37 days ago, answered 27 days ago.
    let late = Self.log(pausedFrom: nil).habits(on: Self.today)
    #expect(abs(late.lateShare - 40.0 / 60) < 1e-9 && late.lateBy == 1)
    #expect(abs(late.newShare - 22.0 / 32) < 1e-9)
    // The pause took the ten days but the last.
    let paused = Self.log(pausedFrom: 38).habits(on: Self.today)
    #expect(abs(paused.lateShare - 40.0 / 60) < 1e-9 && abs(paused.lateBy - 1.0 / 12) < 1e-9)
    #expect(abs(paused.newShare - 22.0 / 23) < 1e-9)
  }

  @Test func whoStudiesEachSecondDayBeginsHalfOfTheNewCards() {
    var state = LearnerState()
    for day in (0..<80).reversed() {
      for card in Self.cards.prefix(2) { state.add(.review(.of(card, .good, days: 1)), daysBefore: 2 * day + 1) }
    }
    let share = state.habits(on: Self.today).newShare
    #expect(abs(share - 100.0 / 179) < 1e-9)
    let days = StudyForecast(of: Self.cards, state, today: Self.today).days(4)
    #expect(days.map(\.new) == [6, 5, 6, 5])
  }
}
