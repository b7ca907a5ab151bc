import Cards
import Memory
import Study
import Testing

@Suite struct SessionTests {
  static let density = Card.asking("What does BMD stand for?", "bone mineral density")
  static let jaw = Card.asking("lower jaw", "mandible", "jawbone")
  static let long = Card.asking(
    "bone resorption", "the breakdown of bone by osteoclasts, which releases its minerals into the blood",
    kind: .define, note: "Osteoblasts build it up again.")

  @Test func aTypedSessionReadsLikeThis() {
    var quiz = ScriptedQuiz(cards: [Self.density, Self.jaw])
    quiz.reply("bone marrow density", "Jawbone", "bone mineral density", ".q")
    #expect(
      quiz.lines.joined(separator: "\n") == """
        Bones: 2 new. About 1 minute. ? for help, Ctrl-D to stop.

        1 of 2 · new · Bone
        What does BMD stand for?
        Not quite: bone mineral density. You wrote marrow, it is mineral. Again in 1 minute.

        2 of 2 · new · Bone
        lower jaw
        Right: mandible. Again in 10 minutes.

        All were asked. 2 cards come back now.

        again · learning · Bone
        What does BMD stand for?
        Right. Again in 10 minutes.

        again · learning · Bone
        lower jaw
        2 cards in learning come first next time, from 09:22 on.

        3 answers, 2 right (67 %), 3 seconds.
        Tomorrow: 2 cards to review, 0 new.
        """)
  }

  @Test func aPlainSessionBeginsEveryLineWithAStableWord() {
    var quiz = ScriptedQuiz(cards: [Self.density, Self.long], plain: true)
    quiz.reply("bone marrow density", "", "3")
    #expect(
      quiz.lines.prefix(19).joined(separator: "\n") == """
        Bones: 2 new. About 1 minute. ? and Enter for help, Ctrl-D to stop.

        Question 1 of 2: new, Bone.
        What does BMD stand for?
        Wrong.
        Expected: bone mineral density.
        Difference: You wrote marrow, it is mineral.
        Next: Again in 1 minute.

        Question 2 of 2: new, Bone.
        What is meant by bone resorption?
        Expected: the breakdown of bone by osteoclasts, which releases its minerals into the blood
        Note: Osteoblasts build it up again.
        Did you know it? 1 no (1 minute), 3 yes (10 minutes).
        Graded: good. Again in 10 minutes.

        All were asked. 2 cards come back now.

        Again: learning, Bone.
        """)
  }

  @Test func anEmptyLineAtATypedQuestionMeansIDoNotKnow() {
    var quiz = ScriptedQuiz(cards: [Self.jaw])
    #expect(quiz.reply("").first == "The answer: mandible. Again in 1 minute.")
    #expect(quiz.reviews.map(\.grade) == [.again])
    #expect(quiz.reviews[0].verdict == "wrong" && quiz.reviews[0].said == nil)
  }

  @Test func beforeTheFirstReviewTheCardsTextIsWrittenDown() {
    var quiz = ScriptedQuiz(cards: [Self.jaw])
    quiz.reply("mandible", "mandible")
    #expect(quiz.deeds == ["card", "review", "review"])
    guard case .card(let facts) = quiz.records[0] else { return }
    #expect(facts == CardFacts(of: Self.jaw))
  }

  @Test func aWrongAnswerIsKeptAsItWasTyped() {
    var quiz = ScriptedQuiz(cards: [Self.jaw])
    quiz.reply("maxilla" + String(repeating: "x", count: 300))
    #expect(quiz.reviews[0].said?.count == 200)
    #expect(quiz.reviews[0].verdict == "wrong")
  }

  @Test func aHintShowsTheNextLetterAndCostsAGrade() {
    var quiz = ScriptedQuiz(cards: [Self.density])
    #expect(quiz.reply(".h") == ["Hint: It begins with 'b'. It has 3 words, 18 letters."])
    #expect(quiz.reply(".h") == ["Hint: It begins with 'bo'. It has 3 words, 18 letters."])
    quiz.reply("bone mineral density")
    #expect(quiz.reviews[0].grade == .hard && quiz.reviews[0].hints == 2)
  }

  @Test func theHintsNeverGiveTheWholeAnswer() {
    var quiz = ScriptedQuiz(cards: [Card.asking("?", "ab")])
    #expect(quiz.reply(".h") == ["Hint: It begins with 'a'. It has 1 word, 2 letters."])
    #expect(quiz.reply(".h") == ["No more hints. .s shows the answer."])
  }

  @Test func theShownAnswerIsGradedByTheLearner() {
    var quiz = ScriptedQuiz(cards: [Self.jaw])
    #expect(quiz.reply(".s").prefix(2) == ["Answer: mandible", "Also: jawbone"])
    #expect(quiz.next == .prompt(.grade(proposed: nil), fresh: true))
    #expect(quiz.reply("").first?.hasPrefix("Did you know it?") == true)
    quiz.reply("2")
    #expect(quiz.reviews.map(\.grade) == [.hard] && quiz.reviews[0].mode == .reveal)
  }

  @Test func whatWasTypedBeforeTheAnswerIsShownProposesTheGradeThatEnterTakes() {
    var quiz = ScriptedQuiz(cards: [Self.long])
    quiz.reply("The breakdown of bone by osteoclasts which releases its minerals into the blood.")
    // A comma that joins parts is not needed for the proposal to be careful: it is only a proposal.
    quiz.reply("4")
    #expect(quiz.reviews[0].grade == .easy)
  }

  @Test func aLongAnswerIsNeverGradedByItself() {
    var quiz = ScriptedQuiz(cards: [Self.long])
    quiz.reply("something else entirely")
    #expect(quiz.reviews.isEmpty)
    #expect(quiz.next == .prompt(.grade(proposed: .again), fresh: true))
  }

  @Test func unknownCommandsAreSaidAndCostNothing() {
    var quiz = ScriptedQuiz(cards: [Self.jaw])
    #expect(quiz.reply(".x") == ["'.x' is not an answer here. ? shows what is."])
    #expect(quiz.reviews.isEmpty)
  }

  @Test func theLimitEndsTheSession() {
    var quiz = ScriptedQuiz(cards: [Self.jaw, Self.density], wishes: .init(limit: 1, fixedMilliseconds: 1_000))
    #expect(quiz.lines.contains("1 of 1 · new · Bone"))
    #expect(quiz.reply("mandible").contains("That was the limit of this session."))
    #expect(quiz.next == .prompt(.end, fresh: false))
  }

  @Test func afterTheMinutesNoNewQuestionBegins() {
    var quiz = ScriptedQuiz(cards: [Self.jaw, Self.density], wishes: .init(minutes: 5, fixedMilliseconds: 1_000))
    quiz.wait(minutes: 5)
    #expect(quiz.reply("mandible").prefix(2) == ["Right. Again in 10 minutes.", "5 minutes are over."])
    #expect(quiz.next == .prompt(.end, fresh: false))
  }

  @Test func aPauseCountsNeitherForTheMinutesNorForTheAnswer() {
    var quiz = ScriptedQuiz(cards: [Self.jaw, Self.density], wishes: .init(minutes: 5))
    quiz.wait(minutes: 30)
    quiz.session.paused(milliseconds: 30 * 60_000 - 2_000)
    quiz.reply("mandible")
    #expect(quiz.reviews.map(\.milliseconds) == [3_000])
    #expect(quiz.next == .prompt(.typed, fresh: true), "the minutes are not over")
  }

  @Test func endOfInputEndsWithASummary() {
    var quiz = ScriptedQuiz(cards: [Self.jaw])
    quiz.end()
    #expect(quiz.lines.last == "Nothing was asked.")
    #expect(quiz.next == .finished)
  }

  @Test func theTimeOfAnAnswerIsCapped() {
    var quiz = ScriptedQuiz(cards: [Self.jaw, Self.density], wishes: .init())
    quiz.wait(minutes: 30)
    quiz.reply("mandible", "bmd")
    #expect(quiz.reviews.map(\.milliseconds) == [60_000, 1_000])
  }

  // The product of the minutes and 60,000 was too large for the machine, which ended the program.
  @Test func aLimitOfMinutesMayBeAnyNumber() {
    let wishes = Session.Wishes(minutes: .max, fixedMilliseconds: 1_000)
    let quiz = ScriptedQuiz(cards: [.asking("lower jaw", "mandible")], wishes: wishes)
    #expect(quiz.next == .prompt(.typed, fresh: true))
  }
}
