public import Cards
import Memory

/// The learner's side of a plan: what the log says of the cards.
public struct LearnerRecord: Sendable {
  /// The schedules of the cards that were reviewed.
  public var schedules: [CardKey: CardSchedule]
  /// The cards that are set aside.
  public var suspended: Set<CardKey>
  /// The cards that were asked for the first time on the study day of now.
  public var introducedToday: Set<CardKey>
  /// How many cards were asked for the first time on the study day of now, by deck, over all sessions and devices.
  public var introducedCounts: [String: Int]
  /// How many new cards a study day may bring over all decks that set no limit of their own.
  public var newLimit: Int
  /// What each deck's settings say, by the deck's name.
  public var paces: [String: DeckPace]
  /// What applies to a deck without settings of its own.
  public var commonPace: DeckPace

  /// Makes a record of its parts.
  public init(
    schedules: [CardKey: CardSchedule], suspended: Set<CardKey>, introducedToday: Set<CardKey>,
    introducedCounts: [String: Int], newLimit: Int,
    paces: [String: DeckPace], commonPace: DeckPace
  ) {
    self.schedules = schedules
    self.suspended = suspended
    self.introducedToday = introducedToday
    self.introducedCounts = introducedCounts
    self.newLimit = newLimit
    self.paces = paces
    self.commonPace = commonPace
  }

  /// Returns what applies to a deck.
  public func pace(of deck: String) -> DeckPace { paces[deck] ?? commonPace }
}

/// The cards of a session, in the groups that its queue is made of, fixed when the session starts.
public struct StudyPlan: Sendable {
  /// All cards of the decks, in deck order.
  public let cards: [Card]
  /// Indexes of the cards that wait in a learning step, with their times in milliseconds.
  public let learning: [(card: Int, time: Int64)]
  /// Indexes of the due reviews, the most urgent first.
  public let reviews: [Int]
  /// Indexes of the new cards that this session may ask, in deck order.
  public let new: [Int]
  /// How many new cards wait for another day.
  public let laterNew: Int
  /// How many of them only the day's limit holds back; the others wait because another card of their entry was new today.
  let heldBackNew: Int
  /// Indexes of the reviews that are due on the next study day, and not before.
  public let dueTomorrow: Int
  /// Which entry each card belongs to: the same number for two directions of a term or the gaps of a sentence.
  let entries: [Int]

  /// Plans a session on a study day.
  ///
  /// Reviews come by retrievability relative to the desired one, ties by key. New cards come in deck order: not two of
  /// one entry on a study day (the term before its definition), and no more than the day's limit less those that were introduced already.
  public init(cards: [Card], learner: LearnerRecord, today: Day, newLimit: Int? = nil) {
    self.cards = cards
    entries = Self.entries(of: cards)
    var learning: [(card: Int, time: Int64)] = []
    var reviews: [(urgency: Double, card: Int)] = []
    var unseen: [Int] = []
    var tomorrow = 0
    for (index, card) in cards.enumerated() where !learner.suspended.contains(card.key) {
      guard let schedule = learner.schedules[card.key] else {
        unseen.append(index)
        continue
      }
      switch schedule.due {
      case .at(let time): learning.append((index, time))
      case .on(let day) where day <= today:
        let scheduler = learner.pace(of: card.deck).scheduler
        let recall = scheduler.model.retrievability(of: schedule.memory, after: max(0, today - schedule.lastDay))
        reviews.append((recall / scheduler.desiredRetention.value, index))
      case .on(let day): tomorrow += day == today + 1 ? 1 : 0
      }
    }
    reviews.sort { left, right in
      left.urgency != right.urgency
        ? left.urgency < right.urgency : cards[left.card].key < cards[right.card].key
    }
    self.learning = learning
    self.reviews = reviews.map(\.card)
    var allowance = NewAllowance(learner: learner, override: newLimit)
    var taken = Set<Int>()
    for (index, card) in cards.enumerated() where learner.introducedToday.contains(card.key) {
      taken.insert(entries[index])
    }
    var new: [Int] = []
    let isUnseen = Set(unseen)
    var heldBack = 0
    for index in unseen where !taken.contains(entries[index]) {
      guard allowance.takes(cards[index].deck) else {
        heldBack += 1
        continue
      }
      taken.insert(entries[index])
      new.append(Self.askedFirst(of: index, cards, unseen: isUnseen))
    }
    self.new = new
    laterNew = unseen.count - new.count
    heldBackNew = heldBack
    dueTomorrow = tomorrow
  }

  /// How many questions the session begins with.
  public var count: Int { learning.count + reviews.count + new.count }

  /// The direction of a term that is asked first: the term, whose answer can be checked and offered among choices; its
  /// definition, which is only shown, comes on a later day.
  private static func askedFirst(of index: Int, _ cards: [Card], unseen: Set<Int>) -> Int {
    let next = index + 1
    guard cards[index].kind == .define, unseen.contains(next), cards[next].kind == .term,
      cards[next].entry == cards[index].entry, cards[next].file == cards[index].file
    else { return index }
    return next
  }

  /// Numbers the entries; cards of one entry stand beside each other in deck order.
  private static func entries(of cards: [Card]) -> [Int] {
    var number = 0
    return cards.indices.map { index in
      if index > 0, cards[index].entry != cards[index - 1].entry || cards[index].file != cards[index - 1].file {
        number += 1
      }
      return number
    }
  }
}

/// What is left of a study day's new cards: in all, and for each deck with a limit of its own.
private struct NewAllowance {
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
