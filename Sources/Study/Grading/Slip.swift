/// A slip in an answer that counts as right.
public enum Slip: Hashable, Sendable {
  /// A misspelling.
  case spelling(typed: String, expected: String)
  /// Singular for plural, or the reverse.
  case number
  /// The answer is more than was typed: words for initials, a noun, a unit.
  case short

  init(_ reason: Reason) {
    switch reason {
    case .typo(let typed, let expected): self = .spelling(typed: typed, expected: expected)
    case .plural: self = .number
    default: self = .short
    }
  }

  /// What stands before the answer.
  var opening: String {
    switch self {
    case .spelling: "Right, with a slip:"
    case .number: "Right, with another ending:"
    case .short: "Right, in full:"
    }
  }

  /// The slip in a few words; nil where the answer itself shows it.
  var detail: String? {
    guard case .spelling(let typed, let expected) = self else { return nil }
    return Self.difference(typed, expected)
  }

  /// The slip as a line of its own.
  var sentence: String {
    switch self {
    case .spelling(let typed, let expected):
      Self.difference(typed, expected).map { "\($0)." } ?? "you wrote \(typed)."
    case .number: "another ending."
    case .short: "the answer is longer."
    }
  }

  /// The one letter, or the two neighbours, in which two words differ.
  private static func difference(_ typed: String, _ expected: String) -> String? {
    let mine = Array(typed)
    let right = Array(expected)
    let start = zip(mine, right).prefix { $0 == $1 }.count
    let end = zip(mine.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let shorter = min(mine.count, right.count)
    let shared = min(end, shorter - start)
    let myPart = String(mine[start..<mine.count - shared])
    let rightPart = String(right[start..<right.count - shared])
    switch (myPart.count, rightPart.count) {
    case (1, 1), (2, 2): return "\(rightPart), not \(myPart)"
    case (0, 1): return "\(rightPart) is missing"
    case (1, 0): return "one \(myPart) too many"
    default: return nil
    }
  }
}
