public import Cards

extension Session {
  /// An answer of an earlier session, as the log has it.
  public struct EarlierAnswer: Hashable, Sendable {
    /// The event's name.
    public let name: EventName
    /// The card, by the key that the session knows, where it has the card.
    public let card: CardKey
    /// When the answer was given.
    public let at: Moment

    /// Makes an answer of its parts.
    public init(name: EventName, card: CardKey, at: Moment) {
      self.name = name
      self.card = card
      self.at = at
    }
  }

  /// Takes the newest answer that counts, where nothing of this session is left to undo: says which one it is, or takes
  /// it back where that was said.
  public mutating func found(_ answer: EarlierAnswer?, at now: Moment) -> Turn {
    var turn = Turn(next: same)
    guard let answer else {
      turn.notices.append(.nothingToUndo)
      return turn
    }
    guard hasToldOfEarlierAnswers else {
      hasToldOfEarlierAnswers = true
      turn.notices.append(.earlierAnswer(prompt(of: answer), at: answer.at))
      return turn
    }
    turn.records = [.undo(answer.name)]
    awaitedNames = [.none]
    turn.notices.append(.earlierUndone(prompt(of: answer), at: answer.at))
    turn.next = .lookUp(answer)
    return turn
  }

  /// Takes where the card stands after its answer was taken back, nil where it is new again, and asks it.
  ///
  /// The question that was open keeps its place in the queue and comes next. A card that this session does not ask is
  /// not asked.
  public mutating func tookBack(_ answer: EarlierAnswer, schedule: CardSchedule?, at now: Moment) -> Turn {
    var turn = Turn(next: same)
    schedules[answer.card] = schedule
    guard let index = cards.firstIndex(where: { $0.key == answer.card }), learner.asks(cards[index]) else {
      return turn
    }
    if let open {
      if open.question.number != nil { tally.numbered -= 1 }
      if let before = open.queueBefore { queue = before }
    }
    for index in skipped { queue.remove(index) }
    skipped.remove(index)
    let count = queue.count
    queue.remove(index)
    if queue.count == count { tally.reopened += 1 }
    var before = queue
    before.putFirst(index)
    ask(index, from: before, &turn, at: now)
    return turn
  }

  /// What a card asks, or its key where the session does not have it.
  private func prompt(of answer: EarlierAnswer) -> String {
    cards.first { $0.key == answer.card }?.prompt ?? answer.card.text
  }
}
