public import Cards
public import Memory

/// A review of the past, with the state that it found.
public struct PastReview: Sendable {
  /// The card's state before it.
  public let before: CardState
  /// The key that its event names.
  public let key: CardKey
  /// When.
  public let at: Moment
  /// Its study day.
  public let day: Day
  /// Its grade.
  public let grade: Grade
  /// How long the answer took.
  public let milliseconds: Int
  /// How the card was asked; nil where this version does not know.
  public let mode: ReviewEvent.Mode?
  /// What it promised.
  public let promise: Promise?

  /// The study days since the review before; 0 for a first one.
  public var elapsedDays: Int { before.lastDay.map { max(0, day - $0) } ?? 0 }
}

extension LearnerState {
  /// Shows every review that counts, in the order of replay; a card's states before and after are those of replay.
  public func forEachReview(_ body: (PastReview) -> Void) {
    var replay = Replay(log, plan: plan)
    replay.runWithStates(log) { record, row in
      body(
        PastReview(
          before: state(of: record, flag: nil), key: CardKey(text: log.columns.cards[row.card]), at: row.moment,
          day: Day(number: Int(row.day)), grade: row.grade, milliseconds: Int(row.milliseconds), mode: row.mode,
          promise: row.promise))
    }
  }

  /// The events that concern a card and were not undone, in the order of replay.
  public func history(of key: CardKey) -> [Event] {
    guard let root = root(of: key) else { return [] }
    var events: [Event] = []
    for place in 0..<plan.order.count {
      let index = plan.order[place]
      let row = log.columns.rows[index]
      switch row.kind {
      case .review, .card, .mark, .relink:
        if plan.root(row.card) == root, !plan.isUndone(index), let event = log.event(of: row) { events.append(event) }
      case .undo, .set, .start, .exam, .other, .placeless: break
      }
    }
    return events
  }
}
