/// Something that is wrong with a deck file, and where.
public struct DeckProblem: Hashable, Sendable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: String, Sendable, Comparable {
    /// The cards are as they stand; a reader should know something about them.
    case warning
    /// A card is missing, or will not be asked.
    case error

    /// Warnings come before errors.
    public static func < (left: Self, right: Self) -> Bool { left == .warning && right == .error }
  }

  /// The deck file's path as it was given to the parser.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// What is wrong.
  public let mistake: DeckMistake

  /// Makes a problem.
  public init(file: String, line: Int, mistake: DeckMistake) {
    self.file = file
    self.line = line
    self.mistake = mistake
  }

  /// How bad it is.
  public var severity: Severity { mistake.severity }

  /// How many errors it stands for: 1 or 0, but for the one that counts those that are not named.
  public var errorCount: Int {
    if case .furtherMistakes(let errors, _) = mistake { errors } else { severity == .error ? 1 : 0 }
  }

  /// How many warnings it stands for.
  public var warningCount: Int {
    if case .furtherMistakes(_, let warnings) = mistake { warnings } else { severity == .warning ? 1 : 0 }
  }

  /// The line that a person reads: `file:line: what is wrong. What to do.`.
  public var description: String { "\(VisibleText.line(file)):\(line): \(mistake.words)" }
}
