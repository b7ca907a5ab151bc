import Cards
import Foundation
import Memory
import Study
import Testing

@Suite struct SessionChoiceTests {
  static let terms = [
    ("costochondritis", "inflammation where a rib joins the breastbone"),
    ("osteochondritis", "inflammation of bone and cartilage in the young"),
    ("bursitis", "inflammation of a cushion beside a joint"), ("enthesitis", "inflammation where a tendon is fixed"),
    ("osteoporosis", "bone that has lost its density"),
  ].map { Card.asking($0.1, $0.0, kind: .term) }

  static func choosing(_ right: [String], wrong: [String]) -> Card {
    let choices = right.map { Choice(text: $0, isRight: true) } + wrong.map { Choice(text: $0, isRight: false) }
    return Card(
      key: CardKey(text: "which-ask-0"), kind: .ask, prompt: "Which?", answer: "", answers: right, choices: choices,
      deck: "Bones", file: "bones.md", line: 1, entry: 0)
  }

  private func number(of text: String, in quiz: ScriptedQuiz) throws -> String {
    for line in quiz.lines.reversed() {
      for piece in line.components(separatedBy: "   ") {
        let words = piece.drop { $0 == " " }
        if words.hasSuffix(text), let digit = words.first { return String(digit) }
      }
    }
    throw Missing(text: text)
  }

  private struct Missing: Error { let text: String }

  @Test func aNewTermIsAskedWithChoicesThenTyped() throws {
    var quiz = ScriptedQuiz(cards: Self.terms, learner: .beginner(newLimit: 1, mode: .mixed))
    quiz.reply(try number(of: "costochondritis", in: quiz))
    #expect(quiz.reviews.map(\.mode) == [.choice] && quiz.reviews[0].grade == .good)
    #expect(quiz.next == .prompt(.typed, fresh: true), "the last learning step is typed")
    quiz.reply("costochondritis")
    #expect(quiz.reviews.last?.mode == .typed)
  }

  @Test func theSameSeedGivesTheSameChoices() {
    let first = ScriptedQuiz(cards: Self.terms, learner: .beginner(mode: .choice))
    let second = ScriptedQuiz(cards: Self.terms, learner: .beginner(mode: .choice))
    #expect(first.lines == second.lines)
  }

  @Test func theOptionsStayButTheirOrderChangesFromTimeToTime() throws {
    let maker = ChoiceMaker(cards: Self.terms)
    let orders = try (0..<6).map { try #require(maker.options(for: Self.terms[0], seed: 1, time: $0)).map(\.text) }
    #expect(Set(orders.map { $0.sorted() }).count == 1)
    #expect(Set(orders).count > 2)
  }

  @Test func aWrongChoiceSaysWhatTheChosenTermIs() throws {
    var quiz = ScriptedQuiz(cards: Self.terms, learner: .beginner(mode: .choice))
    let lines = quiz.reply(try number(of: "osteochondritis", in: quiz))
    #expect(
      lines.first
        == "Not quite: costochondritis. osteochondritis is inflammation of bone and cartilage in the young. "
        + "Again in 1 minute.")
    #expect(quiz.reviews[0].chose == "osteochondritis")
  }

  @Test func aChoiceCanBeSaidInWords() {
    var quiz = ScriptedQuiz(cards: Self.terms, learner: .beginner(mode: .choice))
    quiz.reply("Costochondritis.")
    #expect(quiz.reviews.map(\.grade) == [.good])
  }

  @Test func enterAtChoicesMeansIDoNotKnow() {
    var quiz = ScriptedQuiz(cards: Self.terms, learner: .beginner(mode: .choice))
    #expect(quiz.reply("").first == "The answer: costochondritis. Again in 1 minute.")
  }

  @Test func aNumberThatIsNoChoiceIsAskedForAgain() {
    var quiz = ScriptedQuiz(cards: Self.terms, learner: .beginner(mode: .choice))
    #expect(quiz.reply("7") == ["Type a number from 1 to 4."])
    #expect(quiz.reviews.isEmpty)
  }

  @Test func aCardWithChoicesOfItsOwnIsAskedWithThemInEveryModeButReveal() {
    let card = Self.choosing(["osteoporosis"], wrong: ["osteoarthritis", "gout"])
    for mode in [QuizMode.type, .mixed, .choice] {
      let quiz = ScriptedQuiz(cards: [card], learner: .beginner(mode: mode))
      #expect(quiz.next == .prompt(.choice(count: 3, several: false), fresh: true))
    }
    #expect(ScriptedQuiz(cards: [card], learner: .beginner(mode: .reveal)).next == .prompt(.reveal, fresh: true))
  }

  @Test func whereSeveralAreRightAllMustBePicked() throws {
    let card = Self.choosing(["osteopenia", "osteoporosis"], wrong: ["gout"])
    var quiz = ScriptedQuiz(cards: [card])
    quiz.reply(try number(of: "osteopenia", in: quiz))
    // The order is another one each time.
    let both = try number(of: "osteopenia", in: quiz) + number(of: "osteoporosis", in: quiz)
    quiz.reply(both)
    #expect(quiz.reviews.map(\.grade) == [.again, .good])
  }

  @Test func noChoiceIsASecondRightAnswer() throws {
    let cards =
      Self.terms + [Card.asking("a name for rib cartilage pain", "costochondritis", kind: .term)]
      + [Card.asking("chest wall pain", "costosternal chondrodynia", "costochondritis", kind: .term)]
    let options = try #require(ChoiceMaker(cards: cards).options(for: cards[0], seed: 1))
    #expect(options.count == 4)
    #expect(Set(options.map(\.text)).count == 4)
    #expect(!options.map(\.text).contains("costosternal chondrodynia"))
  }

  @Test func whereFewerThanTwoWrongOnesAreToBeHadThereAreNoChoices() {
    #expect(ChoiceMaker(cards: Array(Self.terms.prefix(2))).options(for: Self.terms[0], seed: 1) == nil)
  }

  // Some of several right ones: no wrong choice was made, so the event names none.
  @Test func anIncompletePickNamesNoWrongChoice() {
    var quiz = ScriptedQuiz(cards: [Self.choosing(["a bone", "a joint"], wrong: ["a nerve"])])
    quiz.reply("bones")
    #expect(quiz.lines.last == "Type the numbers of all right ones, 1 to 3.")
    quiz.reply("a bone")
    #expect(quiz.reviews.map(\.grade) == [.again])
    #expect(quiz.reviews.map(\.chose) == [nil])
  }
}
