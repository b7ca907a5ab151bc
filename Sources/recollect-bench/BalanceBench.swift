import Memory
import Study

/// By how much load balancing lowers the busiest day of a year, beside fuzz alone, and what it does to the intervals.
///
/// The mean interval of one simulated year scatters by some per cent, as a lapse more or less changes all that follows:
/// hence the many years.
enum BalanceBench {
  static func run() -> [Figure] {
    [100, 200, 600, 1_000].flatMap { figures(cards: $0, years: 200) }
  }

  /// A deck whose cards come back within 60 days, in the year after that in which it was learned.
  private static func figures(cards: Int, years: Int) -> [Figure] {
    let (fuzzed, balanced) = (Year(cards: cards, balanced: false, years), Year(cards: cards, balanced: true, years))
    let peak = 100 * (balanced.peak / fuzzed.peak - 1)
    let interval = 100 * (balanced.interval / fuzzed.interval - 1)
    return [
      Figure(
        name: "busiest day of a year with \(cards) cards, balanced beside fuzz alone",
        value: "\(Figure.text(balanced.peak)) beside \(Figure.text(fuzzed.peak)) reviews, \(Int(peak.rounded())) %",
        holds: peak <= -20, floor: "-20 %", limit: "days of 1 or 2 have no window; lapses come back the next day"),
      Figure(
        name: "its mean interval", value: (interval < 0 ? "-" : "+") + "\(Figure.text(abs(interval))) %",
        holds: abs(interval) <= 2, floor: "2 % either way"),
    ]
  }

  /// Means over some simulated years.
  private struct Year {
    var peak = 0.0
    var interval = 0.0

    init(cards: Int, balanced: Bool, _ years: Int) {
      var days = 0
      var count = 0
      for year in 0..<years {
        var generator = SeededGenerator(seed: UInt64(year))
        var simulator = Simulator(decks: [Simulator.Deck(scheduler: Scheduler(maximumInterval: 60))])
        simulator.newLimit = cards / 20
        simulator.balances = balanced
        let new = (0..<cards).map { SimulatedCard.new(entry: $0) }
        let simulated = simulator.days(of: new, from: 20_000, count: 730, using: &generator).suffix(365)
        peak += Double(simulated.map(\.reviews).max() ?? 0) / Double(years)
        days += simulated.reduce(0) { $0 + $1.intervalDays }
        count += simulated.reduce(0) { $0 + $1.intervals }
      }
      interval = Double(days) / Double(max(1, count))
    }
  }
}
