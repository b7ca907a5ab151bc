/// Where a card stands in its schedule.
public enum Standing: Hashable, Sendable {
  /// Never reviewed.
  case new
  /// Waiting in a learning step, from 0.
  case learning(step: Int)
  /// Waiting in a relearning step, from 0, after a lapse.
  case relearning(step: Int)
  /// Reviewed at intervals of days.
  case review
}

/// What an answer promises: when the card comes back.
public enum Promise: Hashable, Sendable {
  /// After some seconds, waiting in a step (from 0) of learning or relearning.
  case seconds(Int, step: Int)
  /// After some whole study days, at least 1: the card is in review.
  case days(Int)
}
