import Cards
import Memory
import Testing

@testable import Study

@Suite struct ExamSessionTests {
  private static let jaw = Card.asking("lower jaw?", "mandible", note: "It moves.", headings: ["Head"])
  private static let pressure = Card.asking("high blood pressure", "hypertension", kind: .term, headings: ["Heart"])

  @Test func nothingIsSaidOfAnAnswer() {
    var exam = ScriptedExam([Self.jaw, Self.pressure])
    #expect(
      exam.lines == [
        "Exam: Bones, 2 questions, seed 7. Right and wrong are told at the end. ? for help, Ctrl-D to stop.", "",
        "1 of 2 · Head", "lower jaw?",
      ])
    #expect(exam.reply("femur") == ["", "2 of 2 · Heart", "Which term?  high blood pressure"])
    #expect(exam.reply("hypertension") == [])
    #expect(exam.next == .finished)
    #expect(exam.answers.map(\.isRight) == [false, true])
  }

  @Test func inPlainLinesEachBeginsWithAWord() {
    var exam = ScriptedExam([Self.jaw, Self.pressure], plain: true)
    #expect(exam.lines.suffix(2) == ["Question 1 of 2: Head.", "lower jaw?"])
    #expect(exam.reply("") == ["", "Question 2 of 2: Heart.", "Which term? high blood pressure"])
  }

  @Test(
    arguments: [
      ("mandible", true, nil), ("The Mandible.", true, nil), ("mandibel", true, "mandibel"),
      ("maxilla", false, "maxilla"), ("", false, nil), ("  ", false, nil),
    ] as [(String, Bool, String?)])
  func anAnswerIsMarkedAsATutorWould(typed: String, isRight: Bool, said: String?) throws {
    var exam = ScriptedExam([Self.jaw])
    exam.reply(typed)
    let answer = try #require(exam.answers.first)
    #expect(
      answer
        == ExamAnswer(
          exam: EventName(at: "now", by: "d"), card: Self.jaw.key, isRight: isRight, milliseconds: 1_000,
          mode: .typed, said: said))
    #expect(exam.records.count == 1)
  }

  @Test(
    arguments: [
      ("1", true, nil), ("RIB", true, nil), ("2", false, "hip"), ("hip", false, "hip"), ("", false, nil),
    ] as [(String, Bool, String?)])
  func aChoiceIsMarkedByItsNumberOrItsWords(reply: String, isRight: Bool, chose: String?) throws {
    let card = Card.asking(
      "Which?", choices: [Choice(text: "rib", isRight: true), Choice(text: "hip", isRight: false)])
    var exam = ScriptedExam([card])
    #expect(exam.lines.last == "  1 rib   2 hip")
    exam.reply(reply)
    let answer = try #require(exam.answers.first)
    #expect(answer.isRight == isRight)
    #expect(answer.chose == chose)
    #expect(answer.mode == .choice)
  }

  @Test(
    arguments: [("1 3", true, nil), ("1", false, "c"), ("123", false, "c; b; a"), ("2", false, "b")]
      as [(String, Bool, String?)])
  func ofSeveralRightOnesAllCount(reply: String, isRight: Bool, chose: String?) throws {
    let card = Card.asking(
      "Which?",
      choices: [
        Choice(text: "a", isRight: true), Choice(text: "b", isRight: false), Choice(text: "c", isRight: true),
      ])
    var exam = ScriptedExam([card])
    #expect(exam.lines.suffix(2) == ["Several are right.", "  1 c   2 b   3 a"])
    exam.reply(reply)
    let answer = try #require(exam.answers.first)
    #expect(answer.isRight == isRight)
    #expect(answer.chose == chose)
  }

  @Test(arguments: [".u", ".h", ".s", ".n", ".z", ".f", ".o", ".e", ".r", ".g4", ".x"])
  func aCommandOfAStudySessionIsNoAnswer(command: String) {
    var exam = ScriptedExam([Self.jaw])
    #expect(exam.reply(command) == ["In an exam there are two commands: .q stops it, and ? is help."])
    #expect(exam.records.isEmpty)
    #expect(exam.next == .prompt(.typed, fresh: false))
  }

  @Test func atAChoiceNeitherAreLettersAndOtherNumbers() {
    var exam = ScriptedExam(.medicines, mode: .choice, wanted: 1)
    #expect(exam.reply("u") == ["In an exam there are two commands: q stops it, and ? is help."])
    #expect(exam.reply("9") == ["Type a number from 1 to 4."])
    #expect(exam.reply("liver") == ["Type a number from 1 to 4."])
    #expect(exam.records.isEmpty)
  }

  @Test func helpSaysWhatThereIs() {
    var typed = ScriptedExam([Self.jaw])
    #expect(
      typed.reply("?") == [
        "Type the answer and press Enter. Enter alone: I don't know.", "  .q  stop; what was answered is saved",
        "There is one try, no hint, and no undo. Right and wrong are told at the end.",
      ])
    var picked = ScriptedExam(.medicines, mode: .choice, wanted: 1)
    #expect(
      picked.reply("?").prefix(2) == [
        "Press the number of the right one. Enter: I don't know.", "  q  stop; what was answered is saved",
      ])
    #expect(typed.records.isEmpty && picked.records.isEmpty)
  }

  @Test(arguments: [".q", "end"]) func anExamMayBeStopped(way: String) {
    var exam = ScriptedExam(.glossary, answered: 3)
    exam.reply("x", "y")
    let before = exam.lines.count
    if way == "end" { exam.end() } else { exam.reply(way) }
    #expect(
      exam.lines[before...] == [
        "", "Stopped: 5 of 15 answered, 10 not answered.",
        "'recollect exam bones.md --resume' goes on with it, 'recollect exam bones.md --result' shows what is right so far.",
      ])
    #expect(exam.next == .finished)
    #expect(exam.answers.count == 2)
  }

  @Test func anExamWithoutAnAnswerWasNone() {
    var exam = ScriptedExam([Self.jaw])
    exam.end()
    #expect(exam.lines.suffix(2) == ["", "No question was answered."])
    #expect(exam.session.end().notices.count == 1)
  }

  @Test func afterTheLastAnswerNothingIsTaken() {
    var exam = ScriptedExam([Self.jaw])
    exam.reply("mandible", "mandible", "?")
    exam.end()
    #expect(exam.answers.count == 1)
    #expect(exam.lines.last == "lower jaw?")
  }

  @Test func theOpeningSaysWhatIsLeftOut() {
    let long = Card.asking("long", "an answer that is longer than five words are")
    let exam = ScriptedExam([Self.jaw, long, Self.pressure], wanted: 1)
    #expect(exam.lines[0].hasPrefix("Exam: Bones, 1 of 2 questions, seed 7."))
    #expect(exam.lines[1] == "Left out: 1 card, because its answer cannot be typed.")
    let two = ScriptedExam([Self.jaw, long, .asking("image", "![x](x.png)")], mode: .mixed)
    #expect(two.lines[1] == "Left out: 2 cards, because their answers cannot be typed or picked.")
  }

  @Test func theOpeningSaysWhatBecameOfTheExamBefore() {
    let start = ExamStart(decks: ["Bones"], seed: 7, questions: 1, isCounted: true)
    let day = Day(written: "2025-11-12")
    var opening = ExamOpening(decks: "Bones", start: start, pool: 1, leftOut: 0)
    opening.brokenOff = ExamOpening.BrokenOff(day: day, score: ExamScore(right: 1, answered: 8, questions: 20))
    #expect(
      ScriptedExam([Self.jaw], opening: opening).lines.prefix(3) == [
        "Exam: Bones, 1 question, seed 7. Right and wrong are told at the end. ? for help, Ctrl-D to stop.",
        "Each answer counts as a review, too.",
        "The exam of 12 November 2025 was broken off after 8 of 20 questions. To go on with it instead, stop here, "
          + "then 'recollect exam bones.md --resume'.",
      ])
    opening.resumed = ExamOpening.Resumed(day: day, answered: 1)
    #expect(
      ScriptedExam([Self.jaw], opening: opening).lines[0]
        == "Exam of 12 November 2025: Bones, 1 question of 1 answered. "
        + "Right and wrong are told at the end. ? for help, Ctrl-D to stop.")
  }

  @Test func whateverIsTypedEachQuestionIsAnsweredOnceInItsOrder() {
    let replies = [
      "", "1", "2", "99", "?", ".u", "u", "osteoporosis", "\u{1B}[A", " ", "x", ".5", "1 2", "Ünïcode", ".",
    ]
    for seed in UInt64(0)..<60 {
      var generator = SeededGenerator(seed: seed)
      var exam = ScriptedExam(.medicines, mode: .mixed, seed: seed)
      let order = ExamPlan(cards: .medicines, seed: seed, mode: .mixed, wanted: 20).cards.map(\.key)
      for _ in 0..<200 { exam.reply(replies[Int(generator.next() % UInt64(replies.count))]) }
      #expect(exam.next == .finished)
      #expect(exam.answers.map(\.card) == order)
    }
  }

  // An answer that counts is written as the study session writes it, promise included.
  @Test func aCountedAnswerIsTheReviewThatStudyWouldWrite() throws {
    let day = Moment.morning.studyDay
    let schedule = CardSchedule(
      memory: MemoryState(stability: 20, difficulty: 5), standing: .review, due: .on(day), scheduledDays: 20,
      lastDay: day + -20, repetitions: 4)
    for (typed, grade) in [("mandible", Grade.good), ("maxilla", .again)] {
      let learner = LearnerRecord.beginner(schedules: [Self.jaw.key: schedule])
      var exam = ScriptedExam([Self.jaw], counting: learner)
      var study = ScriptedQuiz(cards: [Self.jaw], learner: learner, wishes: .init())
      exam.reply(typed)
      study.reply(typed)
      #expect(exam.records.map(\.name) == ["exam-answer", "card", "review"])
      #expect(exam.reviews == study.reviews)
      let review = try #require(exam.reviews.first)
      #expect(review.grade == grade)
      #expect(review.promise != nil)
    }
  }
}
