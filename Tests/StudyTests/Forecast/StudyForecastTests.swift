import Cards
import Memory
import Testing

@testable import Study

/// A learner's own cards, simulated.
@Suite struct StudyForecastTests {
  private static let today = Moment.morning.studyDay
  private static let cards = (0..<40).map { Card.asking("bone \($0)", "os \($0)") }

  /// Twenty cards in review of which two are due each day, and twenty new ones.
  private static func state(_ more: Deed..., old: [Card] = []) -> LearnerState {
    var state = LearnerState()
    for card in old { state.add(.review(.of(card, .again, days: 1)), daysBefore: 400) }
    for card in cards.prefix(20) { state.add(.review(.of(card, .good, days: 10)), daysBefore: 30) }
    for (number, card) in cards.prefix(20).enumerated() {
      state.add(.review(.of(card, .good, days: 20 + number / 2)), daysBefore: 20)
    }
    for deed in more { state.add(deed, daysBefore: 0) }
    return state
  }

  private static func forecast(_ state: LearnerState) -> StudyForecast { StudyForecast(of: cards, state, today: today) }

  @Test func theSameLogGivesTheSameForecast() {
    #expect(Self.forecast(Self.state()).days(20) == Self.forecast(Self.state()).days(20))
  }

  @Test func whatIsDueAndNewIsForeseen() {
    let forecast = Self.forecast(Self.state())
    #expect(forecast.cards.count == 40 && forecast.newLimit == 10)
    let days = forecast.days(3)
    #expect(days[0].reviews == 2 && days[0].new == 10 && days[1].new == 10 && days[2].new == 0)
    #expect(days[0].remembered > 15)
    let stretches = forecast.stretches(of: 2, upTo: 5)
    #expect(stretches.map(\.days) == [2, 2, 1])
    #expect(stretches.map(\.first) == [Self.today, Self.today + 2, Self.today + 4])
    #expect(stretches[0].new == 10 && stretches[1].new == 0)
    #expect(stretches[0].last == Self.today + 1)
  }

  @Test func cardsThatAreSetAsideAreLeftOut() {
    let forecast = Self.forecast(Self.state(.suspend(Self.cards[0].key), .suspend(Self.cards[39].key)))
    #expect(forecast.cards.count == 38)
    #expect(forecast.days(1)[0].reviews == 1)
  }

  @Test func newCardsOfTodayCountForTodaysLimit() {
    let forecast = Self.forecast(
      Self.state(.review(.of(Self.cards[20], .easy, days: 30)), .review(.of(Self.cards[21], .easy, days: 30))))
    #expect(forecast.days(2).map(\.new) == [8, 10])
  }

  @Test func suppositionsChangeWhatTheySay() {
    let forecast = Self.forecast(Self.state())
    let more = forecast.days(3, supposing: StudyForecast.Supposition(new: 14))
    #expect(more.map(\.new) == [14, 6, 0])
    #expect(forecast.days(2, supposing: StudyForecast.Supposition(new: 0)).map(\.new) == [0, 0])
    let pause = forecast.days(8, supposing: StudyForecast.Supposition(pause: 7))
    #expect(pause[..<7].allSatisfy { $0.answers == 0 } && pause[7].answers > 0)
    let low = forecast.stretches(
      of: 200, upTo: 200, supposing: StudyForecast.Supposition(retention: DesiredRetention(0.75)))
    let high = forecast.stretches(
      of: 200, upTo: 200, supposing: StudyForecast.Supposition(retention: DesiredRetention(0.95)))
    #expect(low[0].reviews < high[0].reviews && low[0].remembered < high[0].remembered)
  }

  @Test func theDayOfTheLastNewCardIsSaid() {
    let forecast = Self.forecast(Self.state())
    #expect(forecast.lastNewDay(upTo: 7) == Self.today + 1)
    #expect(forecast.lastNewDay(upTo: 7, supposing: StudyForecast.Supposition(new: 5)) == Self.today + 3)
    #expect(forecast.lastNewDay(upTo: 3, supposing: StudyForecast.Supposition(new: 5)) == nil, "some are left")
    let seen = StudyForecast(of: Array(Self.cards.prefix(20)), Self.state(), today: Self.today)
    #expect(seen.lastNewDay(upTo: 7) == nil, "there is none")
  }

  @Test(arguments: [nil, "Bones"] as [String?])
  func aPauseThatIsSetIsForeseen(deck: String?) {
    let paused = Self.state(.set(name: "pause-until", value: .text("2026-11-25"), deck: deck))
    let days = Self.forecast(paused).days(6)
    #expect(days.map { $0.answers > 0 } == [false, false, false, false, true, true])
  }

  @Test func easyDaysOfADeckAreForeseen() {
    func days(_ deck: String?) -> [SimulatedDay] {
      Self.forecast(Self.state(.set(name: "easy-days", value: .text("sun"), deck: deck))).days(60)
    }
    #expect(days("Bones") == days(nil))
    #expect(days("Bones") != Self.forecast(Self.state()).days(60))
  }

  @Test func aStepEndsOnTheLearnersDay() {
    // Answered at 8:00 by a clock an hour ahead of UTC, where the step ends at 4:30, after the day's turn at 4:00.
    let wrong = ReviewEvent(
      card: Self.cards[25].key, grade: .again, milliseconds: 1, mode: .typed, promise: .seconds(73_800, step: 0))
    #expect(Self.forecast(Self.state(.review(wrong))).cards[25].due == (Self.today + 1).number)
  }

  @Test func aCardThatWasMovedIsNotAnsweredLate() {
    func habits(moved: Bool) -> Habits {
      var state = LearnerState()
      for card in Self.cards { state.add(.review(.of(card, .good, days: 3)), daysBefore: 30) }
      if moved { for card in Self.cards { state.add(.due(card.key, Self.today + -20), daysBefore: 25) } }
      for card in Self.cards { state.add(.review(.of(card, .good, days: 20)), daysBefore: 20) }
      return state.habits(on: Self.today)
    }
    #expect(habits(moved: true).lateShare == 0 && habits(moved: true).lateBy == 0)
    // 40 of 40, and 20 that count as if they had been in time.
    #expect(abs(habits(moved: false).lateShare - 40.0 / 60) < 1e-9)
  }

  @Test func habitsAreThoseOfTheLastMonths() {
    let habits = Self.state(old: Array(Self.cards[20...])).habits(on: Self.today)
    let recent = Self.state().habits(on: Self.today)
    #expect(habits == recent, "what is long ago says nothing about today")
    // All 20 reviews were right ten days after a first one, which the standard weights think unlikelier.
    #expect(recent.recallShift > 0.1)
    #expect(abs(recent.secondsKnown - (20 * 8 + 40 * 1) / 60) < 1e-9)
  }
}
