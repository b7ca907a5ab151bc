extension QuizWords {
  /// The commands of a prompt, one a line.
  func help(at prompt: PromptKind) -> [QuizLine] {
    let first: String
    switch prompt {
    case .typed: first = "Type the answer and press Enter. Enter alone: I don't know."
    case .reveal: first = "Say or type what comes to mind, then press Enter: the answer is shown, and you grade it."
    case .choice(_, false): first = "Press the number of the right one. Enter: I don't know."
    case .choice(_, true): first = "Type the numbers of all right ones, then Enter. Enter alone: I don't know."
    case .grade: first = "1 no, 2 hardly, 3 yes, 4 easily."
    case .end: first = "Enter ends the session."
    case .reason: return ["Write why the card is wrong, and press Enter."]
    }
    let stop = prompt == .typed || prompt == .reveal ? "." : ""
    var lines = [QuizLine(first)]
    if !stop.isEmpty { lines.append("A command is a full stop and a letter:") }
    for (letter, command) in QuizCommand.letters where command.works(at: prompt) {
      lines.append(QuizLine("  \(stop)\(letter)", .strong) + QuizLine("  \(command.explanation)"))
    }
    lines.append("Ctrl-D or Ctrl-C stops; every answer is saved already.")
    return lines
  }
}

extension QuizCommand {
  /// Whether the command does something at a prompt.
  public func works(at prompt: PromptKind) -> Bool {
    switch (self, prompt) {
    case (.undo, _), (.regrade, _), (.countRight, _), (.quit, _), (.help, _): true
    case (_, .end), (_, .reason): false
    case (.hint, .typed): true
    case (.hint, _): false
    case (.show, .typed), (.show, .reveal): true
    case (.show, _): false
    default: true
    }
  }

  fileprivate var explanation: String {
    switch self {
    case .help: "this help"
    case .hint: "hint: the next letter (the grade is hard at most)"
    case .show: "show the answer, and grade yourself"
    case .undo: "undo the last answer"
    case .skip: "not again in this session"
    case .suspend: "suspend: not again until you resume it"
    case .flag: "flag the card as wrong, with a line of why"
    case .origin: "where the card comes from"
    case .edit: "edit the card in your editor"
    case .countRight: "count the last answer right"
    case .regrade: "and a digit (g4): grade the last answer 1 again, 2 hard, 3 good, 4 easy"
    case .quit: "quit"
    }
  }
}
