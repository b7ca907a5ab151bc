import Cards

/// Which cards the learner asks for: what is due, or something else.
public enum StudySelection: Hashable, Sendable {
  /// The days that may be given.
  public static let days = 1...3_650

  /// What is due now, then new cards.
  case due
  /// That, then the reviews that are due within some study days.
  case ahead(days: Int)
  /// Only the cards that were forgotten often, due or not.
  case leeches
  /// Only the cards that were answered with grade 1 within some study days, today included, due or not.
  case failed(days: Int)

  /// Whether a review that is due on a later day is asked all the same.
  ///
  /// The answer counts with the days that truly went by, which is all that FSRS asks: a card that is asked early
  /// gains less stability, and its next interval is counted from today.
  func brings(_ day: Day, today: Day) -> Bool {
    switch self {
    case .due: false
    case .ahead(let days): day - today <= days
    case .leeches, .failed: true
    }
  }

  /// The cards that it names by what they are; nil where it does not.
  func chosen(of cards: [Card], _ state: LearnerState, today: Day) -> Set<CardKey>? {
    switch self {
    case .due, .ahead: return nil
    case .leeches:
      let settings = state.settings
      return Set(cards.filter { state[$0.key].lapses >= settings.leech(deck: $0.deck) }.map(\.key))
    case .failed(let days): return state.failed(since: today + (1 - days), among: cards.map(\.key))
    }
  }
}

extension LearnerRecord {
  /// Whether a card may be asked at all: it is not set aside, its deck is not paused, and the selection has it.
  func asks(_ card: Card) -> Bool {
    !suspended.contains(card.key) && paused[card.deck] == nil && chosen?.contains(card.key) ?? true
  }
}
