/// Says why an answer is not right.
enum ReasonWords {
  /// Returns a sentence; nil where the expected answer says enough.
  ///
  /// Where the one differing word is named already (`besidesDifference`), only what that doesn't show is said.
  static func sentence(for reason: Reason, expected: String, besidesDifference: Bool) -> String? {
    switch reason {
    case .affix(let expected, let typed, let isPrefix): affix(expected: expected, typed: typed, isPrefix: isPrefix)
    case .nearest(let other) where !besidesDifference: "What you wrote is nearer to \(other)."
    case .word(let word) where !besidesDifference: "'\(word)' is another word."
    case .number where !besidesDifference:
      asksForNumber(expected) ? "The number or its unit differs." : "The right answer has no number."
    case .negation: "One says 'not', the other doesn't."
    case .order: "The words are right, but their order means something else."
    case .partial: "Something is missing."
    case .extra: "That is more than the answer."
    case .hedge: "Only one answer counts."
    default: nil
    }
  }

  /// Whether an answer has a number or a unit in it, in digits or in words.
  private static func asksForNumber(_ expected: String) -> Bool {
    AnswerPiece.pieces(of: expected).contains { piece in
      switch piece {
      case .number, .unit: true
      case .word, .sign, .or: false
      }
    }
  }

  /// What the two parts mean, as in "hypo- means below, hyper- above".
  private static func affix(expected: String, typed: String, isPrefix: Bool) -> String? {
    guard let mine = Affix.meaning(of: typed), let right = Affix.meaning(of: expected), mine != right else {
      return nil
    }
    func shown(_ part: String) -> String { isPrefix ? "\(part)-" : "-\(part)" }
    return "\(shown(typed)) means \(mine), \(shown(expected)) \(right)."
  }
}
