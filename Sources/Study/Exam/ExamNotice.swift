/// Something that an exam says before its end; ``ExamWords`` puts it in words.
public enum ExamNotice: Hashable, Sendable {
  /// What the exam holds.
  case opening(ExamOpening)
  /// A question, with its choices.
  case question(Question)
  /// The reply is none of the choices.
  case pickOne(count: Int, several: Bool)
  /// The reply is a command of a study session.
  case noSuchCommand(PromptKind)
  /// The commands of a prompt.
  case help(PromptKind)
  /// The exam was broken off.
  case stopped(answered: Int, questions: Int)
}

/// What an exam holds when it begins or goes on.
public struct ExamOpening: Hashable, Sendable {
  /// The decks, as they are named to the learner.
  public var decks: String
  /// What was settled.
  public var start: ExamStart
  /// From how many questions they were drawn.
  public var pool: Int
  /// How many cards were left out.
  public var leftOut: Int
  /// The day on which it began, and how many questions are answered, where it goes on.
  public var resumed: Resumed?
  /// An exam of these decks that was broken off, where this is a new one.
  public var brokenOff: BrokenOff?

  /// An exam that goes on.
  public struct Resumed: Hashable, Sendable {
    /// The day on which it began.
    public let day: Day
    /// Questions answered.
    public let answered: Int

    /// Says where an exam goes on.
    public init(day: Day, answered: Int) {
      self.day = day
      self.answered = answered
    }
  }

  /// An exam that was left early.
  public struct BrokenOff: Hashable, Sendable {
    /// The day on which it began.
    public let day: Day
    /// How far it went.
    public let score: ExamScore

    /// Says where an exam was left.
    public init(day: Day, score: ExamScore) {
      self.day = day
      self.score = score
    }
  }

  /// Makes an opening.
  public init(
    decks: String, start: ExamStart, pool: Int, leftOut: Int, resumed: Resumed? = nil, brokenOff: BrokenOff? = nil
  ) {
    self.decks = decks
    self.start = start
    self.pool = pool
    self.leftOut = leftOut
    self.resumed = resumed
    self.brokenOff = brokenOff
  }
}
