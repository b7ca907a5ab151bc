public import Memory

/// Where one card stands in its schedule, as the session needs it.
public struct CardSchedule: Hashable, Sendable {
  /// When a card is to be asked.
  public enum Due: Hashable, Sendable {
    /// At a moment, in milliseconds since 1970: a learning step.
    case at(Int64)
    /// From a study day on: the card is in review.
    case on(Day)
  }

  /// The memory after the newest review.
  public let memory: MemoryState
  /// Learning, relearning, or review.
  public let standing: Standing
  /// When it is to be asked.
  public let due: Due
  /// The days that the newest promise in days gave; 0 where there was none.
  public let scheduledDays: Int
  /// The study day of the newest review.
  public let lastDay: Day
  /// How many reviews there were.
  public let repetitions: Int

  /// Makes a schedule of its parts.
  public init(
    memory: MemoryState, standing: Standing, due: Due, scheduledDays: Int, lastDay: Day, repetitions: Int
  ) {
    self.memory = memory
    self.standing = standing
    self.due = due
    self.scheduledDays = scheduledDays
    self.lastDay = lastDay
    self.repetitions = repetitions
  }

  /// What an answer on a study day starts from.
  func prior(on day: Day) -> Prior {
    Prior(state: memory, standing: standing, scheduledDays: scheduledDays, elapsedDays: max(0, day - lastDay))
  }

  /// Returns the schedule after an answer.
  static func after(_ outcome: Outcome, of earlier: CardSchedule?, at moment: Moment, day: Day) -> Self {
    let due: Due
    let days: Int
    switch outcome.promise {
    case .seconds(let seconds, _):
      due = .at(moment.milliseconds + Int64(seconds) * 1_000)
      days = earlier?.scheduledDays ?? 0
    case .days(let promised):
      due = .on(day + promised)
      days = promised
    }
    return Self(
      memory: outcome.state, standing: outcome.standing, due: due, scheduledDays: days, lastDay: day,
      repetitions: (earlier?.repetitions ?? 0) + 1)
  }
}

/// What the settings of a deck say for its cards.
public struct DeckPace: Sendable {
  /// Says when cards come back.
  public let scheduler: Scheduler
  /// What kinds of question are asked.
  public let mode: QuizMode
  /// How many new cards a study day may bring; nil: the deck shares the limit of all decks.
  public let newLimit: Int?
  /// Whether all four grades are shown where the learner grades.
  public let showsFourGrades: Bool
  /// What each day of the week may have of an ordinary day's load, Monday first; empty for an ordinary week.
  public let week: [Double]
  /// When a card is a leech.
  public let leech: LeechRule

  /// Makes a pace.
  public init(
    scheduler: Scheduler, mode: QuizMode, newLimit: Int?, showsFourGrades: Bool = false, week: [Double] = [],
    leech: LeechRule = LeechRule(threshold: 8)
  ) {
    self.scheduler = scheduler
    self.mode = mode
    self.newLimit = newLimit
    self.showsFourGrades = showsFourGrades
    self.week = week
    self.leech = leech
  }
}
