/// What is asked next: learning cards whose time has come, then due reviews with a new card after every third, then what
/// is asked ahead of its time.
///
/// Cards are named by their index in the session's list. What is in the queue is fixed when the session starts; only
/// learning cards join it. Cards of one entry (two directions, gaps of a sentence) are kept four questions apart where
/// there are that many.
struct QuizQueue: Hashable, Sendable {
  /// A learning card and when it comes back, in milliseconds since 1970.
  struct Waiting: Hashable, Sendable {
    let card: Int
    let time: Int64
  }

  /// How early a learning card is asked when nothing else is left: 20 minutes.
  static let earliness: Int64 = 20 * 60_000
  private static let reviewsForANewCard = 3
  private static let distance = 4

  /// Learning cards by their time.
  private(set) var learning: [Waiting]
  /// Due reviews, the most urgent first.
  private(set) var reviews: [Int]
  /// New cards in deck order.
  private(set) var new: [Int]
  /// Reviews that are asked ahead of their time, after all others, the most urgent first.
  private(set) var ahead: [Int]
  private var reviewsSinceNew = 0
  private var recentEntries: [Int] = []
  private let entries: [Int]

  /// Takes the cards in their orders; `entries` names each card's entry, by the card's index.
  init(learning: [Waiting], reviews: [Int], new: [Int], ahead: [Int] = [], entries: [Int]) {
    self.learning = learning.sorted { ($0.time, $0.card) < ($1.time, $1.card) }
    self.reviews = reviews
    self.new = new
    self.ahead = ahead
    self.entries = entries
  }

  /// How many cards are in it.
  var count: Int { learning.count + reviews.count + new.count + ahead.count }

  /// Whether only cards are left that wait in a learning step.
  var hasOnlyLearning: Bool { reviews.isEmpty && new.isEmpty && ahead.isEmpty }

  /// Takes the next card out; nil when nothing is left but learning cards whose time is more than 20 minutes away.
  mutating func next(at now: Int64) -> Int? {
    let come = learning.prefix { $0.time <= now }.map(\.card)
    let newComesFirst = reviews.isEmpty || reviewsSinceNew >= Self.reviewsForANewCard
    let candidates: [ArraySlice<Int>] =
      [come[...]] + (newComesFirst ? [new[...], reviews[...]] : [reviews[...], new[...]]) + [ahead[...]]
    let early = learning.prefix { $0.time <= now + Self.earliness }.map(\.card)
    let card =
      firstApart(in: candidates) ?? candidates.lazy.compactMap(\.first).first ?? firstApart(in: [early[...]])
      ?? early.first
    guard let card else { return nil }
    if reviews.contains(card) { reviewsSinceNew += 1 } else if new.contains(card) { reviewsSinceNew = 0 }
    remove(card)
    recentEntries = (recentEntries + [entries[card]]).suffix(Self.distance - 1)
    return card
  }

  /// Lets a card come back at a time, in place of where it stood before.
  mutating func wait(_ card: Int, until time: Int64) {
    remove(card)
    let place = learning.firstIndex { $0.time > time } ?? learning.count
    learning.insert(Waiting(card: card, time: time), at: place)
  }

  /// Lets a card be the first of the reviews, in place of where it stood before.
  mutating func putFirst(_ card: Int) {
    remove(card)
    reviews.insert(card, at: 0)
  }

  /// Takes a card out for good.
  mutating func remove(_ card: Int) {
    learning.removeAll { $0.card == card }
    if let place = reviews.firstIndex(of: card) { reviews.remove(at: place) }
    if let place = new.firstIndex(of: card) { new.remove(at: place) }
    if let place = ahead.firstIndex(of: card) { ahead.remove(at: place) }
  }

  private func firstApart(in candidates: [ArraySlice<Int>]) -> Int? {
    for list in candidates {
      if let card = list.first(where: { !recentEntries.contains(entries[$0]) }) { return card }
    }
    return nil
  }
}
