import Cards

extension Leech {
  /// Says the card, how often it was forgotten, what it is mixed up with, and what may help: a line each.
  public var lines: [String] {
    var lines = [
      "Asks: \(Self.line(card.prompt(filling: "____")))",
      "Answer: \(Self.line(card.answers.first ?? card.answer))",
      "Forgotten \(Wording.times(lapses)) in \(Wording.count(reviews, "review")). \(card.file):\(card.line).",
    ]
    for confusion in confusions {
      let meaning = confusion.card.flatMap { $0.kind == .term ? Self.short($0.prompt) : nil }.map { ": \($0)" } ?? ""
      let what = confusion.card == nil ? "Answered instead" : "Mixed up with"
      lines.append("\(what): \(Self.line(confusion.answer)), \(Wording.times(confusion.count))\(meaning)")
    }
    lines.append("May help: \(advice.sentence)")
    return lines.map(VisibleText.line)
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func short(_ text: String) -> String { ChoiceMaker.short(line(text)) }
}

extension Leech.Advice {
  /// What to do, in one sentence.
  public var sentence: String {
    switch self {
    case .reword(let other):
      "say in the question what tells it from '\(other)', or add a note (N:) with the difference."
    case .split: "ask for less at once: make a card of each part of the answer."
    case .hint: "add a hint or a note (N:) that ties the answer to something you know."
    case .rewordAnyhow: "ask it in other words."
    }
  }

  /// One word for scripts.
  public var name: String {
    switch self {
    case .reword, .rewordAnyhow: "reword"
    case .split: "split"
    case .hint: "hint"
    }
  }
}
