import Cards
import Memory

/// An exam as a state machine: replies go in; what to write, what to say and what to ask next come out.
///
/// Nothing is said of an answer, and none can be taken back. Each turn's records must be on disk before its notices are
/// shown.
public struct ExamSession: Sendable {
  /// What the exam does next.
  public enum Next: Hashable, Sendable {
    /// Asks for a reply; `fresh` where a question has just appeared.
    case prompt(PromptKind, fresh: Bool)
    /// Ends.
    case finished
  }

  /// What a reply leads to.
  public struct Turn: Sendable {
    /// What must be on disk first.
    public var records: [Deed] = []
    /// What is said then.
    public var notices: [ExamNotice] = []
    /// What is done then.
    public var next: Next = .finished
  }

  private let exam: EventName
  private let plan: ExamPlan
  private let answeredBefore: Int
  private let total: Int
  private let words: AnswerWords
  private let counting: LearnerRecord?
  private let fixedMilliseconds: Int?
  private var place = 0
  /// How the open question is asked.
  private var form = QuestionForm.typed
  private var since: Moment

  /// Begins an exam, or goes on with one.
  ///
  /// - Parameters:
  ///   - plan: the questions that are left.
  ///   - exam: the name of the exam's event.
  ///   - answered: how many questions were answered before.
  ///   - questions: how many there are in all.
  ///   - words: what typed answers are checked with.
  ///   - counting: what the log says of the cards, where each answer counts as a review.
  ///   - fixedMilliseconds: the time that each answer is said to take, where the clock is set.
  ///   - now: the moment of the start.
  public init(
    plan: ExamPlan, exam: EventName, answered: Int = 0, questions: Int, words: AnswerWords,
    counting: LearnerRecord? = nil, fixedMilliseconds: Int? = nil, now: Moment
  ) {
    self.exam = exam
    self.plan = plan
    answeredBefore = answered
    total = questions
    self.words = words
    self.counting = counting
    self.fixedMilliseconds = fixedMilliseconds
    since = now
  }

  /// Whether a question is open.
  public var isOpen: Bool { plan.cards.indices.contains(place) }

  /// Opens the exam with what it holds, and asks the first question.
  public mutating func begin(_ opening: ExamOpening, at now: Moment) -> Turn {
    var turn = Turn(notices: [.opening(opening)])
    ask(&turn, at: now)
    return turn
  }

  /// Takes a reply to the prompt.
  public mutating func take(_ reply: String, at now: Moment) -> Turn {
    guard isOpen else { return Turn() }
    let prompt = self.prompt
    switch QuizInput(reply, at: prompt) {
    case .command(.quit): return end()
    case .command(.help): return again(.help(prompt))
    case .command, .grade: return again(.noSuchCommand(prompt))
    case .unknown:
      if case .choice(let count, let several) = prompt { return again(.pickOne(count: count, several: several)) }
      return again(.noSuchCommand(prompt))
    case .empty: return answer(nil, picks: [], at: now)
    case .picks(let picks): return answer(nil, picks: picks, at: now)
    case .answer(let text):
      guard case .choices(let options, let several) = form else {
        return answer(text, picks: [], at: now)
      }
      // The words of an option are taken too, so that an answer can be dictated.
      let form = AnswerForm(text).unordered
      let picks = options.indices.filter { AnswerForm(options[$0].text).unordered == form }
      guard !picks.isEmpty else { return again(.pickOne(count: options.count, several: several)) }
      return answer(nil, picks: picks, at: now)
    }
  }

  /// Ends the exam early (Ctrl-C, Ctrl-D); nothing where it has ended.
  public func end() -> Turn {
    isOpen ? Turn(notices: [.stopped(answered: answeredBefore + place, questions: total)]) : Turn()
  }

  /// Takes time out of the open question's: the program was stopped for so many milliseconds.
  public mutating func paused(milliseconds: Int64) { since.milliseconds += milliseconds }

  private var prompt: PromptKind {
    guard case .choices(let options, let several) = form else { return .typed }
    return .choice(count: options.count, several: several)
  }

  private func again(_ notice: ExamNotice) -> Turn {
    Turn(notices: [notice], next: .prompt(prompt, fresh: false))
  }

  private mutating func ask(_ turn: inout Turn, at now: Moment) {
    guard isOpen else { return }
    since = now
    let card = plan.cards[place]
    form = plan.form(of: card)
    turn.notices.append(
      .question(
        Question(card: card, form: form, number: answeredBefore + place + 1, total: total, standing: nil)))
    turn.next = .prompt(prompt, fresh: true)
  }

  private mutating func answer(_ text: String?, picks: [Int], at now: Moment) -> Turn {
    let card = plan.cards[place]
    let mark: ExamMark =
      if case .choices(let options, _) = form {
        .picked(picks, of: options)
      } else {
        .typed(text, of: card, words: words)
      }
    let time = fixedMilliseconds ?? Int(clamping: now.milliseconds - since.milliseconds)
    let kept = ExamAnswer(
      exam: exam, card: card.key, isRight: mark.isRight, milliseconds: time, mode: mark.mode, said: mark.said,
      chose: mark.chose)
    // The answer first: whatever happens to the rest of the write, it was given.
    var turn = Turn(records: [.examAnswer(kept)])
    if let counting { turn.records += review(mark, of: card, milliseconds: time, in: counting, at: now) }
    place += 1
    ask(&turn, at: now)
    return turn
  }

  /// The answer as a study session would write it: what the card looks like, its grade, and when it comes back.
  private func review(
    _ mark: ExamMark, of card: Card, milliseconds: Int, in learner: LearnerRecord, at now: Moment
  ) -> [Deed] {
    let grade: Grade = mark.isRight ? .good : .again
    let outcome = learner.preview(of: card, after: learner.schedules[card.key], on: now.studyDay)[grade]
    return [
      .card(CardFacts(of: card)),
      .review(
        ReviewEvent(
          card: card.key, grade: grade, milliseconds: milliseconds, mode: mark.mode, promise: outcome.promise,
          verdict: mark.verdict?.rawValue, said: mark.said, chose: mark.chose)),
    ]
  }
}
