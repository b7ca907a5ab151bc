/// What a card brings to a review.
public struct Prior: Hashable, Sendable {
  /// What the model holds of it; nil before its first review.
  public var state: MemoryState?
  /// Where it stands.
  public var standing: Standing
  /// The days of the interval that it had (what its newest promise in days was); 0 where it had none.
  public var scheduledDays: Int
  /// The study days since its last review.
  public var elapsedDays: Int

  /// A card that was never reviewed.
  public static let new = Self(state: nil, standing: .new, scheduledDays: 0, elapsedDays: 0)

  /// Makes a prior; days below 0 count as 0.
  public init(state: MemoryState?, standing: Standing, scheduledDays: Int, elapsedDays: Int) {
    self.state = state
    self.standing = state == nil ? .new : standing
    self.scheduledDays = max(0, scheduledDays)
    self.elapsedDays = max(0, elapsedDays)
  }
}

/// What a review with one grade leads to.
public struct Outcome: Hashable, Sendable {
  /// What the model holds afterwards: the same that replaying the log derives.
  public let state: MemoryState
  /// Where the card stands afterwards.
  public let standing: Standing
  /// When it comes back.
  public let promise: Promise
}

/// The outcomes of all four grades, as the prompt shows them and an answer then gets them.
public struct Preview: Hashable, Sendable {
  /// After a wrong answer.
  public let again: Outcome
  /// After a right one with help.
  public let hard: Outcome
  /// After a right one.
  public let good: Outcome
  /// After an effortless one.
  public let easy: Outcome

  /// The outcome of a grade.
  public subscript(grade: Grade) -> Outcome {
    switch grade {
    case .again: again
    case .hard: hard
    case .good: good
    case .easy: easy
    }
  }
}
