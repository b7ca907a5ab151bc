import Cards

/// Deals the new cards of several decks: of each in turn one, so that no deck waits for another's end.
///
/// The turn goes on where it stopped: with one new card a day, three decks have one every third day.
struct NewTurns {
  private let cards: [Card]
  private let entries: [Int]
  private var decks: [(name: String, waiting: ArraySlice<Int>)] = []
  private var turn: Int
  private var taken: Set<Int>
  /// How many cards only the day's limit holds back.
  private(set) var heldBack = 0

  /// Takes the cards that were never asked, in deck order.
  ///
  /// - Parameters:
  ///   - cards: all cards of the decks.
  ///   - entries: the number of each card's entry.
  ///   - unseen: indexes of the cards that were never asked.
  ///   - taken: entries of which a card was introduced today.
  ///   - dealt: how many cards of the decks were ever introduced.
  init(cards: [Card], entries: [Int], unseen: [Int], taken: Set<Int>, dealt: Int) {
    self.cards = cards
    self.entries = entries
    self.taken = taken
    var places: [String: Int] = [:]
    var lists: [(name: String, waiting: [Int])] = []
    // A deck whose cards were all asked keeps its place in the turn.
    for name in cards.map(\.deck) where places[name] == nil {
      places[name] = lists.count
      lists.append((name, []))
    }
    for index in unseen { if let place = places[cards[index].deck] { lists[place].waiting.append(index) } }
    decks = lists.map { ($0.name, $0.waiting[...]) }
    turn = decks.isEmpty ? 0 : dealt % decks.count
  }

  /// Deals for as long as a deck may bring another card; each entry has one at most.
  mutating func deal(mayBring: (String) -> Bool) -> [Int] {
    var dealt: [Int] = []
    while !decks.isEmpty {
      if turn >= decks.count { turn = 0 }
      decks[turn].waiting = decks[turn].waiting.drop { taken.contains(entries[$0]) }
      guard let card = decks[turn].waiting.first, mayBring(decks[turn].name) else {
        heldBack += decks[turn].waiting.count { !taken.contains(entries[$0]) }
        decks.remove(at: turn)
        continue
      }
      taken.insert(entries[card])
      dealt.append(card)
      turn += 1
    }
    return dealt
  }
}

/// What is left of a study day's new cards: in all, and for each deck with a limit of its own.
struct NewAllowance {
  private var shared: Int
  private var own: [String: Int]

  init(learner: LearnerRecord, override: Int?) {
    let limits = override == nil ? learner.paces.compactMapValues(\.newLimit) : [:]
    own = limits
    shared = override ?? learner.newLimit
    for (deck, count) in learner.introducedCounts {
      if own[deck] != nil { own[deck, default: 0] -= count } else { shared -= count }
    }
  }

  mutating func takes(_ deck: String) -> Bool {
    if let left = own[deck] {
      own[deck] = left - 1
      return left > 0
    }
    shared -= 1
    return shared >= 0
  }
}
