extension QuizWords {
  /// The commands of a prompt, one a line.
  func help(at prompt: PromptKind) -> [QuizLine] {
    let first: String
    switch prompt {
    case .typed: first = "Type the answer and press Enter. Enter alone: I don't know."
    case .reveal: first = "Say or type what comes to mind, then press Enter: the answer is shown, and you grade it."
    case .choice(_, false) where isPlain:
      first = "Type the number of the right one, then Enter. Enter alone: I don't know."
    case .choice(_, false): first = "Press the number of the right one. Enter: I don't know."
    case .choice(_, true): first = "Type the numbers of all right ones, then Enter. Enter alone: I don't know."
    case .grade:
      first = "\(isPlain ? "Type a digit, then Enter:" : "Press a digit:") 1 no, 2 hardly, 3 yes, 4 easily."
    case .offer: first = "Enter asks the cards that come back now."
    case .end: first = "Enter ends the session."
    case .reason: return ["Write why the card is wrong, and press Enter."]
    }
    let stop = prompt == .typed || prompt == .reveal ? "." : ""
    var lines = [QuizLine(first)]
    if isPlain {
      lines.append(QuizLine("A command is \(stop.isEmpty ? "a letter" : "a full stop and a letter"), then Enter:"))
    } else if !stop.isEmpty {
      lines.append("A command is a full stop and a letter:")
    }
    for (letter, command) in QuizCommand.letters where command.works(at: prompt) {
      lines.append(QuizLine("  \(stop)\(letter)", .strong) + QuizLine("  \(command.explanation(at: prompt))"))
    }
    if prompt == .typed, !isPlain {
      lines.append(QuizLine("  Tab", .strong) + QuizLine(" the next letter of what you type, as a hint"))
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
    case (.wait, .offer(isWaiting: false)): true
    case (_, .end), (_, .reason), (_, .offer), (.wait, _): false
    case (.hint, .typed), (.hint, .reveal), (.hint, .choice): true
    case (.hint, _): false
    case (.show, .typed), (.show, .reveal): true
    case (.show, _): false
    default: true
    }
  }

  fileprivate func explanation(at prompt: PromptKind) -> String {
    switch self {
    case .help: "this help"
    case .hint:
      if case .choice = prompt {
        "hint: one wrong option less (the grade is hard at most)"
      } else {
        "hint: how the answer begins (the grade is hard at most)"
      }
    case .show: "show the answer, and grade yourself"
    case .undo: "undo the last answer"
    case .skip: "not again in this session"
    case .suspend: "suspend: not again until you resume it"
    case .flag: "flag the card as wrong, with a line of why, or take the flag back"
    case .origin: "where the card comes from"
    case .edit: "edit the card in your editor"
    case .countRight: "count the last answer right"
    case .regrade: "and a digit (g4): grade the last answer 1 again, 2 hard, 3 good, 4 easy"
    case .wait: "wait until the first of them comes back"
    case .quit: "quit"
    }
  }
}
