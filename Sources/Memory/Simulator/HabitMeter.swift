/// Measures habits on a learner's reviews, one after the other.
///
/// What was seen seldom counts with the standard habits together: each as if it had been seen 20 times before.
public struct HabitMeter: Sendable {
  private static let belief = 20.0
  /// Longer delays are breaks, which say nothing about an ordinary week.
  private static let longestDelay = 30

  private var first = Habits().firstGrades.shares.map { $0 * HabitMeter.belief }
  private var steps = Habits().stepGrades.shares.map { $0 * HabitMeter.belief }
  private var passes = Habits().passGrades.shares.map { $0 * HabitMeter.belief }
  private var forgotten = (seconds: Habits().secondsForgotten * belief, count: belief)
  private var known = (seconds: Habits().secondsKnown * belief, count: belief)
  private var logits: [Float] = []
  private var recalled = 0
  private var scheduled = (reviews: 0, late: 0, lateDays: 0, lateScheduled: 0)

  /// Makes a meter that has seen nothing.
  public init() {}

  /// Counts a review.
  ///
  /// - Parameters:
  ///   - prior: what the card brought to it.
  ///   - grade: its grade.
  ///   - probability: the model's probability of recall before it; nil for a first review.
  ///   - seconds: how long the answer took; nil where nobody measured.
  ///   - due: how many days after the review before it the card was due, where it was moved since; nil: after as many as
  ///     its interval has.
  public mutating func count(
    _ prior: Prior, _ grade: Grade, probability: Double?, seconds: Double?, due: Int? = nil
  ) {
    let place = grade.rawValue - 1
    if prior.state == nil {
      first[place] += 1
    } else if prior.elapsedDays == 0 {
      steps[place] += 1
    } else {
      passes[place] += 1
      if let probability, probability > 0, probability < 1 {
        logits.append(Float(log(probability / (1 - probability))))
        recalled += grade > .again ? 1 : 0
      }
    }
    let days = due ?? prior.scheduledDays
    if prior.standing == .review, days > 0 {
      let delay = prior.elapsedDays - days
      if delay <= Self.longestDelay { scheduled.reviews += 1 }
      if (1...Self.longestDelay).contains(delay) {
        scheduled.late += 1
        scheduled.lateDays += delay
        scheduled.lateScheduled += days
      }
    }
    guard let seconds else { return }
    if grade == .again {
      forgotten = (forgotten.seconds + seconds, forgotten.count + 1)
    } else {
      known = (known.seconds + seconds, known.count + 1)
    }
  }

  /// The habits so far.
  public var habits: Habits {
    var habits = Habits()
    habits.firstGrades = Habits.Grades(first) ?? habits.firstGrades
    habits.stepGrades = Habits.Grades(steps) ?? habits.stepGrades
    habits.passGrades = Habits.Grades(passes) ?? habits.passGrades
    habits.secondsForgotten = forgotten.seconds / forgotten.count
    habits.secondsKnown = known.seconds / known.count
    habits.recallShift = recallShift
    if scheduled.reviews > 0 { habits.lateShare = Double(scheduled.late) / (Double(scheduled.reviews) + Self.belief) }
    if scheduled.lateScheduled > 0 {
      habits.lateBy = min(1, Double(scheduled.lateDays) / Double(scheduled.lateScheduled))
    }
    return habits
  }

  /// The shift with which the expected number of recalled cards is the counted one, drawn towards 0 where little was seen.
  private var recallShift: Double {
    var shift = 0.0
    for _ in 0..<20 {
      // The prior is a normal one around 0 with a deviation of a half.
      var slope = Double(recalled) - 4 * shift
      var curvature = 4.0
      for logit in logits {
        let probability = 1 / (1 + exp(-Double(logit) - shift))
        slope -= probability
        curvature += probability * (1 - probability)
      }
      shift += slope / curvature
      if abs(slope / curvature) < 1e-6 { break }
    }
    return min(max(shift, -3), 3)
  }
}
