extension Session {
  /// An offer to wait for the cards that come back.
  struct Offer: Sendable {
    /// When the first one does.
    let first: Moment
    /// Whether the learner waits for it.
    var isWaiting = false
  }

  /// The time of the first card that comes back, where nothing else is left, its time has not come, and the learner has
  /// not said what to do.
  func firstThatComesBack(at now: Moment) -> Moment? {
    guard wishes.offersToWait, !asksEarly, queue.hasOnlyLearning, let first = queue.learning.first?.time,
      first > now.milliseconds, first <= now.milliseconds + QuizQueue.earliness
    else { return nil }
    return Moment(milliseconds: first, offsetMinutes: now.offsetMinutes)
  }

  /// Offers to wait, to be asked at once, or to stop.
  mutating func offerToWait(until first: Moment, _ turn: inout Turn, at now: Moment) {
    offer = Offer(first: first)
    tally.toldOfComingBack = true
    let soon = queue.learning.count { $0.time <= now.milliseconds + QuizQueue.earliness }
    let seconds = Int(clamping: first.milliseconds - now.milliseconds + 500) / 1_000
    turn.notices.append(.offer(soon, firstIn: seconds, isAfterQuestions: tally.numbered > 0))
    turn.next = .prompt(promptKind, fresh: true)
  }

  /// Lets the learner wait for the first card.
  mutating func waitForTheFirst(_ turn: inout Turn, at now: Moment) {
    guard let first = offer?.first else { return }
    offer?.isWaiting = true
    turn.notices.append(.waiting(until: first))
    turn.next = .wait(until: first)
  }

  /// The time of the first card that comes back has come.
  public mutating func waited(at now: Moment) -> Turn {
    var turn = Turn(next: same)
    if offer != nil { askNext(&turn, at: now) }
    return turn
  }

  /// Takes notice of a pause in which nobody could answer: the program was stopped, or the machine was asleep.
  ///
  /// It counts neither for the answer's time nor for the session's minutes.
  public mutating func paused(milliseconds: Int64) {
    start.milliseconds += milliseconds
    open?.since.milliseconds += milliseconds
  }
}
