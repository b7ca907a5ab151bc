/// What a card asks for: the second part of its key.
public enum CardKind: String, Sendable, CaseIterable, Comparable {
  /// The term is shown, its definition is asked.
  case define
  /// The definition is shown, its term is asked.
  case term
  /// A question or the left side of a one-line card is shown.
  case ask
  /// A sentence is shown with one gap.
  case gap

  /// Orders by the raw values.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
