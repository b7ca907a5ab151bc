import Cards
import Memory
import Study
import Testing

@Suite struct SessionGradeTests {
  private static let jaw = SessionTests.jaw

  private func quiz(_ change: (inout Session.Wishes) -> Void = { _ in }) -> ScriptedQuiz {
    var wishes = Session.Wishes(mode: .reveal, fixedMilliseconds: 1_000)
    change(&wishes)
    return ScriptedQuiz(cards: [Self.jaw], wishes: wishes)
  }

  @Test func twoGradesAreShownAndAllFourTaken() {
    for (key, grade) in [("1", Grade.again), ("2", .hard), ("3", .good), ("4", .easy)] {
      var quiz = quiz()
      #expect(quiz.reply("").last == "Did you know it? 1 no (1 minute) · 3 yes (10 minutes).")
      quiz.reply(key)
      #expect(quiz.reviews.map(\.grade) == [grade])
    }
  }

  @Test func fourAreShownOnRequest() {
    var quiz = quiz { $0.showsFourGrades = true }
    #expect(
      quiz.reply("").last
        == "Did you know it? 1 no (1 minute) · 2 hardly (6 minutes) · 3 yes (10 minutes) · 4 easily (9 days).")
  }

  @Test func theSettingShowsFourToo() {
    var learner = LearnerRecord.beginner(mode: .reveal)
    learner.commonPace = DeckPace(scheduler: Scheduler(), mode: .reveal, newLimit: nil, showsFourGrades: true)
    var four = ScriptedQuiz(cards: [Self.jaw], learner: learner)
    #expect(four.reply("").last?.contains("4 easily") == true)
    var wishes = Session.Wishes(fixedMilliseconds: 1_000)
    wishes.showsFourGrades = false
    var two = ScriptedQuiz(cards: [Self.jaw], learner: learner, wishes: wishes)
    #expect(two.reply("").last?.contains("4 easily") == false)
  }

  @Test func aProposedGradeIsShownAndTakenByEnter() {
    var quiz = quiz()
    #expect(quiz.reply("mandible").last == "Did you know it? 1 no (1 minute) · 3 yes (10 minutes). Enter: 3.")
    var hinted = self.quiz()
    hinted.reply(".h")
    #expect(
      hinted.reply("mandible").last
        == "Did you know it? 1 no (1 minute) · 2 hardly (6 minutes) · 3 yes (10 minutes). Enter: 2.")
  }

  @Test func anEnterInsteadOfTheDigitAfterGLeavesTheGrade() {
    var quiz = ScriptedQuiz(cards: [Self.jaw, SessionTests.density])
    quiz.reply("mandible", ".g")
    #expect(quiz.reply("") == ["The grade stays as it was."])
    #expect(quiz.next == .prompt(.typed, fresh: false))
    quiz.reply(".g")
    #expect(quiz.reply("u").first == "Undone: question 1 is open again.")
  }

  @Test func aLongQuestionIsNamedByItsBeginning() {
    let card = Card.asking(
      "the disease in which the immune system attacks the glands that make tears and saliva", "Sjögren's disease",
      kind: .term)
    var quiz = ScriptedQuiz(cards: [card, Self.jaw])
    quiz.reply("lupus")
    #expect(
      quiz.reply(".r") == [
        "'the disease in which the immune system attacks the…' counts as good now. Again in 10 minutes."
      ])
  }

  @Test func aBlankOfTheCardsOwnTextIsNoGap() {
    func lines(_ prompt: String, blank: Int, plain: Bool = false) -> String? {
      let card = Card(
        key: CardKey(text: "x-gap-0"), kind: .gap, prompt: prompt, answer: "rib", answers: ["rib"], blank: blank,
        deck: "Bones", file: "bones.md", line: 1, entry: 0)
      return ScriptedQuiz(cards: [card], plain: plain).lines.last
    }
    let form = "Name: ____. The ____ is a bone."
    #expect(lines(form, blank: 16) == "Fill the blank:  Name: ____. The [____] is a bone.")
    #expect(lines(form, blank: 16, plain: true) == "Fill the blank: Name: ____. The blank is a bone.")
    #expect(lines("The ____ is a bone.", blank: 4) == "Fill the blank:  The ____ is a bone.")
  }

  @Test func inPlainLinesHelpSaysThatEnterIsNeeded() {
    var quiz = ScriptedQuiz(cards: [SessionChoiceTests.choosing(["rib"], wrong: ["hip", "toe"])], plain: true)
    #expect(
      quiz.reply("?").prefix(3) == [
        "Type the number of the right one, then Enter. Enter alone: I don't know.",
        "A command is a letter, then Enter:",
        "  h  hint: one wrong option less (the grade is hard at most)",
      ])
  }

  @Test func wideCharactersCountTwiceWhereChoicesAreToFitOnALine() {
    let wide = String(repeating: "骨", count: 11)
    let card = SessionChoiceTests.choosing([wide + "一"], wrong: [wide + "二", wide + "三"])
    #expect(ScriptedQuiz(cards: [card]).lines.suffix(3).allSatisfy { $0.hasPrefix("  ") && !$0.contains("   ") })
  }
}
