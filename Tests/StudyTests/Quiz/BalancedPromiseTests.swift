import Cards
import Memory
import Testing

@testable import Study

/// The day that the screen names is the balanced one, and it is the one that is written.
@Suite struct BalancedPromiseTests {
  private static let today = Moment.morning.studyDay
  private static let cards = (0..<30).map { Card.asking("bone \($0)", "os \($0)") }

  /// A card of 30 days that is due today, and one on each day that its next interval could end on but one.
  private static func state(free: Int) -> LearnerState {
    var state = LearnerState()
    state.add(.review(.of(cards[0], .good, days: 30)), daysBefore: 30)
    var next = 1
    for days in window where days != free {
      state.add(.review(.of(cards[next], .good, days: days)), daysBefore: 0)
      next += 1
    }
    return state
  }

  /// The days that the next interval of the first card may have.
  private static var window: [Int] {
    var state = LearnerState()
    state.add(.review(.of(cards[0], .good, days: 30)), daysBefore: 30)
    let prior = state[cards[0].key].prior(on: today)
    let days = (0..<200).compactMap { number -> Int? in
      let preview = Scheduler().preview(prior, fuzz: FuzzSeed(share: Double(number) / 200))
      return if case .days(let days) = preview.good.promise { days } else { nil }
    }
    return Array((days.min() ?? 0)...(days.max() ?? 0))
  }

  private static func quiz(_ state: LearnerState, cards: [Card] = cards) -> ScriptedQuiz {
    let learner = LearnerRecord(of: state, cards: cards, today: today)
    return ScriptedQuiz(cards: cards, learner: learner, wishes: .init(mode: .reveal, fixedMilliseconds: 1_000))
  }

  @Test func theDayOnWhichNothingElseIsDueIsPromisedSaidAndWritten() throws {
    let window = Self.window
    #expect(window.count > 5)
    for free in window {
      var quiz = Self.quiz(Self.state(free: free))
      quiz.reply("")
      #expect(quiz.lines.contains { $0.contains("\(free) days") }, "\(quiz.lines)")
      let said = quiz.reply("3")
      #expect(quiz.reviews.map(\.promise) == [.days(free)])
      #expect(said.first?.contains("in \(free) days.") == true, "\(said)")
    }
  }

  @Test func anAnswerOfThisSessionCountsForTheNext() throws {
    var state = LearnerState()
    for card in Self.cards.prefix(7) { state.add(.review(.of(card, .good, days: 30)), daysBefore: 30) }
    var quiz = Self.quiz(state, cards: Array(Self.cards.prefix(7)))
    for _ in 0..<7 { quiz.reply("", "3") }
    let days = quiz.reviews.compactMap { if case .days(let days) = $0.promise { days } else { nil } }
    #expect(days.count == 7)
    #expect(Set(days).count == min(7, Self.window.count), "seven cards of one day go to seven days: \(days)")
  }

  @Test func undoingAnAnswerFreesItsDay() {
    var quiz = Self.quiz(Self.state(free: Self.window[2]))
    quiz.reply("", "3")
    let first = quiz.reviews.last?.promise
    quiz.reply(".u", "", "3")
    #expect(quiz.reviews.count == 2 && quiz.reviews.last?.promise == first)
  }

  @Test func directionsOfOneTermGoToDifferentDays() throws {
    for number in 0..<12 {
      let one = Card.asking("what rib \(number) means", "a bone", kind: .define, entry: number)
      let other = Card.asking("a bone \(number)", "rib", kind: .term, entry: number)
      var state = LearnerState()
      for card in [one, other] { state.add(.review(.of(card, .good, days: 30)), daysBefore: 30) }
      var quiz = Self.quiz(state, cards: [one, other])
      quiz.reply("", "3", "", "3")
      let days = quiz.reviews.compactMap { if case .days(let days) = $0.promise { days } else { nil } }
      #expect(days.count == 2 && days[0] != days[1])
    }
  }

  @Test func cardsThatAreSetAsideAreNoLoad() {
    var state = Self.state(free: Self.window[1])
    #expect(state.load(from: Self.today)[Self.today.number + Self.window[0]] == 1)
    state.add(.suspend(Self.cards[1].key), daysBefore: 0)
    #expect(state.load(from: Self.today)[Self.today.number + Self.window[0]] == 0)
  }
}
