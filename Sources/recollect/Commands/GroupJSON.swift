import Cards
import Reports

extension JSONValue {
  /// A group's figures.
  static func group(_ figures: GroupFigures) -> JSONValue {
    .object(
      members([
        ("learners", .array(figures.learners.map(learner))),
        ("cards", .array(figures.cards.map { card($0, figures.learners) })),
      ]))
  }

  private static func learner(_ learner: GroupFigures.Learner) -> JSONValue {
    .object(
      members([
        ("learner", .string(learner.name)), ("cards", .integer(learner.cards)),
        ("first", .object(shareMembers(learner.first, count: "answers"))),
        ("all", .object(shareMembers(learner.answers, count: "answers"))),
      ]))
  }

  private static func card(_ card: GroupFigures.Card, _ learners: [GroupFigures.Learner]) -> JSONValue {
    let byLearner = zip(learners, card.byLearner).compactMap { learner, right in
      right.map { JSONMember(learner.name, .bool($0)) }
    }
    return .object(
      members([
        ("key", .string(card.card.key.text)), ("deck", .string(card.card.deck)),
        ("question", .string(card.card.question)), ("answer", .string(card.card.answer)),
      ]) + shareMembers(card.first, count: "learners") + members([("first", .object(byLearner))]))
  }
}
