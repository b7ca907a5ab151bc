public import Cards
import Memory

/// When a card counts as a leech: a card that is forgotten again and again.
public struct LeechRule: Hashable, Sendable {
  /// After how many lapses for the first time.
  public let threshold: Int

  /// Makes a rule; a threshold below 1 is 1.
  public init(threshold: Int) { self.threshold = max(1, threshold) }

  /// Every so many lapses after that a card is one again: half the threshold, rounded up (Anki's rule).
  public var again: Int { (threshold + 1) / 2 }

  /// Whether a card becomes a leech, or one again, with its newest lapse.
  public func isReached(by lapses: Int) -> Bool { lapses >= threshold && (lapses - threshold) % again == 0 }

  /// The newest lapse, from 1, with which a card of some lapses became a leech; nil where none did.
  public func newest(of lapses: Int) -> Int? {
    lapses < threshold ? nil : lapses - (lapses - threshold) % again
  }
}

/// A card that was forgotten again and again, with what it was mixed up with.
public struct Leech: Sendable {
  /// Something that was answered instead.
  public struct Confusion: Hashable, Sendable {
    /// What was typed or chosen, as the deck writes it where it names another card's answer.
    public let answer: String
    /// The card whose answer it is; nil where none of the decks has it.
    public let card: Card?
    /// How often.
    public let count: Int
  }

  /// What may help.
  public enum Advice: Hashable, Sendable {
    /// The question should say what tells the answer from another one.
    case reword(from: String)
    /// The answer has more than eight words or two parts, and may be asked in parts.
    case split
    /// A hint or a note would help to hold on to it.
    case hint
    /// The card has a hint already: another wording may help.
    case rewordAnyhow
  }

  /// The card.
  public let card: Card
  /// How often it was forgotten while in review.
  public let lapses: Int
  /// How often it was reviewed.
  public let reviews: Int
  /// What was answered instead, the most frequent first, at most 3.
  public let confusions: [Confusion]

  /// What may help.
  public var advice: Advice {
    if let other = confusions.first(where: { $0.card != nil }) { return .reword(from: other.answer) }
    let words = card.answer.split(whereSeparator: \.isWhitespace).count
    let parts = card.answer.split(separator: ";").count
    if words > 8 || parts > 2 { return .split }
    return card.hint == nil ? .hint : .rewordAnyhow
  }
}

extension LearnerState {
  /// Returns the leeches among some cards that the learner has not decided on: neither set aside nor kept (resumed)
  /// since they became one, and not suspended; in deck order.
  public func leeches(among cards: [Card]) -> [Leech] {
    let settings = settings
    let reached = cards.compactMap { card -> (card: Card, state: CardState, lapse: Int)? in
      let state = self[card.key]
      let rule = LeechRule(threshold: settings.leech(deck: card.deck))
      guard !state.isSuspended, let lapse = rule.newest(of: state.lapses) else { return nil }
      return (card, state, lapse)
    }
    guard !reached.isEmpty else { return [] }
    let names = AnswerNames(cards)
    let pasts = rows(of: reached.map(\.card.key))
    return zip(reached, pasts).compactMap { leech, rows in
      let past = rows.compactMap(log.event(of:))
      guard !isDecided(past, since: leech.lapse) else { return nil }
      return Leech(
        card: leech.card, lapses: leech.state.lapses, reviews: leech.state.reviews,
        confusions: Self.confusions(of: leech.card, past, names, cards))
    }
  }

  /// The rows of reviews and marks that were not undone, of each of some cards, in the order of replay: one walk through
  /// the log for all cards.
  func rows(of keys: [CardKey]) -> [[LogRow]] {
    let roots = keys.map(root(of:))
    var found = [[LogRow]?](repeating: nil, count: records.count)
    for case let root? in roots { found[Int(root)] = [] }
    for place in 0..<plan.order.count {
      let index = plan.order[place]
      let row = log.columns.rows[index]
      guard row.kind == .review || row.kind == .mark, !plan.isUndone(index) else { continue }
      found[Int(plan.root(row.card))]?.append(row)
    }
    return roots.map { $0.flatMap { found[Int($0)] } ?? [] }
  }

  /// Whether a card was set aside or resumed after its lapse of a number, from 1.
  private func isDecided(_ past: [Event], since lapse: Int) -> Bool {
    var lapses = 0
    var isInReview = false
    for event in past {
      switch event.deed {
      case .review(let review):
        if review.grade == .again, isInReview { lapses += 1 }
        // A promise in seconds is a step; in days, or none, it is review.
        if case .seconds = review.promise { isInReview = false } else { isInReview = true }
      case .due: isInReview = true
      case .suspend, .resume: if lapses >= lapse { return true }
      default: break
      }
    }
    return false
  }

  private static func confusions(
    of card: Card, _ past: [Event], _ names: AnswerNames, _ cards: [Card]
  ) -> [Leech.Confusion] {
    var found: [(answer: String, card: Card?, fold: UInt64, count: Int)] = []
    let own = Set(card.answers.map(AnswerNames.fold))
    for event in past {
      guard case .review(let review) = event.deed, review.grade == .again,
        let answer = review.chose ?? review.said, case let fold = AnswerNames.fold(answer), !own.contains(fold)
      else { continue }
      if let place = found.firstIndex(where: { $0.fold == fold }) {
        found[place].count += 1
      } else {
        let other = names.cards(naming: answer).lazy.map { cards[$0] }.first {
          $0.entry != card.entry || $0.file != card.file
        }
        let shown = other?.answers.first { AnswerNames.fold($0) == fold } ?? answer
        found.append((shown, other, fold, 1))
      }
    }
    // What was typed once and names nothing says little.
    return found.enumerated().filter { $1.card != nil || $1.count > 1 }
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.prefix(3)
      .map { Leech.Confusion(answer: $1.answer, card: $1.card, count: $1.count) }
  }
}
