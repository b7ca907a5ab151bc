public import Cards
public import Memory

extension LearnerState {
  /// Returns how many cards, of all decks, are due on the days from a study day on; those that are set aside do not count.
  public func load(from today: Day) -> DueLoad {
    // Fuzz takes an interval of 90 days to 96 at most, and a session may pass midnight.
    var load = DueLoad(from: today.number, days: 128)
    for (index, record) in records.enumerated()
    where record.standing == .review && !record.isSuspended && plan.root(UInt32(index)) == UInt32(index) {
      load.add(1, on: Int(record.due))
    }
    return load
  }

  /// Returns those of some cards that were answered with grade 1 on a study day or since.
  public func failed(since day: Day, among keys: [CardKey]) -> Set<CardKey> {
    var roots = Set<UInt32>()
    for (index, row) in log.columns.rows.enumerated()
    where row.kind == .review && row.grade == .again && Int(row.day) >= day.number && !plan.isUndone(index) {
      roots.insert(plan.root(row.card))
    }
    return Set(keys.filter { root(of: $0).map(roots.contains) ?? false })
  }

  /// Returns what the newest pauses that are over left waiting: for all decks, and for those of some decks that had a
  /// pause of their own; the newest pause first.
  func backlogs(of decks: [String], today: Day) -> [Backlog] {
    let pauses = ([nil] + Set(decks).sorted()).compactMap { plan.pauses.last(of: $0, over: today) }
    guard !pauses.isEmpty else { return [] }
    var works = pauses.map { pause in
      Work(pause, deck: pause.deck.map { log.columns.decks.find($0) ?? .max }, comeback: today)
    }
    for (index, row) in log.columns.rows.enumerated() where row.kind == .review && !plan.isUndone(index) {
      let deck = records[Int(plan.root(row.card))].deck
      for place in works.indices { works[place].look(at: row, deck: deck) }
    }
    works.removeAll { work in !records.contains { work.leftWaiting($0) } }
    guard !works.isEmpty else { return [] }
    var replay = Replay(log, plan: plan)
    replay.runWithStates(log) { record, row in
      guard record.standing == .review else { return }
      for place in works.indices { works[place].count(row, found: record, today: Int32(today.number)) }
    }
    return works.sorted { ($0.pause.end.number, $1.pause.deck ?? "") > ($1.pause.end.number, $0.pause.deck ?? "") }
      .map { work in
        Backlog(
          deck: work.pause.deck, before: work.comeback,
          perDay: settings.backlog(deck: work.pause.deck) ?? Backlog.usual(work.reviewsByDay), doneToday: work.done)
      }
  }

  /// What was reviewed before a pause, and after it of what it left.
  private struct Work {
    let pause: Pause
    /// The deck's number; nil for all.
    let deck: UInt32?
    /// The first day after the pause on which something was answered.
    var comeback: Day
    var reviewsByDay: [Int32: Int] = [:]
    var done = 0

    init(_ pause: Pause, deck: UInt32?, comeback: Day) {
      self.pause = pause
      self.deck = deck
      self.comeback = comeback
    }

    private func concerns(_ other: UInt32) -> Bool { deck == nil || deck == other }

    /// Whether a card waits since the pause.
    func leftWaiting(_ record: CardRecord) -> Bool {
      record.standing == .review && record.due < comeback.number && concerns(record.deck)
    }

    mutating func look(at row: LogRow, deck: UInt32) {
      let day = Day(number: Int(row.day))
      if day >= pause.end, day < comeback, concerns(deck) { comeback = day }
    }

    mutating func count(_ row: LogRow, found record: CardRecord, today: Int32) {
      guard concerns(record.deck) else { return }
      if row.day < pause.begin.number {
        reviewsByDay[row.day, default: 0] += 1
      } else if row.day == today, record.due < comeback.number {
        done += 1
      }
    }
  }
}
