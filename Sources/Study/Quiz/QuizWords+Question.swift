import Cards
import Memory

extension QuizWords {
  /// The lines of a question: where it stands, what is asked, the choices.
  func questionLines(_ question: Question) -> [QuizLine] {
    [""] + [head(of: question)] + asked(question) + choiceLines(question.form)
  }

  private func head(of question: Question) -> QuizLine {
    let number = question.number
    let place = [question.standing?.name, question.card.headings.last].compactMap { $0 }
    if isPlain {
      let count = number.map { "Question \($0) of \(question.total)" } ?? "Again"
      return QuizLine("\(count): \(place.joined(separator: ", ")).")
    }
    let count = number.map { "\($0) of \(question.total)" } ?? "again"
    return QuizLine(([count] + place).joined(separator: " · "), .faint)
  }

  /// What is asked, without its place and its choices.
  func asked(_ question: Question) -> [QuizLine] {
    let card = question.card
    let gap = isPlain ? " " : "  "
    switch card.kind {
    case .term: return [QuizLine("Which term?", .strong) + QuizLine(gap + card.prompt)]
    case .define: return [QuizLine("What is meant by", .strong) + QuizLine(" \(card.prompt)") + QuizLine("?", .strong)]
    case .ask: return [QuizLine(card.prompt, .strong)]
    case .gap:
      let filled = card.prompt(filling: card.hint.map { "\(blank(of: card)) (\($0))" } ?? blank(of: card))
      return [QuizLine("Fill the blank:", .strong) + QuizLine(gap + filled)]
    }
  }

  /// The blank; in brackets where the card's own text has such a line of its own.
  private func blank(of card: Card) -> String {
    if isPlain { return "blank" }
    return card.prompt(filling: "").contains("____") ? "[____]" : "____"
  }

  private func choiceLines(_ form: QuestionForm) -> [QuizLine] {
    guard case .choices(let options, let several) = form else { return [] }
    let ask = several ? [QuizLine("Several are right.")] : []
    if isPlain {
      return ask + options.enumerated().map { QuizLine("Choice \($0 + 1): \(Wording.sentence($1.text))") }
    }
    let pieces = options.enumerated().map { QuizLine("\($0 + 1)", .strong) + QuizLine(" \($1.text)") }
    let length = pieces.reduce(0) { $0 + DisplayWidth.of(VisibleText.line($1.text)) + 3 }
    if length < width, !options.contains(where: { $0.text.contains("\n") }) {
      let line = pieces.enumerated().reduce(QuizLine("")) { $0 + QuizLine($1.offset == 0 ? "  " : "   ") + $1.element }
      return ask + [line]
    }
    return ask + pieces.map { QuizLine("  ") + $0 }
  }

  /// The lines of an answer that is shown, with its other forms.
  func answerLines(_ card: Card) -> [QuizLine] {
    let answer = card.choices.isEmpty ? card.answers.first ?? "" : card.answers.joined(separator: "; ")
    // In plain lines "Answer:" is where the learner types.
    let lead = isPlain ? QuizLine("Expected:") : QuizLine("Answer:", .strong)
    var lines: [QuizLine]
    if answer.contains("\n") {
      lines = [lead]
      lines += answer.split(separator: "\n", omittingEmptySubsequences: false).map { QuizLine(String($0)) }
    } else {
      lines = [lead + QuizLine(" \(answer)")]
    }
    if card.choices.isEmpty, card.answers.count > 1 {
      lines.append(QuizLine("Also: \(card.answers.dropFirst().joined(separator: "; "))"))
    }
    return lines
  }

  /// The keys of the grades that are shown, with what each leads to.
  func gradeOffer(_ comebacks: [Grade: Comeback], proposed: Grade?) -> [QuizLine] {
    func words(_ grade: Grade, _ name: String) -> String {
      "\(grade.rawValue) \(name)" + (comebacks[grade].map { " (\(Wording.short($0)))" } ?? "")
    }
    let names: [(Grade, String)] = [(.again, "no"), (.hard, "hardly"), (.good, "yes"), (.easy, "easily")]
    let keys = names.filter { comebacks[$0.0] != nil }.map(words).joined(separator: isPlain ? ", " : " · ")
    let enter = proposed.map { " Enter: \($0.rawValue)." } ?? ""
    return [QuizLine("Did you know it?", .strong) + QuizLine(" \(keys).\(enter)")]
  }
}

extension Standing {
  /// The word for it beside a question.
  var name: String {
    switch self {
    case .new: "new"
    case .learning: "learning"
    case .relearning: "relearning"
    case .review: "review"
    }
  }
}
