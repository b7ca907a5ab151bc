/// Cards of which some wait for others.
///
/// All sections are gone through in order, again and again; each gives its cards that wait for nothing. When none is left
/// that does, a circle of cards that wait for one another is broken.
struct WaitingCards {
  private let needs: [[Int]]
  private let sections: [Int]
  private let places: [Int]
  private var users: [[Int]]
  private var waiting: [Int]
  private var isTaken: [Bool]
  private var ready = LeastFirst()
  private var taken: [Int] = []
  /// All cards before this one are taken.
  private var first = 0
  /// Cards of which each waits for the next; kept from circle to circle, so that a long chain is walked once.
  private var path: [Int] = []
  /// Where a card stands in the path.
  private var steps: [Int: Int] = [:]
  /// The first step of the path whose card is taken, and so all that led on from there.
  private var broken = Int.max
  /// How many of its needs each card was found to have taken, from the first.
  private var met: [Int]

  /// Takes for each card what it needs, its section, and its place, lower ones first.
  init(needs: [[Int]], sections: [Int], places: [Int]) {
    self.needs = needs
    self.sections = sections
    self.places = places
    waiting = needs.map(\.count)
    users = Array(repeating: [], count: needs.count)
    isTaken = Array(repeating: false, count: needs.count)
    met = Array(repeating: 0, count: needs.count)
    for (card, needed) in needs.enumerated() { for other in needed { users[other].append(card) } }
  }

  /// Takes all cards, and returns their numbers in order.
  mutating func takeAll() -> [Int] {
    for card in needs.indices where waiting[card] == 0 { insert(card, round: 0) }
    var round = 0
    while taken.count < needs.count {
      while let next = ready.takeLeast() {
        round = next[0]
        take(next[3], round: round)
      }
      round += 1
      guard let card = circleBreaker() else { break }
      waiting[card] = 0
      insert(card, round: round)
    }
    return taken
  }

  private mutating func insert(_ card: Int, round: Int) {
    ready.insert([round, sections[card], places[card], card])
  }

  private mutating func take(_ card: Int, round: Int) {
    isTaken[card] = true
    taken.append(card)
    if let step = steps[card] { broken = min(broken, step) }
    for user in users[card] where !isTaken[user] {
      waiting[user] -= 1
      // One of a section that was gone through comes when its turn is again.
      if waiting[user] == 0 { insert(user, round: sections[user] < sections[card] ? round + 1 : round) }
    }
  }

  /// The card of a circle that comes first in the text; it need wait no more.
  private mutating func circleBreaker() -> Int? {
    while first < isTaken.count, isTaken[first] { first += 1 }
    guard first < isTaken.count else { return nil }
    while path.count > broken { if let card = path.popLast() { steps[card] = nil } }
    broken = .max
    var card = path.popLast() ?? first
    steps[card] = nil
    while steps[card] == nil {
      steps[card] = path.count
      path.append(card)
      while met[card] < needs[card].count, isTaken[needs[card][met[card]]] { met[card] += 1 }
      guard met[card] < needs[card].count else { return card }
      card = needs[card][met[card]]
    }
    return steps[card].flatMap { path[$0...].min() }
  }
}
