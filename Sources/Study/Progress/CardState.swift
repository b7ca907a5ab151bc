public import Cards
public import Memory

/// When a card comes back.
public enum Due: Hashable, Sendable {
  /// On a study day.
  case day(Day)
  /// At an instant, in milliseconds since 1970 (a card in learning).
  case instant(Int64)
}

/// Where a card stands, as its events leave it.
public struct CardState: Hashable, Sendable {
  /// The key that its newest event names.
  public let key: CardKey
  /// New, in learning, in relearning, or in review.
  public let standing: Standing
  /// When it comes back; nil for a new card.
  public let due: Due?
  /// What the model holds of it; nil before the first review.
  public let memory: MemoryState?
  /// The days that the newest promise in days was of; 0 where there was none.
  public let scheduledDays: Int
  /// How many reviews it had.
  public let reviews: Int
  /// How often it was forgotten while in review.
  public let lapses: Int
  /// When it was last reviewed.
  public let lastReview: Moment?
  /// The study day of its first review.
  public let firstDay: Day?
  /// The study day of its last review.
  public let lastDay: Day?
  /// Whether it is left out until it is resumed.
  public let isSuspended: Bool
  /// Why it was marked as wrong; nil where it was not.
  public let flag: String?
  /// The deck that it was last seen in; nil where no event says.
  public let deck: String?

  /// A card that no event names.
  public static func new(_ key: CardKey) -> Self {
    Self(
      key: key, standing: .new, due: nil, memory: nil, scheduledDays: 0, reviews: 0, lapses: 0, lastReview: nil,
      firstDay: nil, lastDay: nil, isSuspended: false, flag: nil, deck: nil)
  }

  /// What it brings to a review on a study day.
  public func prior(on day: Day) -> Prior {
    Prior(
      state: memory, standing: standing, scheduledDays: scheduledDays, elapsedDays: lastDay.map { day - $0 } ?? 0)
  }
}

extension Moment {
  /// The study day, which begins at 4 o'clock in the moment's own offset.
  public var studyDay: Day { studyDay(rolloverHour: 4) }
}
