public import Cards

/// The hints that a key gives while an answer is typed: each continues what is right of it by one letter.
public struct TypingHints: Sendable {
  /// What the key leads to.
  public enum Step: Hashable, Sendable {
    /// The line goes on as this text, whose letters were given or typed; `isCorrection` where a wrong end was taken away.
    case line(String, letters: Int, isCorrection: Bool)
    /// All of it is typed.
    case complete
    /// Only one letter is left, which no hint gives.
    case nothingMore
  }

  /// How many letters of the first answer earlier hints gave: they come again for nothing.
  public let given: Int
  private let answers: [AnswerLetters]

  /// Takes the accepted answers of a card, and how many letters of the first one are known.
  public init(_ card: Card, given: Int = 0) {
    answers = card.answers.map(AnswerLetters.init)
    self.given = given
  }

  /// Returns what comes after a typed text: the next letter of the answer of which most is right.
  public func step(after typed: String) -> Step {
    let found = answers.map { ($0, $0.matched(typed)) }
    guard var best = found.first else { return .nothingMore }
    if typed.allSatisfy(\.isWhitespace), given > 0, given < best.0.count {
      return .line(best.0.beginning(given), letters: given, isCorrection: false)
    }
    for other in found where other.1.letters > best.1.letters { best = other }
    let (answer, (letters, isAll)) = best
    if letters == answer.count, isAll { return .complete }
    guard letters + 1 < answer.count else { return .nothingMore }
    return .line(answer.beginning(letters + 1), letters: letters + 1, isCorrection: !isAll)
  }
}
