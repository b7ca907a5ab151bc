import Cards
import Memory

extension Session {
  /// Opens the next question, or ends where nothing is left or a limit is reached.
  mutating func askNext(_ turn: inout Turn, at now: Moment) {
    open = nil
    let minutesAreOver = wishes.minutes.map { (now.milliseconds - start.milliseconds) / 60_000 >= Int64($0) } ?? false
    let limitIsReached = wishes.limit.map { tally.asked >= $0 } ?? false
    guard !minutesAreOver, !limitIsReached else {
      if queue.count > 0 { turn.notices.append(.limitReached) }
      return finish(&turn, at: now)
    }
    let firstOfThoseThatComeBack = queue.hasOnlyLearning && !tally.toldOfComingBack && tally.numbered > 0
    guard let index = queue.next(at: now.milliseconds) else { return finish(&turn, at: now) }
    if firstOfThoseThatComeBack {
      let soon = queue.learning.count { $0.time <= now.milliseconds + QuizQueue.earliness } + 1
      if wasAsked(index) { turn.notices.append(.comingBack(soon)) }
      tally.toldOfComingBack = wasAsked(index)
    }
    ask(index, &turn, at: now)
  }

  /// Opens the question of a card.
  mutating func ask(_ index: Int, reopening frame: Frame? = nil, _ turn: inout Turn, at now: Moment) {
    let card = cards[index]
    let question: Question
    if let frame {
      question = Question(
        card: card, form: frame.question.form, number: frame.question.number, total: frame.question.total,
        standing: frame.question.standing)
    } else {
      let comesBack = wasAsked(index)
      if !comesBack { tally.numbered += 1 }
      question = Question(
        card: card, form: form(of: card), number: comesBack ? nil : tally.numbered,
        total: max(tally.numbered, min(plan.count, wishes.limit ?? plan.count)),
        standing: schedules[card.key]?.standing ?? .new)
    }
    // A hint that was taken costs also after an undo.
    open = Open(index: index, question: question, since: now, hints: frame?.record?.hints ?? 0)
    turn.notices.append(.question(question))
    turn.next = .prompt(promptKind, fresh: true)
  }

  /// What the open prompt takes.
  var promptKind: PromptKind {
    if isAwaitingRegrade { return .grade(proposed: nil) }
    guard let open else { return .end }
    if isAwaitingReason { return .reason }
    if let shown = open.shown { return .grade(proposed: shown.proposed) }
    switch open.question.form {
    case .choices(let options, let several): return .choice(count: options.count, several: several)
    case .revealed: return .reveal
    case .typed: return .typed
    }
  }

  private func wasAsked(_ index: Int) -> Bool { frames.contains { $0.index == index } }

  /// Ends the questions; where something was answered, a last prompt allows to undo it.
  private mutating func finish(_ turn: inout Turn, at now: Moment) {
    turn.notices += farewell(at: now)
    turn.next = frames.isEmpty ? .finished : .prompt(.end, fresh: false)
  }

  /// The kind of question, by the first rule that applies.
  private func form(of card: Card) -> QuestionForm {
    let pace = learner.pace(of: card.deck)
    let mode = wishes.mode ?? pace.mode
    if mode == .reveal { return .revealed }
    let time = schedules[card.key]?.repetitions ?? 0
    if !card.choices.isEmpty {
      var generator = SeededGenerator(seed: wishes.seed &+ UInt64(time), text: card.key.text)
      let options = card.choices.map { ChoiceOption(text: $0.text, isRight: $0.isRight) }
      return .choices(generator.inRandomOrder(options), severalRight: options.count(where: \.isRight) > 1)
    }
    if card.isRevealedInEveryMode { return .revealed }
    let asksForChoices = mode == .choice || (mode == .mixed && isBeforeTheLastStep(card, pace.scheduler))
    if asksForChoices, let options = choiceMaker.options(for: card, seed: wishes.seed, time: time) {
      return .choices(options, severalRight: false)
    }
    return .typed
  }

  /// Whether a card waits in a learning step that is not the last one; steps of relearning always count as the last.
  private func isBeforeTheLastStep(_ card: Card, _ scheduler: Scheduler) -> Bool {
    let last = scheduler.learningSteps.seconds.count - 1
    switch schedules[card.key]?.standing ?? .new {
    case .new: return last > 0
    case .learning(let step): return step < last
    case .relearning, .review: return false
    }
  }
}
