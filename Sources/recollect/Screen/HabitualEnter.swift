/// An Enter that a person types after a key that has acted already: at choices people press "2" and then Enter.
///
/// It comes as the first thing at the next question, where it would mean "I don't know"; one is taken for that habit
/// within 1.5 seconds. Off where RECOLLECT_NOW sets the clock.
struct HabitualEnter {
  static let span: Duration = .milliseconds(1_500)
  private var end: ContinuousClock.Instant?

  /// Takes notice of a key that acted at once.
  mutating func keyActed(now: ContinuousClock.Instant = .now) { end = now + Self.span }

  /// Takes notice of anything else that was pressed: an Enter after it is meant.
  mutating func otherKeyCame() { end = nil }

  /// Says whether an Enter is of habit; the next one is meant.
  mutating func takesEnter(now: ContinuousClock.Instant = .now) -> Bool {
    defer { end = nil }
    return end.map { now < $0 } ?? false
  }
}
