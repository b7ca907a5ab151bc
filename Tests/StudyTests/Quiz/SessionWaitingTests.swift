import Cards
import Memory
import Testing

@testable import Study

/// What is offered when only cards are left that come back in a while.
@Suite struct SessionWaitingTests {
  static let cards = [SessionTests.density, SessionTests.jaw]

  private static func quiz(plain: Bool = false, minutes: Int? = nil) -> ScriptedQuiz {
    ScriptedQuiz(
      cards: cards, wishes: .init(minutes: minutes, fixedMilliseconds: 1_000, offersToWait: true), plain: plain)
  }

  @Test func whenOnlyCardsAreLeftThatComeBackAWaitIsOffered() {
    var quiz = Self.quiz()
    quiz.reply("x")
    #expect(
      quiz.reply("mandible") == [
        "Right. Again in 10 minutes.", "", "All were asked. 2 cards come back, the first in 1 minute.",
      ])
    #expect(quiz.next == .prompt(.offer(isWaiting: false), fresh: true))
    #expect(quiz.words.prompt(.offer(isWaiting: false)) == "Enter asks now, w waits, q stops > ")
    #expect(Self.quiz(plain: true).words.prompt(.offer(isWaiting: true)) == "Enter asks now, q stops: ")
  }

  @Test func enterAsksThemNowAndIsNotAskedAgain() {
    var quiz = Self.quiz()
    quiz.reply("x", "mandible")
    #expect(quiz.reply("") == ["", "again · learning · Bone", "What does BMD stand for?"])
    #expect(quiz.reply("bone mineral density").suffix(2) == ["again · learning · Bone", "lower jaw"])
    #expect(quiz.reply("mandible").last == "What does BMD stand for?")
  }

  @Test func aWaitEndsWhenTheFirstCardComesBack() {
    var quiz = Self.quiz()
    quiz.reply("x", "mandible")
    #expect(quiz.reply("w") == ["Waiting until 09:13."])
    guard case .wait(let end) = quiz.next else {
      Issue.record("no wait")
      return
    }
    #expect(end.milliseconds == Moment.morning.milliseconds + 61_000)
    quiz.now = end
    quiz.apply(quiz.session.waited(at: end))
    #expect(quiz.lines.suffix(2) == ["again · learning · Bone", "What does BMD stand for?"])
    // The other one is not asked at once then.
    #expect(
      quiz.reply("bone mineral density").suffix(2) == [
        "", "All were asked. 2 cards come back, the first in 9 minutes.",
      ])
  }

  @Test func whileItWaitsCommandsWorkAndTheWaitGoesOn() {
    var quiz = Self.quiz()
    quiz.reply("x", "mandible", "w")
    let wait = quiz.next
    #expect(quiz.reply("h") == ["That does nothing here. ? shows what does."])
    #expect(quiz.next == wait)
    #expect(quiz.reply("?").first == "Enter asks the cards that come back now.")
    #expect(quiz.next == wait)
    #expect(quiz.reply("x") == ["'x' is not an answer here. ? shows what is."])
    #expect(quiz.next == wait)
    #expect(quiz.reply("u").first == "Undone: question 2 is open again.")
    #expect(quiz.next == .prompt(.typed, fresh: true))
  }

  @Test func qAndTheEndOfTheInputStopWithASummary() {
    for stop in ["q", nil] {
      var quiz = Self.quiz()
      quiz.reply("x", "mandible")
      if let stop { quiz.reply(stop) } else { quiz.end() }
      #expect(
        quiz.lines.suffix(4) == [
          "2 cards in learning come first next time, from 09:13 on.", "", "2 answers, 1 right (50 %), 2 seconds.",
          "Tomorrow: 2 cards to review, 0 new.",
        ])
      #expect(quiz.next == .finished)
    }
  }

  @Test func theLastAnswerCanBeGradedAtTheOffer() {
    var quiz = Self.quiz()
    quiz.reply("x", "mandible")
    #expect(quiz.reply("g4").first?.hasPrefix("'lower jaw' counts as easy now. Next on ") == true)
    #expect(quiz.lines.last == "All were asked. 1 card comes back in 1 minute.")
    quiz.reply("w", "g")
    #expect(quiz.next == .prompt(.grade(proposed: nil), fresh: false))
    quiz.reply("2")
    #expect(quiz.next == .prompt(.offer(isWaiting: false), fresh: true))
  }

  @Test func helpAtTheOfferNamesWhatWorks() {
    var quiz = Self.quiz()
    quiz.reply("x", "mandible")
    #expect(
      quiz.reply("?") == [
        "Enter asks the cards that come back now.", "  u  undo the last answer",
        "  r  count the last answer right",
        "  g  and a digit (g4): grade the last answer 1 again, 2 hard, 3 good, 4 easy",
        "  w  wait until the first of them comes back", "  q  quit",
        "Ctrl-D or Ctrl-C stops; every answer is saved already.",
      ])
  }

  @Test func aSessionMayBeginWithTheOffer() {
    let schedule = CardSchedule(
      memory: MemoryState(stability: 5, difficulty: 5), standing: .learning(step: 1),
      due: .at(Moment.morning.milliseconds + 240_000), scheduledDays: 0, lastDay: Moment.morning.studyDay,
      repetitions: 1)
    let learner = LearnerRecord.beginner(schedules: [SessionTests.jaw.key: schedule])
    var quiz = ScriptedQuiz(
      cards: [SessionTests.jaw], learner: learner, wishes: .init(fixedMilliseconds: 1_000, offersToWait: true))
    #expect(quiz.lines.suffix(2) == ["", "1 card comes back in 4 minutes."])
    #expect(quiz.reply("").suffix(2) == ["1 of 1 · learning · Bone", "lower jaw"])
  }

  // In a pipe nobody waits: a script's lines are answers.
  @Test func whereNobodyIsThereNothingIsOffered() {
    var quiz = ScriptedQuiz(cards: Self.cards)
    #expect(quiz.reply("x", "mandible").contains("All were asked. 2 cards come back now."))
    #expect(quiz.next == .prompt(.typed, fresh: true))
  }

  @Test func afterTheMinutesNobodyWaits() {
    var quiz = Self.quiz(minutes: 1)
    quiz.reply("x", "mandible", "w")
    quiz.wait(minutes: 1)
    quiz.apply(quiz.session.waited(at: quiz.now))
    #expect(quiz.lines.contains("1 minute is over."))
    #expect(quiz.next == .prompt(.end, fresh: false))
  }
}
