/// Says when a card comes back: steps of seconds while it is learned, the model's intervals afterwards.
public struct Scheduler: Sendable {
  /// What an interval may be, in days.
  public static let intervals = 1...36_500

  /// The model of forgetting.
  public let model: any MemoryModel
  /// The probability of recall that intervals aim at.
  public let desiredRetention: DesiredRetention
  /// The steps of a card that is learned.
  public let learningSteps: Steps
  /// The steps of a card that lapsed.
  public let relearningSteps: Steps
  /// The longest interval in days.
  public let maximumInterval: Int

  /// Makes a scheduler; the longest interval is brought within 1...36500.
  public init(
    model: any MemoryModel = FSRS6(), desiredRetention: DesiredRetention = .standard, learningSteps: Steps = .learning,
    relearningSteps: Steps = .relearning, maximumInterval: Int = 36_500
  ) {
    self.model = model
    self.desiredRetention = desiredRetention
    self.learningSteps = learningSteps
    self.relearningSteps = relearningSteps
    self.maximumInterval = min(max(maximumInterval, Self.intervals.lowerBound), Self.intervals.upperBound)
  }

  /// Returns the outcomes of all four grades; `preview(prior, fuzz:)[grade]` is what an answer gets.
  ///
  /// Intervals come from the state as Anki stores it (stability to 4 decimals, difficulty to 3) and follow its
  /// smallest-interval rule: Hard < Good < Easy as far as the longest interval allows, and an interval that grew does
  /// not fall back. Fuzz, where a seed is given, moves an interval within its window, never below that bound; with a
  /// balance to days on which less is due. Where there are no steps, an interval of the model below half a day is kept
  /// in seconds (Anki's short-term schedule).
  public func preview(_ prior: Prior, fuzz: FuzzSeed?, balance: LoadBalance? = nil) -> Preview {
    let choice = IntervalChoice(scheduler: self, prior: prior, fuzz: fuzz, balance: balance)
    let again = soon(choice, .again) ?? .days(choice.days(.again, atLeast: 1))
    let hard = soon(choice, .hard) ?? .days(choice.days(.hard, atLeast: 1))
    // Easy is measured against what Good would be in days, also where Good is a step.
    let goodDays = choice.days(.good, atLeast: hard.days + 1)
    let good = soon(choice, .good) ?? .days(goodDays)
    let easy = soon(choice, .easy) ?? .days(choice.days(.easy, atLeast: goodDays + 1))
    return Preview(
      again: outcome(prior, .again, again), hard: outcome(prior, .hard, hard), good: outcome(prior, .good, good),
      easy: outcome(prior, .easy, easy))
  }

  /// Returns `preview(prior, fuzz:, balance:)[grade]`, and works out no more than that takes.
  public func outcome(of grade: Grade, _ prior: Prior, fuzz: FuzzSeed?, balance: LoadBalance? = nil) -> Outcome {
    let choice = IntervalChoice(scheduler: self, prior: prior, fuzz: fuzz, balance: balance)
    if let soon = soon(choice, grade) { return outcome(prior, grade, soon) }
    var least = 1
    if grade > .hard { least = (soon(choice, .hard) ?? .days(choice.days(.hard, atLeast: 1))).days + 1 }
    if grade > .good { least = choice.days(.good, atLeast: least) + 1 }
    return outcome(prior, grade, .days(choice.days(grade, atLeast: least)))
  }

  /// Returns the outcome of a grade by the model alone: no fuzz, and no bound but 1 day and the longest interval.
  public func plainOutcome(of grade: Grade, _ prior: Prior) -> Outcome {
    let state = model.state(after: prior.state, elapsedDays: prior.elapsedDays, grade: grade)
    return outcome(prior, grade, step(prior, grade) ?? .days(days(forRecallOf: state)), state)
  }

  /// Returns the whole days until a memory has faded to the desired retention, from 1 to the longest interval.
  public func days(forRecallOf state: MemoryState) -> Int {
    Self.wholeDays(
      model.interval(of: state, retention: desiredRetention).rounded(.toNearestOrEven), 1...maximumInterval)
  }

  static func wholeDays(_ days: Double, _ range: ClosedRange<Int>) -> Int {
    guard days > Double(range.lowerBound) else { return range.lowerBound }
    return days < Double(range.upperBound) ? Int(days) : range.upperBound
  }

  /// The promise of a step, or of the model's interval where there are no steps and it is below half a day; nil where the
  /// grade leads to review.
  private func soon(_ choice: IntervalChoice, _ grade: Grade) -> Promise? {
    let prior = choice.prior
    if let step = step(prior, grade) { return step }
    let hasSteps: Bool
    switch prior.standing {
    case .new, .learning: hasSteps = !learningSteps.seconds.isEmpty
    case .relearning: hasSteps = !relearningSteps.seconds.isEmpty
    case .review: hasSteps = grade > .again || !relearningSteps.seconds.isEmpty
    }
    if hasSteps { return nil }
    let interval = choice.interval(grade)
    return interval < 0.5 ? .seconds(max(1, Int(interval * 86_400)), step: 0) : nil
  }

  /// The promise of a step; nil where the grade leads to review.
  private func step(_ prior: Prior, _ grade: Grade) -> Promise? {
    let next =
      switch prior.standing {
      case .new: learningSteps.next(after: grade, inStep: 0)
      case .learning(let step): learningSteps.next(after: grade, inStep: step)
      case .relearning(let step): relearningSteps.next(after: grade, inStep: step)
      case .review: grade == .again ? relearningSteps.next(after: .again, inStep: 0) : nil
      }
    return next.map { .seconds($0.seconds, step: $0.step) }
  }

  private func outcome(_ prior: Prior, _ grade: Grade, _ promise: Promise) -> Outcome {
    outcome(
      prior, grade, promise, model.state(after: prior.state, elapsedDays: prior.elapsedDays, grade: grade))
  }

  private func outcome(_ prior: Prior, _ grade: Grade, _ promise: Promise, _ state: MemoryState) -> Outcome {
    let standing: Standing =
      switch (promise, prior.standing) {
      case (.days, _): .review
      case (.seconds(_, let step), .new), (.seconds(_, let step), .learning): .learning(step: step)
      case (.seconds(_, let step), _): .relearning(step: step)
      }
    return Outcome(state: state, standing: standing, promise: promise)
  }
}

extension Promise {
  /// The days; 0 of a step.
  fileprivate var days: Int { if case .days(let days) = self { days } else { 0 } }
}
