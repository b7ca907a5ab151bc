/// What an undo can mean, the newest first.
extension LearnerState {
  /// The newest event that an undo can mean and that was not undone; nil where there is none.
  public var newestUndoable: Event? { newestUndoable(1).first }

  /// Returns the newest events that an undo can mean and that were not undone, at most so many, the newest first.
  public func newestUndoable(_ count: Int) -> [Event] { newestEvents(count) { $0.kind.canBeUndone } }

  /// Returns the newest changes that an undo can mean, at most so many, the newest first: an event each, or all moves of
  /// cards that were written down at once.
  ///
  /// What one device writes at once has moments a millisecond apart, in which another one may have written, too.
  public func newestChanges(_ count: Int) -> [[Event]] {
    var changes: [[Event]] = []
    // By device: the change to which a move belongs that it wrote just before.
    var begun: [UInt32: Int] = [:]
    let order = plan.order
    for place in (0..<order.count).reversed() {
      let index = order[place]
      let row = log.columns.rows[index]
      let change = begun.removeValue(forKey: row.device)
      if changes.count >= count, change == nil {
        if begun.isEmpty { break }
        continue
      }
      guard row.kind.canBeUndone, !plan.isUndone(index), let event = log.event(of: row) else { continue }
      if row.isMove, let change, changes[change].last?.at.milliseconds == row.instant + 1 {
        changes[change].append(event)
        begun[row.device] = change
      } else if changes.count < count {
        if row.isMove { begun[row.device] = changes.count }
        changes.append([event])
      }
    }
    return changes
  }

  /// The newest answer that was given to a question and not undone; nil where there is none.
  public var newestAnswer: Event? { newestEvents(1) { $0.kind == .review && $0.mode != .imported }.first }

  private func newestEvents(_ count: Int, where isMeant: (LogRow) -> Bool) -> [Event] {
    var events: [Event] = []
    let order = plan.order
    for place in (0..<order.count).reversed() {
      if events.count >= count { break }
      let index = order[place]
      let row = log.columns.rows[index]
      if isMeant(row), !plan.isUndone(index), let event = log.event(of: row) { events.append(event) }
    }
    return events
  }
}

extension LogRow {
  /// Whether the event moves a card to another day.
  var isMove: Bool { kind == .mark && mark == .due }
}
