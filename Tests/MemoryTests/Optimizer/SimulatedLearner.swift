import Memory

/// A learner whose memory follows given weights, studied by the standard schedule; the same seed gives the same log.
struct SimulatedLearner {
  let memory: FSRS6
  private var chance: Chance

  init(_ weights: [Double], seed: UInt64) throws {
    memory = FSRS6(try Weights(weights))
    chance = Chance(seed)
  }

  /// Returns the reviews of some cards over some days, in the order of time.
  mutating func reviews(cards: Int, days: Int) -> [LoggedReview] {
    var reviews: [LoggedReview] = []
    for card in 0..<cards {
      var day = card * days / (2 * cards)
      var time = 9 * 3_600_000 + card % 1_000
      var prior = Prior.new
      var state: MemoryState?
      var last = day
      while day < days {
        let elapsed = day - last
        let recall = state.map { memory.retrievability(of: $0, after: elapsed) } ?? 0.6
        let grade: Grade =
          chance.next() < (elapsed == 0 ? min(recall, 0.85) : recall)
          ? [.hard, .good, .good, .good, .good, .easy][Int(chance.next() * 6)] : .again
        reviews.append(LoggedReview(card: card, instant: day * 86_400_000 + time, grade: grade))
        prior.elapsedDays = elapsed
        let outcome = Scheduler().plainOutcome(of: grade, prior)
        state = memory.state(after: state, elapsedDays: elapsed, grade: grade)
        prior = Prior(state: outcome.state, standing: outcome.standing, scheduledDays: 0, elapsedDays: 0)
        last = day
        switch outcome.promise {
        case .seconds(let seconds, _): time += seconds * 1_000
        case .days(let count):
          day += min(count, 40) + Int(chance.next() * chance.next() * 4)
          time = 9 * 3_600_000 + card % 1_000
        }
      }
    }
    return reviews.sorted { ($0.instant, $0.card) < ($1.instant, $1.card) }
  }

  /// The log of such reviews.
  mutating func log(cards: Int, days: Int) -> ReviewLog {
    ReviewLog(reviews(cards: cards, days: days), days: .calendar(rolloverHour: 4, offset: 0))
  }

  /// Weights some way from the standard ones, drawn anew.
  static func weights(spread: Double, seed: UInt64) -> [Double] {
    var chance = Chance(seed)
    var weights = zip(Weights.standard.values, Weights.bounds).map { weight, bounds in
      min(max(weight * (1 + spread * (2 * chance.next() - 1)), bounds.lowerBound), bounds.upperBound)
    }
    weights[..<4].sort()
    return weights
  }
}

/// Numbers that look like chance (SplitMix64).
struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// A number from 0 up to 1.
  mutating func next() -> Double {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Double((mixed ^ (mixed >> 31)) >> 11) / 0x1p53
  }
}
