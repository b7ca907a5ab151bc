/// How much a progress file may hold of what costs memory or time beyond its bytes: far more than any learner comes to,
/// and few enough that a file that somebody made is refused before it fills the memory.
///
/// Answers have no limit.
public enum LogLimit: Hashable, Sendable, CaseIterable {
  /// Elements that are no events: each is kept, as what is not understood is.
  case others
  /// Changes of settings.
  case settings
  /// First events of machines.
  case starts
  /// Machines that wrote an event.
  case machines
  /// Decks that events name.
  case decks
  /// Cards that events name.
  case cards

  /// The most that are read.
  public var most: Int {
    switch self {
    case .others, .cards: Self.many
    case .settings, .starts, .machines, .decks: Self.few
    }
  }

  // Tests lower them: files that come to these take a while to make.
  @TaskLocal package static var many = 1_000_000
  @TaskLocal package static var few = 100_000

  /// What there are too many of, with the limit: `100000 decks`.
  public var words: String {
    switch self {
    case .others: "\(most) elements that this recollect cannot read as events"
    case .settings: "\(most) changes of settings"
    case .starts: "\(most) beginnings on machines"
    case .machines: "\(most) machines"
    case .decks: "\(most) decks"
    case .cards: "\(most) cards"
    }
  }
}

extension ProgressLog {
  /// Returns what there would be too much of if some events were appended; nil where the file could be read afterwards.
  public func excess(adding events: [Event]) -> LogLimit? {
    guard columns.isNearALimit(adding: events.count) else { return nil }
    var grown = self
    for event in events { grown.append(LogLayout.line(of: event)) }
    return grown.columns.excess
  }
}
