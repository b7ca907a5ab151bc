/// How a learner studies, as a simulation takes it.
public struct Habits: Hashable, Sendable {
  /// How often each grade is given, Again first; any sum above 0.
  public struct Grades: Hashable, Sendable {
    /// The four counts or shares.
    public let shares: [Double]

    /// Takes four shares from 0 up with a sum above 0; nil for anything else.
    public init?(_ shares: [Double]) {
      guard shares.count == 4, shares.allSatisfy({ $0 >= 0 && $0.isFinite }), shares.reduce(0, +) > 0 else {
        return nil
      }
      self.shares = shares
    }

    fileprivate init(unchecked shares: [Double]) { self.shares = shares }

    /// Returns the grade at a share, from 0 to below 1, of those from a first one on.
    func grade(at share: Double, from first: Grade = .again) -> Grade {
      let possible = shares[(first.rawValue - 1)...]
      let total = possible.reduce(0, +)
      guard total > 0 else { return max(first, .good) }
      var left = share * total
      for (index, share) in zip(possible.indices, possible) {
        left -= share
        if left < 0 { return Grade(rawValue: index + 1) ?? .good }
      }
      return .good
    }
  }

  /// The grades of first answers.
  public var firstGrades = Grades(unchecked: [0.35, 0.05, 0.55, 0.05])
  /// The grades of answers in steps, on the day of another answer.
  public var stepGrades = Grades(unchecked: [0.1, 0.05, 0.83, 0.02])
  /// The grades of answers in review; only how those above 1 stand to each other counts.
  public var passGrades = Grades(unchecked: [0, 0.06, 0.9, 0.04])
  /// How much better or worse cards are recalled than the model says: what is added to the logit of its probability.
  public var recallShift = 0.0
  /// The share of reviews that are done after their day, from 0 to 1.
  public var lateShare = 0.0
  /// By how much of the interval those are late on average, from 0 on; a day at least.
  public var lateBy = 0.0
  /// The share of the new cards that the limits allow that are begun, from 0 to 1; 1 where none are left out.
  public var newShare = 1.0
  /// The time of an answer with grade 1, in seconds.
  public var secondsForgotten = 12.0
  /// The time of another answer, in seconds.
  public var secondsKnown = 8.0

  /// The habits of a learner of whom nothing is known.
  public init() {}

  /// The probability of recall, shifted.
  func recall(_ probability: Double) -> Double {
    guard recallShift != 0 else { return probability }
    let odds = probability * exp(recallShift)
    return odds / (1 - probability + odds)
  }
}
