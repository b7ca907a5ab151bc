import Cards
import Memory
import Testing

@testable import Study

/// Which cards are leeches, what they are mixed up with, and what may help.
@Suite struct LeechTests {
  private static let osteopenia = Card.asking("low bone density", "osteopenia", kind: .term)
  private static let osteomalacia = Card.asking("soft bones", "osteomalacia", "rickets of adults", kind: .term)

  /// A card that was learned 60 days ago and forgotten so often since, a day apart, each time with an answer.
  private static func state(lapses: Int, saying answers: [String?] = [], of card: Card = osteopenia) -> LearnerState {
    var state = LearnerState()
    state.add(.review(.of(card, .good, days: 1)), daysBefore: 60)
    for number in 0..<lapses {
      let said = answers.isEmpty ? nil : answers[number % answers.count]
      state.add(
        .review(
          ReviewEvent(
            card: card.key, grade: .again, milliseconds: 1_000, mode: .typed, promise: .seconds(600, step: 0),
            said: said)), daysBefore: 50 - number)
      state.add(.review(.of(card, .good, days: 1)), daysBefore: 50 - number)
    }
    return state
  }

  @Test(arguments: [(8, [8, 12, 16, 20]), (5, [5, 8, 11, 14]), (1, [1, 2, 3, 4]), (4, [4, 6, 8, 10])])
  func aLeechIsReachedAtTheThresholdAndAfterEveryHalfOfIt(threshold: Int, reached: [Int]) {
    let rule = LeechRule(threshold: threshold)
    #expect((0...reached[3]).filter(rule.isReached) == reached)
    #expect(rule.newest(of: threshold - 1) == nil)
    #expect(rule.newest(of: reached[2] - 1) == reached[1] + (reached[2] - 1 - reached[1]) / rule.again * rule.again)
    #expect(LeechRule(threshold: -3).threshold == 1)
  }

  @Test func aCardThatWasForgottenEightTimesIsALeech() {
    let cards = [Self.osteopenia, Self.osteomalacia]
    #expect(Self.state(lapses: 7).leeches(among: cards).isEmpty)
    let leeches = Self.state(lapses: 8).leeches(among: cards)
    #expect(leeches.map(\.card.key) == [Self.osteopenia.key])
    #expect(leeches.first?.lapses == 8 && leeches.first?.reviews == 17)
  }

  @Test func whatWasDecidedIsNotAskedAgainUntilFourMoreLapses() {
    let cards = [Self.osteopenia]
    var kept = Self.state(lapses: 11)
    #expect(kept.leeches(among: cards).count == 1)
    kept.add(.resume(Self.osteopenia.key), daysBefore: 1)
    #expect(kept.leeches(among: cards).isEmpty)
    let wrong = ReviewEvent(
      card: Self.osteopenia.key, grade: .again, milliseconds: 1, mode: .typed, promise: .seconds(600, step: 0))
    kept.add(.review(wrong), daysBefore: 0)
    #expect(kept.leeches(among: cards).count == 1, "with its twelfth lapse it is one again")
    var aside = Self.state(lapses: 8)
    aside.add(.suspend(Self.osteopenia.key), daysBefore: 0)
    #expect(aside.leeches(among: cards).isEmpty)
    aside.add(.resume(Self.osteopenia.key), daysBefore: 0)
    #expect(aside.leeches(among: cards).isEmpty, "who resumes a card has decided")
    for event in aside.newestUndoable(2) { aside.add(.undo(event.name), daysBefore: 0) }
    #expect(aside.leeches(among: cards).count == 1)
  }

  @Test func aDecisionBeforeTheCardBecameALeechIsNone() {
    var state = LearnerState()
    state.add(.suspend(Self.osteopenia.key), daysBefore: 70)
    state.add(.resume(Self.osteopenia.key), daysBefore: 69)
    state.add(.review(.of(Self.osteopenia, .good, days: 1)), daysBefore: 60)
    for number in 0..<8 {
      let wrong = ReviewEvent(
        card: Self.osteopenia.key, grade: .again, milliseconds: 1, mode: .typed, promise: .seconds(600, step: 0))
      state.add(.review(wrong), daysBefore: 50 - number)
      state.add(.review(.of(Self.osteopenia, .good, days: 1)), daysBefore: 50 - number)
    }
    #expect(state.leeches(among: [Self.osteopenia]).count == 1)
  }

  @Test func whatIsMixedUpWithItIsNamedAsTheDeckWritesIt() throws {
    let state = Self.state(lapses: 8, saying: ["Osteomalacias", "no idea", nil, "osteomalacia", "OSTEOPENIA", "bony"])
    let leech = try #require(state.leeches(among: [Self.osteopenia, Self.osteomalacia]).first)
    #expect(leech.confusions.map(\.answer) == ["osteomalacia", "no idea"])
    #expect(leech.confusions.map(\.count) == [3, 2])
    #expect(leech.confusions.first?.card?.key == Self.osteomalacia.key && leech.confusions.last?.card == nil)
    #expect(leech.advice == .reword(from: "osteomalacia"))
    #expect(
      leech.lines == [
        "Asks: low bone density", "Answer: osteopenia", "Forgotten 8 times in 17 reviews. bones.md:7.",
        "Mixed up with: osteomalacia, 3 times: soft bones", "Answered instead: no idea, twice",
        "May help: say in the question what tells it from 'osteomalacia', or add a note (N:) with the difference.",
      ])
  }

  @Test func theAdviceFollowsFromTheCard() throws {
    let long = Card.asking(
      "steps of bone healing", "inflammation, soft callus, hard callus and at last the remodelling of bone")
    let parts = Card.asking("bones of the arm", "humerus; ulna; radius")
    let plain = Card.asking("collar bone", "clavicle")
    let two = Card.asking("bones of the forearm", "ulna; radius")
    let hinted = Card.asking("heel bone", "calcaneus", hint: "cal")
    let advice: [(Card, Leech.Advice, String)] = [
      (long, .split, "ask for less at once: make a card of each part of the answer."),
      (parts, .split, "ask for less at once: make a card of each part of the answer."),
      (plain, .hint, "add a hint or a note (N:) that ties the answer to something you know."),
      (two, .hint, "add a hint or a note (N:) that ties the answer to something you know."),
      (hinted, .rewordAnyhow, "ask it in other words."),
    ]
    for (card, expected, words) in advice {
      let leech = try #require(Self.state(lapses: 8, of: card).leeches(among: [card]).first)
      #expect(leech.advice == expected && leech.advice.sentence == words)
    }
  }

  @Test func theOtherDirectionOfTheSameTermIsNoConfusion() throws {
    let entry = 5
    let term = Card.asking("low bone density", "osteopenia", kind: .term, entry: entry)
    let other = Card.asking("thin bone", "thin bone disease", kind: .term, entry: entry)
    let leech = try #require(
      Self.state(lapses: 8, saying: ["thin bone disease"], of: term).leeches(among: [term, other]).first)
    #expect(leech.confusions.map(\.card) == [nil])
  }

  @Test func everyLeechHasItsOwnPastAlsoWhatItGotUnderAnEarlierName() {
    var state = LearnerState()
    let cards = [Self.osteopenia, Self.osteomalacia]
    for card in cards { state.add(.review(.of(card, .good, days: 1)), daysBefore: 60) }
    for number in 0..<8 {
      for (card, said) in zip(cards, ["bony", "rubber"]) {
        let wrong = ReviewEvent(
          card: card.key, grade: .again, milliseconds: 1, mode: .typed, promise: .seconds(600, step: 0), said: said)
        state.add(.review(wrong), daysBefore: 50 - number)
        state.add(.review(.of(card, .good, days: 1)), daysBefore: 50 - number)
      }
    }
    let renamed = Card.asking("too little bone", "osteopenia", kind: .term)
    state.add(.relink(old: Self.osteopenia.key, new: renamed.key), daysBefore: 3)
    let asked = [Self.osteomalacia, renamed, Card.asking("collar bone", "clavicle")]
    let leeches = state.leeches(among: asked)
    #expect(leeches.map(\.card.key) == [Self.osteomalacia.key, renamed.key])
    let confusions = leeches.map(\.confusions)
    #expect(
      confusions == [
        [Leech.Confusion(answer: "rubber", card: nil, count: 8)],
        [Leech.Confusion(answer: "bony", card: nil, count: 8)],
      ])
    state.add(.suspend(Self.osteopenia.key), daysBefore: 2)
    state.add(.resume(renamed.key), daysBefore: 1)
    #expect(state.leeches(among: asked).map(\.card.key) == [Self.osteomalacia.key])
  }

  @Test func aCardThatBecomesALeechIsSaidInTheSession() {
    func lines(_ lapses: Int, threshold: Int? = nil) -> [String] {
      var state = Self.state(lapses: lapses)
      if let threshold {
        state.add(.set(name: "leech", value: .number(LogNumber(threshold)), deck: nil), daysBefore: 1)
      }
      let cards = [Self.osteopenia]
      let learner = LearnerRecord(of: state, cards: cards, today: Moment.morning.studyDay)
      var quiz = ScriptedQuiz(cards: cards, learner: learner, wishes: .init(mode: .type, fixedMilliseconds: 1_000))
      quiz.reply("", "osteopenia")
      return quiz.lines.filter { $0.hasPrefix("Leech") }
    }
    #expect(lines(7) == ["Leech: forgotten 8 times by now. 'recollect leeches' shows what may help."])
    #expect(lines(6).isEmpty && lines(8).isEmpty)
    #expect(lines(11) == ["Leech: forgotten 12 times by now. 'recollect leeches' shows what may help."])
    #expect(lines(1, threshold: 2).count == 1)
  }
}
