import Cards
import Memory
import Testing

@testable import Study

/// Which cards are hard without ever having been learned.
@Suite struct StuckCardsTests {
  private static let cards = ["osteopenia", "osteomalacia", "sternum"].map {
    Card.asking("what \($0) is", $0, kind: .term)
  }

  private static func wrong(_ card: Card, _ times: Int, in state: inout LearnerState) {
    for number in 0..<times {
      state.add(
        .review(
          ReviewEvent(
            card: card.key, grade: .again, milliseconds: 1_000, mode: .typed, promise: .seconds(600, step: 0))),
        daysBefore: 30 - number)
    }
  }

  @Test func halfAsManyWrongAnswersAsMakeALeechAreEnough() {
    var state = LearnerState()
    Self.wrong(Self.cards[0], 3, in: &state)
    #expect(state.stuckCards(among: Self.cards).isEmpty)
    Self.wrong(Self.cards[0], 1, in: &state)
    Self.wrong(Self.cards[1], 5, in: &state)
    let stuck = state.stuckCards(among: Self.cards)
    #expect(stuck.map(\.card.key) == [Self.cards[1].key, Self.cards[0].key])
    #expect(stuck.map(\.wrong) == [5, 4] && stuck.map(\.reviews) == [5, 4])
    #expect(state.leeches(among: Self.cards).isEmpty)
  }

  @Test func oneWrongAnswerMakesNoCardHard() {
    var state = LearnerState()
    state.add(.set(name: "leech", value: .number(LogNumber(1)), deck: nil), daysBefore: 40)
    Self.wrong(Self.cards[0], 1, in: &state)
    Self.wrong(Self.cards[1], 2, in: &state)
    #expect(state.stuckCards(among: Self.cards).map(\.card.key) == [Self.cards[1].key])
  }

  @Test func aCardThatWasLearnedOrIsSetAsideIsNone() {
    var state = LearnerState()
    for card in Self.cards { Self.wrong(card, 6, in: &state) }
    state.add(.suspend(Self.cards[0].key), daysBefore: 1)
    state.add(.review(.of(Self.cards[1], .good, days: 2)), daysBefore: 1)
    #expect(state.stuckCards(among: Self.cards).map(\.card.key) == [Self.cards[2].key])
  }

  @Test func tenAreNamedAndTheOthersCounted() {
    let stuck = (1...12).map { StuckCard(card: Self.cards[0], wrong: $0, reviews: 20) }
    let lines = StuckCard.lines(stuck)
    #expect(lines.count == 11)
    #expect(lines[10] == "Hard, but no leech: 2 more. 'recollect stats --cards --all' shows all hard cards.")
    #expect(StuckCard.lines([]).isEmpty)
  }
}
