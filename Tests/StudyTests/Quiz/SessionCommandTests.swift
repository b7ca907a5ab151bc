import Cards
import Memory
import Study
import Testing

@Suite struct SessionCommandTests {
  static let density = SessionTests.density
  static let jaw = SessionTests.jaw

  @Test func undoOpensTheQuestionAgainAndTakesTheAnswerBack() {
    var quiz = ScriptedQuiz(cards: [Self.density, Self.jaw])
    quiz.reply("bone marrow density")
    #expect(
      quiz.reply(".u") == [
        "Undone: question 1 is open again.", "", "1 of 2 · new · Bone", "What does BMD stand for?",
      ])
    #expect(quiz.deeds == ["card", "review", "undo"])
    guard case .undo(let name) = quiz.records[2] else { return }
    #expect(name.at == "at2", "the review is undone, not the card's text")
    quiz.reply("bone mineral density")
    #expect(quiz.lines.suffix(3) == ["", "2 of 2 · new · Bone", "lower jaw"])
  }

  @Test func undoGoesBackAnswerByAnswerToTheBeginning() {
    var quiz = ScriptedQuiz(cards: [Self.density, Self.jaw])
    quiz.reply("x", "y", ".u", ".u")
    #expect(quiz.lines.suffix(2) == ["1 of 2 · new · Bone", "What does BMD stand for?"])
    #expect(quiz.reply(".u").isEmpty)
    #expect(quiz.next == .lookBack, "what was before is in the log")
    quiz.apply(quiz.session.found(nil, at: quiz.now))
    #expect(quiz.lines.last == "There is nothing to undo.")
    #expect(quiz.next == .prompt(.typed, fresh: false))
  }

  @Test func countingTheLastAnswerRightWritesAnUndoAndAReviewOfTheLearnersOwn() {
    var quiz = ScriptedQuiz(cards: [Self.density, Self.jaw])
    quiz.reply("bone density")
    #expect(quiz.reply(".r") == ["'What does BMD stand for?' counts as good now. Again in 10 minutes."])
    #expect(quiz.deeds == ["card", "review", "undo", "review"])
    #expect(quiz.reviews.map(\.grade) == [.again, .good])
    #expect(quiz.reviews[1].isOwnGrade && quiz.reviews[1].said == "bone density")
    #expect(quiz.reviews[1].promise == .seconds(600, step: 1))
    quiz.reply(".q")
    #expect(quiz.lines.contains("1 answer, 1 right (100 %), 1 second."))
  }

  @Test func aDigitAfterGGradesTheLastAnswerAlsoAtTheEnd() {
    var quiz = ScriptedQuiz(cards: [Self.jaw], wishes: .init(limit: 1, fixedMilliseconds: 1_000))
    quiz.reply("mandible")
    #expect(quiz.next == .prompt(.end, fresh: false))
    #expect(quiz.reply("g4").first?.hasPrefix("'lower jaw' counts as easy now. Next on ") == true)
    #expect(quiz.reviews.last?.grade == .easy)
    #expect(quiz.reply("g", "1").last == "Tomorrow: 1 card to review, 0 new.")
    #expect(quiz.reviews.last?.grade == .again)
    quiz.reply("")
    #expect(quiz.next == .finished)
  }

  @Test func theSameGradeAgainWritesNothing() {
    var quiz = ScriptedQuiz(cards: [Self.jaw, Self.density])
    quiz.reply("mandible")
    #expect(quiz.reply(".r") == ["'lower jaw' is graded good already."])
    #expect(quiz.deeds == ["card", "review"])
  }

  @Test func countingRightTheAnswerOfTheCardThatHasComeBackClosesItsQuestion() {
    var quiz = ScriptedQuiz(cards: [Self.jaw])
    quiz.reply("maxilla")
    #expect(quiz.lines.last == "lower jaw", "the card has come back")
    quiz.reply(".g4")
    #expect(quiz.next == .prompt(.end, fresh: false), "it is in review now and not asked")
  }

  @Test func aSkippedCardIsNotAskedAgainAndLeavesNoTrace() {
    var quiz = ScriptedQuiz(cards: [Self.density, Self.jaw])
    #expect(quiz.reply(".n").first == "Left out for this session.")
    quiz.reply("mandible", ".u")
    #expect(quiz.lines.last == "lower jaw")
    quiz.reply("mandible", "mandible", ".q")
    #expect(quiz.lines.count { $0 == "What does BMD stand for?" } == 1)
    #expect(!quiz.deeds.contains("suspend"))
  }

  @Test(arguments: [".z", ".n"])
  func theNextQuestionHasTheNumberOfOneThatIsNotAnswered(command: String) {
    let cards = [Self.density, Self.jaw, Card.asking("rib", "costa"), Card.asking("heel bone", "calcaneus")]
    var quiz = ScriptedQuiz(cards: cards)
    quiz.reply("bone mineral density")
    #expect(quiz.reply(command).suffix(2) == ["2 of 3 · new · Bone", "rib"])
    #expect(quiz.reply("costa").suffix(2) == ["3 of 3 · new · Bone", "heel bone"])
    // Undone, the suspended card is one of four again.
    if command == ".z" { #expect(quiz.reply(".u", ".u").suffix(2) == ["2 of 4 · new · Bone", "lower jaw"]) }
  }

  @Test func whoWantsTwoQuestionsIsNotAskedAThird() {
    let cards = [Self.density, Self.jaw, Card.asking("rib", "costa")]
    var quiz = ScriptedQuiz(cards: cards, wishes: .init(limit: 2, fixedMilliseconds: 1_000))
    #expect(quiz.reply("bone mineral density").suffix(2) == ["2 of 2 · new · Bone", "lower jaw"])
    #expect(quiz.reply(".z").suffix(2) == ["2 of 2 · new · Bone", "rib"])
    #expect(quiz.reply(".u").suffix(2) == ["2 of 2 · new · Bone", "lower jaw"])
    #expect(quiz.reply(".n").suffix(2) == ["2 of 2 · new · Bone", "rib"])
    quiz.reply("costa")
    #expect(quiz.next == .prompt(.end, fresh: false))
  }

  @Test func aSuspendedCardComesBackWithUndo() {
    var quiz = ScriptedQuiz(cards: [Self.density, Self.jaw])
    #expect(
      quiz.reply(".z").first
        == "z suspended this card: it is not asked until you resume it. u takes it back (.u where you type).")
    #expect(quiz.reply(".u").first == "Resumed: it is asked again.")
    #expect(quiz.deeds == ["suspend", "undo"])
    #expect(quiz.lines.last == "What does BMD stand for?")
  }

  @Test func theLastAnswerCanBeGradedAfterASuspensionAndStaysSo() {
    var quiz = ScriptedQuiz(cards: [Self.density, Self.jaw])
    quiz.reply("bone density", ".z")
    #expect(quiz.reply(".g4").first?.hasPrefix("'What does BMD stand for?' counts as easy now. Next on ") == true)
    quiz.reply(".u")
    #expect(quiz.lines.last == "lower jaw", "the suspension is undone")
    quiz.reply("mandible", "mandible")
    #expect(quiz.next == .prompt(.end, fresh: false), "the card that was graded easy does not come back")
  }

  @Test func anAnswerThatIsCountedRightAfterAHintIsHard() {
    var quiz = ScriptedQuiz(cards: [Self.density, Self.jaw])
    quiz.reply(".h", "bone density", ".r")
    #expect(quiz.reviews.map(\.grade) == [.again, .hard])
  }

  @Test func aFlagTakesALineOfWhyAndTheQuestionStaysOpen() {
    var quiz = ScriptedQuiz(cards: [Self.jaw])
    #expect(quiz.reply(".f") == ["What is wrong with this card? Enter alone flags it without a word."])
    #expect(quiz.next == .prompt(.reason, fresh: false))
    quiz.reply("the maxilla is the upper one")
    #expect(quiz.next == .prompt(.typed, fresh: false))
    guard case .flag(_, let said) = quiz.records[0] else { return }
    #expect(said == "the maxilla is the upper one")
  }

  // A flag, once given, could not be taken back.
  @Test func anEmptyLineTakesAFlagBack() {
    var quiz = ScriptedQuiz(cards: [Self.jaw])
    quiz.reply(".f", "the maxilla is the upper one")
    #expect(
      quiz.reply(".f") == [
        "This card is flagged: 'the maxilla is the upper one'. Enter alone takes the flag back; a line replaces it."
      ])
    #expect(quiz.reply("") == ["The flag is taken back."])
    guard case .flag(_, let said) = quiz.records[1] else { return }
    #expect(said == nil)
    #expect(quiz.reply(".f") == ["What is wrong with this card? Enter alone flags it without a word."])
    quiz.reply("")
    #expect(
      quiz.reply(".f") == ["This card is flagged. Enter alone takes the flag back; a line says why it has it."])
  }

  @Test func aFlagOfAnEarlierSessionIsKnown() {
    var learner = LearnerRecord.beginner()
    learner.flags = [Self.jaw.key: "why"]
    var quiz = ScriptedQuiz(cards: [Self.jaw], learner: learner)
    #expect(quiz.reply(".f", "").last == "The flag is taken back.")
  }

  @Test func theOriginIsThePlaceAndTheSource() {
    var quiz = ScriptedQuiz(cards: [Self.jaw])
    #expect(quiz.reply(".o") == ["Card: bones.md:7, lower jaw-ask-0", "Source: page.txt:3"])
  }

  @Test func helpListsWhatWorksWhereAnAnswerIsTyped() {
    var quiz = ScriptedQuiz(cards: [Self.jaw])
    #expect(
      quiz.reply("?").joined(separator: "\n") == """
        Type the answer and press Enter. Enter alone: I don't know.
        A command is a full stop and a letter:
          .h  hint: how the answer begins (the grade is hard at most)
          .s  show the answer, and grade yourself
          .u  undo the last answer
          .n  not again in this session
          .z  suspend: not again until you resume it
          .f  flag the card as wrong, with a line of why, or take the flag back
          .o  where the card comes from
          .e  edit the card in your editor
          .r  count the last answer right
          .g  and a digit (g4): grade the last answer 1 again, 2 hard, 3 good, 4 easy
          .q  quit
          Tab the next letter of what you type, as a hint
        Ctrl-D or Ctrl-C stops; every answer is saved already.
        """)
  }

  @Test func anEditedCardIsAskedInItsNewWords() {
    var quiz = ScriptedQuiz(cards: [Self.jaw])
    quiz.reply(".e")
    #expect(quiz.next == .edit(Self.jaw))
    quiz.apply(quiz.session.edited(Card.asking("lower jaw", "mandible", "lower jawbone"), at: quiz.now))
    #expect(quiz.reply("lower jawbone").first == "Right: mandible. Again in 10 minutes.")
  }

  @Test func anEditedQuestionKeepsItsHistory() {
    let schedule = CardSchedule(
      memory: MemoryState(stability: 5, difficulty: 5), standing: .review, due: .on(Day(written: "2026-11-21")),
      scheduledDays: 5, lastDay: Day(written: "2026-11-16"), repetitions: 3)
    var quiz = ScriptedQuiz(cards: [Self.jaw], learner: .beginner(schedules: [Self.jaw.key: schedule]))
    quiz.reply(".e")
    quiz.apply(quiz.session.edited(Card.asking("the lower jaw bone", "mandible"), at: quiz.now))
    #expect(quiz.deeds == ["relink"])
    #expect(quiz.reply("mandible").first?.contains("Next on ") == true)
  }

  @Test func aCardThatIsGoneAfterAnEditIsLeftOut() {
    var quiz = ScriptedQuiz(cards: [Self.jaw, Self.density])
    quiz.reply(".e")
    quiz.apply(quiz.session.edited(nil, at: quiz.now))
    #expect(quiz.lines.contains("The card is not in its file any more; it is left out."))
    #expect(quiz.lines.last == "What does BMD stand for?")
  }

  // "Typed text, when not exact": what was shown after an exact answer was kept with it.
  @Test func anExactAnswerBeforeItIsShownIsNotKept() {
    var quiz = ScriptedQuiz(cards: [.asking("lower jaw", "mandible")], learner: .beginner(mode: .reveal))
    quiz.reply("Mandible", "3")
    #expect(quiz.reviews.map(\.said) == [nil])
  }

  // A new term's other direction comes tomorrow whatever the limit: it was said that another limit brings it today.
  @Test func onlyALimitIsSaidToHoldNewCardsBack() {
    let cards = [
      Card.asking("mandible", "the lower jaw", kind: .define, entry: 0),
      .asking("the lower jaw", "mandible", kind: .term, entry: 0), .asking("rib", "costa", entry: 1),
    ]
    func lines(limit: Int) -> [String] {
      var learner = LearnerRecord.beginner(newLimit: limit)
      learner.introducedToday = [cards[1].key]
      let today = Moment.morning.studyDay
      let plan = StudyPlan(cards: Array(cards.prefix(limit == 0 ? 3 : 2)), learner: learner, today: today)
      return NothingDue(plan: plan, learner: learner, now: .morning).lines
    }
    #expect(lines(limit: 10) == ["Nothing is due now.", "2 new cards for other days."])
    #expect(
      lines(limit: 0) == [
        "Nothing is due now.", "3 new cards for other days; 'recollect study --new 20' allows 20 today.",
      ])
  }
}
