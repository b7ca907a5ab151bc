public import Cards

/// What a progress file comes to: every card's state, the settings, and the log that they are derived from.
public struct LearnerState: Sendable {
  /// The log, with what was recorded since it was read.
  public private(set) var log: ProgressLog
  private var replay: Replay

  var plan: ReplayPlan { replay.plan }
  var records: [CardRecord] { replay.records }

  /// Replays a log.
  public init(_ log: ProgressLog = ProgressLog()) {
    var replay = Replay(log)
    replay.run(log)
    self.log = log
    self.replay = replay
  }

  /// Replays a log and shows the answers to some cards on the way, as ``forEachAnswer(to:_:)`` does afterwards: a long
  /// log is gone through once.
  ///
  /// `keys` says which cards. It is given a state that knows the cards' texts and the settings, but in which nothing was
  /// answered yet.
  public init(
    _ log: ProgressLog, showing body: (PastAnswer) -> Void, to keys: (LearnerState) throws -> [CardKey]
  ) rethrows {
    self.log = log
    replay = Replay(log)
    let places = places(of: try keys(self))
    replay.run(log, showing: places, body)
  }

  /// When the newest event was written; nil where there is none.
  public var newest: Moment? {
    plan.order.count == 0 ? nil : log.columns.rows[plan.order[plan.order.count - 1]].moment
  }

  /// Takes in events that were written to the file.
  ///
  /// An event of a card that comes after all others moves only that card; anything else replays the log, once for all.
  public mutating func record(_ events: [Event]) { record(EventLines(events)) }

  /// Takes in events with the lines that were written to the file.
  public mutating func record(_ written: EventLines) {
    var mustReplay = false
    for (event, line) in zip(written.events, written.lines) {
      let isNewest = newest.map { $0.milliseconds < event.at.milliseconds } ?? true
      log.append(line)
      if !mustReplay { mustReplay = !(isNewest && replay.append(event, log)) }
    }
    if mustReplay { self = LearnerState(log) }
  }

  /// The settings that are in force.
  public var settings: Settings { plan.settings }

  /// The names of the learner, in the order of their first coming.
  public var learners: [String] { plan.learners }

  /// The decks that events name, sorted.
  public var decks: [String] { (0..<UInt32(log.columns.decks.count)).map { log.columns.decks[$0] }.sorted() }

  /// The state of the card that a key names; a new card's where no event names it.
  public subscript(key: CardKey) -> CardState {
    guard let root = root(of: key) else { return .new(key) }
    return state(of: root)
  }

  /// Whether any event names a key.
  public func knows(_ key: CardKey) -> Bool { log.columns.cards.find(key.text) != nil }

  /// Every card that has reviews or was moved, suspended or marked, by key.
  public var cards: [CardState] {
    var roots: [UInt32] = []
    for root in 0..<UInt32(records.count) where plan.root(root) == root && isTouched(root) { roots.append(root) }
    // Keys are in the order of their bytes; a state is large, and a file may name a million cards.
    roots.sort { log.columns.cards.precedes(records[Int($0)].name, records[Int($1)].name) }
    return roots.map(state)
  }

  /// The keys that name the same card as a key does, itself first, the others by their bytes.
  public func names(of key: CardKey) -> [CardKey] {
    guard let root = root(of: key) else { return [key] }
    let others = (0..<UInt32(records.count)).filter { plan.root($0) == root }
      .map { CardKey(text: log.columns.cards[$0]) }
    return [key] + others.filter { $0 != key }.sorted()
  }

  /// What a card looked like when it was last written down; nil where no event says.
  public func facts(of key: CardKey) -> CardFacts? {
    guard let root = root(of: key), case let row = records[Int(root)].facts, row != .max,
      case .card(let facts)? = log.event(of: log.columns.rows[Int(row)])?.deed
    else { return nil }
    return facts
  }

  /// How many cards had their first review on a study day: of one deck, or of all; imports do not count.
  public func introduced(on day: Day, deck: String? = nil) -> Int {
    let number = deck.map { log.columns.decks.find($0) }
    if case .some(nil) = number { return 0 }
    return records.count { record in
      record.reviews > 0 && !record.wasImported && Int(record.firstDay) == day.number
        && (number == nil || record.deck == number)
    }
  }

  /// The cards that have reviews and that none of some keys names, by key.
  public func reviewedCards(otherThan keys: [CardKey]) -> [CardState] {
    var isNamed = [Bool](repeating: false, count: records.count)
    for key in keys { if let root = root(of: key) { isNamed[Int(root)] = true } }
    return records.indices.filter { plan.root(UInt32($0)) == $0 && records[$0].reviews > 0 && !isNamed[$0] }
      .map { state(of: UInt32($0)) }.sorted { $0.key < $1.key }
  }

  func root(of key: CardKey) -> UInt32? { log.columns.cards.find(key.text).map(plan.root) }

  private func isTouched(_ root: UInt32) -> Bool {
    let record = records[Int(root)]
    return record.standing != .new || record.isSuspended || replay.flags[root] != nil
  }

  private func state(of root: UInt32) -> CardState {
    let reason: String?
    if let row = replay.flags[root], case .flag(_, let said)? = log.event(of: log.columns.rows[row])?.deed {
      reason = said
    } else {
      reason = nil
    }
    return state(of: records[Int(root)], flag: reason)
  }

  func state(of record: CardRecord, flag: String?) -> CardState {
    let wasReviewed = record.reviews > 0
    return CardState(
      key: CardKey(text: log.columns.cards[record.name]), standing: record.publicStanding, due: record.publicDue,
      memory: record.memory, scheduledDays: Int(record.scheduledDays), reviews: Int(record.reviews),
      lapses: Int(record.lapses),
      lastReview: wasReviewed
        ? Moment(milliseconds: record.lastInstant, offsetMinutes: Int(record.lastOffset)) : nil,
      firstDay: wasReviewed ? Day(number: Int(record.firstDay)) : nil,
      lastDay: wasReviewed ? Day(number: Int(record.lastDay)) : nil, isSuspended: record.isSuspended, flag: flag,
      deck: record.deck == .max ? nil : log.columns.decks[record.deck])
  }
}
