import Cards
public import Study

/// What is due now: what `recollect due` says.
public struct DueFigures: Sendable {
  /// One deck's share.
  public struct Deck: Hashable, Sendable {
    /// The deck's name.
    public let name: String
    /// Cards in a learning step whose time has come.
    public internal(set) var learning = 0
    /// Cards in review whose day has come.
    public internal(set) var reviews = 0
    /// New cards that today still brings.
    public internal(set) var new = 0
  }

  /// The decks that have anything, in their order; none while there is a pause.
  public let decks: [Deck]
  /// The day on which a pause ends; nil where there is none.
  public let pausedUntil: Day?

  /// Counts what is due at the library's moment.
  public init(_ library: Library) {
    let today = library.today
    pausedUntil = library.learner.settings.pauseUntil().flatMap { $0 > today ? $0 : nil }
    let plan = StudyPlan(
      cards: library.cards, learner: LearnerRecord(of: library.learner, cards: library.cards, today: today),
      today: today)
    var decks = library.decks.map { Deck(name: $0) }
    let places = Dictionary(uniqueKeysWithValues: decks.enumerated().map { ($1.name, $0) })
    func place(_ card: Int) -> Int { places[library.cards[card].deck] ?? 0 }
    for (card, time) in plan.learning where time <= library.now.milliseconds { decks[place(card)].learning += 1 }
    for card in plan.reviews { decks[place(card)].reviews += 1 }
    for card in plan.new { decks[place(card)].new += 1 }
    self.decks = pausedUntil == nil ? decks.filter { $0.learning + $0.reviews + $0.new > 0 } : []
  }

  /// Cards that are due, in learning or in review; new cards are not due, they are offered.
  public var due: Int { decks.reduce(0) { $0 + $1.learning + $1.reviews } }
  /// New cards that today still brings.
  public var new: Int { decks.reduce(0) { $0 + $1.new } }

  /// The lines that say it, the sum last.
  public var lines: [String] {
    if let pausedUntil { return ["Nothing is due: paused until \(pausedUntil)."] }
    let parts = decks.map { "\(VisibleText.line($0.name)): \(Self.words($0.learning, $0.reviews, $0.new))." }
    guard due > 0 else {
      return parts + ["Nothing is due\(new > 0 ? "; study brings \(Wording.count(new, "new card"))" : "")."]
    }
    return parts + ["Due now: \(Wording.count(due, "card"))."]
  }

  private static func words(_ learning: Int, _ reviews: Int, _ new: Int) -> String {
    [
      learning > 0 ? "\(learning) in learning" : nil, reviews > 0 ? "\(reviews) to review" : nil,
      new > 0 ? "\(new) new" : nil,
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
