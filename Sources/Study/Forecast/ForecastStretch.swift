import Memory

/// Some days of a forecast, one after the other.
public struct ForecastStretch: Hashable, Sendable {
  /// The first day.
  public let first: Day
  /// How many days.
  public let days: Int
  /// Reviews of cards that were asked before, a day.
  public let reviews: Double
  /// New cards a day.
  public let new: Double
  /// Minutes of answering a day.
  public let minutes: Double
  /// How many cards are remembered at the end: the sum of the probabilities of recall.
  public let remembered: Double

  /// Makes a stretch of its figures.
  public init(first: Day, days: Int, reviews: Double, new: Double, minutes: Double, remembered: Double) {
    self.first = first
    self.days = days
    self.reviews = reviews
    self.new = new
    self.minutes = minutes
    self.remembered = remembered
  }

  /// The last day.
  public var last: Day { first + (days - 1) }
}

extension StudyForecast {
  /// Returns the day on which the last new card is begun; nil where some are left after the days, or there are none.
  public func lastNewDay(upTo count: Int, supposing supposition: Supposition = Supposition()) -> Day? {
    let days = days(count, supposing: supposition)
    let unseen = cards.count { $0.state == nil }
    guard unseen > 0, days.reduce(0, { $0 + $1.new }) == unseen else { return nil }
    return days.lastIndex { $0.new > 0 }.map { today + $0 }
  }

  /// Returns the coming days in stretches of a length, the last one shorter where they do not come out even.
  ///
  /// There are none where there is no card. Few cards are simulated several times, so that chance does not show.
  public func stretches(
    of length: Int, upTo count: Int, supposing supposition: Supposition = Supposition()
  ) -> [ForecastStretch] {
    guard !cards.isEmpty, count > 0 else { return [] }
    let runs = min(16, max(1, 8_000 / cards.count))
    let all = (0..<runs).map { days(count, supposing: supposition, run: $0) }
    return stride(from: 0, to: count, by: max(1, length)).map { start in
      let end = min(start + max(1, length), count)
      var sum = (reviews: 0, new: 0, seconds: 0.0, remembered: 0.0)
      for days in all {
        for day in days[start..<end] {
          sum.reviews += day.reviews
          sum.new += day.new
          sum.seconds += day.seconds
        }
        sum.remembered += days[end - 1].remembered
      }
      let number = Double(runs * (end - start))
      return ForecastStretch(
        first: today + start, days: end - start, reviews: Double(sum.reviews) / number,
        new: Double(sum.new) / number, minutes: sum.seconds / 60 / number, remembered: sum.remembered / Double(runs))
    }
  }
}
