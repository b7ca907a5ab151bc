import Cards
import Memory
import Testing

@testable import Study

/// How often cards are recalled, as a forecast takes it from the whole log.
@Suite struct FittedMemoryTests {
  private static let today = Moment.morning.studyDay
  private static let cards = (0..<60).map { Card.asking("bone \($0)", "os \($0)") }

  /// Sixty cards that were asked every fourth day and forgotten each second time.
  private static func forgetful(times: Int, _ more: Deed...) -> LearnerState {
    var state = LearnerState()
    for deed in more { state.add(deed, daysBefore: 100) }
    for time in (0..<times).reversed() {
      for (number, card) in cards.enumerated() {
        let isRight = time == 0 || (time + number).isMultiple(of: 2)
        state.add(.review(.of(card, isRight ? .good : .again, days: 4)), daysBefore: 4 * time + 1)
      }
    }
    return state
  }

  private static func forecast(_ state: LearnerState) -> StudyForecast { StudyForecast(of: cards, state, today: today) }

  @Test func aLongLogSaysHowCardsAreRecalled() throws {
    let state = Self.forgetful(times: 10)
    let card = try #require(Self.forecast(state).cards.first)
    let (memory, scheduled) = (try #require(card.memory), try #require(card.state))
    #expect(memory != scheduled)
    #expect(scheduled == state[Self.cards[0].key].memory, "cards come back by the weights in force")
    var fitted = try #require(FittedMemory(of: state))
    #expect(fitted.model.weights != .standard)
    var none: FittedMemory?
    let before = state.habits(on: Self.today, recalledBy: &none)
    let after = state.habits(on: Self.today)
    #expect(abs(after.recallShift) < abs(before.recallShift), "what the weights say needs no shift")
    #expect(fitted.recall(of: 7, .new, .good) == nil)
    #expect(fitted.state(of: 7) == fitted.model.firstState(.good))
  }

  @Test func aShortLogSaysNoMoreThanTheWeightsInForce() {
    // 6 · 60 answers on a later day than the one before.
    let state = Self.forgetful(times: 7)
    #expect(FittedMemory(of: state) == nil)
    #expect(Self.forecast(state).cards.allSatisfy { $0.memory == nil })
  }

  @Test func aDeckWithWeightsOfItsOwnIsRecalledByThem() {
    let weights = LogValue.list(Weights.standard.values.map { .number(LogNumber($0)) })
    let state = Self.forgetful(times: 10, .set(name: "weights", value: weights, deck: Self.cards[0].deck))
    #expect(state.settings.decks(with: .weights) == [Self.cards[0].deck])
    #expect(Self.forecast(state).cards.allSatisfy { $0.memory == nil })
  }

  @Test func aCardThatIsBegunAnewIsNewToTheMemory() throws {
    var fitted = try #require(FittedMemory(of: Self.forgetful(times: 10)))
    let model = fitted.model
    _ = fitted.recall(of: 0, .new, .easy)
    #expect(fitted.recall(of: 0, .new, .again) == nil)
    #expect(fitted.state(of: 0) == model.firstState(.again))
    // A card from elsewhere brings its memory along.
    let known = MemoryState(stability: 30, difficulty: 4)
    let prior = Prior(state: known, standing: .review, scheduledDays: 10, elapsedDays: 10)
    #expect(fitted.recall(of: 1, prior, .good) == model.retrievability(of: known, after: 10))
    #expect(fitted.state(of: 1) == model.state(after: known, elapsedDays: 10, grade: .good))
  }
}
