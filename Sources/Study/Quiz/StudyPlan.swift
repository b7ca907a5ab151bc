public import Cards
import Memory

/// The cards of a session, in the groups that its queue is made of, fixed when the session starts.
public struct StudyPlan: Sendable {
  /// All cards of the decks, in deck order.
  public let cards: [Card]
  /// Indexes of the cards that wait in a learning step, with their times in milliseconds.
  public let learning: [(card: Int, time: Int64)]
  /// Indexes of the due reviews, the most urgent first.
  public let reviews: [Int]
  /// Indexes of the new cards that this session may ask: of each deck in turn one, in deck order.
  public let new: [Int]
  /// Indexes of the reviews that are asked ahead of their time, the most urgent first.
  public let ahead: [Int]
  /// Today's share of what waits after a pause; nil where nothing is left for other days.
  public let backlog: BacklogShare?
  /// How many new cards wait for another day.
  public let laterNew: Int
  /// How many of them only the day's limit holds back; the others wait because another card of their entry was new today.
  let heldBackNew: Int
  /// Indexes of the reviews that are due on the next study day, and not before.
  let tomorrow: [Int]
  /// Which entry each card belongs to: the same number for two directions of a term or the gaps of a sentence.
  let entries: [Int]

  /// Plans a session on a study day.
  ///
  /// Reviews come by retrievability relative to the desired one, ties by key, whatever their deck. New cards come in
  /// deck order, of each deck in turn one: not two of one entry on a study day (the term before its definition), and no
  /// more than the day's limit less those that were introduced already. Decks that are paused are left out; of what
  /// waits after a pause there is a day's share, unless the learner asks for more than what is due.
  public init(cards: [Card], learner: LearnerRecord, today: Day, newLimit: Int? = nil) {
    self.cards = cards
    let entries = Self.entries(of: cards)
    self.entries = entries
    var learning: [(card: Int, time: Int64)] = []
    var due = UrgentReviews()
    var later = UrgentReviews()
    var unseen: [Int] = []
    var tomorrow: [Int] = []
    for (index, card) in cards.enumerated() where learner.asks(card) {
      guard let schedule = learner.schedules[card.key] else {
        unseen.append(index)
        continue
      }
      switch schedule.due {
      case .at(let time): learning.append((index, time))
      case .on(let day):
        if day == today + 1 { tomorrow.append(index) }
        let urgency = learner.pace(of: card.deck).urgency(of: schedule, on: today)
        if day <= today {
          due.add(index, urgency)
        } else if learner.selection.brings(day, today: today) {
          later.add(index, urgency)
        }
      }
    }
    self.learning = learning
    self.tomorrow = tomorrow
    ahead = later.inOrder(cards)
    if learner.selection == .due {
      (reviews, backlog) = Backlog.todaysShare(of: due.inOrder(cards), cards, learner)
    } else {
      (reviews, backlog) = (due.inOrder(cards), nil)
    }
    let taken = cards.indices.filter { learner.introducedToday.contains(cards[$0].key) }.map { entries[$0] }
    var turns = NewTurns(
      cards: cards, entries: entries, unseen: unseen, taken: Set(taken),
      dealt: cards.count { learner.schedules[$0.key] != nil })
    var allowance = NewAllowance(learner: learner, override: newLimit)
    let isUnseen = Set(unseen)
    let dealt = turns.deal { allowance.takes($0) }
    new = dealt.map { Self.askedFirst(of: $0, cards, unseen: isUnseen) }
    laterNew = unseen.count - new.count
    heldBackNew = turns.heldBack
  }

  /// How many reviews are due on the next study day and not before, with the share that it brings of what waits.
  public var dueTomorrow: Int { tomorrow.count + (backlog?.tomorrow ?? 0) }

  /// How many questions the session begins with.
  public var count: Int { learning.count + reviews.count + new.count + ahead.count }

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

/// Reviews with how urgent each is: by retrievability relative to the desired one.
private struct UrgentReviews {
  private var reviews: [(urgency: Double, card: Int)] = []

  mutating func add(_ card: Int, _ urgency: Double) { reviews.append((urgency, card)) }

  /// The reviews, the most urgent first, ties by key.
  func inOrder(_ cards: [Card]) -> [Int] {
    reviews.sorted { left, right in
      left.urgency != right.urgency
        ? left.urgency < right.urgency : cards[left.card].key < cards[right.card].key
    }.map(\.card)
  }
}

extension DeckPace {
  /// The retrievability of a card on a day, relative to the desired one: the lower, the more urgent.
  fileprivate func urgency(of schedule: CardSchedule, on today: Day) -> Double {
    scheduler.model.retrievability(of: schedule.memory, after: max(0, today - schedule.lastDay))
      / scheduler.desiredRetention.value
  }
}
