public import Cards

/// The decks that are loaded, as far as they say which cards are gone.
public struct DeckShelf: Sendable {
  /// The cards of the decks, in their order.
  public let cards: [Card]
  /// The names of all decks.
  public let decks: Set<String>
  /// The names of those that were read without a mistake: what they do not have is not there.
  public let wholeDecks: Set<String>
  /// Whether a person named what was loaded, so that other decks may be elsewhere.
  public let isChosen: Bool

  /// Takes the decks of a command.
  public init(cards: [Card], decks: Set<String>, wholeDecks: Set<String>, isChosen: Bool) {
    self.cards = cards
    self.decks = decks
    self.wholeDecks = wholeDecks
    self.isChosen = isChosen
  }
}

/// The reviewed cards that are gone from the decks that they were in.
public struct LostCards: Sendable {
  /// The cards, in the order in which the log came to know them.
  public let cards: [LostCard]
  /// What decks are called now, by the names that they had.
  public let renamed: [String: String]
  /// Whether cards are gone from the decks here, but other decks of theirs are missing: they may be there.
  public let mayBeElsewhere: Bool
  /// The loaded decks with mistakes that miss reviewed cards, by name: these may be among what could not be read.
  public let unreadDecks: [String]
}

extension LearnerState {
  /// Returns the reviewed cards that no loaded deck has, though the deck that they were last seen in is loaded whole.
  ///
  /// Another deck counts as that deck where no loaded deck has its name and at least half of its other reviewed cards
  /// are in the other one. Nothing is lost where the decks are others than those that were studied: where a person chose
  /// some and not all reviewed cards' decks are among them, or where a deck has none of its reviewed cards left and
  /// other decks are missing too.
  public func lostCards(on shelf: DeckShelf) -> LostCards {
    var homes: [UInt32: String] = [:]
    for card in shelf.cards {
      if let root = root(of: card.key), homes[root] == nil { homes[root] = card.deck }
    }
    var decks: [UInt32: ReviewedDeck] = [:]
    var gone: [UInt32] = []
    for root in 0..<UInt32(records.count) where plan.root(root) == root {
      let record = records[Int(root)]
      guard record.reviews > 0, record.deck != .max else { continue }
      decks[record.deck, default: ReviewedDeck()].reviewed += 1
      if let home = homes[root] {
        decks[record.deck, default: ReviewedDeck()].found[home, default: 0] += 1
      } else {
        gone.append(root)
      }
    }
    guard !gone.isEmpty else { return LostCards(cards: [], renamed: [:], mayBeElsewhere: false, unreadDecks: []) }
    var names: [UInt32: String] = [:]
    for (number, deck) in decks { names[number] = name(of: number, deck, on: shelf) }
    let areAllHere = decks.keys.allSatisfy { names[$0] != nil }
    if shelf.isChosen, !areAllHere { return LostCards(cards: [], renamed: [:], mayBeElsewhere: true, unreadDecks: []) }
    var renamed: [String: String] = [:]
    var cards: [LostCard] = []
    for root in gone {
      let number = records[Int(root)].deck
      guard let name = names[number], shelf.wholeDecks.contains(name), let deck = decks[number],
        areAllHere || !deck.found.isEmpty
      else { continue }
      let key = CardKey(text: log.columns.cards[records[Int(root)].name])
      guard let facts = facts(of: key) else { continue }
      cards.append(LostCard(key: key, facts: facts))
      if facts.deck != name { renamed[facts.deck] = name }
    }
    let unread = Set(gone.compactMap { names[records[Int($0)].deck] }).subtracting(shelf.wholeDecks)
    return LostCards(
      cards: cards, renamed: renamed, mayBeElsewhere: cards.isEmpty && !areAllHere, unreadDecks: unread.sorted())
  }

  /// Compares the lost cards with those of the decks that no event names.
  public func relinking(of lost: LostCards, on shelf: DeckShelf) -> Relinking {
    Relinking(lost: lost.cards, cards: shelf.cards, renamed: lost.renamed) { !knows($0) }
  }

  /// The reviewed cards of one deck: how many, and in which loaded decks they are.
  private struct ReviewedDeck {
    var reviewed = 0
    var found: [String: Int] = [:]
  }

  /// What a deck of the log is called among the loaded ones; nil where it is not there.
  private func name(of number: UInt32, _ deck: ReviewedDeck, on shelf: DeckShelf) -> String? {
    let name = log.columns.decks[number]
    if shelf.decks.contains(name) { return name }
    let home = deck.found.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let home, home.value * 2 >= deck.reviewed - 1 else { return nil }
    return home.key
  }
}
