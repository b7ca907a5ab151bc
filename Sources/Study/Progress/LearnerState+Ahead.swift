public import Memory

extension LearnerState {
  /// Returns what the log would come to had all decks been given weights on a study day; due dates are the same.
  public func supposing(_ weights: Weights, on day: Day) -> Self {
    var other = self
    let moment = Moment(
      milliseconds: max(newest?.milliseconds ?? 0, Int64(day.number) * 86_400_000) + 1, offsetMinutes: 0)
    other.record([Event(at: moment, by: "supposed", deed: Self.setting(weights))])
    return other
  }

  /// Returns the reviews of the days ahead, today first, where every answer is right: today's cards come back after the
  /// model's interval, and so on.
  ///
  /// What is overdue counts for today. Cards in learning steps, new and suspended ones are left out.
  public func reviewsAhead(_ days: Int, from today: Day) -> [Int] {
    var counts = [Int](repeating: 0, count: days)
    var schedulers: [String?: Scheduler] = [:]
    for card in cards where card.standing == .review && !card.isSuspended {
      guard case .day(let due)? = card.due, var memory = card.memory, var last = card.lastDay else { continue }
      let scheduler = schedulers[card.deck] ?? settings.scheduler(deck: card.deck)
      schedulers[card.deck] = scheduler
      var day = max(due, today)
      while day - today < days {
        counts[day - today] += 1
        memory = scheduler.model.nextState(after: memory, elapsedDays: max(0, day - last), grade: .good)
        last = day
        day = day + scheduler.days(forRecallOf: memory)
      }
    }
    return counts
  }
}
