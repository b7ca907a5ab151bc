/// How the questions of an exam are asked.
public enum ExamMode: String, Sendable, CaseIterable {
  /// Choices wherever they can be made, typing elsewhere.
  case choice
  /// Typing; only cards that bring choices of their own are asked with them.
  case type
  /// Either way, as the seed has it for each card.
  case mixed
}

/// What is settled when an exam begins: the fields of an `exam` event.
public struct ExamStart: Hashable, Sendable {
  /// The names of the decks that are asked.
  public var decks: [String]
  /// The seed by which questions, their order and their choices are drawn.
  public var seed: UInt64
  /// How many questions there are; at least 0.
  public var questions: Int
  /// How they are asked; nil where the event does not say, or names a mode of a later version.
  public var mode: ExamMode?
  /// Whether each answer counts as a review, too.
  public var isCounted: Bool

  /// Makes a start.
  public init(decks: [String], seed: UInt64, questions: Int, mode: ExamMode? = nil, isCounted: Bool = false) {
    self.decks = decks
    self.seed = seed
    self.questions = questions
    self.mode = mode
    self.isCounted = isCounted
  }
}

extension ExamStart {
  init?(_ fields: EventFields) {
    guard let decks = fields["decks"]?.list, case .number(let number) = fields["seed"], let seed = UInt64(number.text),
      let questions = fields.count("questions")
    else { return nil }
    self.init(
      decks: decks.compactMap(\.text), seed: seed, questions: questions,
      mode: fields.text("mode").flatMap(ExamMode.init(rawValue:)), isCounted: fields.bool("count") ?? false)
  }

  var members: [(String, LogValue)] {
    var members: [(String, LogValue)] = [
      ("decks", .list(decks.map(LogValue.text))), ("seed", .number(LogNumber(seed))),
      ("questions", .number(LogNumber(questions))),
    ]
    if let mode { members.append(("mode", .text(mode.rawValue))) }
    if isCounted { members.append(("count", .bool(true))) }
    return members
  }
}
