import Memory
import Study

/// How fast a year of 10,000 cards is simulated.
enum SimulatorBench {
  static func run() -> [Figure] {
    let cards = (0..<10_000).map { number in
      SimulatedCard(
        state: MemoryState(stability: 2 + Double(number % 97), difficulty: 4 + Double(number % 5)),
        standing: .review, due: number % 60, lastDay: -(number % 30), scheduledDays: 30, entry: number)
    }
    var answers = 0
    let (_, clock) = Stopwatch.leastTimes(of: 3) {
      var generator = SeededGenerator(seed: 7)
      let days = Simulator(decks: [Simulator.Deck(scheduler: Scheduler())])
        .days(of: cards, from: 0, count: 365, using: &generator)
      answers = days.reduce(0) { $0 + $1.answers }
    }
    let unlearned = (0..<10_000).map { SimulatedCard.new(entry: $0) }
    var newAnswers = 0
    let (_, newClock) = Stopwatch.leastTimes(of: 3) {
      var generator = SeededGenerator(seed: 7)
      var simulator = Simulator(decks: [Simulator.Deck(scheduler: Scheduler())])
      simulator.newLimit = 40
      let days = simulator.days(of: unlearned, from: 0, count: 365, using: &generator)
      newAnswers = days.reduce(0) { $0 + $1.answers }
    }
    let limit = "a power a card and day for what is remembered, a dozen powers an answer"
    return [
      .time("10,000 cards for 365 days, simulated (\(answers) answers)", clock, floor: 0.5, limit: limit),
      .time("10,000 new cards, 40 a day, for 365 days (\(newAnswers) answers)", newClock, floor: 0.5, limit: limit),
    ]
  }
}
