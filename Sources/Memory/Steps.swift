/// The waiting times of learning or relearning, in order; there may be none.
public struct Steps: Hashable, Sendable {
  /// The steps of learning that nobody has set: 1 minute and 10 minutes.
  public static let learning = Self(unchecked: [60, 600])
  /// The steps of relearning that nobody has set: 10 minutes.
  public static let relearning = Self(unchecked: [600])
  /// No steps: the first answer puts a card in review.
  public static let none = Self(unchecked: [])
  /// What a step may be, in seconds: up to the longest interval.
  public static let allowed = 1...36_500 * 86_400

  /// The waiting times in seconds.
  public let seconds: [Int]

  /// Takes waiting times in seconds; nil where one is below 1 or longer than 36,500 days.
  public init?(seconds: [Int]) {
    guard seconds.allSatisfy(Self.allowed.contains) else { return nil }
    self.seconds = seconds
  }

  private init(unchecked seconds: [Int]) { self.seconds = seconds }

  /// Returns where a card waits next that is graded in a step, and how long; nil where it leaves the steps.
  ///
  /// Again goes to the first step, Hard stays, Good goes on, Easy leaves. Hard in the first step waits for the mean of
  /// the first two steps, or one and a half times an only step. A step beyond the last one is the last one.
  public func next(after grade: Grade, inStep step: Int) -> (step: Int, seconds: Int)? {
    guard let first = seconds.first else { return nil }
    let step = min(max(0, step), seconds.count - 1)
    switch grade {
    case .again: return (0, first)
    case .hard where step > 0: return (step, seconds[step])
    case .hard: return (0, seconds.count > 1 ? (first + seconds[1]) / 2 : first + first / 2)
    case .good: return step + 1 < seconds.count ? (step + 1, seconds[step + 1]) : nil
    case .easy: return nil
    }
  }
}
