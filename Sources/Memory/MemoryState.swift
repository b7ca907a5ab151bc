/// What the model holds of one card after a review.
public struct MemoryState: Hashable, Sendable {
  /// Days after which the card is recalled with a probability of 0.9; within 0.001...36500.
  public var stability: Double
  /// How hard stability is to gain, within 1...10.
  public var difficulty: Double

  /// Makes a state; the values are not clamped.
  public init(stability: Double, difficulty: Double) {
    self.stability = stability
    self.difficulty = difficulty
  }
}
