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
}

/// The cards that are hardest.
///
/// Every answer counts that was given here, in steps of learning too; what another program asked counts as well. A card
/// is hard when at least two answers were wrong. The hardest is the one whose share of wrong answers is surely high: by
/// the lower end of its 95 % interval (Wilson), so that two of two do not outdo nine of ten; then by more wrong answers,
/// then in the order of the decks.
struct HardCardsCount {
  private var shares: [Share]

  init(cards: Int) { shares = [Share](repeating: Share(), count: cards) }

  mutating func take(_ answer: PastAnswer) { shares[answer.card].count(isRight: answer.grade == .again) }

  func cards(_ reports: [CardReport]) -> [HardCard] {
    let hard = shares.enumerated().filter { $1.right >= 2 }.map { place, share in
      (place: place, wrong: share.right, answers: share.answers, surely: share.interval?.lowerBound ?? 0)
    }
    return hard.sorted { ($1.surely, $1.wrong, $0.place) < ($0.surely, $0.wrong, $1.place) }.map {
      HardCard(report: reports[$0.place], wrong: $0.wrong, answers: $0.answers)
    }
  }
}
