import Cards

/// What a pause left waiting, and how many of these reviews a study day brings: a view of the queue that moves no due date.
///
/// A review waits when it was due before the day on which the learner came back: the first day after the pause on which
/// something was answered, else today. Of those a study day brings as many as an ordinary day before the pause had,
/// less those that were answered today; what falls due from then on is asked besides. So the load is about an
/// ordinary day's, what waits grows less every day on which something is answered, and when nothing waits any more
/// there is nothing to end.
///
/// The most urgent come first, by retrievability relative to the desired one, as in every queue (relative
/// overdueness). The other way round would ask first what is likely still known and let the cards that need it most
/// wait longest, for no gain: simulated with the standard weights (180 reviews that came due in two weeks, 40 a day, 200
/// times) 84.7 % were remembered in this order and 84.3 % in the other, and 60 days later what was expected to be
/// known was the same 81 % in both. Every review counts with the days that truly went by, so no order misleads FSRS: what is
/// remembered though overdue gains more stability.
public struct Backlog: Hashable, Sendable {
  /// The deck that was paused; nil for all.
  let deck: String?
  /// Reviews that were due before this day wait.
  let before: Day
  /// How many a study day brings.
  let perDay: Int
  /// How many of them were answered today.
  let doneToday: Int

  /// How many of what waits are left for today.
  var leftToday: Int { max(0, perDay - doneToday) }

  /// Days before a pause that are looked at.
  private static let ordinaryDays = 14
  /// What a day brings at least, so that an end is in sight.
  private static let least = 10
  /// What a day brings where there was no day before the pause.
  private static let withoutHistory = 20

  /// The reviews of an ordinary day: the median of the last 14 days that had any, at least 10.
  static func usual(_ reviewsByDay: [Int32: Int]) -> Int {
    let counts = reviewsByDay.sorted { $0.key > $1.key }.prefix(ordinaryDays).map(\.value).sorted()
    return counts.isEmpty ? withoutHistory : max(least, counts[counts.count / 2])
  }
}

/// How today's share of what waits after a pause stands to the whole.
public struct BacklogShare: Hashable, Sendable {
  /// How many of the waiting reviews today brings.
  public internal(set) var today = 0
  /// How many wait in all.
  public internal(set) var waiting = 0
  /// Over how many days the rest follows.
  public internal(set) var days = 0
  /// How many of the rest the next study day brings.
  var tomorrow = 0

  /// How many follow on other days.
  public var rest: Int { waiting - today }

  /// The share in one sentence.
  public var sentence: String {
    let over = days == 1 ? "tomorrow" : "over \(days) days"
    guard today > 0 else {
      return "\(Wording.count(rest, "waiting review")) \(rest == 1 ? "follows" : "follow") \(over)."
    }
    return
      "\(today) of \(Wording.count(waiting, "waiting review")) today; the rest \(rest == 1 ? "follows" : "follow") "
      + "\(over)."
  }
}

extension Backlog {
  /// Returns the due reviews of today, and how they stand to all that wait after a pause; nil where all are asked.
  static func todaysShare(
    of due: [Int], _ cards: [Card], _ learner: LearnerRecord
  ) -> (today: [Int], share: BacklogShare?) {
    var left = learner.backlogs.map(\.leftToday)
    var rests = learner.backlogs.map { _ in 0 }
    var share = BacklogShare()
    let today = due.filter { index in
      guard case .on(let day) = learner.schedules[cards[index].key]?.due,
        let place = learner.backlogs.firstIndex(where: { $0.holds(cards[index], due: day) })
      else { return true }
      share.waiting += 1
      guard left[place] > 0 else {
        rests[place] += 1
        return false
      }
      left[place] -= 1
      share.today += 1
      return true
    }
    guard share.rest > 0 else { return (today, nil) }
    for (backlog, rest) in zip(learner.backlogs, rests) {
      share.days = max(share.days, (rest + backlog.perDay - 1) / backlog.perDay)
      share.tomorrow += min(rest, backlog.perDay)
    }
    return (today, share)
  }

  private func holds(_ card: Card, due day: Day) -> Bool { day < before && (deck == nil || deck == card.deck) }
}
