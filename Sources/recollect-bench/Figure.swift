import Foundation

/// A figure of the bench: what was measured, how much, the floor, and what limits it.
struct Figure {
  let name: String
  let value: String
  /// Whether the floor holds; nil where there is none.
  var holds: Bool?
  var floor = ""
  var limit = ""

  /// The figure on a line.
  var line: String {
    let mark = holds.map { $0 ? "ok    " : "MISS  " } ?? "      "
    let floorWords = floor.isEmpty ? "" : "  (floor \(floor))"
    return "\(mark)\(name): \(value)\(floorWords)" + (limit.isEmpty ? "" : "\n        limited by: \(limit)")
  }

  /// A time with a floor, both in seconds.
  static func time(_ name: String, _ seconds: Double, floor: Double, limit: String) -> Self {
    Self(
      name: name, value: "\(text(seconds)) s", holds: seconds <= floor, floor: "\(text(floor)) s", limit: limit)
  }

  /// A number with three significant digits.
  static func text(_ number: Double) -> String {
    String(format: number >= 100 ? "%.0f" : number >= 10 ? "%.1f" : number >= 1 ? "%.2f" : "%.3f", number)
  }
}

/// A stopwatch.
enum Stopwatch {
  /// Returns the least time that some runs have kept a core busy, in seconds; other programs do not count.
  static func leastWork(of runs: Int = 3, _ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
      let start = processorTime()
      try work()
      best = min(best, processorTime() - start)
    }
    return best
  }

  /// Returns the least time that some runs have kept a core busy, and the least that the clock showed, in seconds.
  static func leastTimes(of runs: Int, _ work: () throws -> Void) rethrows -> (work: Double, clock: Double) {
    var clock = Double.infinity
    let busy = try leastWork(of: runs) {
      let start = DispatchTime.now().uptimeNanoseconds
      try work()
      clock = min(clock, Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
    }
    return (busy, clock)
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Returns the shortest time of some runs, in seconds: what the machine does when nothing else holds it up.
  static func best(of runs: Int = 3, _ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
      let start = DispatchTime.now().uptimeNanoseconds
      try work()
      best = min(best, Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
    }
    return best
  }
}
