import Cards
import Memory

/// The days of the cards in review while they are moved, with the load that they make.
///
/// What one run put in place the next one leaves there: moving twice moves nothing more. So cards whose interval of now
/// is over (the late ones) are left out of the load until all others have their days.
struct PlannedDays {
  /// A card in review.
  private struct Plan {
    let from: Day
    var to: Day
    let lastDay: Day
    let interval: Double
    let longest: Int
    /// The fuzz window of the interval of now, in days from the last review.
    let usual: FuzzWindow
    /// The days that the last answer could have got with the settings of now; nil where it got a step.
    let possible: ClosedRange<Int>?
    let fuzz: Double
    let week: [Double]
    /// The retrievability relative to the desired one of a card whose interval of now is over; nil where it is not.
    let urgency: Double?

    /// Whether fuzz and balancing could have put it on its day.
    ///
    /// An interval that must be above Hard's, or that may not fall back, can lie beyond the window of the model's.
    var isUsual: Bool {
      let days = to - lastDay
      return (usual.lower...usual.upper).contains(days) || possible?.contains(days) == true
    }
  }

  private let cards: [Card]
  private let today: Day
  private var plans: [Plan?]
  private var load: DueLoad

  /// Takes the cards in review as the log has them; those that are set aside are left out.
  init(_ cards: [Card], _ state: LearnerState, _ learner: LearnerRecord, today: Day) {
    self.cards = cards
    self.today = today
    load = learner.load
    let answers = state.lastAnswers
    plans = cards.map { card in
      guard !learner.suspended.contains(card.key), let schedule = learner.schedules[card.key],
        case .on(let due) = schedule.due
      else { return nil }
      let pace = learner.pace(of: card.deck)
      let (model, retention) = (pace.scheduler.model, pace.scheduler.desiredRetention)
      let interval = model.interval(of: schedule.memory.asStored, retention: retention)
      let longest = pace.scheduler.maximumInterval
      let isOver = schedule.lastDay + min(Int(min(interval, 40_000).rounded()), longest) <= today
      let recall = isOver ? model.retrievability(of: schedule.memory, after: today - schedule.lastDay) : 1
      return Plan(
        from: due, to: due, lastDay: schedule.lastDay, interval: interval, longest: longest,
        usual: FuzzWindow(interval: interval, minimum: 1, maximum: longest),
        possible: state.root(of: card.key).flatMap { answers[$0] }.flatMap { pace.scheduler.days(after: $0) },
        fuzz: FuzzSeed(card: card.key.text, repetition: schedule.repetitions).share, week: pace.week,
        urgency: isOver ? recall / retention.value : nil)
    }
    for case .some(let plan) in plans where plan.urgency != nil && plan.to > today {
      load.add(-1, on: plan.to.number)
    }
  }

  /// The cards in review by their indexes, in deck order, with the days of before and of now.
  var days: [(index: Int, from: Day, to: Day)] {
    plans.indices.compactMap { index in plans[index].map { (index, $0.from, $0.to) } }
  }

  /// Moves cards that lie outside of the fuzz window of their interval of now into it, balanced.
  mutating func moveIntoWindows() {
    for index in plans.indices {
      guard let plan = plans[index], plan.urgency == nil, !plan.isUsual else { continue }
      let window = FuzzWindow(
        interval: plan.interval, minimum: max(1, today + 1 - plan.lastDay), maximum: plan.longest)
      load.add(-1, on: plan.to.number)
      load.week = plan.week
      let chosen = LoadBalance(load: load, today: plan.lastDay.number, siblings: siblingDays(of: index)).days(
        in: window, interval: plan.interval, at: plan.fuzz)
      // A window that begins tomorrow may end a day after the usual one.
      put(index, on: plan.lastDay + min(chosen, plan.usual.upper))
    }
  }

  /// Moves cards from easy days that have more than their share to ordinary days of their windows, if there are any.
  ///
  /// Every card is moved once at most, and all are looked at until none moves any more.
  mutating func leaveEasyDays() {
    var moves = true
    while moves {
      moves = false
      for index in plans.indices {
        guard let plan = plans[index], plan.urgency == nil, !plan.week.isEmpty, plan.to > today,
          let day = ordinaryDay(for: plan, siblingDays(of: index))
        else { continue }
        load.add(-1, on: plan.to.number)
        put(index, on: day)
        moves = true
      }
    }
  }

  /// Spreads cards whose interval of now is over, and that are not due yet, over the days from today on.
  ///
  /// Each day is filled up to an ordinary day's reviews, or an easy day's share of them, the most urgent first; what is
  /// overdue counts for today. No card is put off: it comes on the day on which it is due, or sooner.
  mutating func spreadLate(perDay: Int) {
    // Counted beside the load, which does not reach so far.
    var counts = [today.number: plans.count { plan in plan.map { $0.to < today } ?? false }]
    var late: [(urgency: Double, index: Int)] = []
    for index in plans.indices {
      guard let plan = plans[index], let urgency = plan.urgency, plan.to > today else { continue }
      load.week = plan.week
      if plan.isUsual, load.share(of: plan.to.number) >= 1 {
        counts[plan.to.number, default: 0] += 1
      } else {
        late.append((urgency, index))
      }
    }
    late.sort { $0.urgency != $1.urgency ? $0.urgency < $1.urgency : cards[$0.index].key < cards[$1.index].key }
    // By week: the days before it are full.
    var firsts: [[Double]: Int] = [:]
    for (_, index) in late {
      guard let plan = plans[index] else { continue }
      load.week = plan.week
      var day = firsts[plan.week] ?? today.number
      while day < plan.to.number, load[day] + counts[day, default: 0] >= room(on: day, perDay) { day += 1 }
      firsts[plan.week] = day
      let chosen = min(day, plan.to.number)
      counts[chosen, default: 0] += 1
      plans[index]?.to = Day(number: chosen)
    }
  }

  private func room(on day: Int, _ perDay: Int) -> Int {
    let share = load.share(of: day)
    return share >= 1 ? perDay : Int(share * Double(perDay))
  }

  private mutating func put(_ index: Int, on day: Day) {
    load.add(1, on: day.number)
    plans[index]?.to = day
  }

  /// The ordinary day of a card's window with the fewest cards, the nearest of several, if its own day is an easy one
  /// that has more than its share.
  private mutating func ordinaryDay(for plan: Plan, _ siblings: [Int]) -> Day? {
    load.week = plan.week
    let here = plan.to.number
    let share = load.share(of: here)
    let first = max(plan.lastDay.number + plan.usual.lower, today.number + 1)
    let last = plan.lastDay.number + plan.usual.upper
    guard share < 1, first <= last else { return nil }
    var best: (Int, Int, Int, Int)?
    var others = 0
    var count = 0
    for day in first...last where load.share(of: day) >= 1 {
      others += load[day]
      count += 1
      let rank = (siblings.contains(day) ? 1 : 0, load[day], abs(day - here), day)
      if let known = best, known <= rank { continue }
      best = rank
    }
    if share > 0, Double(load[here]) * Double(count) <= share * Double(others) { return nil }
    return best.map { Day(number: $0.3) }
  }

  /// The days on which other cards of a card's entry are due; cards of one entry stand beside each other.
  private func siblingDays(of index: Int) -> [Int] {
    func isSibling(_ other: Int) -> Bool {
      cards[other].entry == cards[index].entry && cards[other].file == cards[index].file
    }
    let before = cards[..<index].indices.reversed().prefix(while: isSibling)
    let after = cards[index...].indices.dropFirst().prefix(while: isSibling)
    return (Array(before) + Array(after)).compactMap { plans[$0]?.to.number }
  }
}

/// The last answer of a card, and what it brought to it.
private struct LastAnswer {
  let prior: Prior
  let grade: Grade
}

extension LearnerState {
  /// The last answers of all cards, by card.
  fileprivate var lastAnswers: [UInt32: LastAnswer] {
    var answers: [UInt32: LastAnswer] = [:]
    forEachReview { review in
      guard let root = root(of: review.key) else { return }
      answers[root] = LastAnswer(prior: review.before.prior(on: review.day), grade: review.grade)
    }
    return answers
  }
}

extension Scheduler {
  /// Returns the days that an answer can get, by fuzz and balancing; nil where it gets a step.
  fileprivate func days(after answer: LastAnswer) -> ClosedRange<Int>? {
    let ends = [0, 1.0.nextDown].map { outcome(of: answer.grade, answer.prior, fuzz: FuzzSeed(share: $0)).promise }
    guard case .days(let least) = ends[0], case .days(let most) = ends[1] else { return nil }
    return min(least, most)...max(least, most)
  }
}
