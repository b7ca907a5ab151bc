/// How whole days are counted between instants.
public enum DayRule: Hashable, Sendable {
  /// Periods of 24 hours since the last review.
  case blocks
  /// Dates that change at an hour of a clock with a constant distance from UTC, in seconds east.
  case calendar(rolloverHour: Int, offset: Int)

  private static let day = 86_400_000

  /// Returns the whole days from one instant to another, in milliseconds since 1970 UTC; 0 where it lies before.
  public func days(from start: Int, to end: Int) -> Int {
    switch self {
    case .blocks: max(0, end - start) / Self.day
    case .calendar: max(0, number(of: end) - number(of: start))
    }
  }

  /// Returns the instant, in milliseconds, at which a card is due that is reviewed at an instant and has an interval.
  public func due(after review: Int, days: Int) -> Int {
    switch self {
    case .blocks: review + days * Self.day
    case .calendar: (number(of: review) + days) * Self.day + shift
    }
  }

  /// How far the start of a day lies from that of the UTC date, in milliseconds.
  private var shift: Int {
    switch self {
    case .blocks: 0
    case .calendar(let rolloverHour, let offset): rolloverHour * 3_600_000 - offset * 1_000
    }
  }

  private func number(of instant: Int) -> Int {
    let local = instant - shift
    let days = local / Self.day
    return local % Self.day < 0 ? days - 1 : days
  }
}
