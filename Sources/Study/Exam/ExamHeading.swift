import Cards

/// The answers to the questions under one heading: where a class is weak.
public struct ExamHeading: Hashable, Sendable {
  /// The innermost heading above the cards; the deck's name where there is none.
  public let name: String
  /// Answers to questions under it.
  public let answered: Int
  /// Right ones among them.
  public let right: Int

  /// Counts answers by heading: the smallest share of right ones first, then the more answers, then as they came.
  ///
  /// Answers to cards that are in no deck count nowhere; with fewer than two headings there is nothing to compare.
  static func all(of items: [ExamResult.Item]) -> [Self] {
    var order: [String] = []
    var counts: [String: (answered: Int, right: Int)] = [:]
    for item in items {
      guard let card = item.card else { continue }
      let name = card.headings.last ?? card.deck
      if counts[name] == nil { order.append(name) }
      counts[name, default: (0, 0)].answered += 1
      counts[name, default: (0, 0)].right += item.answer.isRight ? 1 : 0
    }
    guard order.count > 1 else { return [] }
    let all = order.map { Self(name: $0, answered: counts[$0]?.answered ?? 0, right: counts[$0]?.right ?? 0) }
    return all.enumerated().sorted { left, right in
      // Shares as products, so that no rounding decides.
      let (mine, theirs) = (left.element.right * right.element.answered, right.element.right * left.element.answered)
      if mine != theirs { return mine < theirs }
      if left.element.answered != right.element.answered { return left.element.answered > right.element.answered }
      return left.offset < right.offset
    }.map(\.element)
  }
}
