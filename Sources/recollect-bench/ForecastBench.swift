import Foundation
import Memory
import Study

/// How well the simulator foresees what learners then did, on logs of reviews.
///
/// A log is cut at a day. What is before it says all that a forecast may know, as it does in the program: where the cards
/// stand, the habits, the weights by which they are recalled, and how many new cards a day the learner begins. Besides
/// that it is told which cards the log goes on to begin, as a deck would, and by which scheduler they come back (the
/// standard weights, no fuzz). The simulation is repeated, and its mean is compared with the days after the cut.
enum ForecastBench {
  static let usage = "recollect-bench forecast LOG.csv DAY [DAYS] [LONGEST-INTERVAL]"
  private static let runs = 24

  struct Row {
    let day: Int
    let card: Int
    let grade: Grade
    let seconds: Double
  }

  static func run(_ arguments: [String]) throws {
    guard arguments.count > 1, let cut = Int(arguments[1]), cut > 0 else { return print(usage) }
    let horizon = arguments.count > 2 ? Int(arguments[2]) ?? 90 : 90
    let longest = arguments.count > 3 ? Int(arguments[3]) ?? 36_500 : 36_500
    let rows = try read(arguments[0])
    guard let first = rows.first?.day else { return }
    let today = first + cut
    let past = rows.filter { $0.day < today }
    let memory = FSRS6(
      FittedWeights(
        fitting: ReviewLog(past.map { DatedReview(card: $0.card, day: $0.day, grade: $0.grade) })
      ).weights)
    let scheduler = Scheduler(maximumInterval: longest)
    var (cards, habits) = standing(past, scheduler, memory)
    let pace = Double(cards.count) / Double(cut)
    let unseen = Set(rows.map(\.card)).count - cards.count
    cards += (0..<unseen).map { .new(entry: cards.count + $0) }
    var simulator = Simulator(decks: [Simulator.Deck(scheduler: scheduler, memory: memory)])
    simulator.newLimit = Int(pace.rounded(.up))
    habits.newShare = pace / Double(simulator.newLimit)
    simulator.habits = habits
    simulator.fuzzes = false
    let futures = (1...runs).map { seed in
      var generator = SeededGenerator(seed: UInt64(seed))
      return simulator.days(of: cards, from: today, count: horizon, using: &generator).map { Double($0.answers) }
    }
    var done = [Double](repeating: 0, count: horizon)
    for row in rows where row.day >= today && row.day < today + horizon { done[row.day - today] += 1 }
    report(futures, done, habits)
  }

  private static func report(_ futures: [[Double]], _ done: [Double], _ habits: Habits) {
    func foreseen(_ range: Range<Int>) -> [Double] { futures.map { $0[range].reduce(0, +) / Double(range.count) } }
    func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }
    func comparison(_ range: Range<Int>) -> String {
      let (expected, actual) = (mean(foreseen(range)), mean(Array(done[range])))
      let off = actual > 0 ? 100 * (expected / actual - 1) : 0
      return "\(Figure.text(expected)) foreseen, \(Figure.text(actual)) done, \(String(format: "%.1f", off)) %"
    }
    let days = done.count
    print("answers a day over \(days) days: \(comparison(0..<days))")
    let all = foreseen(0..<days)
    let variance = all.reduce(0) { $0 + ($1 - mean(all)) * ($1 - mean(all)) } / Double(all.count - 1)
    let scatter = 100 * variance.squareRoot() / max(1e-9, mean(all))
    print("  futures of the same learner differ by \(String(format: "%.1f", scatter)) % (standard deviation)")
    for start in stride(from: 0, to: days, by: 30) {
      print("  days \(start) to \(min(start + 30, days) - 1): \(comparison(start..<min(start + 30, days)))")
    }
    print("  recall shift \(habits.recallShift), late \(habits.lateShare) by \(habits.lateBy)")
  }

  /// Where the cards stand after some reviews, and how the learner studied.
  private static func standing(
    _ rows: [Row], _ scheduler: Scheduler, _ memory: FSRS6
  ) -> ([SimulatedCard], Habits) {
    var meter = HabitMeter()
    var places: [Int: Int] = [:]
    var cards: [SimulatedCard] = []
    for row in rows {
      if places[row.card] == nil {
        places[row.card] = cards.count
        cards.append(.new(entry: cards.count))
      }
      let place = places[row.card] ?? 0
      let card = cards[place]
      let prior = Prior(
        state: card.state, standing: card.standing, scheduledDays: card.scheduledDays,
        elapsedDays: row.day - card.lastDay)
      meter.count(
        prior, row.grade,
        probability: card.memory.map { memory.retrievability(of: $0, after: prior.elapsedDays) }, seconds: row.seconds)
      let outcome = scheduler.plainOutcome(of: row.grade, prior)
      cards[place].state = outcome.state
      cards[place].memory = memory.state(after: card.memory, elapsedDays: prior.elapsedDays, grade: row.grade)
      cards[place].standing = outcome.standing
      cards[place].lastDay = row.day
      if case .days(let days) = outcome.promise {
        cards[place].scheduledDays = days
        cards[place].due = row.day + days
      } else {
        cards[place].due = row.day
      }
    }
    return (cards, meter.habits)
  }

  private static func read(_ path: String) throws -> [Row] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: ",")
      guard fields.count > 3, let card = Int(fields[0]), let instant = Int(fields[1]),
        let grade = Int(fields[2]).flatMap(Grade.init(rawValue:)), let time = Double(fields[3])
      else { return nil }
      return Row(day: (instant / 1_000 - 4 * 3_600) / 86_400, card: card, grade: grade, seconds: time / 1_000)
    }
  }
}
