import Cards
import Study

extension StudyFigures {
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// Returns the lines that say the figures.
  public func lines(in style: ReportStyle) -> [String] {
    switch style {
    case .screen(let width, let isASCII): screen(width: width ?? 80, isASCII: isASCII).map(style.fitted)
    case .sentences: sentences
    }
  }

  // MARK: On a screen

  private func screen(width: Int, isASCII: Bool) -> [String] {
    var rows = [
      ("Due today", "\(dueToday)", learningToday > 0 ? "\(learningToday) in learning, \(reviewsToday) to review" : ""),
      ("New", "\(new)", newToday > 0 ? "\(newToday) of them today" : ""),
      ("Learned", "\(learned)", "of \(Wording.count(cards, "card"))"),
      recallRow,
    ]
    if answersToday > 0 { rows.append(("Answered", "\(answersToday)", "today")) }
    if suspended > 0 { rows.append(("Suspended", "\(suspended)", "'recollect list --suspended' shows them")) }
    if flagged > 0 { rows.append(("Flagged", "\(flagged)", "'recollect list --flagged' shows them")) }
    if lost > 0 { rows.append(("Lost", "\(lost)", "'recollect list --lost' shows them")) }
    if learnedElsewhere > 0 {
      rows.append(("Elsewhere", "\(learnedElsewhere)", "learned, in no deck here"))
    }
    let table = rows.map { name, number, more in
      let line = "\(Column.left(name, 11))\(Column.right(number, 5))"
      return more.isEmpty ? line : "\(line)   \(more)"
    }
    let heading = heading(decks: deckNames, colon: ":")
    let fits = DisplayWidth.of(heading) <= width
    let first = fits ? heading : self.heading(decks: Wording.count(decks.count, "deck"), colon: ":")
    return [first, ""] + table + ["", "Due in the next \(Self.forecastDays) days"]
      + bars(width: width, isASCII: isASCII)
  }

  private func heading(decks: String, colon: String) -> String {
    "\(decks)\(colon) \(Wording.count(cards, "card")), \(Wording.date(today, today: today)) \(today.civil.year)"
  }

  private var deckNames: String {
    decks.count > 3 ? Wording.count(decks.count, "deck") : Wording.list(decks.map(VisibleText.line))
  }

  private var recallRow: (String, String, String) {
    guard let percent = recall.percent else {
      return ("Remembered", "-", "no reviews in the last \(Self.recallDays) days")
    }
    return (
      "Remembered", "\(percent) %",
      "\(recall.right) of \(Wording.count(recall.reviews, "review")) in the last \(Self.recallDays) days"
    )
  }

  /// One line a day: its date, its number, and a bar whose length is the number's share of the largest.
  private func bars(width: Int, isASCII: Bool) -> [String] {
    let largest = max(1, forecast.map(\.due).max() ?? 1)
    let digits = max(3, String(largest).count)
    return forecast.map { entry in
      let (_, month, number) = entry.day.civil
      let date =
        "\(Self.weekdays[entry.day.weekday]) \(number < 10 ? " " : "")\(number) \(Wording.months[month - 1].prefix(3))"
      let start = "\(date)  \(Column.right(String(entry.due), digits))"
      let room = max(4, min(60, width - DisplayWidth.of(start) - 2))
      let bar = Bar(share: Double(entry.due) / Double(largest)).text(width: room, fill: isASCII ? "#" : "█")
      return bar.isEmpty ? start : "\(start) \(bar)"
    }
  }

  // MARK: In sentences

  private var sentences: [String] {
    var lines = [
      "Decks: \(heading(decks: deckNames, colon: ",")).",
      "Due today: \(Wording.count(dueToday, "card")), \(learningToday) in learning and \(reviewsToday) to review.",
      "New: \(Wording.count(new, "card")), \(newToday) of them today.",
      "Learned: \(learned) of \(Wording.count(cards, "card")).",
    ]
    if let percent = recall.percent {
      lines.append(
        "Remembered: \(recall.right) of \(Wording.count(recall.reviews, "review")), \(percent) percent, in the last "
          + "\(Self.recallDays) days.")
    } else {
      lines.append("Remembered: no reviews in the last \(Self.recallDays) days.")
    }
    if answersToday > 0 { lines.append("Answered: \(answersToday) today.") }
    if suspended > 0 { lines.append("Suspended: \(Wording.count(suspended, "card")).") }
    if flagged > 0 { lines.append("Flagged: \(Wording.count(flagged, "card")).") }
    if lost > 0 { lines.append("Lost: \(Wording.count(lost, "card")). 'recollect list --lost' shows them.") }
    if learnedElsewhere > 0 {
      let cards = learnedElsewhere == 1 ? "1 learned card is" : "\(learnedElsewhere) learned cards are"
      lines.append("Elsewhere: \(cards) in no deck here.")
    }
    return lines + [forecastSentence]
  }

  private var forecastSentence: String {
    let start = "Forecast: \(Wording.count(forecast[0].due, "card")) today, \(forecast[1].due) tomorrow"
    let later = forecast.dropFirst(2)
    let busy = later.filter { $0.due > 0 }.map { "\($0.due) on \(Wording.date($0.day, today: today))" }
    let last = later.last.map { Wording.date($0.day, today: today) } ?? ""
    return busy.isEmpty
      ? "\(start), none after that until \(last)."
      : "\(start), \(Wording.list(busy)); none on other days until \(last)."
  }
}

extension Recall {
  /// The share in whole percent; 100 only where all were right, 0 only where none was.
  var percent: Int? {
    guard let share else { return nil }
    let rounded = Int((share * 100).rounded())
    return right == reviews ? 100 : right == 0 ? 0 : min(max(rounded, 1), 99)
  }
}
