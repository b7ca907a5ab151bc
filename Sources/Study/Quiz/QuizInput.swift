public import Memory

/// A thing that the learner can ask for instead of answering.
public enum QuizCommand: Hashable, Sendable {
  /// Shows the commands.
  case help
  /// Shows the answer's next letter; the grade is then 2 at most.
  case hint
  /// Shows the answer; the learner grades.
  case show
  /// Takes the last answer back.
  case undo
  /// Leaves the card out of this session.
  case skip
  /// Leaves the card out until it is resumed.
  case suspend
  /// Marks the card as wrong, with a line of why.
  case flag
  /// Shows where the card comes from.
  case origin
  /// Opens the card's file in an editor.
  case edit
  /// Counts the last answer as right.
  case countRight
  /// Gives the last answer a grade, or asks for it where none is named.
  case regrade(Grade?)
  /// Waits for the first card that comes back.
  case wait
  /// Ends the session.
  case quit

  /// The letters, in the order in which help lists them, with what each does.
  public static let letters: [(letter: Character, command: QuizCommand)] = [
    ("h", .hint), ("s", .show), ("u", .undo), ("n", .skip), ("z", .suspend), ("f", .flag), ("o", .origin),
    ("e", .edit), ("r", .countRight), ("g", .regrade(nil)), ("w", .wait), ("q", .quit),
  ]

  /// Reads a letter, or `g` and a digit.
  public init?(letters text: String) {
    let text = text.lowercased()
    guard let first = text.first else { return nil }
    if first == "g", text.count == 2, let digit = text.last?.wholeNumberValue, let grade = Grade(rawValue: digit) {
      self = .regrade(grade)
    } else if text == "?" {
      self = .help
    } else if text.count == 1, let found = Self.letters.first(where: { $0.letter == first }) {
      self = found.command
    } else {
      return nil
    }
  }
}

/// What a prompt takes: which replies are answers, and which are commands.
public enum PromptKind: Hashable, Sendable {
  /// A typed answer; commands begin with a full stop.
  case typed
  /// What comes to mind before the answer is shown; commands begin with a full stop.
  case reveal
  /// The number of an option, or of several where several are right.
  case choice(count: Int, several: Bool)
  /// A grade; Enter takes the proposed one.
  case grade(proposed: Grade?)
  /// Only cards are left that come back in a while: Enter asks them now, commands wait or stop.
  case offer(isWaiting: Bool)
  /// The end of the session: commands only.
  case end
  /// A line of why a card is wrong.
  case reason
}

/// What a reply means at a prompt.
public enum QuizInput: Hashable, Sendable {
  /// A typed answer.
  case answer(String)
  /// The options picked, from 0, in rising order.
  case picks([Int])
  /// A grade.
  case grade(Grade)
  /// Enter on an empty line.
  case empty
  /// A command.
  case command(QuizCommand)
  /// None of these.
  case unknown(String)

  /// Reads a line or a key at a prompt.
  public init(_ reply: String, at prompt: PromptKind) {
    let text = Self.trimmed(reply)
    if text.isEmpty {
      self = .empty
    } else if text == "?" {
      self = .command(.help)
    } else {
      switch prompt {
      case .reason: self = .answer(text)
      case .typed, .reveal: self = Self.typed(text)
      case .choice(let count, let several): self = Self.choice(text, count: count, several: several)
      case .grade:
        if let digit = Int(text), let grade = Grade(rawValue: digit) {
          self = .grade(grade)
        } else {
          self = Self.letters(text)
        }
      case .end, .offer: self = Self.letters(text)
      }
    }
  }

  private static func typed(_ text: String) -> Self {
    // A full stop and a letter is a command, ".5 mg" and "...because" are answers.
    guard text.first == "." else { return .answer(text) }
    let rest = text.dropFirst()
    if let command = QuizCommand(letters: String(rest)) { return .command(command) }
    return rest.count == 1 && rest.first?.isLetter == true ? .unknown(text) : .answer(text)
  }

  private static func letters(_ text: String) -> Self {
    let bare = text.first == "." ? String(text.dropFirst()) : text
    return QuizCommand(letters: bare).map { .command($0) } ?? .unknown(text)
  }

  private static func choice(_ text: String, count: Int, several: Bool) -> Self {
    let digits = text.filter { !$0.isWhitespace && $0 != "," && $0 != "." }
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      let command = letters(text)
      // The words of an option are taken too, so that an answer can be dictated.
      if case .unknown = command { return .answer(text) }
      return command
    }
    // Up to nine options every digit is one; beyond that, and where only one is picked, numbers are read whole.
    let numbers: [Int?] =
      several && count < 10
      ? digits.map(\.wholeNumberValue)
      : text.split { $0.isWhitespace || $0 == "," || $0 == "." }.map { Int($0) }
    let picks = Set(numbers.map { $0 ?? 0 }).sorted()
    guard picks.allSatisfy({ (1...count).contains($0) }), several || picks.count == 1 else { return .unknown(text) }
    return .picks(picks.map { $0 - 1 })
  }

  private static func trimmed(_ reply: String) -> String {
    var text = Substring(reply)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
