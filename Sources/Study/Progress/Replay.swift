import Cards
import Memory

/// Derives the cards' states from a log, event by event.
struct Replay {
  private(set) var plan: ReplayPlan
  private(set) var records: [CardRecord]
  /// The rows that say why cards were marked as wrong, by root.
  private(set) var flags: [UInt32: Int] = [:]
  /// The settings as they were at the event that is replayed: a later one moves no due date.
  private var settingsThen = Settings()
  /// By row: the days that a review without a promise came to, where it was under other weights than these; else -1.
  private let pastDays: [Int32]
  /// What times reviews without a promise, by the deck's number, until a setting is changed.
  private var schedulers: [UInt32: Scheduler] = [:]
  private let model: FSRS6
  /// The models of decks that have weights of their own, by the deck's number.
  private let models: [UInt32: FSRS6]

  init(_ log: ProgressLog) { self.init(log, plan: ReplayPlan(log)) }

  init(_ log: ProgressLog, plan: ReplayPlan) {
    self.plan = plan
    pastDays = Self.pastDays(log, plan)
    let weights = plan.settings
    records = [CardRecord](repeating: CardRecord(), count: log.columns.cards.count)
    model = FSRS6(weights.weights())
    var models: [UInt32: FSRS6] = [:]
    for deck in weights.decks(with: .weights) {
      if let number = log.columns.decks.find(deck) { models[number] = FSRS6(weights.weights(deck: deck)) }
    }
    self.models = models
    for name in 0..<UInt32(records.count) {
      records[Int(plan.root(name))].name = name
      takeFacts(of: name, log)
    }
  }

  /// Replays all events, or those of some places in their order.
  mutating func run(_ log: ProgressLog, places: Range<Int>? = nil) {
    run(log, places: places, noting: { _ in }, visit: { _, _, _, _ in })
  }

  /// Replays all events and shows each review with the state that it found.
  mutating func runWithStates(_ log: ProgressLog, visit: (CardRecord, LogRow) -> Void) {
    func whole(_ record: CardRecord) -> CardRecord { record }
    run(log, noting: whole) { record, row, _, _ in visit(record, row) }
  }

  /// Replays all events, or those of some places in their order; each review is shown to the visitor between what was
  /// noted of the state that it found, and the one that it left with its number.
  ///
  /// What is noted is small: a state is not copied for each review of a long log.
  mutating func run<Found>(
    _ log: ProgressLog, places: Range<Int>? = nil, noting: (CardRecord) -> Found,
    visit: (Found, LogRow, CardRecord, Int) -> Void
  ) {
    let decks = log.columns.decks
    log.columns.rows.withUnsafeBufferPointer { rows in
      for place in places ?? 0..<plan.order.count {
        let index = plan.order[place]
        if plan.isUndone(index) { continue }
        switch rows[index].kind {
        case .review:
          let root = Int(plan.root(rows[index].card))
          let found = noting(records[root])
          review(rows[index], at: index, root, decks)
          visit(found, rows[index], records[root], root)
        case .mark: apply(rows[index], at: index)
        case .set:
          if let change = plan.timings[index] {
            settingsThen.set(change.name, change.value, deck: change.deck)
            schedulers.removeAll(keepingCapacity: true)
          }
        case .relink: records[Int(plan.root(rows[index].card))].name = rows[index].newName
        case .card: records[Int(plan.root(rows[index].card))].name = rows[index].card
        case .start, .undo, .exam, .other, .placeless: break
        }
      }
    }
  }

  /// Takes in the log's last event, which comes after all others; says whether that is all there is to do.
  mutating func append(_ event: Event, _ log: ProgressLog) -> Bool {
    guard let row = log.columns.rows.last else { return true }
    switch row.kind {
    case .undo, .set, .relink, .placeless: return false
    // With weights of their own, a deck's cards owe their whole memory to it.
    case .card where !models.isEmpty: return false
    case .review, .card, .mark, .start, .exam, .other: break
    }
    plan.append(row, event, log)
    while records.count < log.columns.cards.count {
      var record = CardRecord()
      record.name = UInt32(records.count)
      records.append(record)
    }
    switch row.kind {
    case .review: review(row, at: log.count - 1, Int(plan.root(row.card)), log.columns.decks)
    case .mark: apply(row, at: log.count - 1)
    case .card:
      takeFacts(of: plan.root(row.card), log)
      records[Int(plan.root(row.card))].name = row.card
    default: break
    }
    return true
  }

  private mutating func takeFacts(of root: UInt32, _ log: ProgressLog) {
    let facts = plan.facts[Int(root)]
    guard facts != .max else { return }
    records[Int(root)].facts = facts
    records[Int(root)].deck = log.columns.rows[Int(facts)].deck
  }

  private mutating func review(_ row: LogRow, at index: Int, _ root: Int, _ decks: NameTable) {
    if models.isEmpty {
      records[root].review(row, model: model)
    } else {
      records[root].review(row, model: models[records[root].deck] ?? model)
    }
    guard row.promise == nil, let memory = records[root].memory else { return }
    let days =
      index < pastDays.count && pastDays[index] >= 0
      ? Int(pastDays[index]) : scheduler(of: records[root].deck, decks).days(forRecallOf: memory)
    records[root].comeBack(after: days, from: row.day)
  }

  private mutating func scheduler(of deck: UInt32, _ decks: NameTable) -> Scheduler {
    if let scheduler = schedulers[deck] { return scheduler }
    let name = deck == .max ? nil : decks[deck]
    let scheduler = Scheduler(
      model: models[deck] ?? model, desiredRetention: settingsThen.retention(deck: name),
      maximumInterval: settingsThen.maximumInterval(deck: name))
    schedulers[deck] = scheduler
    return scheduler
  }

  /// Replays what concerns a card's place in the schedule.
  private mutating func apply(_ row: LogRow, at index: Int) {
    let root = plan.root(row.card)
    switch row.mark {
    case .suspend: records[Int(root)].isSuspended = true
    case .resume: records[Int(root)].isSuspended = false
    case .flag: flags[root] = index
    case .unflag: flags[root] = nil
    case .due: records[Int(root)].move(to: row.dueDay)
    // A deed that lacks what it needs is none.
    case .nothing: return
    }
    records[Int(root)].name = row.card
  }
}
