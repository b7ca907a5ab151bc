/// A verdict on an answer with its reason.
struct AnswerFinding: Hashable, Sendable {
  let verdict: Verdict
  let reason: Reason

  init(_ verdict: Verdict, _ reason: Reason) {
    self.verdict = verdict
    self.reason = reason
  }

  /// Whether the first is kinder, or says more where both are wrong.
  static func isBetter(_ first: AnswerFinding, _ second: AnswerFinding) -> Bool {
    (first.rank, first.silence) < (second.rank, second.silence)
  }

  private var rank: Int {
    switch verdict {
    case .exact: 0
    case .close: 1
    case .wrong: 2
    }
  }

  /// Whether the reason names something that can be learned from.
  var isTelling: Bool { silence == 0 }

  private var silence: Int {
    switch reason {
    case .word, .affix, .nearest, .number, .negation, .order: 0
    case .partial, .extra, .hedge: 1
    default: 2
    }
  }
}
