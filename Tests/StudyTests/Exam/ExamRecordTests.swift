import Cards
import Testing

@testable import Study

@Suite struct ExamRecordTests {
  private static let begun = #"{"do":"exam","decks":["B","A"],"seed":7,"questions":3,"mode":"type"}"#

  private static func answer(_ card: String, _ right: Bool, exam: Int = 0, _ rest: String = "") -> String {
    #"{"do":"exam-answer","exam":"\#(LogText.name(exam))","card":"\#(card)","right":\#(right),"ms":900\#(rest)}"#
  }

  @Test func anExamIsItsAnswersInTheirOrder() throws {
    let state = try LogText.state([Self.begun, Self.answer("c", true), Self.answer("a", false, #","said":"x""#)])
    let exam = try #require(state.exams.first)
    #expect(exam.answers.map(\.card) == ["c", "a"])
    #expect(exam.answers.map(\.isRight) == [true, false])
    #expect(exam.start == ExamStart(decks: ["B", "A"], seed: 7, questions: 3, mode: .type))
    #expect(exam.deckNames == ["A", "B"])
    #expect(exam.score == ExamScore(right: 1, answered: 2, questions: 3))
    #expect(exam.score.words + exam.score.rest == "1 of 3 right (33 %), 1 not answered")
    #expect(state.exams(of: ["A", "B", "A"]).count == 1)
    #expect(state.exams(of: ["A"]).isEmpty)
  }

  @Test func anExamMovesNoCard() throws {
    let state = try LogText.state([Self.begun, Self.answer("c", false)])
    #expect(state["c"] == .new("c"))
    #expect(state.cards.isEmpty)
    #expect(state.introduced(on: Moment.morning.studyDay) == 0)
  }

  @Test func anExamWithoutAnswersIsNone() throws {
    #expect(try LogText.state([Self.begun]).exams.isEmpty)
  }

  @Test func anAnswerThatWasTakenBackIsNotGiven() throws {
    let undo = #"{"do":"undo","of":"\#(LogText.name(2))"}"#
    let state = try LogText.state([Self.begun, Self.answer("a", true), Self.answer("b", true), undo])
    #expect(state.exams.first?.answers.map(\.card) == ["a"])
    let undoAll = #"{"do":"undo","of":"\#(LogText.name(0))"}"#
    #expect(try LogText.state([Self.begun, Self.answer("a", true), undoAll]).exams.isEmpty)
  }

  @Test func ofTwoAnswersToAQuestionTheFirstCounts() throws {
    let state = try LogText.state([Self.begun, Self.answer("a", false), Self.answer("a", true)])
    #expect(state.exams.first?.score == ExamScore(right: 0, answered: 1, questions: 3))
  }

  @Test func anAnswerFollowsACardThatGotAnotherName() throws {
    let state = try LogText.state([Self.begun, Self.answer("old", true), #"{"do":"relink","old":"old","new":"new"}"#])
    #expect(state.exams.first?.answers.map(\.card) == ["new"])
  }

  @Test func whatWasRecordedSinceIsThere() throws {
    var state = try LogText.state([Self.begun])
    let answer = ExamAnswer(
      exam: EventName(at: LogText.at(0), by: "d"), card: "a", isRight: true, milliseconds: 5, mode: .choice)
    state.record([Event(at: .morning, by: "d", deed: .examAnswer(answer))])
    #expect(state.exams.first?.answers == [answer])
  }

  // What a newer program, a hand or an accident may leave.
  @Test(
    arguments: [
      (#"{"do":"exam","decks":"A","seed":7,"questions":3}"#, nil),
      (#"{"do":"exam","decks":[],"seed":-1,"questions":3}"#, nil),
      (#"{"do":"exam","decks":[],"seed":1.5,"questions":3}"#, nil),
      (#"{"do":"exam","decks":[],"seed":7,"questions":-3}"#, nil),
      (#"{"do":"exam","decks":[],"seed":7,"questions":99999999999}"#, nil),
      (#"{"do":"exam","decks":["A",3],"seed":18446744073709551615,"questions":0,"mode":"sung","count":1}"#, 1),
      (#"{"do":"exam","decks":[],"seed":7,"questions":2147483647,"room":{"size":[3]}}"#, 2_147_483_647),
    ] as [(String, Int?)])
  func oddExamsDoNoHarm(exam: String, questions: Int?) throws {
    let state = try LogText.state([exam, Self.answer("a", true)])
    #expect(state.exams.first?.score.questions == questions)
    if let found = state.exams.first { _ = ExamResult(of: found, learner: state, cards: .glossary) }
  }

  @Test func oddAnswersDoNoHarm() throws {
    let state = try LogText.state([
      Self.begun, #"{"do":"exam-answer","exam":"\#(LogText.name(0))","right":true}"#,
      #"{"do":"exam-answer","exam":"\#(LogText.name(0))","card":"a","right":"yes"}"#,
      #"{"do":"exam-answer","exam":"nothing","card":"a","right":true}"#,
      #"{"do":"exam-answer","exam":"\#(LogText.name(0))","card":"b","right":true,"ms":-5,"mode":"sung"}"#,
      #"{"do":"exam-answer","exam":"\#(LogText.name(0))","card":"","right":false,"ms":1e99,"said":7}"#,
    ])
    let exam = try #require(state.exams.first)
    #expect(exam.answers.map(\.card) == ["b", ""])
    #expect(exam.answers.map(\.milliseconds) == [0, 0])
    #expect(exam.answers.map(\.mode) == [nil, nil])
    #expect(exam.answers.map(\.said) == [nil, nil])
  }

  @Test(
    arguments: [
      (0, 0, 0), (0, 20, 0), (20, 20, 100), (1, 1_000, 1), (999, 1_000, 99), (1, 8, 13), (2, 3, 67),
      (2_147_483_646, 2_147_483_647, 99),
    ])
  func aHundredPercentIsAllAndNothingElse(right: Int, questions: Int, percent: Int) {
    #expect(ExamScore(right: right, answered: right, questions: questions).percent == percent)
  }

  @Test func thereAreNoFewerQuestionsThanAnswers() {
    let score = ExamScore(right: 1, answered: 5, questions: 3)
    #expect(score.questions == 5)
    #expect(score.isComplete)
  }
}
