/// Anki's choice of whole days for the grades of one review.
struct IntervalChoice {
  let scheduler: Scheduler
  let prior: Prior
  let fuzz: FuzzSeed?
  let balance: LoadBalance?

  /// Returns the model's days for a grade, with their fraction.
  func interval(_ grade: Grade) -> Double {
    let state = scheduler.model.state(after: prior.state?.asStored, elapsedDays: prior.elapsedDays, grade: grade)
    return scheduler.model.interval(of: state, retention: scheduler.desiredRetention)
  }

  /// Returns the days after a grade, not below the least that its neighbours allow.
  func days(_ grade: Grade, atLeast least: Int) -> Int {
    let interval = interval(grade)
    let maximum = scheduler.maximumInterval
    let minimum = min(max(least, grade == .again ? 1 : bound(interval)), maximum)
    guard let fuzz else { return Scheduler.wholeDays(interval.rounded(), minimum...maximum) }
    let window = FuzzWindow(interval: interval, minimum: minimum, maximum: maximum)
    return balance?.days(in: window, interval: interval, at: fuzz.share) ?? window.day(at: fuzz.share)
  }

  /// What a card in review may not fall below: an interval that grew grows by a day at least; one that did not stays
  /// where the fuzz of the new one could have left it.
  private func bound(_ interval: Double) -> Int {
    let before = prior.scheduledDays
    guard prior.standing == .review, before > 0 else { return 0 }
    if interval.rounded() > Double(before) { return before < .max ? before + 1 : before }
    let window = FuzzWindow(interval: interval, minimum: 1, maximum: scheduler.maximumInterval)
    return before <= window.upper ? before : 0
  }
}

extension MemoryState {
  /// The state as Anki stores it, and computes the next interval from: stability to 4 decimals, difficulty to 3.
  public var asStored: Self {
    Self(stability: (stability * 10_000).rounded() / 10_000, difficulty: (difficulty * 1_000).rounded() / 1_000)
  }
}
