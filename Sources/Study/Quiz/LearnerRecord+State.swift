public import Cards
import Memory

extension LearnerRecord {
  /// Makes the record of the cards of a session from what the log comes to.
  ///
  /// A selection other than what is due says which cards are asked.
  public init(of state: LearnerState, cards: [Card], today: Day, selection: StudySelection = .due) {
    let settings = state.settings
    let decks = Set(cards.map(\.deck))
    var schedules: [CardKey: CardSchedule] = [:]
    var suspended = Set<CardKey>()
    var introduced = Set<CardKey>()
    var flags: [CardKey: String] = [:]
    var lapses: [CardKey: Int] = [:]
    for card in cards {
      let standing = state[card.key]
      if standing.isSuspended { suspended.insert(card.key) }
      if standing.lapses > 0 { lapses[card.key] = standing.lapses }
      if let flag = standing.flag { flags[card.key] = flag }
      if let schedule = CardSchedule(standing) { schedules[card.key] = schedule }
      if standing.firstDay == today { introduced.insert(card.key) }
    }
    let ownLimits = Set(settings.decks(with: .new))
    var counts = Dictionary(uniqueKeysWithValues: ownLimits.map { ($0, state.introduced(on: today, deck: $0)) })
    // All decks that share the common limit are counted as one.
    let others = state.introduced(on: today) - counts.values.reduce(0, +)
    counts["", default: 0] += others
    self.init(
      schedules: schedules, suspended: suspended, introducedToday: introduced, introducedCounts: counts,
      newLimit: settings.newCards(),
      paces: Dictionary(
        uniqueKeysWithValues: decks.union(ownLimits).map { deck in
          (deck, DeckPace(settings, deck: deck, hasOwnLimit: ownLimits.contains(deck)))
        }), commonPace: DeckPace(settings, deck: nil, hasOwnLimit: false))
    self.flags = flags
    self.lapses = lapses
    for deck in decks { if let end = settings.pauseUntil(deck: deck), end > today { paused[deck] = end } }
    pausedUntil = settings.pauseUntil().flatMap { $0 > today ? $0 : nil }
    backlogs = state.backlogs(of: decks.sorted(), today: today)
    load = state.load(from: today)
    self.selection = selection
    chosen = selection.chosen(of: cards, state, today: today)
  }
}

extension LearnerRecord {
  /// Returns the outcomes of the four grades for a card on a study day.
  ///
  /// The fuzz is that of its next repetition; it is balanced against what is due on the days ahead, by the record or by a
  /// newer count, and keeps away from the days on which other cards of its entry are due.
  func preview(
    of card: Card, after schedule: CardSchedule?, on day: Day, load newer: DueLoad? = nil, siblings: [Day] = []
  ) -> Preview {
    let pace = pace(of: card.deck)
    let seed = FuzzSeed(card: card.key.text, repetition: schedule?.repetitions ?? 0)
    var load = newer ?? load
    if case .on(let due) = schedule?.due { load.add(-1, on: due.number) }
    load.week = pace.week
    return pace.scheduler.preview(
      schedule?.prior(on: day) ?? .new, fuzz: seed,
      balance: LoadBalance(load: load, today: day.number, siblings: siblings.map(\.number)))
  }
}

extension DeckPace {
  fileprivate init(_ settings: Settings, deck: String?, hasOwnLimit: Bool) {
    self.init(
      scheduler: settings.scheduler(deck: deck), mode: QuizMode(rawValue: settings.mode(deck: deck)) ?? .mixed,
      newLimit: hasOwnLimit ? settings.newCards(deck: deck) : nil, showsFourGrades: settings.grades(deck: deck) == 4,
      week: settings.easyDays(deck: deck), leech: LeechRule(threshold: settings.leech(deck: deck)))
  }
}

extension CardSchedule {
  /// Takes a card's state from the log; nil for a card without reviews.
  public init?(_ state: CardState) {
    guard let memory = state.memory, let due = state.due, let day = state.lastDay else { return nil }
    let ours: CardSchedule.Due =
      switch due {
      case .day(let day): .on(day)
      case .instant(let instant): .at(instant)
      }
    self.init(
      memory: memory, standing: state.standing, due: ours, scheduledDays: state.scheduledDays, lastDay: day,
      repetitions: state.reviews)
  }
}
