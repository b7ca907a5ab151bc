import Memory
import Study

/// A card with how often it was answered wrong.
public struct HardCard: Sendable {
  /// The card.
  public let report: CardReport
  /// Answers with grade 1.
  public let wrong: Int
  /// All answers.
  public let answers: Int
  /// What can be said of today.
  let outlook: CardOutlook?
}

/// The cards that are hardest, the hardest first.
///
/// Every answer counts that was given here, in steps of learning too; what another program asked counts as well. A card
/// is hard when at least two answers were wrong. The hardest is the one whose share of wrong answers is surely high: by
/// the lower end of its 95 % interval (Wilson), so that two of two do not outdo nine of ten; then by more wrong answers,
/// then in the order of the decks.
public struct HardCards: RandomAccessCollection, Sendable {
  private struct Entry {
    let place: Int
    let wrong: Int
    let answers: Int
    let surely: Double
    let isLastRight: Bool
  }

  private let reports: [CardReport]
  private let entries: [Entry]

  init(_ reports: [CardReport], _ cards: [CardCount]) {
    self.reports = reports
    entries = cards.indices.compactMap { place in
      let share = cards[place].wrongAnswers
      guard share.right >= 2 else { return nil }
      return Entry(
        place: place, wrong: share.right, answers: share.answers, surely: share.interval?.lowerBound ?? 0,
        isLastRight: cards[place].isLastRight)
    }.sorted { ($1.surely, $1.wrong, $0.place) < ($0.surely, $0.wrong, $1.place) }
  }

  /// The place of the first card.
  public var startIndex: Int { 0 }
  /// The place after the last card.
  public var endIndex: Int { entries.count }
  /// The card at a place.
  public subscript(place: Int) -> HardCard {
    let entry = entries[place]
    let report = reports[entry.place]
    return HardCard(
      report: report, wrong: entry.wrong, answers: entry.answers,
      outlook: CardOutlook(of: report, isLastRight: entry.isLastRight))
  }
}
