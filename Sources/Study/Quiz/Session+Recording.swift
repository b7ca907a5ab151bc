import Cards
import Memory

extension Session {
  /// Writes an answer down, moves the card on, says what came of it, and asks the next question.
  mutating func record(
    _ grade: Grade, mode: ReviewEvent.Mode, verdict: Verdict? = nil, said: String? = nil, chose: String? = nil,
    own: Bool = false, _ turn: inout Turn, at now: Moment, notice: (Comeback) -> Notice
  ) {
    guard let open else { return }
    let card = open.question.card
    let outcome = preview(of: open.index, at: now)[grade]
    let review = ReviewEvent(
      card: card.key, grade: grade,
      milliseconds: open.shown?.milliseconds ?? milliseconds(since: open.since, now), mode: mode,
      promise: outcome.promise, verdict: verdict?.rawValue, said: said, chose: chose,
      hints: open.hints > 0 ? open.hints : nil, tries: open.isSecondTry ? 2 : nil, isOwnGrade: own)
    awaitedNames = []
    if told[card.key] != CardFacts(of: card) {
      told[card.key] = CardFacts(of: card)
      turn.records.append(.card(CardFacts(of: card)))
      awaitedNames.append(.none)
    }
    turn.records.append(.review(review))
    awaitedNames.append(.frame(frames.count))
    frames.append(
      Frame(
        index: open.index, queue: queue, schedule: schedules[card.key], question: open.question, record: review,
        name: nil, tally: tally, queueBefore: open.queueBefore))
    hasToldOfEarlierAnswers = false
    tally.asked += 1
    tally.right += grade > .again ? 1 : 0
    tally.milliseconds += review.milliseconds
    move(open.index, by: outcome, at: now)
    turn.notices.append(notice(comeback(outcome.promise, at: now)))
    if let lapses = lapses(of: open.index), learner.pace(of: card.deck).leech.isReached(by: lapses) {
      turn.notices.append(.leech(lapses: lapses))
    }
    if mode != .reveal, let note = card.note { turn.notices.append(.note(note)) }
    askNext(&turn, at: now)
  }

  /// How often a card was forgotten by now, where it was with its last answer; else nil.
  private func lapses(of index: Int) -> Int? {
    func isLapse(_ frame: Frame) -> Bool { frame.record?.grade == .again && frame.schedule?.standing == .review }
    guard let last = frames.last, last.index == index, isLapse(last) else { return nil }
    return (learner.lapses[cards[index].key] ?? 0) + frames.count { $0.index == index && isLapse($0) }
  }

  /// Gives the last answer another grade: an undo and a new review.
  mutating func regrade(_ grade: Grade, _ turn: inout Turn, at now: Moment) {
    guard let place = frames.lastIndex(where: { $0.record != nil }), var review = frames[place].record,
      let name = frames[place].name
    else {
      turn.notices.append(.nothingToRegrade)
      return
    }
    guard review.grade != grade else {
      turn.notices.append(.alreadyGraded(grade, cards[frames[place].index]))
      return
    }
    let frame = frames[place]
    let key = cards[frame.index].key
    schedules[key] = frame.schedule
    let outcome = preview(of: frame.index, at: now)[grade]
    let change = (grade > .again ? 1 : 0) - (review.grade > .again ? 1 : 0)
    tally.right += change
    review.grade = grade
    review.promise = outcome.promise
    review.isOwnGrade = true
    frames[place].record = review
    turn.records += [.undo(name), .review(review)]
    awaitedNames = [.none, .frame(place)]
    queue.remove(frame.index)
    move(frame.index, by: outcome, at: now)
    // A suspension since then, once undone, must not bring the old grade back.
    for later in frames.indices where later > place {
      frames[later].tally.right += change
      if frames[later].index == frame.index { frames[later].schedule = schedules[key] }
      frames[later].queue.remove(frame.index)
      if case .at(let time) = schedules[key]?.due { frames[later].queue.wait(frame.index, until: time) }
    }
    turn.notices.append(.regraded(grade, cards[frame.index], comeback: comeback(outcome.promise, at: now)))
    // Where the very card had come back already, its question is not open any more.
    if open == nil || open?.index == frame.index { askNext(&turn, at: now) }
  }

  /// Takes the last answer or suspension back and opens its question again.
  mutating func undo(_ turn: inout Turn, at now: Moment) {
    guard let frame = frames.last, let name = frame.name else {
      turn.next = .lookBack
      return
    }
    frames.removeLast()
    turn.records.append(.undo(name))
    awaitedNames = [.none]
    schedules[cards[frame.index].key] = frame.schedule
    queue = frame.queue
    for index in skipped { queue.remove(index) }
    tally = frame.tally
    turn.notices.append(frame.record == nil ? .resumed : .undone(number: frame.question.number))
    ask(frame.index, reopening: frame, from: frame.queueBefore, &turn, at: now)
  }

  /// The outcomes of the four grades for a card now.
  func preview(of index: Int, at now: Moment) -> Preview {
    let card = cards[index]
    return learner.preview(
      of: card, after: schedules[card.key], on: day(of: now), load: schedules.load, siblings: siblingDays(of: index))
  }

  /// The days on which other cards of a card's entry are due.
  private func siblingDays(of index: Int) -> [Day] {
    let entry = plan.entries[index]
    // Cards of one entry stand beside each other.
    let first = plan.entries[..<index].lastIndex { $0 != entry }.map { $0 + 1 } ?? 0
    return plan.entries[first...].indices.prefix { plan.entries[$0] == entry }.compactMap { sibling in
      guard sibling != index, case .on(let day) = schedules[cards[sibling].key]?.due else { return nil }
      return day
    }
  }

  /// The grades that are shown, with what each leads to: "no" and "yes" and the proposed one, or all four.
  func offer(_ open: Open, proposed: Grade?, at now: Moment) -> [Grade: Comeback] {
    let showsAll = wishes.showsFourGrades ?? learner.pace(of: open.question.card.deck).showsFourGrades
    let shown = showsAll ? Grade.allCases : Grade.allCases.filter { $0 == .again || $0 == .good || $0 == proposed }
    let preview = preview(of: open.index, at: now)
    return Dictionary(uniqueKeysWithValues: shown.map { ($0, comeback(preview[$0].promise, at: now)) })
  }

  private func comeback(_ promise: Promise, at now: Moment) -> Comeback {
    switch promise {
    case .seconds(let seconds, _): .seconds(seconds)
    case .days(let days): .day(day(of: now) + days, days: days)
    }
  }

  private mutating func move(_ index: Int, by outcome: Outcome, at now: Moment) {
    let key = cards[index].key
    let schedule = CardSchedule.after(outcome, of: schedules[key], at: now, day: day(of: now))
    schedules[key] = schedule
    if case .at(let time) = schedule.due { queue.wait(index, until: time) }
  }
}
