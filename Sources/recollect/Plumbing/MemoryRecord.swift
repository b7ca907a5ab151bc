import Memory

/// One record of `recollect plumbing memory`: a scheduler and the reviews of one card.
struct MemoryRecord {
  struct Review {
    let instant: Int
    let grade: Grade
  }

  let scheduler: Scheduler
  let dayRule: DayRule
  let reviews: [Review]
  /// The instant for which the four answers are asked for.
  let now: Int?
  /// The interval that the card has; 0 where none is named.
  let scheduledDays: Int

  init(_ record: JSONValue) throws {
    let weights = try record.numbers("weights")
    guard let retention = DesiredRetention(try record.number("desired_retention")) else {
      throw MemoryRecordError.retention
    }
    scheduler = Scheduler(
      model: FSRS6(try Weights(weights)), desiredRetention: retention,
      learningSteps: try record.steps("learning_steps"), relearningSteps: try record.steps("relearning_steps"),
      maximumInterval: try record.integer("maximum_interval", within: Scheduler.intervals))
    dayRule = try record.dayRule()
    reviews = try record.reviews()
    now = record["now_ms"] == nil ? nil : try record.integer("now_ms", within: JSONValue.instants)
    if let now, let last = reviews.last, now < last.instant { throw MemoryRecordError.nowBeforeLastReview }
    scheduledDays =
      record["scheduled_days"] == nil
      ? 0 : try record.integer("scheduled_days", within: 0...Scheduler.intervals.upperBound)
  }
}

/// What is wrong with a record of `recollect plumbing memory` beyond its types.
enum MemoryRecordError: Error, Hashable, CustomStringConvertible {
  case retention
  case outside(String, ClosedRange<Int>)
  case step(String)
  case dayRule
  case review(Int)
  case grade(Int)
  case backwards(Int)
  case nowBeforeLastReview

  var description: String {
    switch self {
    case .retention: "'desired_retention' is not above 0 and below 1. Give a probability such as 0.9."
    case .outside(let name, let range):
      "'\(name)' is not a whole number from \(range.lowerBound) to \(range.upperBound)."
    case .step(let name): "A step in '\(name)' is not a whole number of seconds from 1 to \(Steps.allowed.upperBound)."
    case .dayRule: "'days' is neither \"24h\" nor \"calendar\"."
    case .review(let number): "Review \(number) is not a pair of whole numbers, [unix_ms, grade]."
    case .grade(let number): "Review \(number) has no grade from 1 to 4."
    case .backwards(let number): "Review \(number) is earlier than the one before it. Sort the reviews by time."
    case .nowBeforeLastReview: "'now_ms' is earlier than the last review."
    }
  }
}

extension JSONValue {
  /// The instants, in milliseconds, that a JSON number holds exactly everywhere.
  fileprivate static let instants = -(1 << 53)...(1 << 53)

  fileprivate func number(_ name: String) throws -> Double {
    guard let value = self[name] else { throw RecordError.missing(name) }
    guard let number = value.double else { throw RecordError.wrongType(name, wanted: "a number") }
    return number
  }

  func items(_ name: String) throws -> [JSONValue] {
    guard let value = self[name] else { throw RecordError.missing(name) }
    guard let items = value.array else { throw RecordError.wrongType(name, wanted: "a list") }
    return items
  }

  func numbers(_ name: String) throws -> [Double] {
    try items(name).map { item in
      guard let number = item.double else { throw RecordError.wrongType(name, wanted: "a list of numbers") }
      return number
    }
  }

  fileprivate func integer(_ name: String, within range: ClosedRange<Int>) throws -> Int {
    guard let value = self[name] else { throw RecordError.missing(name) }
    guard let number = value.integer, range.contains(number) else { throw MemoryRecordError.outside(name, range) }
    return number
  }

  fileprivate func steps(_ name: String) throws -> Steps {
    let seconds = try items(name).map { $0.integer ?? 0 }
    guard let steps = Steps(seconds: seconds) else { throw MemoryRecordError.step(name) }
    return steps
  }

  fileprivate func dayRule() throws -> DayRule {
    guard let days = self["days"] else { throw RecordError.missing("days") }
    switch days.string {
    case "24h": return .blocks
    case "calendar":
      return .calendar(
        rolloverHour: self["rollover"] == nil ? 4 : try integer("rollover", within: 0...23),
        offset: self["utc_offset"] == nil ? 0 : try integer("utc_offset", within: -86_399...86_399))
    default: throw MemoryRecordError.dayRule
    }
  }

  fileprivate func reviews() throws -> [MemoryRecord.Review] {
    var reviews: [MemoryRecord.Review] = []
    for (index, item) in try items("reviews").enumerated() {
      guard let pair = item.array, pair.count == 2, let instant = pair[0].integer, let number = pair[1].integer else {
        throw MemoryRecordError.review(index + 1)
      }
      guard let grade = Grade(rawValue: number) else { throw MemoryRecordError.grade(index + 1) }
      if let last = reviews.last, instant < last.instant { throw MemoryRecordError.backwards(index + 1) }
      reviews.append(MemoryRecord.Review(instant: instant, grade: grade))
    }
    return reviews
  }
}
