public import Cards
public import Memory

/// The learner's side of a plan: what the log says of the cards.
public struct LearnerRecord: Sendable {
  /// The schedules of the cards that were reviewed.
  public var schedules: [CardKey: CardSchedule]
  /// The cards that are set aside.
  public var suspended: Set<CardKey>
  /// The cards that were asked for the first time on the study day of now.
  public var introducedToday: Set<CardKey>
  /// How many cards were asked for the first time on the study day of now, by deck, over all sessions and devices.
  public var introducedCounts: [String: Int]
  /// How many new cards a study day may bring over all decks that set no limit of their own.
  public var newLimit: Int
  /// What each deck's settings say, by the deck's name.
  public var paces: [String: DeckPace]
  /// What applies to a deck without settings of its own.
  public var commonPace: DeckPace
  /// How often cards were forgotten while in review.
  public var lapses: [CardKey: Int] = [:]
  /// Why cards were flagged as wrong.
  public var flags: [CardKey: String] = [:]
  /// The decks that are paused, each with the day on which it is asked again.
  public var paused: [String: Day] = [:]
  /// The day on which a pause of all decks ends; nil where there is none.
  public var pausedUntil: Day?
  /// What pauses left waiting; the newest pause first.
  var backlogs: [Backlog] = []
  /// How many cards of the whole log are due on the days ahead.
  public var load = DueLoad(from: 0, days: 0)
  /// Which cards the learner asks for.
  public var selection = StudySelection.due
  /// The cards of a selection that says which; nil where it says only when.
  var chosen: Set<CardKey>?

  /// Makes a record of its parts.
  public init(
    schedules: [CardKey: CardSchedule], suspended: Set<CardKey>, introducedToday: Set<CardKey>,
    introducedCounts: [String: Int], newLimit: Int,
    paces: [String: DeckPace], commonPace: DeckPace
  ) {
    self.schedules = schedules
    self.suspended = suspended
    self.introducedToday = introducedToday
    self.introducedCounts = introducedCounts
    self.newLimit = newLimit
    self.paces = paces
    self.commonPace = commonPace
  }

  /// Returns what applies to a deck.
  public func pace(of deck: String) -> DeckPace { paces[deck] ?? commonPace }
}
