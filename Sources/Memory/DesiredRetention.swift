/// The probability of recall at which a card is asked again; above 0 and below 1.
public struct DesiredRetention: Hashable, Sendable {
  /// The retention that nobody has set: 0.90.
  public static let standard = Self(unchecked: 0.9)

  /// The probability.
  public let value: Double

  /// Takes a probability above 0 and below 1; nil for anything else.
  public init?(_ value: Double) {
    guard value > 0, value < 1 else { return nil }
    self.value = value
  }

  private init(unchecked value: Double) { self.value = value }
}
