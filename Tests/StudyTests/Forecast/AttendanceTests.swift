import Cards
import Memory
import Testing

@testable import Study

/// The share of days on which a learner studies, and what announced pauses are to it.
@Suite struct AttendanceTests {
  private static let today = Moment.morning.studyDay
  private static let cards = (0..<40).map { Card.asking("bone \($0)", "os \($0)") }

  /// Days before today, counted from 100 down, of which some were studied and on all others of which something waited.
  private static func share(studied: (Int) -> Bool, pauses: PauseHistory = PauseHistory()) -> Double {
    var days = Attendance(180, before: today, pauses: pauses)
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
    func days(_ history: PauseHistory, _ start: Int, _ end: Int, deck: String) -> Int {
      PausedDays(history, deck: deck).count(from: Self.today + start, to: Self.today + end)
    }
    #expect(days(pauses, -62, -58, deck: "Bones") == 2)
    #expect(days(other, -62, -58, deck: "Bones") == 0)
    #expect(days(other, -62, 9, deck: "Skin") == 20)
  }

  /// Pauses of a deck and of all decks that overlap, touch, and lie apart; each day counts once.
  @Test func aDayOfTwoPausesIsPausedOnce() {
    var history = PauseHistory()
    for (start, end) in [(-60, -50), (-50, -47), (-20, -10)] {
      history.set(.text("\(Self.today + end)"), deck: nil, on: Self.today + start)
    }
    history.set(.text("\(Self.today + -45)"), deck: "Skin", on: Self.today + -55)
    history.set(.text("\(Self.today + -30)"), deck: "Skin", on: Self.today + -33)
    let paused = PausedDays(history, deck: "Skin")
    let isPaused = { (day: Int) in
      (-60..<(-45)).contains(day) || (-33..<(-30)).contains(day) || (-20..<(-10)).contains(day)
    }
    for start in -64..<0 {
      for end in -64..<2 {
        let expected = start < end ? (start..<end).count(where: isPaused) : 0
        let found = paused.count(from: Self.today + start, to: Self.today + end)
        #expect(found == expected, "\(start) to \(end)")
      }
    }
  }

  /// A file may have any number of pauses, and cards that were due in the time of Columbus.
  @Test func manyOldDuesAndManyPausesTakeNoTime() {
    var history = PauseHistory()
    for place in 0..<2_000 {
      history.set(.text("\(Self.today + (-3 * (2_000 - place) + 1))"), deck: nil, on: Self.today + -3 * (2_000 - place))
    }
    var days = Attendance(179, before: Self.today, pauses: history)
    var paused = 0
    for _ in 0..<20_000 {
      days.count(on: Self.today + -1, due: Self.today + -190_000, deck: "Skin")
      paused += days.pausedDays(from: Self.today + -190_000, to: Self.today + -1, deck: "Skin")
    }
    #expect(paused == 20_000 * 2_000)
    // Of the 179 days 60 were paused, and 118 are a break that is no habit.
    #expect(days.share == 1)
  }

  @Test func daysWithoutAnythingDueAreNotMissed() {
    var days = Attendance(180, before: Self.today, pauses: PauseHistory())
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

  /// Only as many days are looked at as there are reviews to tell of: on the day before nobody seems to have studied.
  @Test func whoStudiesEachDayIsNeverMissed() {
    var state = LearnerState()
    // A card that waits for all of these days, and is answered today.
    state.add(.review(.of(Self.cards[9], .good, days: 1)), daysBefore: 201)
    for day in (1...200).reversed() {
      for card in Self.cards.prefix(3) { state.add(.review(.of(card, .good, days: 1)), daysBefore: day) }
    }
    state.add(.review(.of(Self.cards[9], .good, days: 1)), daysBefore: 0)
    #expect(state.habits(on: Self.today).newShare == 1)
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
