public import Cards

/// How a card is asked.
public enum QuestionForm: Hashable, Sendable {
  /// One of several options is picked; with `severalRight`, all the right ones are.
  case choices([ChoiceOption], severalRight: Bool)
  /// The answer is shown and the learner grades.
  case revealed
  /// The answer is typed and checked.
  case typed
}

/// One option of a question with choices.
public struct ChoiceOption: Hashable, Sendable {
  /// What is shown.
  public let text: String
  /// Whether picking it is right.
  public let isRight: Bool
  /// The card whose answer it is, where a made choice belongs to one.
  public let card: CardKey?

  /// Makes an option.
  public init(text: String, isRight: Bool, card: CardKey? = nil) {
    self.text = text
    self.isRight = isRight
    self.card = card
  }
}

/// What kinds of question the learner wants: the setting `mode`.
public enum QuizMode: String, Sendable, CaseIterable {
  /// Choices while a card is being learned, typing afterwards.
  case mixed
  /// Typing wherever an answer is short.
  case type
  /// Choices wherever they can be made.
  case choice
  /// The answer is shown, the learner grades.
  case reveal
}

extension Card {
  /// Whether the answer is too long, or of a kind that cannot be typed, so that it is shown instead: longer than 5 words
  /// or 40 characters in every alternative, or with an image, a sound, math or a code block.
  public var isRevealedInEveryMode: Bool {
    if holdsWhatCannotBeTyped { return true }
    return answers.allSatisfy { $0.count > 40 || $0.split(whereSeparator: \.isWhitespace).count > 5 }
  }

  /// Whether an answer holds an image, a sound, math or a code block.
  var holdsWhatCannotBeTyped: Bool { answers.contains(where: Self.holdsMediaOrMath) }

  private static func holdsMediaOrMath(_ text: String) -> Bool {
    text.contains("![") || text.contains("```") || text.contains("~~~") || text.contains("$$")
      || hasInlineMath(text)
  }

  /// Whether two `$` enclose something without white space beside them ("$\alpha$", not "5 $ or 6 $").
  private static func hasInlineMath(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let dollars = bytes.indices.filter { bytes[$0] == 0x24 && ($0 == 0 || bytes[$0 - 1] != 0x5c) }
    return zip(dollars, dollars.dropFirst()).contains { open, close in
      close > open + 1 && bytes[open + 1] != 0x20 && bytes[close - 1] != 0x20
        && !bytes[open...close].contains(0x0a)
    }
  }
}
