public import Cards

/// Which cards of the decks are cards that the log knows by another key: their questions were edited.
///
/// Cards that are lost are compared with new ones of the same kind and deck. What is joined without asking is one
/// entry's best match, and the other's too, and nothing speaks against it: no opposites or terms that are mistaken for
/// each other among the words that differ, no other number. Everything else that may be is for a person to decide.
public struct Relinking: Sendable {
  /// Two keys that are one card's.
  public struct Pair: Hashable, Sendable {
    /// The key that the log knows.
    public let old: CardKey
    /// The key that the card has in its deck now.
    public let new: CardKey
  }

  /// What one entry was and what it may be now: the cards of one term or of one sentence go together.
  public struct Match: Hashable, Sendable {
    /// Its keys, those of the entry's first card first.
    public let pairs: [Pair]
    /// What the card of the first old key looked like.
    public let old: CardFacts
    /// The card of the first new key.
    public let new: Card
  }

  /// A lost entry that may be one of some entries now, the likeliest first.
  public struct Question: Hashable, Sendable {
    /// What it may be; never empty.
    public let matches: [Match]
  }

  /// What is joined without asking, in the order of the cards.
  public let joined: [Match]
  /// What a person can decide, in the order of the lost cards.
  public let questions: [Question]

  /// Compares lost cards with those of the decks.
  ///
  /// - Parameters:
  ///   - lost: reviewed cards that no deck has, whose decks are loaded whole.
  ///   - cards: all cards of the decks, in their order.
  ///   - renamed: the names that decks have now, by the names that lost cards have for them.
  ///   - lexicon: the words that are known.
  ///   - isNew: whether no event names a key.
  public init(
    lost: [LostCard], cards: [Card], renamed: [String: String] = [:], lexicon: AnswerWords = AnswerWords(),
    isNew: (CardKey) -> Bool
  ) {
    let old = EditedEntry.entries(of: lost, renamed: renamed)
    let decks = Set(old.map(\.deck))
    // What stayed counts where it may be nearer than what is new.
    let now = EditedEntry.entries(of: cards, isNew: isNew).filter { !$0.keys.isEmpty || decks.contains($0.deck) }
    guard !old.isEmpty, now.contains(where: { !$0.keys.isEmpty }) else {
      joined = []
      questions = []
      return
    }
    let lost = Dictionary(lost.map { ($0.key, $0.facts) }) { first, _ in first }
    let cards = Dictionary(cards.map { ($0.key, $0) }) { first, _ in first }
    var matcher = EditMatcher(old: old, now: now, lexicon: lexicon)
    let result = matcher.result()
    joined = result.joined.compactMap { Match($0.old, $0.new, lost, cards) }
      .sorted { ($0.new.file, $0.new.line) < ($1.new.file, $1.new.line) }
    questions = result.asked.compactMap { asked in
      let matches = asked.compactMap { Match($0.old, $0.new, lost, cards) }
      return matches.isEmpty ? nil : Question(matches: matches)
    }
  }
}

extension Relinking.Match {
  /// Pairs the cards of two entries; nil where none go together.
  fileprivate init?(_ old: EditedEntry, _ new: EditedEntry, _ lost: [CardKey: CardFacts], _ cards: [CardKey: Card]) {
    pairs = RolePairs(old, new).pairs
    guard let first = pairs.first, let facts = lost[first.old], let card = cards[first.new] else { return nil }
    self.old = facts
    self.new = card
  }
}
