extension LearnerState {
  /// Returns the events that say what was done: at one moment, each with a name that no other event of the device has.
  ///
  /// A device's first event is a `start`, with the learner's name that the log has already, else the one given. The moment is moved on for as long as names are taken.
  public func events(
    for deeds: [Deed], at moment: Moment, by device: String, learner: String, program: String
  ) -> [Event] {
    let number = log.columns.devices.find(device)
    let hasStarted = number.map(plan.startedDevices.contains) ?? false
    let start: [Deed] = hasStarted ? [] : [.start(learner: learners.first ?? learner, program: program)]
    let all = start + deeds
    var at = moment
    if let number { at.milliseconds = firstMoment(for: all, from: at.milliseconds, by: number) }
    return all.map { deed in
      defer { at.milliseconds += 1 }
      return Event(at: at, by: device, deed: deed)
    }
  }

  /// The first moment from which on there is one for each deed in a row, by which an undo knows them again.
  ///
  /// Where the clock was set back, some are taken. Moves of cards touch no others, with which they would be taken for one
  /// change.
  private func firstMoment(for deeds: [Deed], from moment: Int64, by device: UInt32) -> Int64 {
    func rows(_ instant: Int64) -> [Int] { plan.order.rows(at: instant, by: device, log.columns.rows) }
    func isMove(_ instant: Int64) -> Bool {
      rows(instant).contains { log.columns.rows[$0].isMove && !plan.isUndone($0) }
    }
    var start = moment
    while true {
      if let taken = deeds.indices.first(where: { !rows(start + Int64($0)).isEmpty }) {
        start += Int64(taken) + 1
      } else if deeds.first?.isMove == true && isMove(start - 1)
        || deeds.last?.isMove == true && isMove(start + Int64(deeds.count))
      {
        start += 1
      } else {
        return start
      }
    }
  }

  /// Whether the log has an event: one with the same canonical form.
  public func holds(_ event: Event) -> Bool {
    guard let device = log.columns.devices.find(event.by) else { return false }
    let wanted = event.canonicalBytes
    return plan.order.rows(at: event.at.milliseconds, by: device, log.columns.rows).contains {
      log.comparedBytes(of: log.columns.rows[$0]) == wanted
    }
  }
}

extension Deed {
  /// Whether a card is moved to another day.
  fileprivate var isMove: Bool { if case .due = self { true } else { false } }
}
