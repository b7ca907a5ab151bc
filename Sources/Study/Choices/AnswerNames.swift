internal import Cards

/// Which answers name one thing: by the aliases of all cards, short forms and what they stand for, and other names.
struct AnswerNames: Sendable {
  private let cards: [Card]
  /// The folded names with the cards in which they stand, in order; far quicker made than a dictionary of lists.
  private let places: [Place]

  private struct Place: Sendable {
    let fold: UInt64
    let card: Int32
  }

  init(_ cards: [Card]) {
    self.cards = cards
    var places: [Place] = []
    places.reserveCapacity(2 * cards.count)
    for index in cards.indices where cards[index].kind != .define {
      for name in Self.names(in: cards[index]) { places.append(Place(fold: Self.fold(name), card: Int32(index))) }
    }
    places.sort { ($0.fold, $0.card) < ($1.fold, $1.card) }
    self.places = places
  }

  /// The names that a card says are one thing.
  private static func names(in card: Card) -> [String] {
    // The definition of a term is no name of it.
    switch card.kind {
    case .define: return []
    case .term, .gap: return card.answers
    case .ask:
      guard card.choices.isEmpty else { return [] }
      let asked = AskedFor(card)
      guard let name = asked.sameAs else { return card.answers }
      if case .otherName = asked {
        return [name] + card.answers.flatMap { $0.split { ",;()".contains($0) }.map(String.init) }
      }
      return card.answers.allSatisfy { $0.utf8.count <= 60 } ? card.answers + [name] : [name]
    }
  }

  /// All names of what an answer names, in the order of the cards; the given ones first.
  func all(of answers: [String]) -> [String] {
    var seen: Set<UInt64> = []
    var found: [String] = []
    func add(_ name: String) { if seen.insert(Self.fold(name)).inserted { found.append(name) } }
    answers.forEach(add)
    for answer in answers {
      for place in cards(naming: answer) { Self.names(in: cards[place]).forEach(add) }
    }
    return found
  }

  /// The cards that have a name among theirs, at most 40.
  func cards(naming name: String) -> [Int] {
    let fold = Self.fold(name)
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].fold < fold { low = middle + 1 } else { high = middle }
    }
    return places[low...].prefix(40).prefix { $0.fold == fold }.map { Int($0.card) }
  }

  /// A number for a name, the same for other capitals, blanks, signs and the plural (FNV-1a 64 of what is left).
  static func fold(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var last: UInt8 = 0
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes {
        let letter: UInt8
        switch byte {
        case 0x41...0x5A: letter = byte | 0x20
        case 0x30...0x39, 0x61...0x7A, 0x80...0xFF: letter = byte
        default: continue
        }
        if last != 0 { hash = (hash ^ UInt64(last)) &* 0x100_0000_01b3 }
        last = letter
      }
    }
    return last == 0x73 || last == 0 ? hash : (hash ^ UInt64(last)) &* 0x100_0000_01b3
  }
}
