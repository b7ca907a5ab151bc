import Cards
import Memory
import Study
import Testing

@Suite struct StudyPlanTests {
  static let today = Day(written: "2026-11-21")

  private func card(_ name: String, entry: Int, deck: String = "Bones", kind: CardKind = .ask) -> Card {
    Card(
      key: CardKey(text: name), kind: kind, prompt: name, answer: name, answers: [name], deck: deck, file: deck + ".md",
      line: 1, entry: entry)
  }

  private func schedule(due: CardSchedule.Due, stability: Double = 5, last: String = "2026-11-16") -> CardSchedule {
    CardSchedule(
      memory: MemoryState(stability: stability, difficulty: 5), standing: .review, due: due, scheduledDays: 5,
      lastDay: Day(written: last), repetitions: 2)
  }

  private func plan(_ cards: [Card], _ learner: LearnerRecord, newLimit: Int? = nil) -> StudyPlan {
    StudyPlan(cards: cards, learner: learner, today: Self.today, newLimit: newLimit)
  }

  @Test func newCardsComeInDeckOrderUpToTheDaysLimit() {
    let cards = (0..<5).map { card("c\($0)", entry: $0) }
    #expect(plan(cards, .beginner(newLimit: 3)).new == [0, 1, 2])
    #expect(plan(cards, .beginner(newLimit: 3)).laterNew == 2)
  }

  @Test func whatWasIntroducedTodayCountsAgainstTheLimit() {
    let cards = (0..<5).map { card("c\($0)", entry: $0) }
    var learner = LearnerRecord.beginner(newLimit: 3)
    learner.introducedToday = [CardKey(text: "elsewhere"), CardKey(text: "c0")]
    learner.introducedCounts = ["Skin": 1, "Bones": 1]
    learner.schedules[CardKey(text: "c0")] = schedule(due: .on(Self.today + 3))
    #expect(plan(cards, learner).new == [1])
  }

  @Test func twoDirectionsOfOneTermAreNotIntroducedOnOneDay() {
    let cards = [card("define", entry: 0), card("term", entry: 0), card("other", entry: 1)]
    #expect(plan(cards, .beginner()).new == [0, 2])
    var learner = LearnerRecord.beginner()
    learner.introducedToday = [CardKey(text: "define")]
    learner.schedules[CardKey(text: "define")] = schedule(due: .on(Self.today + 3))
    #expect(plan(cards, learner).new == [2])
  }

  @Test func ofANewTermTheTermIsAskedBeforeItsDefinition() {
    let cards = [card("d", entry: 0, kind: .define), card("t", entry: 0, kind: .term), card("q", entry: 1)]
    #expect(plan(cards, .beginner()).new == [1, 2])
    var learner = LearnerRecord.beginner()
    learner.schedules[CardKey(text: "t")] = schedule(due: .on(Self.today + 3))
    #expect(plan(cards, learner).new == [0, 2], "on a later day the definition")
    #expect(plan([cards[0], cards[2]], .beginner()).new == [0, 1], "a definition without its term")
  }

  @Test func aDecksOwnLimitHoldsForItAndTheOthersShareTheirs() {
    let cards =
      (0..<3).map { card("a\($0)", entry: $0, deck: "A") } + (0..<3).map { card("b\($0)", entry: $0, deck: "B") }
    var learner = LearnerRecord.beginner(newLimit: 1)
    learner.paces = ["A": DeckPace(scheduler: Scheduler(), mode: .type, newLimit: 2)]
    #expect(plan(cards, learner).new == [0, 3, 1])
    #expect(plan(cards, learner, newLimit: 4).new == [0, 3, 1, 4], "the command line's limit is over both")
  }

  @Test func dueReviewsComeByRetrievabilityTiesByKey() {
    let cards = ["late", "b", "a", "soon"].enumerated().map { card($1, entry: $0) }
    var learner = LearnerRecord.beginner()
    learner.schedules = [
      CardKey(text: "late"): schedule(due: .on(Self.today), stability: 50),
      CardKey(text: "b"): schedule(due: .on(Self.today + -1)), CardKey(text: "a"): schedule(due: .on(Self.today)),
      CardKey(text: "soon"): schedule(due: .on(Self.today + 1)),
    ]
    #expect(plan(cards, learner).reviews == [2, 1, 0])
    #expect(plan(cards, learner).dueTomorrow == 1)
  }

  @Test func aDeckWithAHigherDesiredRetentionIsMoreUrgent() throws {
    let cards = [card("a", entry: 0, deck: "A"), card("b", entry: 0, deck: "B")]
    var learner = LearnerRecord.beginner()
    let strict = Scheduler(desiredRetention: try #require(DesiredRetention(0.97)))
    learner.paces = ["B": DeckPace(scheduler: strict, mode: .type, newLimit: nil)]
    for card in cards { learner.schedules[card.key] = schedule(due: .on(Self.today)) }
    #expect(plan(cards, learner).reviews == [1, 0])
  }

  @Test func suspendedCardsAreInNoGroup() {
    let cards = [card("a", entry: 0), card("b", entry: 1)]
    var learner = LearnerRecord.beginner()
    learner.suspended = [CardKey(text: "a")]
    #expect(plan(cards, learner).new == [1])
  }

  @Test func learningCardsKeepTheirTimes() {
    var learner = LearnerRecord.beginner()
    learner.schedules[CardKey(text: "a")] = schedule(due: .at(1_000))
    let plan = plan([card("a", entry: 0)], learner)
    #expect(plan.learning.map(\.time) == [1_000] && plan.count == 1)
  }

  private func mixed(_ letters: String) -> [Card] {
    letters.enumerated().map { card("\($1)\($0)", entry: $0, deck: String($1)) }
  }

  @Test func newCardsOfSeveralDecksComeInTurn() {
    #expect(plan(mixed("AAAABBC"), .beginner()).new == [0, 4, 6, 1, 5, 2, 3])
    #expect(plan(mixed("AAAABBC"), .beginner(newLimit: 3)).new == [0, 4, 6])
  }

  // A card that was added by hand waited for the end of every deck before its own.
  @Test func theTurnGoesOnFromDayToDay() {
    let cards = mixed("AAAABBC")
    var learner = LearnerRecord.beginner(newLimit: 1)
    var order: [Int] = []
    for _ in cards {
      let next = plan(cards, learner).new
      order += next
      for index in next { learner.schedules[cards[index].key] = schedule(due: .on(Self.today + 3)) }
    }
    #expect(order == [0, 4, 6, 1, 5, 2, 3])
    #expect(plan(cards, learner).new.isEmpty)
  }

  @Test func theTurnKeepsToOneDirectionOfATermADay() {
    let cards = [
      card("a define", entry: 0, deck: "A", kind: .define), card("a term", entry: 0, deck: "A", kind: .term),
      card("b", entry: 0, deck: "B"), card("a other", entry: 1, deck: "A"),
    ]
    #expect(plan(cards, .beginner()).new == [1, 2, 3])
  }

  @Test func dueReviewsOfSeveralDecksAreMixedByUrgency() {
    let cards = mixed("ABABAB")
    var learner = LearnerRecord.beginner()
    for (card, stability) in zip(cards, [9.0, 8, 7, 6, 5, 4]) {
      learner.schedules[card.key] = schedule(due: .on(Self.today), stability: stability)
    }
    #expect(plan(cards, learner).reviews == [5, 4, 3, 2, 1, 0])
  }

  @Test func aPausedDeckIsInNoGroup() {
    let cards = mixed("AABB")
    var learner = LearnerRecord.beginner()
    learner.schedules[cards[0].key] = schedule(due: .on(Self.today))
    learner.schedules[cards[2].key] = schedule(due: .at(0))
    learner.paused = ["A": Self.today + 3]
    let plan = plan(cards, learner)
    #expect(plan.reviews.isEmpty && plan.new == [3] && plan.learning.map(\.card) == [2])
  }
}
