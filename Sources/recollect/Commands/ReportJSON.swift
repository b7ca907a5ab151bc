import Cards
import Memory
import Reports
import Study

extension JSONValue {
  /// A list of values, one a line.
  static func rows(_ values: [JSONValue]) -> String {
    values.isEmpty ? "[]\n" : "[\n\(values.map(\.line).joined(separator: ",\n"))\n]\n"
  }

  /// A card with the names that every command gives; what there is none of is left out.
  static func card(_ report: CardReport) -> JSONValue { .object(cardMembers(report)) }

  /// A card with its texts and its reviews.
  static func page(_ page: CardPage) -> JSONValue {
    let reviews = page.history.compactMap { event -> JSONValue? in
      if case .review(let review) = event.deed { .review(review, at: event.at) } else { nil }
    }
    let card = page.report.card
    return .object(
      cardMembers(page.report)
        + members([
          ("choices", card.flatMap { $0.choices.isEmpty ? nil : .array($0.choices.map(choice)) }),
          ("hint", card?.hint.map(JSONValue.string)), ("note", card?.note.map(JSONValue.string)),
          ("source", card?.source.map(JSONValue.string)), ("history", .array(reviews)),
          ("life", page.life.map { .array($0.answers.map(answer)) }),
          ("answered_instead", page.life.map { .array($0.wrongAnswers.map(instead)) }),
        ]))
  }

  /// What is due now.
  static func due(_ figures: DueFigures) -> JSONValue {
    .object(
      members([
        ("due", .integer(figures.due)), ("new", .integer(figures.new)),
        (
          "decks",
          .array(
            figures.decks.map { deck in
              .object(
                members([
                  ("deck", .string(deck.name)), ("learning", .integer(deck.learning)),
                  ("reviews", .integer(deck.reviews)), ("new", .integer(deck.new)),
                ]))
            })
        ),
      ]))
  }

  private static func cardMembers(_ report: CardReport) -> [JSONMember] {
    members([
      ("key", .string(report.key.text)), ("kind", report.kind.map(JSONValue.string)),
      ("prompt", .string(report.prompt)), ("answers", .array(report.answers.map(JSONValue.string))),
      ("deck", report.deck.map(JSONValue.string)), ("file", report.file.map(JSONValue.string)),
      ("line", report.line.map(JSONValue.integer)), ("heading", report.heading.map(JSONValue.string)),
      ("tags", .array(report.tags.map(JSONValue.string))), ("state", .string(report.state.standing.name)),
      ("due", report.due.map { .string($0.description) }), ("reviews", .integer(report.state.reviews)),
      ("lapses", .integer(report.state.lapses)),
      ("stability", report.state.memory.map { .double($0.stability) }),
      ("difficulty", report.state.memory.map { .double($0.difficulty) }),
      ("retrievability", report.retrievability.map(JSONValue.double)),
      ("suspended", .bool(report.state.isSuspended)), ("flagged", .bool(report.state.flag != nil)),
    ])
  }

  private static func answer(_ answer: CardLife.Answer) -> JSONValue {
    .object(
      members([
        ("day", .string(answer.day.description)), ("right", .bool(answer.isRight)),
        ("retrievability", answer.chance.map(JSONValue.double)), ("stability", .double(answer.memory.stability)),
        ("difficulty", .double(answer.memory.difficulty)),
      ]))
  }

  private static func instead(_ text: String, _ times: Int) -> JSONValue {
    .object(members([("given", .string(text)), ("times", .integer(times))]))
  }

  private static func choice(_ choice: Choice) -> JSONValue {
    .object(members([("text", .string(choice.text)), ("right", .bool(choice.isRight))]))
  }

  /// A review, with the names that the progress file has.
  private static func review(_ review: ReviewEvent, at moment: Moment) -> JSONValue {
    var days: Int?
    var seconds: Int?
    var step: Int?
    switch review.promise {
    case .days(let count): days = count
    case .seconds(let count, let place): (seconds, step) = (count, place)
    case nil: break
    }
    return .object(
      members([
        ("at", .string(moment.description)), ("grade", .integer(review.grade.rawValue)),
        ("mode", review.mode.map { .string($0.rawValue) }), ("ms", .integer(review.milliseconds)),
        ("days", days.map(JSONValue.integer)), ("secs", seconds.map(JSONValue.integer)),
        ("step", step.map(JSONValue.integer)), ("verdict", review.verdict.map(JSONValue.string)),
        ("said", review.said.map(JSONValue.string)), ("chose", review.chose.map(JSONValue.string)),
        ("hints", review.hints.map(JSONValue.integer)), ("tries", review.tries.map(JSONValue.integer)),
        ("own", review.isOwnGrade ? .bool(true) : nil),
      ]))
  }

  /// Members of the pairs that have a value.
  static func members(_ pairs: [(String, JSONValue?)]) -> [JSONMember] {
    pairs.compactMap { name, value in value.map { JSONMember(name, $0) } }
  }
}
