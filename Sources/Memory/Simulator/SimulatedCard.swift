/// A card as a simulation begins with it: numbers only.
public struct SimulatedCard: Hashable, Sendable {
  /// Which of the simulator's decks it is in.
  public var deck: Int
  /// What the model holds of it; nil before its first review.
  public var state: MemoryState?
  /// What the model holds by which it is recalled, where the deck has one of its own; nil: as `state`.
  public var memory: MemoryState?
  /// Where it stands; a card in a step is asked on its day.
  public var standing: Standing
  /// The number of the day on which it is due; of no matter for a new card.
  public var due: Int
  /// The number of the day of its last review; of no matter for a new card.
  public var lastDay: Int
  /// The days of its newest promise in days; 0 where there was none.
  public var scheduledDays: Int
  /// The entry that it belongs to: cards of one entry stand beside each other and are not new on one day.
  public var entry: Int

  /// Makes a card of its parts.
  public init(
    deck: Int = 0, state: MemoryState?, memory: MemoryState? = nil, standing: Standing, due: Int, lastDay: Int,
    scheduledDays: Int, entry: Int
  ) {
    self.deck = deck
    self.state = state
    self.memory = memory
    self.standing = state == nil ? .new : standing
    self.due = due
    self.lastDay = lastDay
    self.scheduledDays = scheduledDays
    self.entry = entry
  }

  /// A card that was never asked.
  public static func new(deck: Int = 0, entry: Int) -> Self {
    Self(deck: deck, state: nil, standing: .new, due: 0, lastDay: 0, scheduledDays: 0, entry: entry)
  }
}

/// What a simulated day brings.
public struct SimulatedDay: Hashable, Sendable {
  /// Cards in review or in a step of an earlier day that are asked.
  public var reviews = 0
  /// Cards that are asked for the first time.
  public var new = 0
  /// All answers, those of steps included.
  public var answers = 0
  /// Answers with grade 1 to cards in review.
  public var lapses = 0
  /// The time that the answers take, in seconds.
  public var seconds = 0.0
  /// What is remembered at the day's end: the sum of the probabilities of recall of all cards that were ever asked.
  public var remembered = 0.0
  /// How many intervals of whole days were given.
  public var intervals = 0
  /// The sum of these intervals, in days.
  public var intervalDays = 0

  /// A day without anything.
  public init() {}
}
