/// How well an answer came, as the scheduler takes it.
public enum Grade: Int, Sendable, CaseIterable, Comparable {
  /// Wrong: the card is asked again.
  case again = 1
  /// Right with help or a second try.
  case hard = 2
  /// Right.
  case good = 3
  /// Right without any effort, by the learner's own key only.
  case easy = 4

  /// Orders by the raw values.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
