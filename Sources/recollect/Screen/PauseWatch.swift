/// Finds the time in which nobody could answer, whatever the reason: Ctrl-Z, a signal, a closed laptop.
///
/// Waiting is done in slices: one that took much longer than it was to take was interrupted. The clock goes on while
/// the machine is asleep.
struct PauseWatch {
  /// How long a slice of waiting is.
  static let slice = Duration.seconds(1)
  /// What a slice may take longer on a busy machine.
  private static let patience = Duration.seconds(1)

  private var total = Duration.zero

  /// Takes all interruptions together, once, in milliseconds.
  mutating func take() -> Int64 {
    defer { total = .zero }
    return total.wholeMilliseconds
  }

  /// Takes notice of what a slice really took.
  mutating func note(_ elapsed: Duration, insteadOf slice: Duration) {
    if elapsed > slice + Self.patience { total += elapsed - slice }
  }
}

extension Duration {
  /// Whole milliseconds, rounded down.
  var wholeMilliseconds: Int64 { components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000 }
}
