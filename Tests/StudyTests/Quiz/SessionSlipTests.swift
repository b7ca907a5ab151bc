import Cards
import Memory
import Study
import Testing

@Suite struct SessionSlipTests {
  static let resorption = Card.asking("How is the breakdown of bone called?", "bone resorption")
  static let pressure = Card.asking("How is a high blood pressure called?", "hypertension")

  @Test func aSlipIsRightAndIsShown() {
    var quiz = ScriptedQuiz(cards: [Self.resorption])
    #expect(
      quiz.reply("bone resorbtion").first == "Right, with a slip: bone resorption (p, not b). Again in 10 minutes.")
    #expect(quiz.reviews[0].grade == .good && quiz.reviews[0].verdict == "close")
    #expect(quiz.reviews[0].said == "bone resorbtion")
  }

  @Test func inPlainWordsASlipHasALineOfItsOwn() {
    var quiz = ScriptedQuiz(cards: [Self.resorption], plain: true)
    #expect(
      quiz.reply("bone resorbtion").prefix(3) == [
        "Right: bone resorption.", "Slip: p, not b.", "Next: Again in 10 minutes.",
      ])
  }

  @Test func aPartThatMeansSomethingElseIsExplained() {
    var quiz = ScriptedQuiz(cards: [Self.pressure])
    #expect(
      quiz.reply("hypotention").first
        == "Not quite: hypertension. hypo- means below or too little, hyper- above or too much. Again in 1 minute.")
    #expect(quiz.reviews[0].verdict == "wrong")
  }

  @Test func anotherOrdinaryWordMayBeTypedOnceMoreAndCostsAGrade() {
    var quiz = ScriptedQuiz(cards: [Card.asking("Which part of the spine is the lower back?", "lumbar spine")])
    #expect(quiz.reply("lumber spine") == ["'lumber' is another word. Try once more."])
    #expect(quiz.reviews.isEmpty)
    quiz.reply("lumbar spine")
    #expect(quiz.reviews.map(\.grade) == [.hard])
  }

  @Test func theSecondTryIsTheLast() {
    var quiz = ScriptedQuiz(cards: [Card.asking("Which part of the spine is the lower back?", "lumbar spine")])
    quiz.reply("lumber spine", "lumber spine")
    #expect(quiz.reviews.map(\.grade) == [.again])
  }

  @Test func whatALongAnswerHasAndMissesIsSaid() {
    let card = Card.asking(
      "What is costochondritis?", "a painful inflammation of the cartilage that joins a rib to the breastbone")
    var quiz = ScriptedQuiz(cards: [card])
    let lines = quiz.reply("pain in the cartilage of a rib")
    #expect(lines.contains("You have: painful, cartilage, rib."))
    #expect(lines.contains("Missing: inflammation, joins, breastbone."))
    #expect(quiz.next == .prompt(.grade(proposed: .hard), fresh: true))
  }

  @Test func everyKeyTermProposesGood() {
    let card = Card.asking(
      "What is costochondritis?", "a painful inflammation of the cartilage that joins a rib to the breastbone")
    var quiz = ScriptedQuiz(cards: [card])
    quiz.reply("the cartilage joining rib and breastbone has a painful inflammation")
    #expect(quiz.next == .prompt(.grade(proposed: .good), fresh: true))
  }

  @Test func aTurnedDirectionIsNeverProposedAsGood() {
    let card = Card.asking(
      "What is osteopenia?", "a bone density that is lower than normal but not as low as in osteoporosis today")
    var quiz = ScriptedQuiz(cards: [card])
    quiz.reply("a bone density higher than normal but not as low as in osteoporosis today")
    #expect(quiz.next == .prompt(.grade(proposed: .hard), fresh: true))
  }
}
