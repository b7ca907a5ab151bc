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
  /// The cards that are there once more, with the same key and answer, in their order.
  let repeated: [Shadowed]

  /// Takes the cards of all decks, by path, then line.
  ///
  /// Two cards with one key and the same folded answer are one card in two places: the first place counts. With
  /// different answers, the one with the answer that the log saw last has the key, else the first.
  /// `lastAnswer` returns the answer's field as the key's newest `card` event has it.
  public init(_ cards: [Card], lastAnswer: (CardKey) -> String?) {
    // Indexes, because a card is large to copy.
    var owners: [CardKey: Int] = Dictionary(minimumCapacity: cards.count)
    var twins = Set<Int>()
    var rivals: [CardKey: [Int]] = [:]
    for index in cards.indices {
      guard let owner = owners.updateValue(index, forKey: cards[index].key) else { continue }
      owners[cards[index].key] = owner
      twins.insert(index)
      if cards[owner].comparedAnswer != cards[index].comparedAnswer {
        rivals[cards[index].key, default: [owner]].append(index)
      }
    }
    for (key, rivals) in rivals {
      guard let seen = lastAnswer(key).map(Fold.text) else { continue }
      if let owner = rivals.first(where: { Fold.text(cards[$0].answer) == seen }) { owners[key] = owner }
    }
    guard !twins.isEmpty else {
      self.cards = cards
      shadowed = []
      repeated = []
      return
    }
    var asked: [Card] = []
    var shadowed: [Shadowed] = []
    var repeated: [Shadowed] = []
    for index in cards.indices {
      guard let owner = owners[cards[index].key] else { continue }
      if owner == index {
        asked.append(cards[index])
      } else if cards[owner].comparedAnswer != cards[index].comparedAnswer {
        shadowed.append(Shadowed(card: cards[index], by: cards[owner]))
      } else {
        repeated.append(Shadowed(card: cards[index], by: cards[owner]))
      }
    }
    self.cards = asked
    self.shadowed = shadowed
    self.repeated = repeated
  }
}

extension Card {
  /// What makes two cards of one key the same: the folded answer; for choices, the right ones.
  fileprivate var comparedAnswer: String {
    Fold.text(choices.isEmpty ? answer : answers.sorted().joined(separator: " | "))
  }
}
