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
    // All have their moments in a row, by which an undo knows them again; where the clock was set back, some are taken.
    var free = 0
    while let number, free < all.count {
      if plan.order.rows(at: at.milliseconds + Int64(free), by: number, log.columns.rows).isEmpty {
        free += 1
      } else {
        at.milliseconds += Int64(free) + 1
        free = 0
      }
    }
    return all.map { deed in
      defer { at.milliseconds += 1 }
      return Event(at: at, by: device, deed: deed)
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
