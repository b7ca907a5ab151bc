import Memory

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// One measurement of the memory model: what `Scripts/memory-bench` sets beside fsrs-rs.
///
/// It links the model and nothing else, so that its memory is what the model takes.
@main
struct MemoryBenchProcess {
  private static let usage = "usage: recollect-memory-bench optimize|replay LOG.csv | idle | schedule\n"
  /// The days of the logs: dates of UTC that change at 4 in the morning.
  private static let days = DayRule.calendar(rolloverHour: 4, offset: 0)

  static func main() {
    let wanted = Array(CommandLine.arguments.dropFirst())
    switch (wanted.first, wanted.count) {
    case ("idle", 1): say(0)
    case ("schedule", 1): print("persecond=\(Int(schedulesPerSecond()))")
    case ("optimize", 2), ("replay", 2):
      guard let reviews = LogReader.reviews(at: wanted[1]), !reviews.isEmpty else {
        fail("\(wanted[1]): There are no reviews to read. Give a CSV file with card_id, review_unix_ms and rating.\n")
      }
      say(wanted[0] == "optimize" ? optimize(reviews) : replay(reviews))
    default: fail(usage)
    }
  }

  /// The time from the reviews to the weights, sorting them into cards included.
  private static func optimize(_ reviews: [LoggedReview]) -> Double {
    best(of: reviews.count > 200_000 ? 1 : 5) {
      FittedWeights(fitting: ReviewLog(reviews, days: days)).objective
    }
  }

  /// The time that the model takes for all reviews of each card, which are sorted already.
  private static func replay(_ reviews: [LoggedReview]) -> Double {
    let log = ReviewLog(reviews, days: days)
    return best(of: 3) { log.states(of: FSRS6()).reduce(0) { $0 + $1.stability } }
  }

  /// How many previews of all four grades are made a second, with fuzz.
  private static func schedulesPerSecond() -> Double {
    let count = 500_000
    let scheduler = Scheduler()
    let time = best(of: 3) {
      var prior = Prior.new
      for number in 0..<count {
        let preview = scheduler.preview(prior, fuzz: FuzzSeed(card: "bench", repetition: number))
        let outcome = preview[number % 7 == 6 ? .again : .good]
        prior = Prior(state: outcome.state, standing: outcome.standing, scheduledDays: 5, elapsedDays: number % 40)
      }
      return prior.state?.stability ?? 0
    }
    return Double(count) / time
  }

  /// The shortest time of some runs, in seconds; none where what they come to is no number.
  private static func best(of runs: Int, _ work: () -> Double) -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
      let start = now()
      let result = work()
      if result.isFinite { best = min(best, now() - start) }
    }
    return best
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func say(_ seconds: Double) {
    print("seconds=\((seconds * 10_000).rounded() / 10_000) kilobytes=\(HighestMemory.kilobytes)")
  }

  private static func fail(_ words: String) -> Never {
    words.withCString { _ = write(STDERR_FILENO, $0, strlen($0)) }
    exit(64)
  }
}
