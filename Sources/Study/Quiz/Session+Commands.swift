public import Cards
import Memory

extension Session {
  mutating func obey(_ command: QuizCommand, _ turn: inout Turn, at now: Moment) {
    let prompt = promptKind
    guard command.works(at: prompt) else {
      turn.notices.append(open == nil ? .noQuestion : .notHere(command))
      return
    }
    switch command {
    case .help: turn.notices.append(.help(prompt))
    case .undo: undo(&turn, at: now)
    case .countRight: regrade(gradeOfARightAnswer, &turn, at: now)
    case .regrade(let grade):
      if let grade {
        regrade(grade, &turn, at: now)
      } else {
        isAwaitingRegrade = true
        turn.notices.append(.askGrade)
        turn.next = .prompt(promptKind, fresh: false)
      }
    case .quit:
      turn.notices += isAtTheEnd ? [] : farewell(at: now)
      turn.next = .finished
    case .wait: waitForTheFirst(&turn, at: now)
    case .hint: hint(&turn)
    case .show: show(.empty, &turn, at: now)
    case .skip: skip(&turn, at: now)
    case .suspend: suspend(&turn, at: now)
    case .flag:
      isAwaitingReason = true
      turn.notices.append(.askReason(flag: open.flatMap { flags[$0.question.card.key] }))
      turn.next = .prompt(.reason, fresh: false)
    case .origin: if let open { turn.notices.append(.origin(open.question.card)) }
    case .edit: if let open { turn.next = .edit(open.question.card) }
    }
  }

  /// What a right answer is worth: less where a hint helped.
  private var gradeOfARightAnswer: Grade {
    let last = frames.last { $0.record != nil }?.record
    return (last?.hints ?? 0) > 0 || (last?.tries ?? 1) > 1 ? .hard : .good
  }

  private mutating func skip(_ turn: inout Turn, at now: Moment) {
    guard let open else { return }
    leaveOut(open)
    turn.notices.append(.skipped)
    askNext(&turn, at: now)
  }

  /// Leaves the card of a question out for this session; its number goes to the next question.
  private mutating func leaveOut(_ open: Open) {
    skipped.insert(open.index)
    queue.remove(open.index)
    guard open.question.number != nil else { return }
    tally.numbered -= 1
    leftOut += 1
  }

  private mutating func suspend(_ turn: inout Turn, at now: Moment) {
    guard let open else { return }
    let key = open.question.card.key
    turn.records.append(.suspend(key))
    awaitedNames = [.frame(frames.count)]
    frames.append(
      Frame(
        index: open.index, queue: queue, schedule: schedules[key], question: open.question, record: nil, name: nil,
        tally: tally, queueBefore: open.queueBefore))
    if open.question.number != nil {
      tally.numbered -= 1
      tally.suspended += 1
    }
    queue.remove(open.index)
    turn.notices.append(.suspended)
    askNext(&turn, at: now)
  }

  mutating func takeReason(_ input: QuizInput, _ turn: inout Turn) {
    isAwaitingReason = false
    turn.next = .prompt(promptKind, fresh: false)
    guard let open else { return }
    let key = open.question.card.key
    var reason: String?
    if case .answer(let text) = input { reason = text } else if flags[key] == nil { reason = "" }
    flags[key] = reason
    turn.records.append(.flag(key, said: reason))
    awaitedNames = [.none]
    turn.notices.append(reason == nil ? .unflagged : .flagged)
  }

  mutating func takeRegrade(_ input: QuizInput, _ turn: inout Turn, at now: Moment) {
    isAwaitingRegrade = false
    turn.next = same
    switch input {
    case .grade(let grade): regrade(grade, &turn, at: now)
    case .empty: turn.notices.append(.nothingRegraded)
    case .command(let command): obey(command, &turn, at: now)
    case .unknown(let text), .answer(let text): turn.notices.append(.unknownCommand(text))
    case .picks: break
    }
  }

  /// Takes the card as it stands after an edit, or nil where it cannot be found any more, and asks it again.
  public mutating func edited(_ card: Card?, at now: Moment) -> Turn {
    var turn = Turn(next: .prompt(promptKind, fresh: false))
    guard let open else { return turn }
    guard let card else {
      leaveOut(open)
      turn.notices.append(.gone)
      askNext(&turn, at: now)
      return turn
    }
    let old = cards[open.index].key
    cards[open.index] = card
    if card.key != old, let schedule = schedules[old] {
      // The learner changed the question of this very card: its history goes with it.
      turn.records.append(.relink(old: old, new: card.key))
      awaitedNames = [.none]
      schedules[card.key] = schedule
    }
    turn.notices.append(.edited)
    let question = open.question
    let form: QuestionForm =
      if case .typed = question.form, card.isRevealedInEveryMode { .revealed } else { question.form }
    self.open = Open(
      index: open.index,
      question: Question(
        card: card, form: form, number: question.number, total: question.total, standing: question.standing),
      since: now, hints: open.hints, queueBefore: open.queueBefore)
    if let open = self.open { turn.notices.append(.question(open.question)) }
    turn.next = .prompt(promptKind, fresh: true)
    return turn
  }
}
