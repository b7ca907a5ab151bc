public import Cards
public import Memory
public import Study

/// What one learner of a group answered: the answers of each card in their order, and nothing of who it was.
public struct LearnerAnswers: Sendable {
  /// A card with its answers.
  public struct Card: Sendable {
    /// The card.
    public let key: CardKey
    /// The deck that it was in.
    public let deck: String
    /// What is asked.
    public let question: String
    /// The answer's field.
    public let answer: String
    /// Its grades, the oldest first; never empty.
    public internal(set) var grades: [Grade]
  }

  /// The cards that were answered, by key.
  public let cards: [Card]

  /// Takes the answers from a learner's log.
  public init(_ state: LearnerState) {
    let keys = state.cards.filter { $0.reviews > 0 }.map(\.key)
    var grades = keys.map { _ in [Grade]() }
    state.forEachAnswer(to: keys) { grades[$0.card].append($0.grade) }
    cards = zip(keys, grades).map { key, grades in
      let facts = state.facts(of: key)
      return Card(
        key: key, deck: facts?.deck ?? "", question: facts?.asks ?? "", answer: facts?.answer ?? "", grades: grades)
    }
  }

  /// Reads a sheet that ``EducatorSheet`` wrote; nil where the text is none.
  public init?(sheet text: String) {
    // A text without the header may be very long, and has no rows.
    guard EducatorSheet.isBegun(by: text.utf8) else { return nil }
    var cards: [Card] = []
    var places: [String: Int] = [:]
    for row in CommaSeparatedValues.rows(of: text).dropFirst() {
      guard row.count == EducatorSheet.columns.count, let grade = Int(row[4]).flatMap(Grade.init(rawValue:)) else {
        return nil
      }
      if let place = places[row[5]] {
        cards[place].grades.append(grade)
      } else {
        places[row[5]] = cards.count
        let texts = row.map(EducatorSheet.unguarded)
        cards.append(
          Card(key: CardKey(text: texts[5]), deck: texts[1], question: texts[2], answer: texts[3], grades: [grade]))
      }
    }
    self.cards = cards.sorted { $0.key < $1.key }
  }
}

/// Learners of a group side by side, without names: which cards they find hard.
public struct GroupFigures: Sendable {
  /// One learner.
  public struct Learner: Sendable {
    /// A letter, in the order of the files.
    public let name: String
    /// Cards that were answered.
    public let cards: Int
    /// All answers, and those with another grade than 1.
    public let answers: Share
    /// The first answers to each card.
    public let first: Share
  }

  /// One card.
  public struct Card: Sendable {
    /// The card with its texts, as the first learner that answered it has it.
    public let card: LearnerAnswers.Card
    /// The first answers of the learners: how many were right, of how many learners that were asked.
    public let first: Share
    /// By learner: whether the first answer was right; nil where the card was not asked.
    public let byLearner: [Bool?]
  }

  /// The learners, in the order of the files.
  public let learners: [Learner]
  /// The cards, the hardest first.
  ///
  /// By the upper end of the 95 % interval of right first answers, so that a card that many missed comes before one that
  /// one person missed; then by the share, then by key.
  public let cards: [Card]

  /// Puts learners side by side.
  public init(_ group: [LearnerAnswers]) {
    learners = group.enumerated().map { place, learner in
      let grades = learner.cards.flatMap(\.grades)
      return Learner(
        name: Self.name(of: place), cards: learner.cards.count,
        answers: Share(right: grades.count { $0 > .again }, answers: grades.count),
        first: Share(
          right: learner.cards.count { ($0.grades.first ?? .again) > .again }, answers: learner.cards.count))
    }
    var byKey: [CardKey: (card: LearnerAnswers.Card, right: [Bool?])] = [:]
    for (place, learner) in group.enumerated() {
      for card in learner.cards {
        var entry = byKey[card.key] ?? (card, [Bool?](repeating: nil, count: group.count))
        entry.right[place] = (card.grades.first ?? .again) > .again
        byKey[card.key] = entry
      }
    }
    let cards = byKey.values.map { card, right in
      let asked = right.compactMap { $0 }
      return Card(card: card, first: Share(right: asked.count { $0 }, answers: asked.count), byLearner: right)
    }
    self.cards = cards.sorted { left, right in
      let (one, other) = (Self.order(left), Self.order(right))
      return one == other ? left.card.key < right.card.key : one < other
    }
  }

  private static func order(_ card: Card) -> (Double, Double) {
    (card.first.interval?.upperBound ?? 1, card.first.value ?? 1)
  }

  /// `A` to `Z`, then `A2` and so on.
  private static func name(of place: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + place % 26)))
    return place < 26 ? letter : "\(letter)\(place / 26 + 1)"
  }
}
