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

  /// Takes cards with the section that each belongs to.
  init<Section: Hashable>(_ cards: [DraftCard], sections names: [Section]) {
    self.cards = cards
    var numbers: [Section: Int] = [:]
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
    var rank = Array(repeating: 0, count: sectionCount)
    for (place, section) in sectionOrder.enumerated() { rank[section] = place }
    var places = Array(repeating: 0, count: cards.count)
    for (place, card) in easiestFirst.enumerated() { places[card] = place }
    var queue = WaitingCards(needs: needs, sections: sections.map { rank[$0] }, places: places)
    return queue.takeAll()
  }

  /// The sections in the order of the text, those first that others need.
  private var sectionOrder: [Int] {
    var needed: [Set<Int>] = Array(repeating: [], count: sectionCount)
    for (card, others) in needs.enumerated() {
      for other in others where sections[other] != sections[card] { needed[sections[card]].insert(sections[other]) }
    }
    var users: [[Int]] = Array(repeating: [], count: sectionCount)
    for (section, others) in needed.enumerated() { for other in others { users[other].append(section) } }
    var open = needed.map(\.count)
    // The first that needs nothing that is still to come; where all do, the first that needs least of it.
    var queue = LeastFirst()
    for section in open.indices { queue.insert([open[section], section]) }
    var result: [Int] = []
    var isDone = Array(repeating: false, count: sectionCount)
    while let least = queue.takeLeast() {
      let section = least[1]
      guard !isDone[section] else { continue }
      isDone[section] = true
      result.append(section)
      for user in users[section] {
        open[user] -= 1
        queue.insert([open[user], user])
      }
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
