public import Cards
import Memory

/// What `recollect reschedule` would move: the cards in review that the settings and weights of now would ask on other
/// days.
///
/// A card stays where it is as long as its day lies in the fuzz window of its interval of now. What would be due
/// already is spread over the coming days, as many a day as an ordinary day has, the most urgent first (by
/// retrievability relative to the desired one).
public struct Rescheduling: Sendable {
  /// A card that moves.
  public struct Move: Hashable, Sendable {
    /// The card.
    public let card: Card
    /// The day on which it is due.
    public let from: Day
    /// The day on which it will be.
    public let to: Day
  }

  /// The study day.
  public let today: Day
  /// What moves, in deck order.
  public let moves: [Move]
  /// The days of all cards in review, in deck order, those that stay included.
  public let daysBefore: [Day]
  /// The days of the same cards afterwards.
  public let daysAfter: [Day]
  /// How many of the cards that would be due already a day is given.
  public let perDay: Int

  /// Works out what moves; cards that are set aside stay.
  public init(_ cards: [Card], _ state: LearnerState, today: Day) {
    self.today = today
    let learner = LearnerRecord(of: state, cards: cards, today: today)
    let perDay = state.ordinaryReviews(before: today)
    self.perDay = perDay
    var load = learner.load
    var days: [Int: (from: Day, to: Day)] = [:]
    var late: [(urgency: Double, index: Int)] = []
    for (index, card) in cards.enumerated() where !learner.suspended.contains(card.key) {
      guard let schedule = learner.schedules[card.key], case .on(let due) = schedule.due else { continue }
      days[index] = (due, due)
      let pace = learner.pace(of: card.deck)
      let (model, retention) = (pace.scheduler.model, pace.scheduler.desiredRetention)
      let interval = model.interval(of: schedule.memory.asStored, retention: retention)
      let longest = pace.scheduler.maximumInterval
      let usual = FuzzWindow(interval: interval, minimum: 1, maximum: longest)
      if (usual.lower...usual.upper).contains(due - schedule.lastDay) { continue }
      guard schedule.lastDay + min(Int(min(interval, 40_000).rounded()), longest) > today else {
        let recall = model.retrievability(of: schedule.memory, after: today - schedule.lastDay)
        if due > today { late.append((recall / retention.value, index)) }
        continue
      }
      let window = FuzzWindow(
        interval: interval, minimum: max(1, today + 1 - schedule.lastDay), maximum: longest)
      load.add(-1, on: due.number)
      load.week = pace.week
      let chosen = LoadBalance(load: load, today: schedule.lastDay.number).days(
        in: window, interval: interval,
        at: FuzzSeed(card: card.key.text, repetition: schedule.repetitions).share)
      load.add(1, on: schedule.lastDay.number + chosen)
      days[index]?.to = schedule.lastDay + chosen
    }
    late.sort { $0.urgency != $1.urgency ? $0.urgency < $1.urgency : cards[$0.index].key < cards[$1.index].key }
    for (place, card) in late.enumerated() {
      guard let due = days[card.index]?.from else { continue }
      // No later than it is due now: what is to be asked sooner is never put off.
      days[card.index]?.to = min(due, today + place / perDay)
    }
    let order = days.keys.sorted()
    moves = order.compactMap { index in
      guard let (from, to) = days[index], from != to else { return nil }
      return Move(card: cards[index], from: from, to: to)
    }
    daysBefore = order.compactMap { days[$0]?.from }
    daysAfter = order.compactMap { days[$0]?.to }
  }

  /// What is written where the learner agrees.
  public var deeds: [Deed] { moves.map { .due($0.card.key, $0.to) } }
}

extension LearnerState {
  /// How many reviews an ordinary day before today had: the median of the last 14 days that had any, at least 10.
  func ordinaryReviews(before today: Day) -> Int {
    var counts: [Int32: Int] = [:]
    forEachReview { review in
      if review.before.standing == .review, review.day < today { counts[Int32(review.day.number), default: 0] += 1 }
    }
    return Backlog.usual(counts)
  }
}
