internal import Cards

/// The answers that could stand among the options of other cards, with what is needed to find the nearest quickly.
///
/// It is made once for all cards of a session, in a few milliseconds for ten thousand: only letters are looked at here;
/// what an answer means is looked at for the few hundred that come near.
struct ChoiceIndex: Sendable {
  /// An answer, or a wrong choice that a card brings.
  struct Candidate: Sendable {
    let text: String
    /// The index of the card that it comes from.
    let card: Int
    /// Whether it is the wrong choice of that card: nothing is said of it anywhere.
    let isDecoy: Bool
    fileprivate let first: UInt64
    fileprivate let last: UInt64
    fileprivate let bytes: Int
    fileprivate let spaces: Int
    fileprivate let place: Int32
    fileprivate let pool: Pool
  }

  /// What kind of answer it is; only those of one pool are offered together.
  enum Pool: Sendable { case thing, expansion, meaning }

  let cards: [Card]
  let names: AnswerNames
  private let candidates: [Candidate]
  /// A number for each card's deck and headings; the deck is the number without its last 12 bits.
  private let placeOfCard: [Int32]

  init(_ cards: [Card]) {
    self.cards = cards
    names = AnswerNames(cards)
    var candidates: [Candidate] = []
    candidates.reserveCapacity(cards.count)
    var placeOfCard: [Int32] = []
    var decks: [String: Int32] = [:]
    var headings: [[String]: Int32] = [:]
    var place: Int32 = 0
    for index in cards.indices {
      let card = cards[index]
      // Most cards stand where the one before them does.
      if index == 0 || cards[index - 1].deck != card.deck || cards[index - 1].headings != card.headings {
        let deck = decks[card.deck] ?? Int32(decks.count)
        decks[card.deck] = deck
        let heading = headings[card.headings] ?? Int32(headings.count % 0xFFF)
        headings[card.headings] = heading
        place = deck << 12 | heading
      }
      placeOfCard.append(place)
      guard let pool = Self.pool(of: card) else { continue }
      if card.choices.isEmpty {
        if let text = card.answers.first, Self.isShort(text) {
          candidates.append(Candidate(text, index, isDecoy: false, place, pool))
        }
      } else {
        for choice in card.choices where Self.isShort(choice.text) {
          candidates.append(Candidate(choice.text, index, isDecoy: !choice.isRight, place, pool))
        }
      }
    }
    self.candidates = candidates
    self.placeOfCard = placeOfCard
  }

  /// Where answers of a card belong; nil where they are of no use to others.
  static func pool(of card: Card) -> Pool? {
    switch AskedFor(card) {
    case .thing: .thing
    case .expansion: .expansion
    case .meaning: .meaning
    case .otherName: nil
    }
  }

  /// Long answers are never options.
  private static func isShort(_ text: String) -> Bool { text.utf8.count <= 90 && !text.utf8.contains(0x0A) }

  /// The largest number in 24 bits.
  private static let field = 0xFF_FFFF

  /// The candidates that are nearest to an answer by their letters and places, the nearest first.
  func nearest(to answer: String, of card: Card, pool: Pool, count: Int) -> [Candidate] {
    let home = cards.firstIndex { $0.key == card.key }
    let place = home.map { placeOfCard[$0] } ?? -1
    let mine = Candidate(answer, home ?? 0, isDecoy: false, place, pool)
    // The score, how near the card is, and the candidate's number, in one number each: they are quickly sorted.
    var ranked: [Int] = []
    ranked.reserveCapacity(candidates.count)
    for index in candidates.indices where candidates[index].pool == pool {
      let other = candidates[index]
      guard other.bytes <= 3 * mine.bytes + 12, mine.bytes <= 3 * other.bytes + 12, abs(other.spaces - mine.spaces) <= 4
      else { continue }
      var score = 0
      if other.place >> 12 == mine.place >> 12 { score += other.place == mine.place ? 7 : 4 }
      score += min(6, Int((other.first ^ mine.first).leadingZeroBitCount / 8))
      score += min(6, Int((other.last ^ mine.last).leadingZeroBitCount / 8))
      score -= 2 * abs(other.spaces - mine.spaces) + (other.isDecoy ? 1 : 0)
      // Neighbours in a deck are about the same things.
      let away = min(abs(other.card - mine.card), Self.field)
      ranked.append(((score + 64) << 24 | (Self.field - away)) << 24 | (Self.field - min(index, Self.field)))
    }
    ranked.sort(by: >)
    return ranked.prefix(count).map { candidates[Self.field - ($0 & Self.field)] }
  }
}

extension ChoiceIndex.Candidate {
  fileprivate init(_ text: String, _ card: Int, isDecoy: Bool, _ place: Int32, _ pool: ChoiceIndex.Pool) {
    self.text = text
    self.card = card
    self.isDecoy = isDecoy
    self.place = place
    self.pool = pool
    var first: UInt64 = 0
    var last: UInt64 = 0
    var spaces = 0
    var count = 0
    for byte in text.utf8 {
      let letter = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if count < 8 { first |= UInt64(letter) << UInt64(8 * (7 - count)) }
      // The last letter ends up in the highest byte.
      last = last >> 8 | UInt64(letter) << 56
      if byte == 0x20 { spaces += 1 }
      count += 1
    }
    self.first = first
    self.last = last
    self.spaces = spaces
    bytes = count
  }
}
