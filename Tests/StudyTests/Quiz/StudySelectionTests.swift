import Cards
import Memory
import Testing

@testable import Study

/// What `--ahead`, `--leeches` and `--failed` ask, and what is said of it.
@Suite struct StudySelectionTests {
  private static let today = Moment.morning.studyDay
  private static let names = ["rib", "hip", "jaw", "skull", "toe"]
  private static let cards = names.map { Card.asking($0, "the \($0)") }

  /// A rib that is due, a hip due tomorrow, a jaw in three days and a skull in a month; the toe is new.
  private static func log(_ more: [(daysAgo: Int, Deed)] = []) -> LearnerState {
    var state = LearnerState()
    for (index, days) in [10, 11, 13, 40].enumerated() {
      state.add(.review(.of(cards[index], .good, days: days)), daysBefore: 10)
    }
    for (daysAgo, deed) in more { state.add(deed, daysBefore: daysAgo) }
    return state
  }

  private static func quiz(_ state: LearnerState, _ selection: StudySelection) -> ScriptedQuiz {
    let learner = LearnerRecord(of: state, cards: cards, today: today, selection: selection)
    return ScriptedQuiz(cards: cards, learner: learner, wishes: .init(mode: .type, fixedMilliseconds: 1_000))
  }

  private static func nothing(_ state: LearnerState, _ selection: StudySelection, at now: Moment = .morning) -> [String]
  {
    let learner = LearnerRecord(of: state, cards: cards, today: now.studyDay, selection: selection)
    let plan = StudyPlan(cards: cards, learner: learner, today: now.studyDay, newLimit: 0)
    #expect(!plan.hasQuestions(at: now))
    return NothingDue(plan: plan, learner: learner, now: now).lines
  }

  private static func asked(_ quiz: ScriptedQuiz) -> [String] { quiz.lines.filter(names.contains) }

  @Test func aheadAsksWhatIsDueWithinTheDaysAfterWhatIsDueNow() {
    var quiz = Self.quiz(Self.log(), .ahead(days: 3))
    #expect(
      quiz.lines.first
        == "Bones: 1 to review, 1 new, 2 ahead, due in the next 3 days. About 1 minute. ? for help, Ctrl-D to stop.")
    quiz.reply("the rib", "the toe", "the hip", "the jaw")
    #expect(Self.asked(quiz) == ["rib", "toe", "hip", "jaw", "toe"])
    let tomorrow = Self.quiz(Self.log(), .ahead(days: 1))
    #expect(
      tomorrow.lines.first
        == "Bones: 1 to review, 1 new, 1 ahead, due tomorrow. About 1 minute. ? for help, Ctrl-D to stop.")
  }

  @Test func aCardThatIsAskedAheadCountsWithTheDaysThatTrulyWentBy() throws {
    var quiz = Self.quiz(Self.log(), .ahead(days: 3))
    quiz.reply("the rib", "the toe", "the hip", "the jaw")
    let jaw = try #require(quiz.reviews.first { $0.card == Self.cards[2].key })
    let before = MemoryState(stability: 2.3065, difficulty: 2.1181)
    let state = Self.log()[jaw.card]
    #expect(state.memory == FSRS6().state(after: nil, elapsedDays: 0, grade: .good))
    let prior = Prior(state: state.memory, standing: .review, scheduledDays: 13, elapsedDays: 10)
    let fuzz = FuzzSeed(card: jaw.card.text, repetition: 1)
    #expect(jaw.promise == Scheduler().preview(prior, fuzz: fuzz)[.good].promise)
    #expect(abs((state.memory?.stability ?? 0) - before.stability) < 0.001)
  }

  @Test func whatWasAskedAheadIsNotCountedForTomorrowAnyMore() {
    var quiz = Self.quiz(Self.log(), .ahead(days: 1))
    quiz.reply("the rib", ".q")
    #expect(quiz.lines.last == "Tomorrow: 1 card to review, 0 new.")
    var whole = Self.quiz(Self.log(), .ahead(days: 1))
    whole.reply("the rib", "the toe", "the hip", "the toe", "")
    #expect(whole.lines.last == "Tomorrow: 0 cards to review, 0 new.")
  }

  @Test func leechesAreTheCardsThatWereForgottenAsOftenAsTheSettingSays() {
    var lapses: [(daysAgo: Int, Deed)] = []
    for daysAgo in [8, 6, 4] {
      lapses.append((daysAgo, Self.wrong(1)))
      lapses.append((daysAgo - 1, Self.right(1, days: 30)))
    }
    let state = Self.log(lapses)
    #expect(state[Self.cards[1].key].lapses == 3)
    #expect(
      Self.nothing(state, .leeches)
        == ["There are no leeches: no card was forgotten as often as the setting 'leech' says."])
    let stricter = Deed.set(name: "leech", value: .number(LogNumber(3)), deck: nil)
    let strict = Self.log(lapses + [(1, stricter)])
    var quiz = Self.quiz(strict, .leeches)
    #expect(quiz.lines.first == "Bones: 1 leech, due or not. Less than a minute. ? for help, Ctrl-D to stop.")
    quiz.reply("the hip")
    #expect(Self.asked(quiz) == ["hip"])
    #expect(quiz.next == .prompt(.end, fresh: false))
  }

  @Test func failedAsksWhatWasAnsweredWrongOnTheseStudyDaysDueOrNot() {
    let state = Self.log([
      (6, Self.wrong(3)), (6, Self.right(3, days: 20)), (1, Self.wrong(2)), (1, Self.right(2, days: 5)),
      (0, Self.wrong(0)), (0, Self.right(0, days: 4)),
    ])
    #expect(Self.asked(Self.quiz(state, .failed(days: 1))) == ["rib"])
    var quiz = Self.quiz(state, .failed(days: 2))
    #expect(
      quiz.lines.first
        == "Bones: 2 cards answered wrong in the last 2 days, due or not. About 1 minute. ? for help, Ctrl-D to stop.")
    quiz.reply("the x", "the y")
    #expect(Set(Self.asked(quiz)).subtracting(["rib", "jaw"]).isEmpty)
    #expect(Self.quiz(state, .failed(days: 6)).lines.first?.contains("2 cards answered wrong") == true)
    #expect(Self.quiz(state, .failed(days: 7)).lines.first?.contains("3 cards answered wrong") == true)
  }

  @Test func anUndoneMistakeIsNone() {
    var state = Self.log([(0, Self.wrong(0)), (0, Self.right(0, days: 4))])
    let wrong = state.newestUndoable(2)[1]
    state.add(.undo(wrong.name), daysBefore: 0)
    #expect(Self.nothing(state, .failed(days: 3)) == ["No card was answered wrong in the last 3 days."])
  }

  @Test func nothingOfAKindIsSaidInOneSentence() {
    let state = Self.log([(0, Self.right(0, days: 30))])
    #expect(Self.nothing(state, .failed(days: 1)) == ["No card was answered wrong today."])
    let before = Moment(milliseconds: Moment.morning.milliseconds - 5 * 86_400_000, offsetMinutes: 60)
    #expect(Self.nothing(Self.log(), .ahead(days: 1), at: before).first == "Nothing is due now, nor tomorrow.")
    #expect(
      Self.nothing(Self.log(), .ahead(days: 4), at: before).first == "Nothing is due now, nor in the next 4 days.")
  }

  @Test func cardsThatAreSetAsideAreNotAskedAhead() {
    let state = Self.log([(0, .suspend(Self.cards[1].key))])
    #expect(Self.quiz(state, .ahead(days: 3)).lines.first?.contains("1 ahead") == true)
  }

  private static func wrong(_ card: Int) -> Deed {
    .review(
      ReviewEvent(
        card: cards[card].key, grade: .again, milliseconds: 1_000, mode: .typed, promise: .seconds(600, step: 0)))
  }

  private static func right(_ card: Int, days: Int) -> Deed { .review(.of(cards[card], .good, days: days)) }
}

extension ReviewEvent {
  /// A review that puts a card in review.
  static func of(_ card: Card, _ grade: Grade, days: Int) -> Self {
    ReviewEvent(card: card.key, grade: grade, milliseconds: 1_000, mode: .typed, promise: .days(days))
  }
}

extension LearnerState {
  /// Writes down what was done some days before 21 November 2026, 8:00, or right after what was written that day.
  mutating func add(_ deed: Deed, daysBefore days: Int) {
    var moment = Moment(
      milliseconds: Moment.morning.milliseconds - 4_320_000 - Int64(days) * 86_400_000, offsetMinutes: 60)
    if let newest, newest.milliseconds >= moment.milliseconds { moment.milliseconds = newest.milliseconds + 1_000 }
    record(events(for: [deed], at: moment, by: "k7m2x9qa", learner: "p3x8w1vz", program: "0.1.0"))
  }
}
