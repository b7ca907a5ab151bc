import Cards
import Testing

@testable import Study

@Suite struct ExamPlanTests {
  private static func draw(
    _ cards: [Card] = .glossary, seed: UInt64 = 7, mode: ExamMode = .type, wanted: Int = 5,
    answered: Set<CardKey> = []
  ) -> ExamPlan { ExamPlan(cards: cards, seed: seed, mode: mode, wanted: wanted, answered: answered) }

  private static func names(_ plan: ExamPlan) -> [String] { plan.cards.map(\.prompt) }

  // Frozen: a class that was tested before a lesson is asked the same after it, also by a newer program.
  @Test func aSeedDrawsTheseQuestionsInThisOrder() {
    #expect(
      Self.names(Self.draw()) == [
        "shortness of breath", "pain in a joint", "pain in a nerve", "thinning bone", "inflammation of a vessel",
      ])
    #expect(
      Self.names(Self.draw(seed: 8)) == [
        "thinning bone", "loss of hair", "pain in a nerve", "inflammation of a tendon", "pain in a joint",
      ])
  }

  @Test func theOrderOfTheDecksIsNoMatter() {
    for mode in ExamMode.allCases {
      let plan = Self.draw(mode: mode, wanted: 20)
      #expect(Self.draw(.glossary.reversed(), mode: mode, wanted: 20).cards == plan.cards)
      #expect(plan.cards.count == 12)
    }
  }

  @Test func aCardThatIsAddedTakesThePlaceOfOneAtMost() {
    for number in 0..<50 {
      let before = Self.names(Self.draw())
      let after = Self.names(Self.draw(.glossary + [.asking("added \(number)", "answer", entry: 99)]))
      let kept = after.filter { !$0.hasPrefix("added") }
      #expect(kept == Array(before.prefix(kept.count)))
      #expect(kept.count >= 4)
    }
  }

  @Test func ofAnEntryOneCardIsAsked() {
    let directions: [Card] = [
      .asking("lower jaw", "mandible", kind: .define, entry: 1),
      .asking("mandible", "lower jaw", kind: .term, entry: 1),
    ]
    let plans = (0..<20).map { Self.draw(directions, seed: $0) }
    #expect(plans.allSatisfy { $0.cards.count == 1 && $0.pool == 1 && $0.leftOut == 0 })
    #expect(Set(plans.flatMap(Self.names)) == ["lower jaw", "mandible"])
  }

  @Test func whatCanBeNeitherTypedNorPickedIsLeftOut() {
    let cards: [Card] = [
      .asking("long", "an answer that is longer than five words are"), .asking("image", "![rib](rib.png)"),
      .asking("short", "rib"),
      .asking("picked", choices: [Choice(text: "rib", isRight: true), Choice(text: "hip", isRight: false)]),
    ]
    for mode in ExamMode.allCases {
      let plan = Self.draw(cards, mode: mode)
      #expect(Set(Self.names(plan)) == ["short", "picked"])
      #expect(plan.leftOut == 2)
      #expect(plan.pool == 2)
    }
  }

  @Test func aDefinitionWhoseTermIsAskedIsNotLeftOut() {
    let cards: [Card] = [
      .asking("rib", "a bone of the chest that protects the lungs", kind: .define, entry: 1),
      .asking("a bone of the chest that protects the lungs", "rib", kind: .term, entry: 1),
    ]
    let plan = Self.draw(cards)
    #expect(Self.names(plan) == ["a bone of the chest that protects the lungs"])
    #expect(plan.leftOut == 0)
  }

  @Test func theModeSaysHowAFreeAnswerIsAsked() {
    func typed(_ mode: ExamMode) -> Int {
      let plan = Self.draw(.medicines, mode: mode, wanted: 20)
      return plan.cards.count { plan.form(of: $0) == .typed }
    }
    #expect(typed(.type) == 12)
    #expect(typed(.choice) == 0)
    #expect((2...10).contains(typed(.mixed)))
  }

  @Test func choicesDoNotDependOnTheOrderOfTheCards() {
    let plan = Self.draw(.medicines, mode: .choice, wanted: 20)
    let other = Self.draw(.medicines.shuffledForTests, mode: .choice, wanted: 20)
    for card in plan.cards {
      #expect(plan.form(of: card) == other.form(of: card))
      guard case .choices(let options, severalRight: false) = plan.form(of: card) else {
        Issue.record("\(card.prompt) has no choices")
        continue
      }
      #expect(options.count(where: \.isRight) == 1)
      #expect(options.count >= 3)
    }
  }

  @Test func anExamThatGoesOnAsksTheRestInItsOrder() {
    let plan = Self.draw()
    for done in 0...5 {
      let answered = Set(plan.cards.prefix(done).map(\.key))
      let rest = Self.draw(wanted: 5 - done, answered: answered)
      #expect(rest.cards == Array(plan.cards.dropFirst(done)))
      #expect(rest.pool == plan.pool)
    }
  }

  @Test func thereAreNoMoreQuestionsThanCards() {
    #expect(Self.draw(wanted: .max).cards.count == 12)
    #expect(Self.draw(wanted: 0).cards.isEmpty)
    #expect(Self.draw([]).cards.isEmpty)
  }
}

extension [Card] {
  /// Twelve terms, none of which is part of another.
  static var glossary: [Card] {
    [
      ("pain in a joint", "arthralgia"), ("inflammation of a vessel", "vasculitis"), ("hardening of skin", "sclerosis"),
      ("thinning bone", "osteoporosis"), ("pain in a nerve", "neuralgia"), ("inflammation of a tendon", "tendinitis"),
      ("scarring of tissue", "fibrosis"), ("loss of hair", "atrichosis"), ("shortness of breath", "dyspnoea"),
      ("difficulty in swallowing", "dysphagia"), ("dry mouth", "xerostomia"),
      ("widened small vessel", "telangiectasia"),
    ].enumerated().map { .asking($1.0, $1.1, kind: .term, entry: $0) }
  }

  /// Twelve terms of one sort: each stands well beside each as an option.
  static var medicines: [Card] {
    [
      ("a medicine that thins the blood", "warfarin"), ("a medicine that lowers sugar", "metformin"),
      ("a medicine that calms an itch", "cetirizine"), ("a medicine that loosens phlegm", "ambroxol"),
      ("a medicine that dulls pain", "tramadol"), ("a medicine that numbs a tooth", "lidocaine"),
      ("a medicine that opens the airways", "salbutamol"), ("a medicine that drives out water", "furosemide"),
      ("a medicine that kills worms", "mebendazole"), ("a medicine that stops a cough", "noscapine"),
      ("a medicine that helps to sleep", "zopiclone"), ("a medicine that eases cramps", "butylscopolamine"),
    ].enumerated().map { .asking($1.0, $1.1, kind: .term, entry: $0) }
  }

  /// The cards in another order.
  var shuffledForTests: [Card] { indices.map { self[($0 * 5 + 3) % count] } }
}
