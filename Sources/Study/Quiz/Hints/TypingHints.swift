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

  private let answers: [AnswerLetters]

  /// Takes the accepted answers of a card.
  public init(_ card: Card) { answers = card.answers.map(AnswerLetters.init) }

  /// Returns what comes after a typed text: the next letter of the answer of which most is right.
  public func step(after typed: String) -> Step {
    let found = answers.map { ($0, $0.matched(typed)) }
    guard var best = found.first else { return .nothingMore }
    for other in found where other.1.letters > best.1.letters { best = other }
    let (answer, (letters, isAll)) = best
    if letters == answer.count, isAll { return .complete }
    guard letters + 1 < answer.count else { return .nothingMore }
    return .line(answer.beginning(letters + 1), letters: letters + 1, isCorrection: !isAll)
  }
}
