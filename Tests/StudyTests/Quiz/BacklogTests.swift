import Cards
import Memory
import Testing

@testable import Study

/// How what waits after a pause is spread over the days.
@Suite struct BacklogTests {
  private static let today = Moment.morning.studyDay

  private static func card(_ number: Int, deck: String = "Bones") -> Card {
    Card(
      key: CardKey(text: "c\(number)"), kind: .ask, prompt: "c\(number)", answer: "a\(number)",
      answers: ["a\(number)"], deck: deck, file: deck + ".md", line: number, entry: number)
  }

  private static let cards = (0..<60).map { card($0) }

  /// Sixty cards, twelve of them reviewed a day until a pause of 14 days that ends today; they came due in it.
  private static func afterAPause(more: [(daysAgo: Int, Deed)] = []) -> LearnerState {
    var state = LearnerState()
    for number in cards.indices { state.add(.review(.of(cards[number], .good, days: 3)), daysBefore: 30) }
    for day in 0..<5 {
      for number in day * 12..<day * 12 + 12 {
        state.add(.review(.of(cards[number], .good, days: 6 + number % 12)), daysBefore: 19 - day)
      }
    }
    state.add(.set(name: "pause-until", value: .text("2026-11-21"), deck: nil), daysBefore: 14)
    for (daysAgo, deed) in more { state.add(deed, daysBefore: daysAgo) }
    return state
  }

  private static func plan(_ state: LearnerState, on day: Day = today, _ selection: StudySelection = .due) -> StudyPlan
  {
    let learner = LearnerRecord(of: state, cards: cards, today: day, selection: selection)
    return StudyPlan(cards: cards, learner: learner, today: day)
  }

  private static func due(_ state: LearnerState, before day: Day) -> Set<CardKey> {
    Set(
      cards.map(\.key).filter { key in
        if case .day(let due)? = state[key].due { due < day } else { false }
      })
  }

  @Test func aDayBringsAsManyAsAnOrdinaryDayBeforeThePauseHad() throws {
    let state = Self.afterAPause()
    let plan = Self.plan(state)
    let waiting = Self.due(state, before: Self.today)
    #expect(waiting.count == 54)
    let share = try #require(plan.backlog)
    #expect(share.sentence == "12 of 54 waiting reviews today; the rest follow over 4 days.")
    let reviews = plan.reviews.map { Self.cards[$0].key }
    #expect(reviews.count { waiting.contains($0) } == 12)
    #expect(plan.dueTomorrow == plan.tomorrow.count + 12)
  }

  @Test func theMostUrgentComeFirst() {
    let state = Self.afterAPause()
    let plan = Self.plan(state)
    func recall(_ index: Int) -> Double {
      let card = state[Self.cards[index].key]
      guard let memory = card.memory, let day = card.lastDay else { return 1 }
      return FSRS6().retrievability(of: memory, after: Self.today - day)
    }
    let waiting = Self.due(state, before: Self.today)
    let asked = plan.reviews.filter { waiting.contains(Self.cards[$0].key) }.map(recall)
    let left = Self.cards.indices.filter { !plan.reviews.contains($0) && waiting.contains(Self.cards[$0].key) }
      .map(recall)
    #expect(asked.count == 12 && left.count == 42)
    #expect(asked == asked.sorted())
    #expect((asked.max() ?? 1) <= (left.min() ?? 0))
  }

  @Test func inSoManyDaysEveryWaitingReviewHasItsTurnAndNoDueDateMoves() {
    var state = Self.afterAPause()
    let waiting = Self.due(state, before: Self.today)
    var asked = Set<CardKey>()
    var shares: [String] = []
    for day in 0..<6 {
      let today = Self.today + day
      let before = Self.cards.map { state[$0.key].due }
      let plan = Self.plan(state, on: today)
      #expect(Self.cards.map { state[$0.key].due } == before)
      shares.append(plan.backlog?.sentence ?? "all")
      for index in plan.reviews {
        asked.insert(Self.cards[index].key)
        state.add(.review(.of(Self.cards[index], .good, days: 60)), daysBefore: -day)
      }
      if day == 3 { #expect(!waiting.isSubset(of: asked)) }
      if day == 4 { #expect(waiting.isSubset(of: asked)) }
    }
    #expect(
      shares == [
        "12 of 54 waiting reviews today; the rest follow over 4 days.",
        "12 of 42 waiting reviews today; the rest follow over 3 days.",
        "12 of 30 waiting reviews today; the rest follow over 2 days.",
        "12 of 18 waiting reviews today; the rest follow tomorrow.", "all", "all",
      ])
  }

  @Test func whatWasAnsweredTodayCountsForTodaysShare() {
    var state = Self.afterAPause()
    for index in Self.plan(state).reviews.prefix(9) {
      state.add(.review(.of(Self.cards[index], .good, days: 60)), daysBefore: 0)
    }
    #expect(Self.plan(state).backlog?.sentence == "3 of 45 waiting reviews today; the rest follow over 4 days.")
    for index in Self.plan(state).reviews {
      state.add(.review(.of(Self.cards[index], .again, days: 1)), daysBefore: 0)
    }
    #expect(Self.plan(state).backlog?.sentence == "42 waiting reviews follow over 4 days.")
    #expect(Self.plan(state).reviews.isEmpty)
    for event in state.newestUndoable(4) { state.add(.undo(event.name), daysBefore: 0) }
    #expect(Self.plan(state).backlog?.sentence == "1 of 43 waiting reviews today; the rest follow over 4 days.")
  }

  @Test func whoComesBackLaterFindsTheSameShare() {
    let state = Self.afterAPause()
    let late = Self.plan(state, on: Self.today + 7)
    #expect(late.backlog?.sentence == "12 of 60 waiting reviews today; the rest follow over 4 days.")
  }

  @Test func whatIsDueTodayIsAskedBesides() {
    #expect(!Self.plan(Self.afterAPause()).reviews.contains(30))
    let plan = Self.plan(Self.afterAPause(more: [(13, .due(Self.cards[30].key, Self.today))]))
    #expect(plan.reviews.contains(30) && plan.backlog?.today == 12)
  }

  @Test func aSettingSaysHowManyADayBrings() {
    let state = Self.afterAPause(more: [(1, .set(name: "backlog", value: .number(LogNumber(50)), deck: nil))])
    #expect(Self.plan(state).backlog?.sentence == "50 of 54 waiting reviews today; the rest follow tomorrow.")
  }

  @Test func whoStudiesAheadIsAskedAllThatWaits() {
    let plan = Self.plan(Self.afterAPause(), .ahead(days: 1))
    #expect(plan.backlog == nil && plan.reviews.count == 57)
  }

  @Test func withoutAPauseEverythingThatIsDueIsAsked() {
    var state = Self.afterAPause()
    let pause = state.newestUndoable(1)
    for event in pause { state.add(.undo(event.name), daysBefore: 0) }
    let plan = Self.plan(state)
    #expect(plan.backlog == nil && plan.reviews.count == Self.due(state, before: Self.today + 1).count)
  }

  @Test func aDecksOwnPauseLeavesTheOthersAlone() {
    let skin = (100..<140).map { Self.card($0, deck: "Skin") }
    let cards = Self.cards.prefix(15) + skin
    var state = LearnerState()
    for card in cards {
      state.add(.card(CardFacts(of: card)), daysBefore: 30)
      state.add(.review(.of(card, .good, days: 12)), daysBefore: 30)
    }
    state.add(.set(name: "pause-until", value: .text("2026-11-20"), deck: "Skin"), daysBefore: 20)
    let learner = LearnerRecord(of: state, cards: Array(cards), today: Self.today)
    let plan = StudyPlan(cards: Array(cards), learner: learner, today: Self.today)
    #expect(plan.backlog?.sentence == "20 of 40 waiting reviews today; the rest follow tomorrow.")
    #expect(plan.reviews.count == 35)
  }

  @Test(
    arguments: [
      ([:], 20), ([1: 3], 10), ([1: 30], 30), ([1: 30, 2: 10, 3: 50], 30), ([1: 20, 2: 40], 40),
      // Only the last 14 days that had any.
      (Dictionary(uniqueKeysWithValues: (1...30).map { (Int32($0), $0 <= 16 ? 90 : 15) }), 15),
    ] as [([Int32: Int], Int)])
  func anOrdinaryDayIsTheMedianOfTheLastFourteen(counts: [Int32: Int], expected: Int) {
    #expect(Backlog.usual(counts) == expected)
  }

  @Test func theShareIsSaidWhenTheSessionBegins() {
    let learner = LearnerRecord(of: Self.afterAPause(), cards: Self.cards, today: Self.today)
    let quiz = ScriptedQuiz(cards: Self.cards, learner: learner)
    #expect(quiz.lines[1] == "12 of 54 waiting reviews today; the rest follow over 4 days.")
  }

  @Test func aSpreadBacklogThatIsDoneForTodaySaysSo() {
    var state = Self.afterAPause()
    for index in Self.plan(state).reviews {
      state.add(.review(.of(Self.cards[index], .good, days: 60)), daysBefore: 0)
    }
    let learner = LearnerRecord(of: state, cards: Self.cards, today: Self.today)
    let plan = StudyPlan(cards: Self.cards, learner: learner, today: Self.today)
    #expect(!plan.hasQuestions(at: .morning))
    #expect(
      NothingDue(plan: plan, learner: learner, now: .morning).lines.prefix(2) == [
        "Nothing is due now.",
        "42 waiting reviews follow over 4 days. 'recollect study --ahead 1' asks what waits today.",
      ])
  }
}
