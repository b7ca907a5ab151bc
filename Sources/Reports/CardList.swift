import Cards
import Memory
public import Study

/// Cards in lines: what `recollect list` shows.
public struct CardList: Sendable {
  /// The cards.
  public let cards: [CardReport]
  /// The study day.
  public let today: Day

  /// Makes a list of cards, as they stand on a study day.
  public init(_ cards: [CardReport], today: Day) {
    self.cards = cards
    self.today = today
  }

  /// Returns one line a card; on a screen below a line for each deck.
  public func lines(in style: ReportStyle) -> [String] {
    switch style {
    case .screen: columns(style).map(style.fitted)
    case .sentences: cards.map(sentence)
    }
  }

  private func columns(_ style: ReportStyle) -> [String] {
    var lines: [String] = []
    var counts: [String: Int] = [:]
    for report in cards { counts[place(of: report), default: 0] += 1 }
    var last: String?
    for report in cards {
      let place = place(of: report)
      if last != place {
        if last != nil { lines.append("") }
        lines.append("\(place), \(Wording.count(counts[place] ?? 0, "card"))")
        last = place
      }
      lines.append(row(of: report, style))
    }
    return lines
  }

  private func row(of report: CardReport, _ style: ReportStyle) -> String {
    var name = "  \(report.key)"
    if let line = report.line { name = Column.right(String(line), 5) }
    let start = "\(name)  \(Column.left(standing(of: report), 11))  \(marks(of: report))"
    return start + text(of: report, after: DisplayWidth.of(start), style)
  }

  private func sentence(_ report: CardReport) -> String {
    let place = report.line.map { " \(VisibleText.line(report.file ?? "")):\($0)," } ?? ""
    let answer = shownAnswer(report)
    return "Card:\(place) \(VisibleText.line(report.key.text)), \(standing(of: report)). \(marks(of: report))"
      + "Asks: \(VisibleText.line(report.prompt)) Answer: \(answer)"
  }

  private func place(of report: CardReport) -> String {
    let deck = VisibleText.line(report.deck ?? "No deck")
    guard !report.isLost, let file = report.file else { return "\(deck), in no file any more" }
    return "\(deck) (\(VisibleText.line(file)))"
  }

  /// Prompt and answer: where both together pass the width, each has half of the room, and what the other leaves.
  private func text(of report: CardReport, after start: Int, _ style: ReportStyle) -> String {
    guard case .screen(let width, let isASCII) = style else { return "" }
    let arrow = isASCII ? " -> " : " → "
    let (prompt, answer) = (VisibleText.line(report.prompt), shownAnswer(report))
    guard let width else { return prompt + arrow + answer }
    let room = width - start - DisplayWidth.of(arrow)
    guard room > 8 else { return prompt + arrow + answer }
    let promptRoom = max(room / 2, room - DisplayWidth.of(answer))
    let shownPrompt = style.cut(prompt, to: promptRoom)
    return shownPrompt + arrow + style.cut(answer, to: room - DisplayWidth.of(shownPrompt))
  }

  /// The answer that is shown: the first, or all right choices.
  private func shownAnswer(_ report: CardReport) -> String {
    let hasChoices = report.card?.choices.isEmpty == false
    return VisibleText.line(hasChoices ? report.answers.joined(separator: ", ") : report.answers.first ?? "")
  }

  /// `new`, `learning`, `due`, `2 December 2027`.
  private func standing(of report: CardReport) -> String {
    if report.state.isSuspended { return "suspended" }
    switch report.state.standing {
    case .new: return "new"
    case .learning, .relearning: return "learning"
    case .review:
      guard let due = report.due else { return "review" }
      return due <= today ? "due" : due == today + 1 ? "tomorrow" : Self.short(due, today: today)
    }
  }

  private func marks(of report: CardReport) -> String {
    guard let flag = report.state.flag else { return "" }
    return flag.isEmpty ? "[flagged] " : "[flagged: \(VisibleText.line(flag))] "
  }

  /// `2 Dec`, with the year where it is another than today's.
  private static func short(_ day: Day, today: Day) -> String {
    let (year, month, number) = day.civil
    return "\(number) \(Wording.months[month - 1].prefix(3))\(year == today.civil.year ? "" : " \(year)")"
  }
}
