import Cards
import Study

extension JSONValue {
  /// An exam in a list.
  static func exam(_ exam: ExamRecord) -> JSONValue { .object(examMembers(exam)) }

  /// The result of an exam: every answer with its card, and how it compares.
  static func result(_ result: ExamResult) -> JSONValue {
    .object(
      examMembers(result.exam)
        + members([
          ("ms", .integer(result.milliseconds)), ("cards", .array(result.items.map(item))),
          ("headings", .array(result.headings.map(heading))), ("comparison", result.comparison.map(comparison)),
        ]))
  }

  private static func examMembers(_ exam: ExamRecord) -> [JSONMember] {
    let score = exam.score
    return members([
      ("exam", .string(exam.name.description)), ("day", .string(exam.day.description)),
      ("decks", .array(exam.deckNames.map(JSONValue.string))), ("seed", .number(String(exam.start.seed))),
      ("mode", exam.start.mode.map { .string($0.rawValue) }), ("count", exam.start.isCounted ? .bool(true) : nil),
      ("questions", .integer(score.questions)), ("answered", .integer(score.answered)),
      ("right", .integer(score.right)),
    ])
  }

  private static func item(_ item: ExamResult.Item) -> JSONValue {
    let card = item.card
    let facts = item.facts
    return .object(
      members([
        ("key", .string(item.answer.card.text)), ("kind", (card?.kind.rawValue ?? facts?.kind).map(JSONValue.string)),
        ("prompt", (card?.prompt ?? facts?.asks).map(JSONValue.string)),
        ("answers", card.map { .array($0.answers.map(JSONValue.string)) }),
        ("deck", (card?.deck ?? facts?.deck).map(JSONValue.string)), ("file", card.map { .string($0.file) }),
        ("line", card.map { .integer($0.line) }),
        ("heading", (card.map(\.headings.last) ?? facts?.heading).map(JSONValue.string)),
        ("tags", card.map { .array($0.tags.map(JSONValue.string)) }), ("source", card?.source.map(JSONValue.string)),
        ("right", .bool(item.answer.isRight)), ("mode", item.answer.mode.map { .string($0.rawValue) }),
        ("ms", .integer(item.answer.milliseconds)), ("said", item.answer.said.map(JSONValue.string)),
        ("chose", item.answer.chose.map(JSONValue.string)),
      ]))
  }

  private static func heading(_ heading: ExamHeading) -> JSONValue {
    .object(
      members([
        ("heading", .string(heading.name)), ("answered", .integer(heading.answered)),
        ("right", .integer(heading.right)),
      ]))
  }

  /// How an exam compares with an earlier one.
  static func comparison(_ comparison: ExamComparison) -> JSONValue {
    func keys(_ cards: [CardKey]) -> JSONValue { .array(cards.map { .string($0.text) }) }
    return .object(
      members([
        ("before", exam(comparison.before)), ("both", .integer(comparison.shared.count)),
        ("newly_right", keys(comparison.newlyRight)), ("still_missed", keys(comparison.stillMissed)),
        ("no_longer_right", keys(comparison.noLongerRight)),
      ]))
  }
}
