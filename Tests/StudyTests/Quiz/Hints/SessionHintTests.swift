import Cards
import Memory
import Study
import Testing

@Suite struct SessionHintTests {
  static let density = SessionTests.density

  @Test func toBeReadAloudTheLettersStandOneByOne() {
    var quiz = ScriptedQuiz(cards: [Self.density], plain: true)
    quiz.reply(".h", ".h")
    #expect(quiz.lines.last == "Hint: It begins with b, o. It has 3 words, 18 letters.")
    quiz.reply(".h", ".h", ".h", ".h")
    #expect(quiz.lines.last == "Hint: It begins with bone, m, i. It has 3 words, 18 letters.")
  }

  @Test func atChoicesAHintTakesAWrongOptionAwayAndCostsAGrade() throws {
    let card = SessionChoiceTests.choosing(["rib"], wrong: ["hip", "jaw", "toe"])
    var quiz = ScriptedQuiz(cards: [card], wishes: .init(seed: 3, fixedMilliseconds: 1_000))
    let hints = [quiz.reply("h"), quiz.reply(".h")].map { $0.joined() }
    #expect(Set(hints).count == 2)
    for hint in hints { #expect(hint.contains(/^Hint: It is not [1-4], (hip|jaw|toe)\.$/)) }
    #expect(quiz.reply("h") == ["No more hints."])
    let gone = try #require(hints[0].first(where: \.isNumber).map(String.init))
    #expect(quiz.reply(gone) == ["A hint took \(gone) away: it is wrong. Take one of the others."])
    #expect(quiz.reviews.isEmpty)
    quiz.reply("rib")
    #expect(quiz.reviews.map(\.grade) == [.hard])
    #expect(quiz.reviews.map(\.hints) == [2])
  }

  @Test func ofTwoOptionsNoneIsTakenAway() {
    var quiz = ScriptedQuiz(cards: [SessionChoiceTests.choosing(["rib"], wrong: ["hip"])])
    #expect(quiz.reply("h") == ["No more hints."])
  }

  @Test func ofALongAnswerTheHintsAreWords() {
    var quiz = ScriptedQuiz(cards: [SessionTests.long])
    #expect(quiz.reply(".h") == ["Hint: It begins with 'the'. It has 13 words."])
    #expect(quiz.reply(".h") == ["Hint: It begins with 'the breakdown'. It has 13 words."])
    quiz.reply("the breakdown of bone by osteoclasts, which releases its minerals into the blood")
    #expect(quiz.next == .prompt(.grade(proposed: .hard), fresh: true))
    quiz.reply("")
    #expect(quiz.reviews.map(\.hints) == [2] && quiz.reviews[0].grade == .hard)
  }

  @Test func whatCannotBeTypedHasNoHint() {
    var quiz = ScriptedQuiz(cards: [.asking("area of a disc", "$\\pi r^2$")])
    #expect(quiz.reply(".h") == ["No more hints. Enter shows the answer."])
    quiz.reply("")
    #expect(quiz.reply("h") == ["There is no hint here: the answer is shown."])
  }

  @Test func aHintCostsAlsoAfterAnUndo() {
    var quiz = ScriptedQuiz(cards: [Self.density])
    quiz.reply(".h", "bone mineral density", ".u")
    #expect(quiz.reply(".h") == ["Hint: It begins with 'bo'. It has 3 words, 18 letters."])
    quiz.reply("bone mineral density")
    #expect(quiz.reviews.map(\.grade) == [.hard, .hard] && quiz.reviews.map(\.hints) == [1, 2])
  }

  @Test func hintsByAKeyWhileTypingAreCounted() {
    var quiz = ScriptedQuiz(cards: [Self.density])
    #expect(quiz.session.typingHints?.step(after: "b") == .line("bo", letters: 2, isCorrection: false))
    quiz.session.tookHints(1, letters: 2)
    #expect(quiz.reply(".h") == ["Hint: It begins with 'bon'. It has 3 words, 18 letters."])
    quiz.reply("bone mineral density")
    #expect(quiz.reviews.map(\.grade) == [.hard] && quiz.reviews[0].hints == 2)
  }

  @Test func onlyATypedQuestionHasHintsByAKey() {
    var quiz = ScriptedQuiz(cards: [Self.density])
    quiz.reply(".s")
    #expect(quiz.session.typingHints == nil)
    #expect(ScriptedQuiz(cards: [SessionTests.long]).session.typingHints == nil)
  }

  @Test func theTimeInWhichTheProgramWasStoppedIsNoThinkingTime() {
    var quiz = ScriptedQuiz(cards: [SessionTests.jaw], wishes: .init())
    quiz.wait(minutes: 30)
    quiz.session.paused(milliseconds: 30 * 60_000 - 4_000)
    quiz.reply("mandible")
    #expect(quiz.reviews.map(\.milliseconds) == [5_000])
  }
}
