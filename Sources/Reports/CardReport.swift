public import Cards
public import Memory
public import Study

/// A card with what the log says of it: what every report shows of one card.
public struct CardReport: Sendable {
  /// The card's key.
  public let key: CardKey
  /// The card; nil where no loaded deck has it any more.
  public let card: Card?
  /// What it looked like when it was last asked, where no deck has it.
  public let facts: CardFacts?
  /// Where the deck's file can be opened; of a card that is in no deck the file that it was in.
  public let file: String?
  /// Where it stands.
  public let state: CardState
  /// The probability of recall on the study day of the report; nil before the first review.
  ///
  /// It is 1 on the day of an answer, whether that was right or wrong.
  public let retrievability: Double?
  /// Whether its newest answer was given on the study day of the report, or by a clock that was ahead of it.
  let wasAnsweredToday: Bool
  /// The study day on which it comes back; nil for a new card.
  public let due: Day?
  /// The probability of recall on the day for which a card in review is planned, if nothing is answered before; nil for
  /// other cards.
  public let plannedRetrievability: Double?

  /// Makes the report of a card on the study day of a moment.
  public init(
    card: Card?, path: String?, state: CardState, facts: CardFacts?, model: any MemoryModel, now: Moment
  ) {
    key = card?.key ?? state.key
    self.card = card
    self.facts = facts
    file = path ?? facts?.file
    self.state = state
    let elapsed = state.lastDay.map { max(0, now.studyDay - $0) } ?? 0
    wasAnsweredToday = state.lastDay.map { $0 >= now.studyDay } ?? false
    retrievability = state.memory.map { model.retrievability(of: $0, after: elapsed) }
    let due = state.due?.studyDay(offsetMinutes: now.offsetMinutes)
    self.due = due
    plannedRetrievability =
      if state.standing == .review, let memory = state.memory, let due, let last = state.lastDay {
        model.retrievability(of: memory, after: max(0, due - last))
      } else {
        nil
      }
  }

  /// Whether its deck has lost it: it was reviewed, and the deck that it was seen in has it no more.
  public var isLost: Bool { card == nil }
  /// `define`, `term`, `ask` or `gap`.
  public var kind: String? { card?.kind.rawValue ?? facts?.kind }
  /// What is asked.
  public var prompt: String { card?.prompt ?? facts?.asks ?? "" }
  /// The accepted answers; of a card that is in no deck the answer's field as it was.
  public var answers: [String] { card?.answers ?? facts.map { [$0.answer] } ?? [] }
  /// The deck's name.
  public var deck: String? { card?.deck ?? facts?.deck ?? state.deck }
  /// The line in which the card's entry begins.
  public var line: Int? { card?.line }
  /// The innermost heading above it.
  public var heading: String? { card?.headings.last ?? facts.flatMap { $0.heading.isEmpty ? nil : $0.heading } }
  /// The deck's tags.
  public var tags: [String] { card?.tags ?? [] }
}

extension Due {
  /// The study day on which the card comes back, by a clock with an offset from UTC.
  func studyDay(offsetMinutes: Int) -> Day {
    switch self {
    case .day(let day): day
    case .instant(let instant): Moment(milliseconds: instant, offsetMinutes: offsetMinutes).studyDay
    }
  }
}
