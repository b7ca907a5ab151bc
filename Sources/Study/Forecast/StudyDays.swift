/// On which of the last days a learner studied, and on which something waited and nothing was answered.
///
/// The days of announced pauses are no missed days, and neither is a break of more than 30 days: they say nothing about
/// an ordinary week.
struct StudyDays {
  private static let longestBreak = 30
  /// So many days count as studied besides those that were seen.
  private static let belief = 20.0

  private let first: Day
  private let pauses: PauseHistory
  private var studied: [Bool]
  private var waited: [Bool]

  /// Looks at some days before a day, which is not over yet.
  init(_ count: Int, before today: Day, pauses: PauseHistory) {
    first = today + -count
    self.pauses = pauses
    studied = Array(repeating: false, count: count)
    waited = studied
  }

  /// Counts a review on a day, of a card of a deck that was due on a day; nil for one that was not due on any.
  mutating func count(on day: Day, due: Day?, deck: String?) {
    if studied.indices.contains(day - first) { studied[day - first] = true }
    guard let due, due < day else { return }
    let last = min(day - first, waited.count)
    for place in max(0, due - first)..<max(0, due - first, last)
    where !waited[place] && !pauses.contains(first + place, deck: deck) {
      waited[place] = true
    }
  }

  /// The share of days on which the learner studied, of those on which they could have.
  var share: Double {
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
}

extension PauseHistory {
  /// Whether nothing of a deck was to be asked on a day.
  func contains(_ day: Day, deck: String?) -> Bool { pauses(of: deck).contains { $0.begin <= day && day < $0.end } }

  /// How many of the days from one to before another were of pauses of a deck or of all decks.
  func days(from start: Day, to end: Day, deck: String?) -> Int {
    let pauses = pauses(of: deck)
    if pauses.isEmpty || end <= start { return 0 }
    return (0..<end - start).count { place in pauses.contains { $0.begin <= start + place && start + place < $0.end } }
  }

  private func pauses(of deck: String?) -> [Pause] { deck == nil ? all(of: nil) : all(of: nil) + all(of: deck) }
}
