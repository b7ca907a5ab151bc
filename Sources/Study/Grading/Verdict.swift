/// What the check says of a typed answer.
public enum Verdict: String, Sendable, CaseIterable {
  /// Right.
  case exact
  /// Right, with a slip that is shown.
  case close
  /// Not right.
  case wrong
}

/// A verdict with what there is to say about it.
public struct AnswerCheck: Hashable, Sendable {
  /// Right, close, or wrong.
  public let verdict: Verdict
  /// Why.
  public let reason: Reason
  /// The accepted answer that comes nearest to what was typed.
  public let nearestAnswer: String?
  /// The one word in which a wrong answer differs from the expected one, where there is just one.
  public let differingWord: WordDifference?

  /// Checks a typed answer against the accepted ones.
  ///
  /// Case, accents, punctuation, articles and hyphens don't count; parts joined by "and" or commas may stand in any
  /// order; for `A (B)` either side or both are accepted. A misspelling is close, unless another term is meant.
  public init(typed: String, accepted: [String], words: AnswerWords) {
    if let marked = Dictation.withMarks(typed, accepted: accepted) {
      let check = AnswerCheck(typed: marked, accepted: accepted, words: words)
      if check.verdict != .wrong {
        self = check
        return
      }
    }
    let form = AnswerForm(typed)
    let sameForm =
      form.parts.isEmpty
      ? nil
      : accepted.first { answer in
        Self.readings(of: answer).contains { AnswerForm($0).unordered == form.unordered }
          && PhraseCheck.denials(AnswerPiece.pieces(of: answer)) == PhraseCheck.denials(AnswerPiece.pieces(of: typed))
      }
    if let sameForm {
      verdict = .exact
      reason = accepted.contains(typed) ? .same : .format
      nearestAnswer = sameForm
      differingWord = nil
      return
    }
    let check = AnswerTextCheck(words: words)
    let findings = accepted.map { ($0, check.check(typed, against: $0)) }
    let best = findings.min { AnswerFinding.isBetter($0.1, $1.1) }
    verdict = best?.1.verdict ?? .wrong
    reason = best?.1.reason ?? .different
    nearestAnswer = best?.0
    differingWord =
      verdict == .wrong ? accepted.first.flatMap { WordDifference(typed: typed, expected: $0) } : nil
  }

  /// The check of an answer that is wrong for what its card asks.
  init(wrong check: Self) {
    (verdict, reason, nearestAnswer, differingWord) = (.wrong, .different, check.nearestAnswer, nil)
  }

  /// Whether a text is written as the answer is, but for case and what stands around it.
  static func isWritten(_ text: String, as answer: String) -> Bool {
    func plain(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
    return plain(text) == plain(answer)
  }

  /// The answer in its readings, also with its apostrophes gone: "Sjogrens" is "Sjögren's".
  private static func readings(of answer: String) -> [String] {
    let plain = answer.filter { $0 != "'" && $0 != "\u{2019}" }
    return sides(of: answer) + (plain == answer ? [] : sides(of: plain))
  }

  /// `A (B)` as itself, `A`, and `B`.
  private static func sides(of answer: String) -> [String] {
    guard let open = answer.firstIndex(of: "("), let close = answer.lastIndex(of: ")"), open < close else {
      return [answer]
    }
    let outside = answer[..<open] + " " + answer[answer.index(after: close)...]
    let inside = answer[answer.index(after: open)..<close]
    return [answer, String(outside), String(inside)].filter { reading in
      reading.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
  }
}

/// The single word in which two answers of the same length differ.
public struct WordDifference: Hashable, Sendable {
  /// The learner's word.
  public let typed: String
  /// The expected word.
  public let expected: String

  init?(typed: String, expected: String) {
    let mine = Self.words(of: typed)
    let right = Self.words(of: expected)
    guard mine.count == right.count, mine.count > 1 else { return nil }
    let differing = mine.indices.filter { AnswerForm(String(mine[$0])) != AnswerForm(String(right[$0])) }
    guard differing.count == 1, let index = differing.first else { return nil }
    self.typed = Self.bare(mine[index])
    self.expected = Self.bare(right[index])
  }

  private static func words(of text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

  private static func bare(_ word: Substring) -> String {
    let marks: (Character) -> Bool = { $0.isPunctuation && $0 != "-" }
    return String(word.drop(while: marks).reversed().drop(while: marks).reversed())
  }
}
