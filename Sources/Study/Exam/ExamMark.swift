import Cards

/// What an exam makes of a reply: whether it is right, and what the log keeps of it.
struct ExamMark: Equatable {
  let isRight: Bool
  let mode: ReviewEvent.Mode
  /// What the check says of a typed answer.
  var verdict: Verdict?
  /// What was typed, when not exact.
  var said: String?
  /// What was picked, when wrong.
  var chose: String?

  /// Marks a typed answer as a tutor would; nothing is "I don't know".
  static func typed(_ text: String?, of card: Card, words: AnswerWords) -> Self {
    guard let text else { return Self(isRight: false, mode: .typed, verdict: .wrong) }
    let verdict = AnswerCheck(typed: text, to: card, words: words).verdict
    return Self(
      isRight: verdict != .wrong, mode: .typed, verdict: verdict, said: verdict == .exact ? nil : text)
  }

  /// Marks the options that were picked, by their places; none is "I don't know".
  static func picked(_ picks: [Int], of options: [ChoiceOption]) -> Self {
    let isRight = !picks.isEmpty && picks == options.indices.filter { options[$0].isRight }
    let texts = picks.map { options[$0].text }.joined(separator: "; ")
    return Self(isRight: isRight, mode: .choice, chose: isRight || picks.isEmpty ? nil : texts)
  }
}
