/// The cards of some decks, each key once: what is asked, and what is not because its key is another card's.
public struct Roster: Sendable {
  /// A card that is not asked, with the one that has its key.
  public struct Shadowed: Hashable, Sendable {
    /// The card that is not asked.
    public let card: Card
    /// The card that has the key.
    public let by: Card
  }

  /// The cards that are asked, in their order.
  public let cards: [Card]
  /// The cards whose key a card with another answer has, in their order.
  public let shadowed: [Shadowed]

  /// Takes the cards of all decks, by path, then line.
  ///
  /// Two cards with one key and the same folded answer are one card in two places: the first place counts. With
  /// different answers, the one with the answer that the log saw last has the key, else the first.
  /// `lastAnswer` returns the answer's field as the key's newest `card` event has it.
  public init(_ cards: [Card], lastAnswer: (CardKey) -> String?) {
    var owners: [CardKey: Card] = [:]
    var rivals: [CardKey: [Card]] = [:]
    for card in cards {
      if let owner = owners[card.key] {
        if owner.comparedAnswer != card.comparedAnswer { rivals[card.key, default: [owner]].append(card) }
      } else {
        owners[card.key] = card
      }
    }
    for (key, rivals) in rivals {
      guard let seen = lastAnswer(key).map(Fold.text) else { continue }
      if let owner = rivals.first(where: { Fold.text($0.answer) == seen }) { owners[key] = owner }
    }
    var asked: [Card] = []
    var taken = Set<CardKey>()
    var shadowed: [Shadowed] = []
    for card in cards {
      guard let owner = owners[card.key] else { continue }
      if owner.file == card.file, owner.line == card.line, owner.entry == card.entry {
        // An entry that has a card twice has it once all the same.
        if taken.insert(card.key).inserted { asked.append(card) }
      } else if owner.comparedAnswer != card.comparedAnswer {
        shadowed.append(Shadowed(card: card, by: owner))
      }
    }
    self.cards = asked
    self.shadowed = shadowed
  }
}

extension Card {
  /// What makes two cards of one key the same: the folded answer; for choices, the right ones.
  fileprivate var comparedAnswer: String {
    Fold.text(choices.isEmpty ? answer : answers.sorted().joined(separator: " | "))
  }
}
