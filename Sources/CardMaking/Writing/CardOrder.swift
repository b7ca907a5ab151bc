/// The order in which cards are learned: what a card's words mean comes before the card, the easier before the harder.
///
/// Sections stay together, in the order of the text, as far as that allows. Where a section uses a term of a later one,
/// the later one comes first; a card that must wait even so comes when its terms have, under its heading once more.
/// Terms that need each other stand in the order of the text.
struct CardOrder {
  private let cards: [DraftCard]
  /// For each card, the cards that define what it uses.
  private let needs: [[Int]]
  /// The section of each card, by number in the order of the text.
  private let sections: [Int]
  private let sectionCount: Int

  /// Takes cards with the name of the section that each belongs to.
  init(_ cards: [DraftCard], sections names: [String]) {
    self.cards = cards
    var numbers: [String: Int] = [:]
    sections = names.map { name in
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      return number
    }
    sectionCount = numbers.count
    needs = UsedTerms(cards).needs
  }

  /// The cards' numbers in order.
  var order: [Int] {
    var members: [[Int]] = Array(repeating: [], count: sectionCount)
    for card in easiestFirst { members[sections[card]].append(card) }
    var rounds = sectionOrder.map { members[$0] }
    var queue = Queue(needs)
    while queue.taken.count < cards.count {
      let before = queue.taken.count
      for round in rounds.indices { rounds[round] = queue.takeReady(of: rounds[round]) }
      if queue.taken.count == before { queue.breakCircle() }
    }
    return queue.taken
  }

  /// The sections in the order of the text, those first that others need.
  private var sectionOrder: [Int] {
    var needed: [Set<Int>] = Array(repeating: [], count: sectionCount)
    for (card, others) in needs.enumerated() {
      for other in others where sections[other] != sections[card] { needed[sections[card]].insert(sections[other]) }
    }
    var left = Array(0..<sectionCount)
    var result: [Int] = []
    var isDone = Array(repeating: false, count: sectionCount)
    while !left.isEmpty {
      // The first that needs nothing that is still to come; where all do, the first that needs least of it.
      var best = 0
      var least = Int.max
      for (place, section) in left.enumerated() {
        let open = needed[section].count { !isDone[$0] }
        if open < least { (best, least) = (place, open) }
        if open == 0 { break }
      }
      let section = left.remove(at: best)
      isDone[section] = true
      result.append(section)
    }
    return result
  }

  /// All cards, words before sentences, short answers before long ones, else as in the text.
  private var easiestFirst: [Int] {
    let lengths = cards.map { card in card.answer.utf8.count { $0 == 0x20 } / 16 }
    return cards.indices.sorted { left, right in
      (Self.step(of: cards[left].kind), lengths[left], left)
        < (Self.step(of: cards[right].kind), lengths[right], right)
    }
  }

  private static func step(of kind: FactKind) -> Int {
    switch kind {
    case .definition, .abbreviation: 0
    case .cloze, .question: 1
    case .enumeration: 2
    case .finding: 3
    }
  }
}

/// Cards of which some wait for others.
private struct Queue {
  private let needs: [[Int]]
  private var users: [[Int]]
  private var waiting: [Int]
  private var isTaken: [Bool]
  /// Those that were taken, in order.
  private(set) var taken: [Int] = []

  init(_ needs: [[Int]]) {
    self.needs = needs
    waiting = needs.map(\.count)
    users = Array(repeating: [], count: needs.count)
    isTaken = Array(repeating: false, count: needs.count)
    for (card, needed) in needs.enumerated() { for other in needed { users[other].append(card) } }
  }

  /// Takes the cards of a list that wait for nothing, and those that waited for these; returns the rest.
  mutating func takeReady(of cards: [Int]) -> [Int] {
    var places: [Int: Int] = [:]
    for (place, card) in cards.enumerated() { places[card] = place }
    var place = 0
    while place < cards.count {
      let card = cards[place]
      place += 1
      guard waiting[card] == 0, !isTaken[card] else { continue }
      isTaken[card] = true
      taken.append(card)
      for user in users[card] {
        waiting[user] -= 1
        // One that could have come earlier comes now.
        if waiting[user] == 0, let earlier = places[user] { place = min(place, earlier) }
      }
    }
    return cards.filter { !isTaken[$0] }
  }

  /// Lets the card of a circle that comes first in the text wait no more.
  mutating func breakCircle() {
    guard var card = isTaken.firstIndex(of: false) else { return }
    var path: [Int] = []
    var places: [Int: Int] = [:]
    while places[card] == nil, let next = needs[card].first(where: { !isTaken[$0] && users[$0].contains(card) }) {
      places[card] = path.count
      path.append(card)
      card = next
    }
    guard let start = places[card], let first = path[start...].min() else { return }
    for other in needs[first] { users[other].removeAll { $0 == first } }
    waiting[first] = 0
  }
}
