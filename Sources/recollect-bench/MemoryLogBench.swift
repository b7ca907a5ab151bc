import Foundation
import Memory

/// Optimizing, replaying and scheduling, and the log that `Scripts/memory-bench` does it on.
enum MemoryLogBench {
  static let usage = "usage: recollect-bench memory-log LOG.csv REVIEWS"

  /// Writes a simulated log; false where the arguments name none.
  static func run(_ arguments: [String]) throws -> Bool {
    guard arguments.count == 3, arguments[0] == "memory-log", let count = Int(arguments[2]), count > 0 else {
      return false
    }
    try Data(SimulatedLog.csv(reviews: count).utf8).write(to: URL(filePath: arguments[1]))
    return true
  }

  /// The days of the logs: dates of UTC that change at 4 in the morning.
  private static let days = DayRule.calendar(rolloverHour: 4, offset: 0)

  /// The time from the reviews to the weights, sorting them into cards included.
  static func optimize(_ reviews: [LoggedReview]) -> Double {
    var sum = 0.0
    let time = Stopwatch.best(of: reviews.count > 200_000 ? 1 : 5) {
      sum += FittedWeights(fitting: ReviewLog(reviews, days: days)).objective
    }
    return sum.isFinite ? time : .infinity
  }

  /// The time that the model takes for all reviews of each card, which are sorted already.
  static func replay(_ reviews: [LoggedReview]) -> Double {
    let log = ReviewLog(reviews, days: days)
    var sum = 0.0
    let time = Stopwatch.best { sum += log.states(of: FSRS6()).reduce(0) { $0 + $1.stability } }
    return sum.isFinite ? time : .infinity
  }

  /// How many previews of all four grades are made a second, with fuzz.
  static func schedulesPerSecond() -> Double {
    let count = 500_000
    var sum = 0.0
    let scheduler = Scheduler()
    let time = Stopwatch.best {
      var prior = Prior.new
      for number in 0..<count {
        let preview = scheduler.preview(prior, fuzz: FuzzSeed(card: "bench", repetition: number))
        let outcome = preview[number % 7 == 6 ? .again : .good]
        prior = Prior(state: outcome.state, standing: outcome.standing, scheduledDays: 5, elapsedDays: number % 40)
      }
      sum += prior.state?.stability ?? 0
    }
    return sum.isFinite ? Double(count) / time : 0
  }

  /// The reviews of a simulated log.
  static func reviews(simulated count: Int) -> [LoggedReview] {
    LogFile.reviews(in: Array(SimulatedLog.csv(reviews: count).utf8))
  }

  /// A CSV file with card_id, review_unix_ms and rating as its first columns.
  private enum LogFile {
    static func reviews(in bytes: [UInt8]) -> [LoggedReview] {
      var reviews: [LoggedReview] = []
      reviews.reserveCapacity(bytes.count / 24)
      var numbers = [0, 0, 0]
      var column = 0
      var isHeader = true
      for byte in bytes {
        switch byte {
        case 0x0a:
          if !isHeader, let grade = Grade(rawValue: numbers[2]) {
            reviews.append(LoggedReview(card: numbers[0], instant: numbers[1], grade: grade))
          }
          isHeader = false
          numbers = [0, 0, 0]
          column = 0
        case 0x2c: column += 1
        case 0x30...0x39 where column < 3: numbers[column] = numbers[column] * 10 + Int(byte - 0x30)
        default: break
        }
      }
      return reviews
    }
  }
}

/// A log of a learner whose memory is not quite the standard one: the same number of reviews gives the same log.
enum SimulatedLog {
  /// Returns the reviews in the order of time, as CSV.
  static func csv(reviews count: Int) -> String {
    var weights = Weights.standard.values
    for (index, factor) in [(2, 1.3), (3, 0.9), (8, 0.9), (10, 1.2), (20, 1.2)] { weights[index] *= factor }
    let memory = FSRS6((try? Weights(weights)) ?? .standard)
    let scheduler = Scheduler(maximumInterval: 60)
    var chance = Chance()
    var rows: [(at: Int, card: Int, grade: Int)] = []
    let cards = max(1, count / 30)
    for card in 0..<cards {
      var day = card * 700 / cards
      var second = 8 * 3_600 + chance.next(40_000)
      var prior = Prior.new
      var state: MemoryState?
      while day < 1_400 {
        let elapsed = prior.elapsedDays
        let recall = state.map { memory.retrievability(of: $0, after: elapsed) } ?? 0.65
        let isRight = Double(chance.next(1_000_000)) < 1e6 * min(recall, elapsed == 0 ? 0.88 : 1)
        let grade: Grade = isRight ? [.hard, .good, .good, .good, .good, .good, .easy][chance.next(7)] : .again
        rows.append(((day * 86_400 + second) * 1_000 + chance.next(1_000), card + 1, grade.rawValue))
        let outcome = scheduler.preview(prior, fuzz: nil)[grade]
        state = memory.state(after: state, elapsedDays: elapsed, grade: grade)
        prior = Prior(
          state: outcome.state, standing: outcome.standing, scheduledDays: prior.scheduledDays, elapsedDays: 0)
        switch outcome.promise {
        case .seconds(let seconds, _): second += seconds + chance.next(120)
        case .days(let days):
          let late = chance.next(10) < 7 ? 0 : chance.next(1 + days / 3)
          prior.scheduledDays = days
          prior.elapsedDays = days + late
          day += days + late
          second = 8 * 3_600 + chance.next(40_000)
        }
      }
    }
    rows.sort { ($0.at, $0.card) < ($1.at, $1.card) }
    return "card_id,review_unix_ms,rating\n"
      + rows.prefix(count).map { "\($0.card),\(1_600_000_000_000 + $0.at),\($0.grade)\n" }.joined()
  }

  private struct Chance {
    private var state: UInt64 = 7

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }
}
