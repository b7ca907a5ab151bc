import Cards
import Memory
public import Study

/// The coming weeks, simulated: what `recollect forecast` shows.
public struct ForecastTable: Sendable {
  /// The days that are looked ahead.
  public let days: Int
  /// How many cards are simulated, those that were never asked included.
  public let cards: Int
  /// New cards a day, as the settings have them.
  public let newLimit: Int
  /// The stretches with everything as it is.
  public let stretches: [ForecastStretch]
  /// The stretches under the supposition; nil where nothing is supposed.
  public let supposed: [ForecastStretch]?
  private let decks: String
  private let today: Day
  private let supposition: StudyForecast.Supposition
  /// When the last new card is begun as it is, and under the supposition; nil where neither is within the days.
  private let lastNew: (asItIs: Day?, supposed: Day?)?

  /// Simulates the days ahead of a library.
  public init(_ library: Library, days: Int, supposing supposition: StudyForecast.Supposition) {
    let forecast = StudyForecast(of: library.cards, library.learner, today: library.today)
    let length = days <= 14 ? 1 : days <= 120 ? 7 : 28
    self.days = days
    cards = forecast.cards.count
    newLimit = forecast.newLimit
    decks = library.deckNames
    today = library.today
    self.supposition = supposition
    stretches = forecast.stretches(of: length, upTo: days)
    supposed =
      supposition == StudyForecast.Supposition()
      ? nil : forecast.stretches(of: length, upTo: days, supposing: supposition)
    // Simulated only where it is told.
    let ends = (supposition.new == nil ? [] : [StudyForecast.Supposition(), supposition]).map {
      forecast.lastNewDay(upTo: days, supposing: $0)
    }
    lastNew = ends.compactMap(\.self).isEmpty ? nil : (ends[0], ends[1])
  }

  /// Returns the lines that say it.
  public func lines(in style: ReportStyle) -> [String] {
    guard cards > 0 else { return ["There is nothing to simulate: the decks have no cards that are asked."] }
    switch style {
    case .screen(let width, let isASCII):
      return style.wrapped(heading) + screen(width ?? 80, isASCII).map(style.fitted) + [""] + style.wrapped(closing)
    case .sentences: return sentences
    }
  }

  /// What is supposed: `20 new cards a day and a pause of 7 days`.
  public var supposedWords: String {
    var words: [String] = []
    if let new = supposition.new { words.append("\(Wording.count(new, "new card")) a day") }
    if let pause = supposition.pause { words.append("a pause of \(Wording.count(pause, "day"))") }
    if let retention = supposition.retention { words.append("a desired retention of \(Decimals.two(retention.value))") }
    return Wording.list(words)
  }

  private var heading: String {
    "\(decks): \(Wording.count(cards, "card")), the next \(Wording.count(days, "day")), simulated by how you studied so far"
  }

  /// The table: as wide as is pleasant, and where there is less room with shorter dates and narrower columns, so that no
  /// figure is cut.
  private func screen(_ width: Int, _ isASCII: Bool) -> [String] {
    let spans = stretches.map { ShortDate.span($0.first, $0.last, today: today) }
    let tight = stretches.map { ShortDate.tight($0.first, $0.last) }
    let columns = ForecastColumns(stretches)
    guard let supposed else {
      let shapes = [(spans, ForecastColumns.wide), (tight, columns.cells(gap: 2))]
      let shape = shapes.first { names, cells in Self.room(for: names) + cells.reduce(0, +) <= width }
      let (names, cells) = shape ?? (tight, columns.cells(gap: 1))
      return [""] + withBars(Self.beside(names, columns.lines(cells: cells)), width, isASCII)
    }
    let others = ForecastColumns(supposed)
    for (names, gap) in [(spans, 2), (spans, 1), (tight, 1)] {
      let cells = [columns, others].map { $0.cells(gap: gap) }
      let widths = cells.map { $0.reduce(0, +) }
      guard Self.room(for: names) + widths.reduce(2, +) <= width else { continue }
      let heads = "\(Column.right("As it is", widths[0]))  \(Column.right("What if", widths[1]))"
      let rows = zip(columns.lines(cells: cells[0]), others.lines(cells: cells[1])).map { "\($0)  \($1)" }
      return [""] + Self.beside([""] + names, [heads] + rows)
    }
    // One below the other.
    return zip(["As it is", "What if"], [columns, others]).flatMap { title, columns in
      ["", title] + Self.beside(tight, columns.lines(cells: columns.cells(gap: 1)))
    }
  }

  /// The lines after the names of their stretches; the titles, which come first, stand after none.
  private static func beside(_ names: [String], _ lines: [String]) -> [String] {
    zip([""] + names, lines).map { Column.left($0, room(for: names)) + $1 }
  }

  private static func room(for names: [String]) -> Int { max(10, names.map { DisplayWidth.of($0) }.max() ?? 0) }

  /// Each stretch's line with a bar for its reviews, where there is room.
  private func withBars(_ lines: [String], _ width: Int, _ isASCII: Bool) -> [String] {
    let most = max(1e-9, stretches.map(\.reviews).max() ?? 1)
    let bars = stretches.map { stretch in
      let room = width - (lines.map { DisplayWidth.of($0) }.max() ?? 0) - 3
      return room < 4 ? "" : Bar(share: stretch.reviews / most).text(width: room, isASCII: isASCII)
    }
    return zip(lines, [""] + bars).map { $1.isEmpty ? $0 : "\($0)  \($1)" }
  }

  /// What the columns mean, and what is supposed.
  private var closing: String {
    let what =
      supposed == nil
      ? "At most \(newLimit) new a day, as set." : "What if: \(supposedWords). As it is: \(newLimit) new a day."
    return ([what, lastNewWords, Self.legend].compactMap { $0 }).joined(separator: " ")
  }

  /// What another number of new cards changes, which the means of whole weeks may hide.
  private var lastNewWords: String? {
    guard let (asItIs, supposed) = lastNew else { return nil }
    func when(_ day: Day?, limit: Int) -> String {
      day.map { "on \(Wording.date($0, today: today))" }
        ?? (limit == 0 ? "never" : "not within these days")
    }
    return "Last new card: as it is \(when(asItIs, limit: newLimit)), "
      + "what if \(when(supposed, limit: supposition.new ?? newLimit))."
  }

  private static let legend = "Reviews, new and minutes are a day's; known is at the end."

  private var sentences: [String] {
    var lines = ["Forecast: \(heading)."]
    if supposed != nil {
      let words = "What if: \(supposedWords). As it is: \(Wording.count(newLimit, "new card")) a day."
      lines.append(lastNewWords.map { "\(words) \($0)" } ?? words)
    }
    for (place, stretch) in stretches.enumerated() {
      let days =
        stretch.days == 1
        ? Wording.date(stretch.first, today: today)
        : "\(Wording.date(stretch.first, today: today)) to \(Wording.date(stretch.last, today: today))"
      var line = "\(days): \(Self.words(stretch))"
      if let supposed { line += " What if: \(Self.words(supposed[place]))" }
      lines.append(line)
    }
    return lines
  }

  private static func words(_ stretch: ForecastStretch) -> String {
    let aDay = stretch.days == 1 ? "" : " a day"
    return "\(Decimals.one(stretch.reviews)) reviews, \(Decimals.one(stretch.new)) new cards and "
      + "\(Decimals.one(stretch.minutes)) minutes\(aDay), \(Int(stretch.remembered.rounded())) cards known at the end."
  }
}
