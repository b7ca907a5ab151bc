/// Puts what an exam says in words: for a screen, or one stable prefix a line (`isPlain`), made to be read aloud.
public struct ExamWords: Sendable {
  let quiz: QuizWords
  /// The command line that means these decks: `recollect exam Decks/bones.md`.
  let command: String

  /// Makes words for a screen of a width, or for plain lines.
  public init(isPlain: Bool, width: Int, command: String) {
    quiz = QuizWords(isPlain: isPlain, width: width)
    self.command = command
  }

  var isPlain: Bool { quiz.isPlain }

  /// What stands before the cursor at a prompt.
  public func prompt(_ prompt: PromptKind) -> String { quiz.prompt(prompt) }

  /// Returns the lines that say a notice on a study day.
  public func lines(for notice: ExamNotice, today: Day) -> [QuizLine] {
    switch notice {
    case .opening(let opening): openingLines(opening, today: today)
    case .question(let question): quiz.questionLines(question)
    case .pickOne(let count, let several): quiz.lines(for: .pickOne(count: count, several: several), today: today)
    case .noSuchCommand(let prompt):
      [QuizLine("In an exam there are two commands: \(Self.quit(at: prompt)) stops it, and ? is help.")]
    case .help(let prompt): help(at: prompt)
    case .stopped(let answered, let questions): stoppedLines(answered: answered, questions: questions)
    }
  }

  private func openingLines(_ opening: ExamOpening, today: Day) -> [QuizLine] {
    let start = opening.start
    // In plain lines every key needs Enter.
    let keys = "Right and wrong are told at the end. ?\(isPlain ? " and Enter" : "") for help, Ctrl-D to stop."
    guard opening.resumed == nil else {
      let day = opening.resumed.map { Wording.date($0.day, today: today) } ?? ""
      let answered = Wording.count(opening.resumed?.answered ?? 0, "question")
      return [QuizLine("Exam of \(day): \(opening.decks), \(answered) of \(start.questions) answered. \(keys)")]
    }
    let count =
      opening.pool > start.questions
      ? "\(start.questions) of \(Wording.count(opening.pool, "question"))" : Wording.count(start.questions, "question")
    var lines = [QuizLine("Exam: \(opening.decks), \(count), seed \(start.seed). \(keys)")]
    if start.isCounted { lines.append("Each answer counts as a review, too.") }
    if opening.leftOut > 0 {
      let way = start.mode == .type ? "typed" : "typed or picked"
      let (cards, answers) = opening.leftOut == 1 ? ("card", "its answer") : ("cards", "their answers")
      lines.append(QuizLine("Left out: \(opening.leftOut) \(cards), because \(answers) cannot be \(way)."))
    }
    if let other = opening.brokenOff {
      let done = "\(other.score.answered) of \(Wording.count(other.score.questions, "question"))"
      lines.append(
        QuizLine(
          "The exam of \(Wording.date(other.day, today: today)) was broken off after \(done). "
            + "To go on with it instead, stop here, then '\(command) --resume'."))
    }
    return lines
  }

  private func stoppedLines(answered: Int, questions: Int) -> [QuizLine] {
    guard answered > 0 else { return ["", "No question was answered."] }
    return [
      "", QuizLine("Stopped: \(answered) of \(questions) answered, \(questions - answered) not answered."),
      QuizLine("'\(command) --resume' goes on with it, '\(command) --result' shows what is right so far."),
    ]
  }

  private func help(at prompt: PromptKind) -> [QuizLine] {
    let first =
      switch prompt {
      case .choice(_, false): "Press the number of the right one. Enter: I don't know."
      case .choice(_, true): "Type the numbers of all right ones, then Enter. Enter alone: I don't know."
      default: "Type the answer and press Enter. Enter alone: I don't know."
      }
    return [
      QuizLine(first), QuizLine("  \(Self.quit(at: prompt))", .strong) + "  stop; what was answered is saved",
      "There is one try, no hint, and no undo. Right and wrong are told at the end.",
    ]
  }

  private static func quit(at prompt: PromptKind) -> String { prompt == .typed ? ".q" : "q" }
}
