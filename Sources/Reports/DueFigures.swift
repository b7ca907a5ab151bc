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
  /// The day on which a pause of all decks ends; nil where there is none.
  public let pausedUntil: Day?
  /// The decks that are paused by themselves, with the days on which they are asked again, in their order.
  public let pausedDecks: [(name: String, until: Day)]
  /// Today's share of what waits after a pause; nil where nothing is left for other days.
  public let backlog: BacklogShare?
  private let today: Day

  /// Counts what is due at the library's moment.
  public init(_ library: Library) {
    let today = library.today
    self.today = today
    let learner = LearnerRecord(of: library.learner, cards: library.cards, today: today)
    let plan = StudyPlan(cards: library.cards, learner: learner, today: today)
    pausedUntil = learner.pausedUntil
    backlog = plan.backlog
    pausedDecks =
      learner.pausedUntil == nil
      ? library.decks.compactMap { name in learner.paused[name].map { (name, $0) } } : []
    var decks = library.decks.map { Deck(name: $0) }
    let places = Dictionary(uniqueKeysWithValues: decks.enumerated().map { ($1.name, $0) })
    func place(_ card: Int) -> Int { places[library.cards[card].deck] ?? 0 }
    for (card, time) in plan.learning where time <= library.now.milliseconds { decks[place(card)].learning += 1 }
    for card in plan.reviews { decks[place(card)].reviews += 1 }
    for card in plan.new { decks[place(card)].new += 1 }
    self.decks = decks.filter { $0.learning + $0.reviews + $0.new > 0 }
  }

  /// Cards that are due, in learning or in review; new cards are not due, they are offered.
  public var due: Int { decks.reduce(0) { $0 + $1.learning + $1.reviews } }
  /// New cards that today still brings.
  public var new: Int { decks.reduce(0) { $0 + $1.new } }

  /// Returns the lines that say it, the sum last; on a screen broken between words where they would pass its width.
  public func lines(in style: ReportStyle) -> [String] { lines.flatMap(style.wrapped) }

  /// The sentences that say it, the sum last.
  public var lines: [String] {
    if let pausedUntil { return ["Nothing is due: paused until \(Wording.date(pausedUntil, today: today))."] }
    var parts = decks.map { "\(VisibleText.line($0.name)): \(Self.words($0.learning, $0.reviews, $0.new))." }
    parts += pausedDecks.map {
      "\(VisibleText.line($0.name)): paused until \(Wording.date($0.until, today: today))."
    }
    if let backlog { parts.append(backlog.sentence) }
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
