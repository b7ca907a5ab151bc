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
  }

  /// Returns the lines that say it.
  public func lines(in style: ReportStyle) -> [String] {
    guard cards > 0 else { return ["There is nothing to simulate: the decks have no cards that are asked."] }
    switch style {
    case .screen(let width, let isASCII):
      return screen(width ?? 80, isASCII).map(style.fitted)
        + ["", closing].map { Wrapping.wrap($0, width: width ?? 80) }
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

  private func screen(_ width: Int, _ isASCII: Bool) -> [String] {
    let spans = stretches.map { ShortDate.span($0.first, $0.last, today: today) }
    let first = max(10, spans.map { DisplayWidth.of($0) }.max() ?? 0)
    func cells(_ texts: [String]) -> String { texts.map { Column.right($0, 9) }.joined() }
    func figures(_ stretch: ForecastStretch) -> [String] {
      [Decimals.one(stretch.reviews), Decimals.one(stretch.minutes), String(Int(stretch.remembered.rounded()))]
    }
    let titles = ["Reviews", "Minutes", "Known"]
    if let supposed {
      let rows = zip(spans, zip(stretches, supposed)).map { span, both in
        "\(Column.left(span, first))\(cells(figures(both.0)))  \(cells(figures(both.1)))"
      }
      return [
        heading, "",
        "\(Column.left("", first))\(Column.right("As it is", 27))  \(Column.right("What if", 27))",
        "\(Column.left("", first))\(cells(titles))  \(cells(titles))",
      ] + rows
    }
    let most = max(1e-9, stretches.map(\.reviews).max() ?? 1)
    let rows = zip(spans, stretches).map { span, stretch in
      let texts = [Decimals.one(stretch.reviews), Decimals.one(stretch.new)] + figures(stretch).dropFirst()
      let line = "\(Column.left(span, first))\(cells(texts))"
      let room = max(4, width - DisplayWidth.of(line) - 3)
      return "\(line)  \(Bar(share: stretch.reviews / most).text(width: room, fill: isASCII ? "#" : "█"))"
    }
    return [heading, "", "\(Column.left("", first))\(cells(["Reviews", "New", "Minutes", "Known"]))"] + rows
  }

  /// What the columns mean, and what is supposed.
  private var closing: String {
    let what =
      supposed == nil
      ? "At most \(newLimit) new a day, as set." : "What if: \(supposedWords). As it is: \(newLimit) new a day."
    return "\(what) \(Self.legend)"
  }

  private static let legend = "Reviews, new and minutes are a day's; known is at the end."

  private var sentences: [String] {
    var lines = ["Forecast: \(heading)."]
    if supposed != nil {
      lines.append("What if: \(supposedWords). As it is: \(Wording.count(newLimit, "new card")) a day.")
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
