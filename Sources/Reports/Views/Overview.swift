import Cards
import Study

/// What `recollect stats` shows first: what is known, what is coming, what is hard; 80 by 24 cells hold it.
public struct Overview: Sendable {
  /// The days of the bars, today included.
  static let barDays = 7
  /// The hard cards that are named.
  static let hardCards = 3

  private let figures: ProgressFigures

  /// Makes an overview of the figures.
  public init(_ figures: ProgressFigures) { self.figures = figures }

  /// Returns the lines.
  public func lines(in style: ReportStyle) -> [String] {
    switch style {
    case .screen(let width, let isASCII):
      Self.kept(screen(width: width ?? 80, isASCII: isASCII, style), isWide: (width ?? 80) >= LabelledText.wide)
    case .sentences: sentences
    }
  }

  // MARK: On a screen

  /// The lines, without the empty ones between parts where a screen of 24 lines would not hold them and the prompt.
  private static func kept(_ lines: [String], isWide: Bool) -> [String] {
    guard isWide, lines.count > 23 else { return lines }
    return lines.prefix(2) + lines.dropFirst(2).filter { !$0.isEmpty }
  }

  private func screen(width: Int, isASCII: Bool, _ style: ReportStyle) -> [String] {
    var lines = [heading(width: width), ""]
    lines += LabelledText.lines("Known", [known], width: width)
    lines += curve(width: width, isASCII: isASCII)
    lines += LabelledText.lines("Cards", [figures.stockWords], width: width)
    lines += LabelledText.lines("Remembered", [figures.rememberedWords], width: width)
    lines.append("")
    lines += LabelledText.lines("Coming", [figures.comingWords], width: width)
    lines += bars(width: width, isASCII: isASCII)
    lines.append("")
    if !figures.hardest.isEmpty {
      lines += LabelledText.lines("Hard", hard(width: width, style), width: width)
    }
    lines += LabelledText.lines("Studied", [figures.studiedWords], width: width)
    if let aside = figures.asideWords { lines += LabelledText.lines("Aside", [aside], width: width) }
    return lines.map(style.fitted)
  }

  /// What is known, with what must be said of it.
  private var known: String { [figures.knownWords, figures.seenTodayWords].compactMap { $0 }.joined(separator: " ") }

  private func heading(width: Int) -> String {
    let end = ": \(Wording.count(figures.now.cards, "card")), \(figures.date)"
    let whole = figures.deckNames + end
    if figures.since == nil, DisplayWidth.of(whole) <= width { return whole }
    let short =
      DisplayWidth.of(whole) <= width ? whole : Wording.count(figures.now.decks.count, "deck") + end
    return short + figures.sinceWords(", answers since ")
  }

  private func curve(width: Int, isASCII: Bool) -> [String] {
    let points = figures.known.curve
    guard points.count > 1, let first = points.first else { return [] }
    let end =
      "  \(Int(first.recalled.rounded())) on \(Wording.date(first.day, today: figures.today))"
      + " to \(figures.known.recalledCards) today"
    let indentation = width < LabelledText.wide ? 2 : LabelledText.column
    let room = min(30, width - indentation - DisplayWidth.of(end))
    guard room >= 4 else { return [] }
    let values = Sparkline.thinned(points.map(\.recalled), to: room)
    return [String(repeating: " ", count: indentation) + Sparkline.text(values, isASCII: isASCII) + end]
  }

  /// One line a day: its date, its number, and a bar whose length is the number's share of the largest.
  private func bars(width: Int, isASCII: Bool) -> [String] {
    let days = figures.now.forecast.prefix(Self.barDays)
    let largest = max(1, days.map(\.due).max() ?? 1)
    let digits = max(2, String(largest).count)
    let indentation = String(repeating: " ", count: width < LabelledText.wide ? 2 : LabelledText.column)
    return days.map { entry in
      let start =
        "\(indentation)\(ProgressFigures.shortDate(entry.day))  \(Column.right(String(entry.due), digits))"
      let room = max(4, min(40, width - DisplayWidth.of(start) - 2))
      let bar = Bar(share: Double(entry.due) / Double(largest)).text(width: room, isASCII: isASCII)
      return bar.isEmpty ? start : "\(start) \(bar)"
    }
  }

  private func hard(width: Int, _ style: ReportStyle) -> [String] {
    let cards = figures.hardest.prefix(Self.hardCards)
    let room = max(8, width - LabelledText.column)
    let numbers = cards.map { "wrong \($0.wrong) of \($0.answers)" }
    let numberCells = numbers.map(\.count).max() ?? 0
    let names = figures.names(of: cards)
    let name = max(8, min(names.map { DisplayWidth.of($0) }.max() ?? 8, room - numberCells - 2, 36))
    return zip(zip(names, numbers), figures.confusions(of: cards)).map { card, confusion in
      let start = "\(Column.left(style.cut(card.0, to: name), name))  \(card.1)"
      guard let confusion else { return start }
      let more =
        "\(Column.left(start, name + 2 + numberCells))  as '\(VisibleText.line(confusion.given))' \(confusion.timesWords)"
      return DisplayWidth.of(more) <= room ? more : start
    }
  }

  // MARK: In sentences

  private var sentences: [String] {
    let now = figures.now
    var lines = [
      "Decks: \(figures.deckNames), \(Wording.count(now.cards, "card")), \(figures.date)"
        + "\(figures.sinceWords(", answers since ")).",
      "Known: \([known, figures.curveWords].compactMap { $0 }.joined(separator: " "))",
      "Cards: \(figures.stockWords).",
      "Remembered: \(figures.rememberedWords).",
      "Due today: \(Wording.count(now.dueToday, "card")), \(now.learningToday) in learning and \(now.reviewsToday) to "
        + "review; \(Wording.count(now.newToday, "new card")).",
      forecastSentence,
    ]
    if let hard = hardSentence { lines.append(hard) }
    lines.append("Studied: \(figures.studiedWords).")
    if now.suspended > 0 { lines.append("Suspended: \(Wording.count(now.suspended, "card")).") }
    if now.flagged > 0 { lines.append("Flagged: \(Wording.count(now.flagged, "card")).") }
    if now.lost > 0 { lines.append("Lost: \(Wording.count(now.lost, "card")). 'recollect list --lost' shows them.") }
    if now.learnedElsewhere > 0 {
      let cards = now.learnedElsewhere == 1 ? "1 learned card is" : "\(now.learnedElsewhere) learned cards are"
      lines.append("Elsewhere: \(cards) in no deck here.")
    }
    return lines
  }

  private var hardSentence: String? {
    let cards = figures.hardest.prefix(Self.hardCards)
    guard !cards.isEmpty else { return nil }
    let named = zip(zip(cards, figures.names(of: cards)), figures.confusions(of: cards))
    let words = named.map { card, confusion in
      let taken = confusion.map { ", \($0.timesWords) as '\(VisibleText.line($0.given))'" } ?? ""
      return "\(card.1), wrong \(card.0.wrong) of \(card.0.answers)\(taken)"
    }
    return "Hard: \(words.joined(separator: "; "))."
  }

  private var forecastSentence: String {
    let forecast = figures.now.forecast
    let start = "Coming, new cards apart: \(Wording.count(forecast[0].due, "card")) today, \(forecast[1].due) tomorrow"
    let later = forecast.dropFirst(2)
    let busy = later.filter { $0.due > 0 }.map { "\($0.due) on \(Wording.date($0.day, today: figures.today))" }
    let last = later.last.map { Wording.date($0.day, today: figures.today) } ?? ""
    return busy.isEmpty
      ? "\(start), none after that until \(last)."
      : "\(start), \(Wording.list(busy)); none on other days until \(last)."
  }
}
