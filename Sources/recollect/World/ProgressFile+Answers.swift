import Study

extension ProgressFile {
  /// Writes down what was done by one write, but for a card's text that the log has already; returns the events' names,
  /// nil for what was not written.
  func recordWhatIsNew(_ deeds: [Deed], at moment: Moment) throws -> [EventName?] {
    let isNew = deeds.map { deed in
      if case .card(let facts) = deed { state.facts(of: facts.card) != facts } else { true }
    }
    let new = zip(deeds, isNew).filter(\.1).map(\.0)
    guard !new.isEmpty else { return deeds.map { _ in nil } }
    // A device's first event, a start, comes before them.
    var written = try record(new, at: moment).suffix(new.count)
    return isNew.map { $0 ? written.popFirst()?.name : nil }
  }
}

extension [Event] {
  /// Whether the last of the events say that some deeds were done.
  func say(_ deeds: [Deed]) -> Bool {
    count >= deeds.count
      && zip(suffix(deeds.count), deeds).allSatisfy { event, deed in
        event == Event(at: event.at, by: event.by, deed: deed)
      }
  }
}
