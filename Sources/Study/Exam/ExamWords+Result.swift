import Cards

extension ExamWords {
  /// How many questions there are where nobody says.
  public static let usualNumber = 20

  /// The most labels that a line lists.
  private static let mostLabels = 20
  /// The most headings that are listed.
  private static let mostHeadings = 6

  /// Returns the lines of what was missed, with where to read it; nothing where all is right.
  public func missedLines(of result: ExamResult) -> [QuizLine] {
    var lines: [QuizLine] = []
    for item in result.missed { lines += [""] + missedLines(item) }
    return lines
  }

  /// Returns the lines of the score and how it compares.
  public func scoreLines(of result: ExamResult, today: Day) -> [QuizLine] {
    var lines = [""] + scoreLines(result, today: today)
    lines += headingLines(result.headings)
    lines += comparisonLines(result, today: today)
    if !result.exam.score.isComplete { lines.append(QuizLine("'\(command) --resume' goes on with it.")) }
    return lines + [againLine(result.exam.start)]
  }

  // MARK: What was missed

  private func missedLines(_ item: ExamResult.Item) -> [QuizLine] {
    let indent = isPlain ? "" : "   "
    let head = isPlain ? QuizLine("Missed \(item.number): ") : QuizLine("\(item.number). ", .faint)
    var lines = question(of: item)
    lines[0] = head + lines[0]
    let chose = item.answer.chose.map { text in
      "You chose: \(text)" + (item.meaning.map { ", which is: \($0)" } ?? "")
    }
    let said = item.answer.said.map { "You wrote: \($0)" } ?? chose
    let gave = said.map(Wording.sentence) ?? "You gave no answer."
    let right = item.expected.isEmpty ? nil : Wording.sentence(item.expected)
    let reason = item.reason.flatMap {
      ReasonWords.sentence(for: $0, expected: item.expected, besidesDifference: false)
    }
    if isPlain {
      lines.append(QuizLine(gave))
      if let right { lines.append(QuizLine("Expected: \(right)")) }
      if let reason { lines.append(QuizLine("Difference: \(reason)")) }
    } else {
      var line = QuizLine(indent + gave)
      if let right { line = line + " " + QuizLine("Right:", .right) + QuizLine(" \(right)") }
      if let reason { line = line + QuizLine(" \(reason)") }
      lines.append(line)
    }
    if let place = Self.place(of: item.card) { lines.append(QuizLine("\(indent)Read: \(place)")) }
    return lines
  }

  private func question(of item: ExamResult.Item) -> [QuizLine] {
    guard let card = item.card else {
      let text = item.facts?.asks ?? item.answer.card.text
      return [QuizLine("\(text) (no deck here has this card)")]
    }
    return quiz.asked(Question(card: card, form: .typed, number: nil, total: 0, standing: nil))
  }

  /// Where to read: the source that the card names, and the card itself.
  private static func place(of card: Card?) -> String? {
    guard let card else { return nil }
    let place = "\(card.file):\(card.line)"
    return card.source.map { "\($0), card \(place)." } ?? "\(place)."
  }

  // MARK: How it came out

  private func scoreLines(_ result: ExamResult, today: Day) -> [QuizLine] {
    let score = result.exam.score
    let seconds = (result.milliseconds + 500) / 1_000
    return [
      QuizLine("Score: ", .strong)
        + QuizLine("\(score.words) in \(Wording.duration(seconds: seconds))\(score.rest).")
    ]
  }

  private func headingLines(_ headings: [ExamHeading]) -> [QuizLine] {
    guard !headings.isEmpty else { return [] }
    var parts = headings.prefix(Self.mostHeadings).map { "\($0.name) \($0.right) of \($0.answered)" }
    if headings.count > Self.mostHeadings {
      parts.append("and \(Wording.count(headings.count - Self.mostHeadings, "other heading"))")
    }
    return [QuizLine("By heading, weakest first: \(parts.joined(separator: "; ")).")]
  }

  private func comparisonLines(_ result: ExamResult, today: Day) -> [QuizLine] {
    guard let comparison = result.comparison else { return [] }
    let then = comparison.before
    let day = Wording.date(then.day, today: today)
    let date = then.day == result.exam.day ? "\(day), \(Wording.time(then.at))" : day
    var lines = [
      QuizLine("Before (\(date)): \(Self.short(then.score)). Now: \(Self.short(result.exam.score)).")
    ]
    guard !comparison.shared.isEmpty else { return lines + ["None of these questions was asked then."] }
    if !comparison.isOfTheSameCards {
      lines.append(QuizLine("Answered both times: \(Wording.count(comparison.shared.count, "question"))."))
    }
    let labels = Dictionary(result.items.map { ($0.answer.card, Self.cut($0.label)) }) { first, _ in first }
    for (name, cards) in [
      ("Newly right", comparison.newlyRight), ("Still missed", comparison.stillMissed),
      ("No longer right", comparison.noLongerRight),
    ] where !cards.isEmpty {
      var names = cards.prefix(Self.mostLabels).map { labels[$0] ?? $0.text }
      if cards.count > Self.mostLabels { names.append("and \(cards.count - Self.mostLabels) more") }
      lines.append(QuizLine(Wording.sentence("\(name): \(names.joined(separator: "; "))")))
    }
    return lines
  }

  /// How to ask the same questions again, after a lesson or on another machine.
  private func againLine(_ start: ExamStart) -> QuizLine {
    let number = start.questions == Self.usualNumber ? "" : " --questions \(start.questions)"
    let mode = start.mode.map { $0 == .mixed ? "" : " --mode \($0.rawValue)" } ?? ""
    return QuizLine("The same questions again: '\(command)\(number)\(mode) --seed \(start.seed)'.")
  }

  private static func short(_ score: ExamScore) -> String {
    "\(score.right) of \(score.questions)\(score.rest)"
  }

  /// A label of at most 60 characters, cut after a word, on one line.
  private static func cut(_ label: String) -> String {
    let words = label.split(whereSeparator: \.isWhitespace)
    let line = words.joined(separator: " ")
    guard line.count > 60 else { return line }
    var kept = ""
    for word in words {
      guard kept.count + 1 + word.count < 60 else { break }
      kept += kept.isEmpty ? word : " " + word
    }
    return (kept.isEmpty ? String(line.prefix(59)) : kept) + "…"
  }
}
