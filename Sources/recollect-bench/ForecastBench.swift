import Foundation
import Memory
import Study

/// How well the simulator foresees what learners then did, on logs of reviews.
///
/// A log is cut at a day; states, habits and the shift of recall come from what is before it, and the days after it are
/// compared with what the simulator expects. New cards are introduced as many a day as the log introduced then: the
/// simulator is asked about the work that they make, not about how many somebody begins with.
enum ForecastBench {
  static let usage = "recollect-bench forecast LOG.csv DAY [DAYS] [LONGEST-INTERVAL]"

  struct Row {
    let day: Int
    let card: Int
    let grade: Grade
    let seconds: Double
  }

  static func run(_ arguments: [String]) throws {
    guard arguments.count > 1, let cut = Int(arguments[1]) else { return print(usage) }
    let horizon = arguments.count > 2 ? Int(arguments[2]) ?? 90 : 90
    let longest = arguments.count > 3 ? Int(arguments[3]) ?? 36_500 : 36_500
    let rows = try read(arguments[0])
    guard let first = rows.first?.day else { return }
    let today = first + cut
    let scheduler = Scheduler(maximumInterval: longest)
    let (cards, habits) = standing(rows.filter { $0.day < today }, scheduler)
    let coming = rows.filter { $0.day >= today && $0.day < today + horizon }
    var seen = Set(rows.filter { $0.day < today }.map(\.card))
    var introduced = [Int](repeating: 0, count: horizon)
    for row in coming where seen.insert(row.card).inserted { introduced[row.day - today] += 1 }
    let new = introduced.reduce(0, +)
    var simulator = Simulator(decks: [Simulator.Deck(scheduler: scheduler)], habits: habits)
    let lastDay = introduced.lastIndex { $0 > 0 } ?? 0
    simulator.newLimit = Int((Double(new) / Double(lastDay + 1)).rounded(.up))
    simulator.balances = false
    let all = cards + (0..<new).map { SimulatedCard.new(entry: cards.count + $0) }
    var generator = SeededGenerator(seed: 1)
    let days = simulator.days(of: all, from: today, count: horizon, using: &generator)
    report(days, coming, today: today, habits)
  }

  private static func report(_ days: [SimulatedDay], _ coming: [Row], today: Int, _ habits: Habits) {
    var actual = [Int](repeating: 0, count: days.count)
    for row in coming { actual[row.day - today] += 1 }
    func share(_ range: Range<Int>) -> String {
      let (foreseen, done) = (days[range].reduce(0) { $0 + $1.answers }, actual[range].reduce(0, +))
      let mean = Double(done) / Double(range.count)
      return "\(Figure.text(Double(foreseen) / Double(range.count))) foreseen, \(Figure.text(mean)) done, "
        + "\(Figure.text(100 * (Double(foreseen) / Double(max(1, done)) - 1))) %"
    }
    print("answers a day over \(days.count) days: \(share(0..<days.count))")
    for start in stride(from: 0, to: days.count, by: 30) {
      print("  days \(start) to \(min(start + 30, days.count) - 1): \(share(start..<min(start + 30, days.count)))")
    }
    let daily = zip(days, actual).map { abs(Double($0.answers - $1)) / Double(max(1, $1)) }.reduce(0, +)
    print("  mean deviation of a single day: \(Figure.text(100 * daily / Double(days.count))) %")
    print("  recall shift \(habits.recallShift), late \(habits.lateShare) by \(habits.lateBy)")
  }

  /// Where the cards stand after some reviews, and how the learner studied.
  private static func standing(_ rows: [Row], _ scheduler: Scheduler) -> ([SimulatedCard], Habits) {
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
        probability: card.state.map { scheduler.model.retrievability(of: $0, after: prior.elapsedDays) },
        seconds: row.seconds)
      let outcome = scheduler.plainOutcome(of: row.grade, prior)
      cards[place].state = outcome.state
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
