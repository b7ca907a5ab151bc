import Cards
import Study

/// How long answers took: from the question's appearing until it was answered.
///
/// Every answer to a question counts, right or wrong; what another program asked does not. The log keeps at most 60
/// seconds of each, so the mean of slow answers is a lower bound; the median is not moved by that.
public struct AnswerTimes: Sendable {
  /// The times of one way to ask, or of all.
  public struct Group: Hashable, Sendable {
    /// `typed`, `choice`, `reveal`, or `all`.
    public let name: String
    /// How many answers.
    public let answers: Int
    /// Their mean time in milliseconds.
    public let mean: Double
    /// The middle of their times in milliseconds; of an even number the mean of the two in the middle.
    public let median: Double
    /// A tenth of the answers took at most so long, in milliseconds: the answer at place ceil(n / 10) of n.
    public let fastest: Int
    /// A tenth of the answers took at least so long, in milliseconds: the answer at place n + 1 - ceil(n / 10) of n.
    public let slowest: Int
  }

  /// All answers; nil where there are none.
  public let all: Group?
  /// By mode; modes without answers are left out.
  public let modes: [Group]
}

extension AnswerTimes {
  /// Goes through the answers to a library's cards, from a day on or all, until today.
  init(_ library: Library, since: Day?) {
    let today = library.today
    var count = AnswerTimesCount()
    library.learner.forEachLoggedAnswer(newestFirstTo: library.cards.map { $0.key }) { answer in
      let day = answer.day
      if day <= today, since.map({ $0 <= day }) ?? true { count.take(answer) }
      return true
    }
    self = count.times
  }
}

/// Counts answers by their time: one counter for each millisecond, which makes medians exact.
private struct AnswerTimesCount {
  private static let modes: [ReviewEvent.Mode] = [.typed, .choice, .reveal]
  private var counts = modes.map { _ in [Int32]() }
  private var other: [Int32] = []

  mutating func take(_ answer: LoggedAnswer) {
    switch answer.mode {
    case .typed: Self.count(answer, in: &counts[0])
    case .choice: Self.count(answer, in: &counts[1])
    case .reveal: Self.count(answer, in: &counts[2])
    case nil: Self.count(answer, in: &other)
    case .imported: break
    }
  }

  var times: AnswerTimes {
    var all = [Int32](repeating: 0, count: ReviewEvent.longestTime + 1)
    for counts in counts + [other] where !counts.isEmpty { for index in all.indices { all[index] += counts[index] } }
    return AnswerTimes(
      all: Self.group("all", all),
      modes: zip(Self.modes, counts).compactMap { Self.group($0.rawValue, $1) })
  }

  private static func count(_ answer: LoggedAnswer, in counts: inout [Int32]) {
    if counts.isEmpty { counts = [Int32](repeating: 0, count: ReviewEvent.longestTime + 1) }
    counts[min(max(0, answer.milliseconds), ReviewEvent.longestTime)] += 1
  }

  private static func group(_ name: String, _ counts: [Int32]) -> AnswerTimes.Group? {
    var answers = 0
    var sum = 0
    for (time, count) in counts.enumerated() {
      answers += Int(count)
      sum += time * Int(count)
    }
    guard answers > 0 else { return nil }
    /// The time at a place, from 1.
    func time(at place: Int) -> Int {
      var left = place
      for (time, count) in counts.enumerated() {
        left -= Int(count)
        if left <= 0 { return time }
      }
      return ReviewEvent.longestTime
    }
    let middle = Double(time(at: (answers + 1) / 2) + time(at: answers / 2 + 1)) / 2
    let tenth = (answers + 9) / 10
    return AnswerTimes.Group(
      name: name, answers: answers, mean: Double(sum) / Double(answers), median: middle, fastest: time(at: tenth),
      slowest: time(at: answers + 1 - tenth))
  }
}
