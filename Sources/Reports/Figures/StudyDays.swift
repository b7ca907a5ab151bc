import Memory
public import Study

/// What was done on which day: answers, those that were right, and the time they took.
///
/// Every answer to a question counts, also in steps of learning and several of one card; what another program asked and
/// exams do not. The time of an answer is at most 60 seconds, as the log keeps it.
public struct StudyDays: Sendable {
  /// One day's work.
  public struct Count: Hashable, Sendable {
    /// The study day.
    public let day: Day
    /// Answers.
    public internal(set) var answers = 0
    /// Answers with another grade than 1.
    public internal(set) var right = 0
    /// Cards that were asked for the first time.
    public internal(set) var new = 0
    /// The time that answering took.
    public internal(set) var milliseconds = 0
  }

  /// The days on which something was answered, the oldest first.
  public let days: [Count]
  /// Today.
  public let today: Day

  /// All days together; its day says nothing.
  public var total: Count { sum(days) }

  /// The answers of the last days, today included, together.
  public func last(_ count: Int) -> Count { sum(days.suffix(where: { today - $0.day < count })) }

  /// On how many of the last days something was answered, today included.
  public func studied(ofLast count: Int) -> Int { days.suffix(where: { today - $0.day < count }).count }

  /// Days in a row with an answer, up to today, or to yesterday while today has none yet.
  public var currentRun: Int {
    guard let last = days.last, today - last.day <= 1 else { return 0 }
    return runs.last?.count ?? 0
  }

  /// The most days in a row with an answer.
  public var longestRun: Int { runs.map(\.count).max() ?? 0 }

  /// The answers of each of the last days, the oldest first, today last.
  public func answers(ofLast count: Int) -> [Int] {
    var answers = [Int](repeating: 0, count: count)
    for entry in days.suffix(where: { today - $0.day < count }) {
      answers[count - 1 - (today - entry.day)] = entry.answers
    }
    return answers
  }

  private var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    for entry in days {
      if let last = runs.last, last.upperBound == entry.day.number {
        runs[runs.count - 1] = last.lowerBound..<entry.day.number + 1
      } else {
        runs.append(entry.day.number..<entry.day.number + 1)
      }
    }
    return runs
  }

  private func sum(_ days: some Sequence<Count>) -> Count {
    days.reduce(into: Count(day: today)) { sum, day in
      sum.answers += day.answers
      sum.right += day.right
      sum.new += day.new
      sum.milliseconds += day.milliseconds
    }
  }
}

/// Counts the days' answers.
struct StudyDaysCount {
  private var counts: [StudyDays.Count] = []
  /// The count of the newest answer's day, which is not among the others yet.
  private var newest: StudyDays.Count?

  /// Takes an answer; a journey or a clock that was set back may bring an older day after a newer one.
  mutating func take(_ answer: PastAnswer) {
    guard answer.mode != .imported else { return }
    if newest?.day != answer.day {
      if let newest { counts.append(newest) }
      newest = StudyDays.Count(day: answer.day)
    }
    newest?.answers += 1
    if answer.grade > .again { newest?.right += 1 }
    if answer.isFirst { newest?.new += 1 }
    newest?.milliseconds += answer.milliseconds
  }

  func days(today: Day) -> StudyDays {
    var days: [StudyDays.Count] = []
    for count in (counts + [newest].compactMap { $0 }).sorted(by: { $0.day < $1.day }) {
      guard let last = days.last, last.day == count.day else {
        days.append(count)
        continue
      }
      days[days.count - 1].answers += count.answers
      days[days.count - 1].right += count.right
      days[days.count - 1].new += count.new
      days[days.count - 1].milliseconds += count.milliseconds
    }
    return StudyDays(days: days, today: today)
  }
}

extension Array {
  /// The longest end of the array whose elements all fulfil a condition.
  func suffix(where isWanted: (Element) -> Bool) -> ArraySlice<Element> {
    var start = endIndex
    while start > startIndex, isWanted(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
