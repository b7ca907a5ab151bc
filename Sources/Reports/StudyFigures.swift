import Cards
import Memory
public import Study

/// The cards that are due on a day, in learning or in review.
public struct DayForecast: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// How many.
  public let due: Int
}

/// The figures of `recollect stats`: what is due, new and learned, what was remembered, and what comes.
public struct StudyFigures: Sendable {
  /// The days that remembering is counted over, today included.
  public static let recallDays = 30
  /// The days that are foreseen, today included.
  public static let forecastDays = 14

  /// The study day.
  public let today: Day
  /// The names of the decks.
  public let decks: [String]
  /// All cards of the decks.
  public let cards: Int
  /// Cards in a learning or relearning step that come back today.
  public let learningToday: Int
  /// Cards in review that are due today or were before.
  public let reviewsToday: Int
  /// Cards that were never asked.
  public let new: Int
  /// New cards that today still brings.
  public let newToday: Int
  /// Cards in a learning or relearning step.
  public let learning: Int
  /// Cards in review: they have left the steps of learning.
  public let learned: Int
  /// Cards that are set aside.
  public let suspended: Int
  /// Cards that were marked as wrong.
  public let flagged: Int
  /// Reviewed cards that their decks have no more.
  public let lost: Int
  /// Learned cards that are in none of the decks.
  public let learnedElsewhere: Int
  /// The cards that are due in the next 14 days, as they stand: what is overdue counts for today.
  public let forecast: [DayForecast]

  /// Works the figures out; only reviews of the library's cards count.
  public init(_ library: Library) { self.init(library, reports: library.reports) }

  init(_ library: Library, reports: [CardReport]) {
    let today = library.today
    self.today = today
    decks = library.decks
    cards = library.cards.count
    (lost, learnedElsewhere) = library.cardsNotHere
    var learningToday = 0
    var reviewsToday = 0
    var new = 0
    var learning = 0
    var learned = 0
    var suspended = 0
    var flagged = 0
    var days = [Int](repeating: 0, count: Self.forecastDays)
    for report in reports {
      if report.state.flag != nil { flagged += 1 }
      let isSuspended = report.state.isSuspended
      if isSuspended { suspended += 1 }
      switch report.state.standing {
      case .new: new += isSuspended ? 0 : 1
      case .learning, .relearning:
        learning += 1
        if !isSuspended, let due = report.due, due <= today { learningToday += 1 }
      case .review:
        learned += 1
        if !isSuspended, let due = report.due, due <= today { reviewsToday += 1 }
      }
      if !isSuspended, let due = report.due, due - today < days.count { days[max(0, due - today)] += 1 }
    }
    self.learningToday = learningToday
    self.new = new
    self.learning = learning
    self.learned = learned
    self.suspended = suspended
    self.flagged = flagged
    self.reviewsToday = reviewsToday
    forecast = days.enumerated().map { DayForecast(day: today + $0, due: $1) }
    newToday =
      new == 0
      ? 0
      : StudyPlan(
        cards: library.cards, learner: LearnerRecord(of: library.learner, cards: library.cards, today: today),
        today: today
      ).new.count
  }

  /// Cards that are due today, in learning or in review.
  public var dueToday: Int { learningToday + reviewsToday }
}
