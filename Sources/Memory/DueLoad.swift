/// How many cards are due on each day, and how much of an ordinary day's load each day of the week may have.
///
/// Days are numbered from 1970-01-01, a Thursday.
public struct DueLoad: Hashable, Sendable {
  /// Intervals up to so many days are balanced; longer ones lie too far ahead for today's counts to mean much.
  public static let longestBalanced = 90.0

  /// What each day of the week may have of an ordinary day's load, Monday first: 1 is ordinary, 0 as little as can be.
  ///
  /// A week that has not seven shares within 0...1 is an ordinary one.
  public var week: [Double] { didSet { week = Self.week(week) } }
  private let first: Int
  private var counts: [Int32]

  /// Makes a load in which nothing is due: for some days from a first one on; other days count as empty.
  public init(from first: Int, days: Int, week: [Double] = []) {
    self.first = first
    counts = [Int32](repeating: 0, count: max(0, days))
    self.week = Self.week(week)
  }

  private static func week(_ shares: [Double]) -> [Double] {
    shares.count == 7 && shares.allSatisfy((0...1).contains) ? shares : Array(repeating: 1, count: 7)
  }

  /// The cards that are due on a day.
  public subscript(day: Int) -> Int { counts.indices.contains(day - first) ? Int(counts[day - first]) : 0 }

  /// Counts a card more, or less, on a day.
  public mutating func add(_ number: Int, on day: Int) {
    guard counts.indices.contains(day - first) else { return }
    counts[day - first] = max(0, counts[day - first] &+ Int32(truncatingIfNeeded: number))
  }

  /// What a day may have of an ordinary day's load.
  public func share(of day: Int) -> Double {
    let place = (day + 3) % 7
    return week[place < 0 ? place + 7 : place]
  }

  /// Whether every day of the week is an ordinary one.
  var isEvenWeek: Bool { week.allSatisfy { $0 >= 1 } }
}

/// What one review's interval is balanced against: the load, the day of the review, and the days of the card's siblings.
public struct LoadBalance: Sendable {
  /// The cards that are due on the days ahead, without the card itself.
  public let load: DueLoad
  /// The number of the day of the review.
  public let today: Int
  /// The days on which other cards of the entry are due (directions of a term, gaps of a sentence).
  public let siblings: [Int]

  /// Puts together what an interval is balanced against.
  public init(load: DueLoad, today: Int, siblings: [Int] = []) {
    self.load = load
    self.today = today
    self.siblings = siblings
  }

  /// Returns the interval at a share, from 0 to below 1, of a window whose days are weighted.
  ///
  /// Anki's weights: (1/cards due)^2.15 · (1/interval)^3 on a day on which cards are due, 1 on an empty one; less near a
  /// sibling; next to nothing on an easy day that has its share. Unlike Anki's, an empty easy day is easy too, and where
  /// many cards are due the powers grow with the square root of their number: counts scatter by that root, so that their
  /// ratios, by which alone Anki's weights tell days apart, come near to 1. Intervals above 90 days are not balanced, but
  /// keep away from easy days.
  public func days(in window: FuzzWindow, interval: Double, at share: Double) -> Int {
    let isBalanced = interval <= DueLoad.longestBalanced
    if window.lower == window.upper || !isBalanced && load.isEvenWeek { return window.day(at: share) }
    let count = window.upper - window.lower + 1
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { weights in
      // An easy day that has had its share is below all ordinary days, however full these are.
      var smallest = Double.infinity
      for index in 0..<count {
        let weight = weight(of: window.lower + index, in: window, isBalanced)
        let hasHadItsShare = isBalanced && hasHadItsShare(today + window.lower + index, in: window)
        weights[index] = hasHadItsShare ? -weight : weight
        if !hasHadItsShare { smallest = min(smallest, weight) }
      }
      var total = 0.0
      for index in 0..<count {
        if weights[index] < 0 {
          weights[index] = smallest < .infinity ? Self.least * min(smallest, -weights[index]) : -weights[index]
        }
        total += weights[index]
      }
      var left = share * total
      for index in 0..<count - 1 {
        left -= weights[index]
        if left < 0 { return window.lower + index }
      }
      return window.upper
    }
  }

  private func weight(of days: Int, in window: FuzzWindow, _ isBalanced: Bool) -> Double {
    let day = today + days
    guard isBalanced else { return max(load.share(of: day), Self.least) }
    let due = load[day]
    return (due == 0 ? 1 : Crowding.weight(of: due, at: days, from: window.lower)) * distance(of: day)
  }

  /// Below 1 within five days of a sibling, and next to nothing on its day.
  private func distance(of day: Int) -> Double {
    var least = 1.0
    for sibling in siblings {
      let apart = abs(sibling - day)
      if apart < 5 { least = min(least, apart == 0 ? 1e-6 : 0.2 * Double(apart)) }
    }
    return least
  }

  /// Whether a day is easy and has had its share of what the window's other days have on average.
  private func hasHadItsShare(_ day: Int, in window: FuzzWindow) -> Bool {
    let share = load.share(of: day)
    if share >= 1 { return false }
    if share <= 0 { return true }
    var others = 0
    var shares = 0.0
    for days in window.lower...window.upper where today + days != day {
      others += load[today + days]
      shares += load.share(of: today + days)
    }
    return shares > 0 && Double(load[day]) / share > Double(others) / shares
  }

  private static let least = 0.0001
}

/// How much less a day is chosen because cards are due on it.
///
/// Up to 4 cards Anki's power of their number, up to 9 that of the days; both powers level off at 512 cards.
private enum Crowding {
  private static let most = 512
  private static let powersOfDays = (0...most).map { max(3, Double($0).squareRoot()) }
  private static let ofCards = (0...most).map { powerOfCards($0) * log(Double(max(1, $0))) }
  private static let logarithms = (0...128).map { log(Double(max(1, $0))) }

  private static func powerOfCards(_ due: Int) -> Double { 2.15 * max(1, Double(due).squareRoot() / 2) }

  private static func logarithm(_ days: Int) -> Double {
    days < logarithms.count ? logarithms[days] : log(Double(days))
  }

  /// The weight of a day with cards due on it, so many days ahead, in a window that begins after so many.
  static func weight(of due: Int, at days: Int, from first: Int) -> Double {
    let crowd = due <= most ? ofCards[due] : powerOfCards(most) * log(Double(due))
    let (distance, start) = (logarithm(days), logarithm(first))
    return exp(-crowd - 3 * start - powersOfDays[min(due, most)] * (distance - start))
  }
}
