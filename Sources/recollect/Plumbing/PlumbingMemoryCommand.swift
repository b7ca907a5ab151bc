import ArgumentParser
import Memory

/// `recollect plumbing memory`: the schedule of cards, review by review.
struct PlumbingMemoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory",
    abstract: "Schedules each record's reviews with FSRS-6.",
    discussion: """
      Reads one JSON object a line: id, weights (21), desired_retention, learning_steps and relearning_steps in \
      seconds, maximum_interval in days, days ("24h", or "calendar" with rollover as an hour and utc_offset in \
      seconds east), reviews as [unix_ms, grade] pairs, and optionally now_ms and scheduled_days. Writes for each the \
      memory and the schedule after every review, and with now_ms what each grade would lead to.
      """)

  func run() throws {
    try JSONLines.run { try Self.answer(MemoryRecord($0)) }
  }

  /// Returns the members of the answer to a record.
  static func answer(_ record: MemoryRecord) -> [JSONMember] {
    var prior = Prior.new
    var last: Int?
    var steps: [JSONValue] = []
    for review in record.reviews {
      prior.elapsedDays = last.map { record.dayRule.days(from: $0, to: review.instant) } ?? 0
      let outcome = record.scheduler.plainOutcome(of: review.grade, prior)
      steps.append(step(outcome, prior: prior, at: review.instant, in: record))
      prior = Prior(state: outcome.state, standing: outcome.standing, scheduledDays: 0, elapsedDays: 0)
      last = review.instant
    }
    var answer = [JSONMember("steps", .array(steps))]
    if let now = record.now {
      prior.elapsedDays = last.map { record.dayRule.days(from: $0, to: now) } ?? 0
      prior.state = prior.state?.asStored
      prior.scheduledDays = record.scheduledDays
      // A card that has an interval is in review, whatever the steps of this record made of its reviews.
      if record.scheduledDays > 0, prior.state != nil { prior.standing = .review }
      answer.append(JSONMember("next", next(record.scheduler.preview(prior, fuzz: nil))))
    }
    return answer
  }

  private static func step(_ outcome: Outcome, prior: Prior, at instant: Int, in record: MemoryRecord) -> JSONValue {
    let retrievability = prior.state.map { record.scheduler.model.retrievability(of: $0, after: prior.elapsedDays) }
    let due: Int
    let days: JSONValue
    switch outcome.promise {
    case .seconds(let seconds, _): (due, days) = (instant + seconds * 1_000, .null)
    case .days(let count): (due, days) = (record.dayRule.due(after: instant, days: count), .integer(count))
    }
    return .object([
      JSONMember("r", retrievability.map(JSONValue.double) ?? .null),
      JSONMember("s", .double(outcome.state.stability)), JSONMember("d", .double(outcome.state.difficulty)),
      JSONMember("state", .string(outcome.standing.name)),
      JSONMember("step", outcome.standing.step.map(JSONValue.integer) ?? .null), JSONMember("due_ms", .integer(due)),
      JSONMember("interval_days", days),
    ])
  }

  private static func next(_ preview: Preview) -> JSONValue {
    let names: [(String, Grade)] = [("again", .again), ("hard", .hard), ("good", .good), ("easy", .easy)]
    return .object(
      names.map { name, grade in
        let outcome = preview[grade]
        let wait =
          switch outcome.promise {
          case .seconds(let seconds, _): JSONMember("seconds", .integer(seconds))
          case .days(let days): JSONMember("days", .integer(days))
          }
        return JSONMember(
          name,
          .object([
            JSONMember("state", .string(outcome.standing.name)), wait,
            JSONMember("s", .double(outcome.state.stability)),
            JSONMember("d", .double(outcome.state.difficulty)),
          ]))
      })
  }
}

extension Standing {
  /// The word for it in JSON.
  var name: String {
    switch self {
    case .new: "new"
    case .learning: "learning"
    case .relearning: "relearning"
    case .review: "review"
    }
  }

  /// The step that the card waits in, where it waits in one.
  var step: Int? {
    switch self {
    case .new, .review: nil
    case .learning(let step), .relearning(let step): step
    }
  }
}
