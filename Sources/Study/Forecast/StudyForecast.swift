public import Cards
public import Memory

/// A simulation of a learner's own cards, weights and habits.
///
/// Cards come back by the settings in force. How often they are recalled says a memory that was fitted to the whole log,
/// where that is long enough, and how many of the new cards are begun the share of days on which the learner studies.
public struct StudyForecast: Sendable {
  /// What a forecast may be asked to suppose.
  public struct Supposition: Hashable, Sendable {
    /// Another number of new cards a day, over all decks.
    public var new: Int?
    /// Days from today on in which nothing is asked.
    public var pause: Int?
    /// Another desired retention, of all decks.
    public var retention: DesiredRetention?

    /// Supposes nothing: the settings as they are.
    public init(new: Int? = nil, pause: Int? = nil, retention: DesiredRetention? = nil) {
      self.new = new
      self.pause = pause
      self.retention = retention
    }
  }

  /// The days that can be looked ahead.
  public static let range = 1...365

  /// The first study day.
  public let today: Day
  /// What it was made for: the cards that are simulated, new ones included.
  public let cards: [SimulatedCard]
  /// How the learner studies.
  public let habits: Habits
  private let simulator: Simulator

  /// Takes the cards of a library as the learner's log has them; cards that are set aside are left out.
  public init(of cards: [Card], _ state: LearnerState, today: Day) {
    self.today = today
    var memory = FittedMemory(of: state)
    habits = state.habits(on: today, recalledBy: &memory)
    // Weights of a deck of its own were fitted to its cards.
    let own = Set(state.settings.decks(with: .weights))
    let learner = LearnerRecord(of: state, cards: cards, today: today)
    let plan = StudyPlan(cards: cards, learner: learner, today: today)
    let names = Set(cards.map(\.deck)).sorted()
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var simulated: [SimulatedCard] = []
    for (index, card) in cards.enumerated() where !learner.suspended.contains(card.key) {
      let deck = places[card.deck] ?? 0
      guard let schedule = learner.schedules[card.key] else {
        simulated.append(.new(deck: deck, entry: plan.entries[index]))
        continue
      }
      // By the clock of the learner, who was where the card was last answered.
      let offset = state[card.key].lastReview?.offsetMinutes ?? 0
      let due =
        switch schedule.due {
        case .on(let day): day
        case .at(let time): Moment(milliseconds: time, offsetMinutes: offset).studyDay
        }
      simulated.append(
        SimulatedCard(
          deck: deck, state: schedule.memory,
          memory: own.contains(card.deck) ? nil : state.root(of: card.key).flatMap { memory?.state(of: $0) },
          standing: schedule.standing, due: due.number, lastDay: schedule.lastDay.number,
          scheduledDays: schedule.scheduledDays, entry: plan.entries[index]))
    }
    self.cards = simulated
    var simulator = Simulator(
      decks: names.map { name in
        let pace = learner.pace(of: name)
        return Simulator.Deck(
          scheduler: pace.scheduler, memory: own.contains(name) ? nil : memory?.model, newLimit: pace.newLimit,
          pause: learner.paused[name].map { $0 - today } ?? 0, week: pace.week)
      }, habits: habits)
    simulator.newLimit = learner.newLimit
    simulator.newOnFirstDay = plan.new.count
    simulator.week = state.settings.easyDays()
    simulator.waitingPerDay = plan.backlog == nil ? nil : state.backlogs(of: names, today: today).first?.perDay
    if let end = learner.pausedUntil { simulator.pause = end - today }
    self.simulator = simulator
  }

  /// How many new cards a day the settings bring over all decks.
  public var newLimit: Int {
    let shares = simulator.decks.contains { $0.newLimit == nil }
    return simulator.decks.compactMap(\.newLimit).reduce(shares ? simulator.newLimit : 0, +)
  }

  /// Returns what each of the coming days brings, today first.
  ///
  /// The same cards, log, day, supposition and run give the same days.
  public func days(
    _ count: Int, supposing supposition: Supposition = Supposition(), run: Int = 0
  ) -> [SimulatedDay] {
    var simulator = simulator
    if let new = supposition.new {
      simulator.newOnFirstDay = max(0, simulator.newOnFirstDay + new - newLimit)
      simulator.newLimit = new
      for place in simulator.decks.indices { simulator.decks[place].newLimit = nil }
    }
    if let retention = supposition.retention {
      for place in simulator.decks.indices {
        let scheduler = simulator.decks[place].scheduler
        simulator.decks[place].scheduler = Scheduler(
          model: scheduler.model, desiredRetention: retention, learningSteps: scheduler.learningSteps,
          relearningSteps: scheduler.relearningSteps, maximumInterval: scheduler.maximumInterval)
      }
    }
    if let pause = supposition.pause {
      simulator.pause = max(pause, simulator.pause)
      simulator.waitingPerDay = simulator.waitingPerDay ?? usualDay
    }
    var generator = SeededGenerator(seed: UInt64(run), text: today.description)
    return simulator.days(of: cards, from: today.number, count: count, using: &generator)
  }

  /// What an ordinary day brings, as the spreading after a pause takes it: a week's mean, at least 10.
  private var usualDay: Int {
    var generator = SeededGenerator(seed: 1, text: today.description)
    let week = simulator.days(of: cards, from: today.number, count: 7, using: &generator)
    return max(10, week.map(\.reviews).reduce(0, +) / 7)
  }
}
