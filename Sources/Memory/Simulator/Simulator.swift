/// Simulates the coming days of a learner: which cards are asked, how it goes, and what is remembered.
///
/// Recall is drawn by the model's probability, shifted by what the learner's past says; everything else is drawn by the
/// habits. The same generator gives the same days.
public struct Simulator: Sendable {
  /// A deck: its scheduler, how many new cards a day it may bring, and when it is asked.
  public struct Deck: Sendable {
    /// Says when its cards come back.
    public var scheduler: Scheduler
    /// The model by which its cards are recalled and forgotten; nil: the scheduler's.
    public var memory: (any MemoryModel)?
    /// Its own limit of new cards a day; nil: it shares the limit of all decks.
    public var newLimit: Int?
    /// Days from the first on in which nothing of it is asked.
    public var pause: Int
    /// What each day of the week may have of an ordinary day's load, Monday first, empty for an ordinary week; nil: the
    /// simulator's week.
    public var week: [Double]?

    /// Makes a deck.
    public init(
      scheduler: Scheduler, memory: (any MemoryModel)? = nil, newLimit: Int? = nil, pause: Int = 0,
      week: [Double]? = nil
    ) {
      self.scheduler = scheduler
      self.memory = memory
      self.newLimit = newLimit
      self.pause = pause
      self.week = week
    }
  }

  /// The decks that cards name by their place.
  public var decks: [Deck]
  /// How the learner studies.
  public var habits: Habits
  /// How many new cards a day all decks may bring that have no limit of their own.
  public var newLimit = 10
  /// How many of them the first day may bring still, where that is less.
  public var newOnFirstDay = Int.max
  /// How many reviews a day are done at most; what is left waits, the most urgent first.
  public var reviewLimit: Int?
  /// Days from the first on in which nothing is asked.
  public var pause = 0
  /// How many of the reviews that wait on the first day of study a day brings besides its own; nil: all at once.
  public var waitingPerDay: Int?
  /// What each day of the week may have of an ordinary day's load, Monday first; empty for an ordinary week.
  ///
  /// Decks may have weeks of their own.
  public var week: [Double] = []
  /// Whether intervals are balanced over the days, as they are in the program.
  public var balances = true
  /// Whether intervals are fuzzed and bounded as they are in the program; else they are the model's alone.
  public var fuzzes = true

  /// Makes a simulator.
  public init(decks: [Deck], habits: Habits = Habits()) {
    self.decks = decks
    self.habits = habits
  }

  /// Returns what each of the coming days brings, the first being today.
  ///
  /// - Parameters:
  ///   - cards: all cards, those of one entry beside each other; new ones of a deck in the order in which they
  ///     are introduced; of each deck in turn one is.
  ///   - today: the number of the first day.
  ///   - days: how many days are simulated.
  ///   - generator: where chance comes from.
  /// - Returns: A day each, as many as were asked for; none where there is no deck.
  public func days(
    of cards: [SimulatedCard], from today: Int, count days: Int, using generator: inout some RandomNumberGenerator
  ) -> [SimulatedDay] {
    guard days > 0, !decks.isEmpty else { return [] }
    var run = SimulatedRun(self, cards: cards, today: today, days: days)
    return (today..<today + days).map { run.day($0, using: &generator) }
  }
}
