/// A model of forgetting: how a memory decays with the days, and what a review makes of it.
///
/// Days are whole study days. A later model is one more file that conforms to this, and to ``FittableRecurrence`` where
/// its weights are to be fitted.
public protocol MemoryModel: Sendable {
  /// Returns the probability, within 0...1, that a card is recalled some days after its last review.
  func retrievability(of state: MemoryState, after days: Int) -> Double

  /// Returns the days, with their fraction, after which the probability of recall falls to the desired one.
  func interval(of state: MemoryState, retention: DesiredRetention) -> Double

  /// Returns the memory after a card's first review.
  func firstState(_ grade: Grade) -> MemoryState

  /// Returns the memory after a later review.
  func nextState(after state: MemoryState, elapsedDays: Int, grade: Grade) -> MemoryState
}

extension MemoryModel {
  /// Returns the memory after a review, the first one where there is no memory before it.
  public func state(after prior: MemoryState?, elapsedDays: Int, grade: Grade) -> MemoryState {
    guard let prior else { return firstState(grade) }
    return nextState(after: prior, elapsedDays: elapsedDays, grade: grade)
  }
}
