public import Memory

/// What an answer in the learner's own words covers of the expected one; a proposal, never a verdict.
public struct FreeAnswerCheck: Hashable, Sendable {
  /// How right an answer looks.
  public enum Level: String, Sendable {
    case correct
    case partiallyCorrect = "partially_correct"
    case incorrect
  }

  /// The key terms of the expected answer that the learner has, in its order.
  public let covered: [String]
  /// The key terms that are missing, in the answer's order.
  public let missing: [String]
  /// Whether a negation, a direction or a number says otherwise.
  public let contradicts: Bool
  /// How right it looks.
  public let level: Level

  /// The grade to propose: at most hard, unless every key term is there and nothing is denied or turned around.
  public var proposal: Grade {
    if missing.isEmpty, !covered.isEmpty, !contradicts { return .good }
    return level == .incorrect ? .again : .hard
  }

  /// Compares what was typed with the reference that it covers best.
  public init(typed: String, question: String, references: [String], words: AnswerWords) {
    let usable = references.filter { $0.contains { $0.isLetter || $0.isNumber } }
    let comparisons = usable.map { Comparison(typed: typed, question: question, reference: $0, words: words) }
    guard let best = comparisons.max(by: { $0.share < $1.share }) else {
      (covered, missing, contradicts, level) = ([], [], false, .incorrect)
      return
    }
    covered = best.covered
    missing = best.missing
    contradicts = best.contradicts
    level = best.level
  }

  struct Comparison {
    let covered: [String]
    let missing: [String]
    let contradicts: Bool
    let extra: Int
    private let hitCount: Int
    /// Covered thousandths of the key terms.
    let share: Int

    init(typed: String, question: String, reference: String, words: AnswerWords) {
      let wanted = KeyTerms(reference, besides: question).terms
      let mine = KeyTerms(typed, besides: question).terms
      let hits = wanted.map { term in
        mine.contains { $0.stem == term.stem || Self.isForm($0.word, of: term.word, words) }
      }
      let missing = Self.eachOnce(zip(wanted, hits).filter { !$0.1 }.map(\.0.written))
      // Of "CD4+" a part may be there: then it is missing.
      covered = Self.eachOnce(zip(wanted, hits).filter(\.1).map(\.0.written)).filter { !missing.contains($0) }
      self.missing = missing
      hitCount = hits.count { $0 }
      extra = mine.count { term in !wanted.contains { $0.stem == term.stem } }
      share = wanted.isEmpty ? 0 : 1_000 * hitCount / wanted.count
      contradicts = Opposites.differ(typed, reference)
    }

    var level: Level {
      if hitCount == 0 { return .incorrect }
      return share >= 500 && !contradicts ? .correct : .partiallyCorrect
    }

    private static func eachOnce(_ terms: [String]) -> [String] {
      var seen: Set<String> = []
      return terms.filter { seen.insert($0).inserted }
    }

    private static func isForm(_ typed: String, of expected: String, _ words: AnswerWords) -> Bool {
      guard typed.utf8.count >= 4, expected.utf8.count >= 4 else { return typed == expected }
      return WordCheck(typed: typed, expected: expected, words: words).verdict != .wrong
    }
  }
}
