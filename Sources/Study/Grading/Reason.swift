/// Why an answer has its verdict; the words that belong to it are there to be said.
public enum Reason: Hashable, Sendable {
  /// The expected answer, letter by letter.
  case same
  /// The expected answer but for case, hyphens, articles, order, units written out.
  case format
  /// Singular for plural, or the reverse.
  case plural
  /// The initials of the expected words.
  case abbreviation
  /// The right number without its unit.
  case unit
  /// A misspelling.
  case typo(typed: String, expected: String)
  /// Another word that is known.
  case word(String)
  /// A part of the word that means something else.
  case affix(expected: String, typed: String, isPrefix: Bool)
  /// A misspelling of another term.
  case nearest(String)
  /// Another number, sign, or comparison.
  case number
  /// Denied where the answer affirms, or the reverse.
  case negation
  /// The words in an order that means something else.
  case order
  /// A part is missing.
  case partial
  /// More than the answer.
  case extra
  /// Two answers where one was asked.
  case hedge
  /// Nothing.
  case empty
  /// Something else.
  case different

  /// The reason's name in the plumbing.
  public var name: String {
    switch self {
    case .same: "same"
    case .format: "format"
    case .plural: "plural"
    case .abbreviation: "abbreviation"
    case .unit: "unit"
    case .typo: "typo"
    case .word: "word"
    case .affix: "affix"
    case .nearest: "nearest"
    case .number: "number"
    case .negation: "negation"
    case .order: "order"
    case .partial: "partial"
    case .extra: "extra"
    case .hedge: "hedge"
    case .empty: "empty"
    case .different: "different"
    }
  }
}
