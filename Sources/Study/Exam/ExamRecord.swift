/// An exam as the log has it: how it began, and the answers that were given.
public struct ExamRecord: Hashable, Sendable {
  /// The name of its event, by which its answers mean it.
  public let name: EventName
  /// When it began.
  public let at: Moment
  /// What was settled then.
  public let start: ExamStart
  /// The answers in the order in which they came, the first one of each card; never empty.
  public let answers: [ExamAnswer]

  /// The civil date on which it began, in its own offset.
  public var day: Day { at.studyDay(rolloverHour: 0) }

  /// How it came out.
  public var score: ExamScore {
    ExamScore(right: answers.count(where: \.isRight), answered: answers.count, questions: start.questions)
  }

  /// The names of its decks, each once, in an order of their own: equal for two exams of the same decks.
  public var deckNames: [String] { Self.ordered(start.decks) }

  /// Puts the names of decks in the order of their bytes, each once.
  public static func ordered(_ decks: some Sequence<String>) -> [String] {
    Set(decks).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// How many questions of an exam were answered, and how many of the answers are right.
public struct ExamScore: Hashable, Sendable {
  /// Right answers.
  public let right: Int
  /// Answers.
  public let answered: Int
  /// Questions; never fewer than answers.
  public let questions: Int

  /// Makes a score.
  public init(right: Int, answered: Int, questions: Int) {
    self.right = right
    self.answered = answered
    self.questions = max(questions, answered)
  }

  /// Questions without an answer.
  public var notAnswered: Int { questions - answered }

  /// Whether every question was answered.
  public var isComplete: Bool { answered == questions }

  /// Right answers in a hundred questions, rounded; 100 only where all are right, 0 only where none is.
  public var percent: Int {
    if right == questions { return questions == 0 ? 0 : 100 }
    if right == 0 { return 0 }
    // As doubles: a log may claim any number of questions.
    return min(max(Int((100 * Double(right) / Double(questions)).rounded()), 1), 99)
  }

  /// `17 of 20 right (85 %)`.
  public var words: String { "\(right) of \(questions) right (\(percent) %)" }

  /// `, 3 not answered`; nothing where all were.
  public var rest: String { notAnswered > 0 ? ", \(notAnswered) not answered" : "" }
}
