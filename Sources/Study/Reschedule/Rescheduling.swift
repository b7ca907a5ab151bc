public import Cards
import Memory

/// What `recollect reschedule` would move: the cards in review that the settings and weights of now would ask on other
/// days.
///
/// A card stays where it is as long as its day lies in the fuzz window of its interval of now, or is one that its last
/// answer could have got with the settings of now, and is no easy day with more than its share. What would be due already is spread over the coming days, until each has as many as an ordinary
/// day, the most urgent first (by retrievability relative to the desired one). Moving twice moves nothing more.
public struct Rescheduling: Sendable {
  /// A card that moves.
  public struct Move: Hashable, Sendable {
    /// The card.
    public let card: Card
    /// The day on which it is due.
    public let from: Day
    /// The day on which it will be.
    public let to: Day
  }

  /// The study day.
  public let today: Day
  /// What moves, in deck order.
  public let moves: [Move]
  /// The days of all cards in review, in deck order, those that stay included.
  public let daysBefore: [Day]
  /// The days of the same cards afterwards.
  public let daysAfter: [Day]
  /// Up to how many reviews a day is filled with cards that would be due already.
  public let perDay: Int

  /// Works out what moves; cards that are set aside stay.
  public init(_ cards: [Card], _ state: LearnerState, today: Day) {
    self.today = today
    let learner = LearnerRecord(of: state, cards: cards, today: today)
    let perDay = state.ordinaryReviews(before: today)
    self.perDay = perDay
    var planned = PlannedDays(cards, state, learner, today: today)
    planned.moveIntoWindows()
    planned.leaveEasyDays()
    planned.spreadLate(perDay: perDay)
    let days = planned.days
    moves = days.compactMap { $0.from == $0.to ? nil : Move(card: cards[$0.index], from: $0.from, to: $0.to) }
    daysBefore = days.map(\.from)
    daysAfter = days.map(\.to)
  }

  /// What is written where the learner agrees.
  public var deeds: [Deed] { moves.map { .due($0.card.key, $0.to) } }
}

extension LearnerState {
  /// How many reviews an ordinary day before today had: the median of the last 14 days that had any, at least 10.
  func ordinaryReviews(before today: Day) -> Int {
    var counts: [Int32: Int] = [:]
    forEachReview { review in
      if review.before.standing == .review, review.day < today { counts[Int32(review.day.number), default: 0] += 1 }
    }
    return Backlog.usual(counts)
  }
}
