import Cards
import Memory

extension Session {
  /// Opens the next question, or ends where nothing is left or a limit is reached.
  mutating func askNext(_ turn: inout Turn, at now: Moment) {
    open = nil
    offer = nil
    if let limit = limitThatIsReached(at: now) {
      if queue.count > 0 { turn.notices.append(limit) }
      return finish(&turn, at: now)
    }
    if let first = firstThatComesBack(at: now) { return offerToWait(until: first, &turn, at: now) }
    let before = queue
    let firstOfThoseThatComeBack = queue.hasOnlyLearning && !tally.toldOfComingBack && tally.numbered > 0
    guard let index = queue.next(at: now.milliseconds) else { return finish(&turn, at: now) }
    if firstOfThoseThatComeBack {
      let soon = queue.learning.count { $0.time <= now.milliseconds + QuizQueue.earliness } + 1
      if wasAsked(index) { turn.notices.append(.comingBack(soon)) }
      tally.toldOfComingBack = wasAsked(index)
    }
    ask(index, from: before, &turn, at: now)
  }

  /// What is said of a limit of the session that is reached; nil where none is.
  private func limitThatIsReached(at now: Moment) -> Notice? {
    if let minutes = wishes.minutes, (now.milliseconds - start.milliseconds) / 60_000 >= Int64(minutes) {
      return .minutesAreOver(minutes)
    }
    return wishes.limit.map { tally.asked >= $0 } ?? false ? .limitReached : nil
  }

  /// Opens the question of a card, which was taken from a queue.
  mutating func ask(
    _ index: Int, reopening frame: Frame? = nil, from queueBefore: QuizQueue?, _ turn: inout Turn, at now: Moment
  ) {
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
        total: max(tally.numbered, min(questions, wishes.limit ?? .max)),
        standing: schedules[card.key]?.standing ?? .new)
    }
    offer = nil
    // A hint that was taken costs also after an undo.
    open = Open(
      index: index, question: question, since: now, hints: frame?.record?.hints ?? 0, queueBefore: queueBefore)
    turn.notices.append(.question(question))
    turn.next = .prompt(promptKind, fresh: true)
  }

  /// How many cards are asked without a limit.
  private var questions: Int { plan.count + tally.reopened - tally.suspended - leftOut }

  /// What the open prompt takes.
  var promptKind: PromptKind {
    if isAwaitingRegrade { return .grade(proposed: nil) }
    guard let open else { return offer.map { .offer(isWaiting: $0.isWaiting) } ?? .end }
    if isAwaitingReason { return .reason }
    if let shown = open.shown { return .grade(proposed: shown.proposed) }
    switch open.question.form {
    case .choices(let options, let several): return .choice(count: options.count, several: several)
    case .revealed: return .reveal
    case .typed: return .typed
    }
  }

  func wasAsked(_ index: Int) -> Bool { frames.contains { $0.index == index } }

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
