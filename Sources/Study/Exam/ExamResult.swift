public import Cards

/// How an exam came out: every answer with its card, and how it compares with an earlier exam of the same decks.
public struct ExamResult: Sendable {
  /// An answer with its card.
  public struct Item: Hashable, Sendable {
    /// The question's number in the exam, from 1.
    public let number: Int
    /// What was answered.
    public let answer: ExamAnswer
    /// The card; nil where no deck that is loaded has it.
    public let card: Card?
    /// What the log says of a card that no deck has.
    public let facts: CardFacts?
    /// Why a typed answer is wrong, where the check says.
    public let reason: Reason?
    /// What the wrong choice really is, where a card of the decks asks for that term.
    public let meaning: String?
  }

  /// The exam.
  public let exam: ExamRecord
  /// The answers in the order in which they came.
  public let items: [Item]
  /// The earlier exam, and what changed since; nil where there is none.
  public let comparison: ExamComparison?
  /// The answers by heading, the weakest first; empty where there is only one.
  public let headings: [ExamHeading]

  /// Takes an exam from the log, and its cards from the decks.
  public init(of exam: ExamRecord, learner: LearnerState, cards: [Card]) {
    self.exam = exam
    let asked = Set(exam.answers.map(\.card))
    var loaded: [CardKey: Card] = [:]
    for card in cards {
      let name = learner[card.key].key
      if asked.contains(name) { loaded[name] = card }
    }
    let words = AnswerWords(deckTerms: cards.filter { !$0.isRevealedInEveryMode }.map(\.answers))
    items = zip(1..., exam.answers).map { number, answer in
      let card = loaded[answer.card]
      let facts = card == nil ? learner.facts(of: answer.card) : nil
      return Item(
        number: number, answer: answer, card: card, facts: facts, reason: Self.reason(answer, of: card, words),
        meaning: answer.isRight ? nil : answer.chose.flatMap { Self.meaning(of: $0, in: cards) })
    }
    comparison = ExamComparison(of: exam, among: learner.exams(of: exam.start.decks))
    headings = ExamHeading.all(of: items)
  }

  /// The answers that are not right.
  public var missed: [Item] { items.filter { !$0.answer.isRight } }

  /// The time that answering took, in milliseconds.
  public var milliseconds: Int { exam.answers.reduce(0) { $0 + $1.milliseconds } }

  /// What a term means: what the first card asks that asks for it.
  private static func meaning(of term: String, in cards: [Card]) -> String? {
    cards.first { $0.kind == .term && $0.answers.first == term }?.prompt
  }

  /// Why a typed answer is wrong; the verdict is the log's, and is not given again.
  private static func reason(_ answer: ExamAnswer, of card: Card?, _ words: AnswerWords) -> Reason? {
    guard let card, let said = answer.said, !answer.isRight else { return nil }
    let check = AnswerCheck(typed: said, to: card, words: words)
    return check.verdict == .wrong ? check.reason : nil
  }
}

extension ExamResult.Item {
  /// What the question was, for a list: the term that was asked for or explained, else what was asked.
  public var label: String {
    guard let card else { return facts?.asks ?? answer.card.text }
    return card.kind == .term || card.kind == .gap ? expected : card.prompt
  }

  /// The answer that was expected; empty where it is not known.
  public var expected: String {
    guard let card else { return facts?.answer ?? "" }
    return card.choices.isEmpty ? card.answers.first ?? "" : card.answers.joined(separator: "; ")
  }
}
