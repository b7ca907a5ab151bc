public import Cards
import Memory

/// A card that was answered wrong again and again and has not left the steps of learning yet: it is no leech, as it was
/// never learned and so cannot be forgotten, but it is hard.
public struct StuckCard: Sendable {
  /// The card.
  public let card: Card
  /// How often it was answered wrong.
  public let wrong: Int
  /// How often it was reviewed.
  public let reviews: Int
}

extension LearnerState {
  /// Returns the cards among some that have not left the steps of learning and are hard.
  ///
  /// They were answered wrong at least half as often as makes a leech, rounded up, and twice; those that are set aside
  /// are left out.
  /// The most often wrong come first, then those that stand first in their decks.
  public func stuckCards(among cards: [Card]) -> [StuckCard] {
    let settings = settings
    let learning = cards.filter { card in
      let state = self[card.key]
      guard case .learning(step: _) = state.standing, !state.isSuspended else { return false }
      return state.reviews >= StuckCard.least(settings, card)
    }
    guard !learning.isEmpty else { return [] }
    return zip(learning, rows(of: learning.map { $0.key })).compactMap { card, rows -> StuckCard? in
      let reviews = rows.filter { $0.kind == .review }
      let wrong = reviews.count { $0.grade == .again }
      guard wrong >= StuckCard.least(settings, card) else { return nil }
      return StuckCard(card: card, wrong: wrong, reviews: reviews.count)
    }.enumerated().sorted { ($1.element.wrong, $0.offset) < ($0.element.wrong, $1.offset) }.map { $0.element }
  }
}

extension StuckCard {
  /// How many wrong answers make a card hard; one never does, whatever makes a leech.
  fileprivate static func least(_ settings: Settings, _ card: Card) -> Int {
    max(2, LeechRule(threshold: settings.leech(deck: card.deck)).again)
  }

  /// The most that are named.
  private static let most = 10

  /// Says which cards are hard without being leeches: a line each, and how many more there are.
  public static func lines(_ cards: [StuckCard]) -> [String] {
    let rest = cards.count - most
    return cards.prefix(most).map { stuck in
      let answer = stuck.card.answers.first ?? stuck.card.answer
      return VisibleText.line(
        "Hard, but no leech: '\(answer)' was wrong in \(stuck.wrong) of \(Wording.count(stuck.reviews, "review")) and has "
          + "not left the steps of learning yet. \(stuck.card.file):\(stuck.card.line).")
    }
      + (rest > 0
        ? ["Hard, but no leech: \(rest) more. 'recollect stats --cards --all' shows all hard cards."]
        : [])
  }
}
