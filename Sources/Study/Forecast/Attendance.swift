/// On which of the last days a learner studied, and on which something waited and nothing was answered.
///
/// The days of announced pauses are no missed days, and neither is a break of more than 30 days: they say nothing about
/// an ordinary week.
struct Attendance {
  private static let longestBreak = 30
  /// So many days count as studied besides those that were seen.
  private static let belief = 20.0

  private let first: Day
  private let pauses: PauseHistory
  private var studied: [Bool]
  /// By deck: the days on which more of its cards begin to wait than are done with, less those on which fewer do; one
  /// day more than there are, so that a card may wait for all of them.
  private var waits: [String?: [Int]] = [:]
  private let noneWaits: [Int]
  /// By deck: the days on which nothing of it was to be asked.
  private var paused: [String?: PausedDays] = [:]

  /// Looks at some days before a day, which is not over yet.
  init(_ count: Int, before today: Day, pauses: PauseHistory) {
    first = today + -count
    self.pauses = pauses
    studied = Array(repeating: false, count: count)
    noneWaits = Array(repeating: 0, count: count + 1)
  }

  /// Counts a review on a day, of a card of a deck that was due on a day; nil for one that was not due on any.
  mutating func count(on day: Day, due: Day?, deck: String?) {
    if studied.indices.contains(day - first) { studied[day - first] = true }
    guard let due, due < day else { return }
    let start = max(0, due - first)
    let end = min(day - first, studied.count)
    guard start < end else { return }
    waits[deck, default: noneWaits][start] += 1
    waits[deck, default: noneWaits][end] -= 1
  }

  /// How many of the days from one to before another were of pauses of a deck or of all decks.
  mutating func pausedDays(from start: Day, to end: Day, deck: String?) -> Int {
    if let known = paused[deck] { return known.count(from: start, to: end) }
    let days = PausedDays(pauses, deck: deck)
    paused[deck] = days
    return days.count(from: start, to: end)
  }

  /// The share of days on which the learner studied, of those on which they could have.
  var share: Double {
    let waited = waited
    var (done, missed, run) = (0, 0, 0)
    for place in studied.indices {
      if studied[place] {
        done += 1
        missed += run > Self.longestBreak ? 0 : run
        run = 0
      } else if waited[place] {
        run += 1
      }
    }
    missed += run > Self.longestBreak ? 0 : run
    return (Double(done) + Self.belief) / (Double(done + missed) + Self.belief)
  }

  /// On which of the days something waited that was not paused.
  private var waited: [Bool] {
    var waited = [Bool](repeating: false, count: studied.count)
    for (deck, begun) in waits {
      let paused = PausedDays(pauses, deck: deck)
      var waiting = 0
      for place in waited.indices {
        waiting += begun[place]
        let day = first + place
        if waiting > 0, paused.count(from: day, to: day + 1) == 0 { waited[place] = true }
      }
    }
    return waited
  }
}

/// The days on which nothing of a deck was to be asked, quick to count however many pauses there were.
struct PausedDays {
  /// Pauses in the order of time; none touches the next.
  private var spans: [Range<Int>] = []
  /// The paused days before each of them.
  private var before: [Int] = []

  /// Joins the pauses of a deck, and those of all decks.
  init(_ history: PauseHistory, deck: String?) {
    let all = history.all(of: nil) + (deck == nil ? [] : history.all(of: deck))
    var count = 0
    for pause in all.sorted(by: { $0.begin < $1.begin }) where pause.begin < pause.end {
      let span = pause.begin.number..<pause.end.number
      if let last = spans.last, span.lowerBound <= last.upperBound {
        let longer = last.lowerBound..<max(last.upperBound, span.upperBound)
        count += longer.count - last.count
        spans[spans.count - 1] = longer
      } else {
        spans.append(span)
        before.append(count)
        count += span.count
      }
    }
  }

  /// How many of the days from one to before another are among them.
  func count(from start: Day, to end: Day) -> Int {
    start < end && !spans.isEmpty ? count(before: end.number) - count(before: start.number) : 0
  }

  private func count(before day: Int) -> Int {
    // The first span that begins on the day or later.
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].lowerBound < day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : before[low - 1] + min(day, spans[low - 1].upperBound) - spans[low - 1].lowerBound
  }
}
