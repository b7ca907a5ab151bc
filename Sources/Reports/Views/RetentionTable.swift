import Cards
import Study

/// True retention by month, deck, heading, kind, mode and maturity: what `recollect stats --retention` shows.
public struct RetentionTable: Sendable {
  private let figures: ProgressFigures

  /// Makes a table of the figures.
  public init(_ figures: ProgressFigures) { self.figures = figures }

  /// The groups with their headings, those without answers left out.
  var sections: [(title: String, groups: [(name: String, share: Share)])] {
    let retention = figures.retention
    func named(_ groups: [Retention.Group]) -> [(name: String, share: Share)] {
      groups.map { (VisibleText.line($0.name), $0.share) }
    }
    let decks = Set(retention.headings.compactMap(\.deck)).count
    let headings = retention.headings.map { group in
      let deck = decks > 1 ? group.deck.map { " (\(VisibleText.line($0)))" } ?? "" : ""
      return (name: VisibleText.line(group.name) + deck, share: group.share)
    }
    let kinds = retention.kinds.map { (name: Self.words(ofKind: $0.name), share: $0.share) }
    let modes = retention.modes.map { (name: Self.words(ofMode: $0.name), share: $0.share) }
    let maturities = retention.maturities.map { group in
      let days = Retention.matureDays
      return (
        name: group.name == "young" ? "young (below \(days) days)" : "mature (\(days) days or more)",
        share: group.share
      )
    }
    return [
      ("Month", retention.months.map { (name: Self.words(ofMonth: $0.name), share: $0.share) }),
      ("Interval", maturities), ("Deck", named(retention.decks)),
      ("Heading", headings), ("Kind", kinds), ("Way of asking", modes),
    ].filter { !$0.1.isEmpty }.map { (title: $0.0, groups: $0.1) }
  }

  /// Returns the lines.
  public func lines(in style: ReportStyle) -> [String] {
    guard let percent = figures.retention.all.percent, let interval = figures.retention.all.intervalWords else {
      return style.wrapped(
        "Remembered: no card in review was answered\(figures.sinceWords(" since ")) yet.")
    }
    let all =
      "Remembered: \(percent) % of \(Wording.count(figures.retention.all.answers, "review")) of cards in review"
      + " (likely \(interval))\(figures.sinceWords(" since "))."
    switch style {
    case .screen(let width, let isASCII):
      let rows = sections.flatMap { [""] + table($0.title, $0.groups, width: width ?? 80, isASCII: isASCII, style) }
      return (style.wrapped(all) + rows).map(style.fitted)
    case .sentences:
      return [all]
        + sections.flatMap { section in
          section.groups.map { group in
            "\(section.title) \(group.name): \(group.share.percent ?? 0) percent of "
              + "\(Wording.count(group.share.answers, "review")), likely \(group.share.intervalInWords ?? "")."
          }
        }
    }
  }

  private func table(
    _ title: String, _ groups: [(name: String, share: Share)], width: Int, isASCII: Bool, _ style: ReportStyle
  ) -> [String] {
    let numbers = 25
    let most = max(8, min(32, width - numbers - 2))
    // A longer name stands on a line of its own, above its numbers.
    let name = ([title] + groups.map(\.name)).map { DisplayWidth.of($0) }.filter { $0 <= most }
      .reduce(8, max)
    let barRoom = min(20, width - name - numbers - 3)
    let header = "\(Column.left(title, name))  right     of    likely"
    return [header]
      + groups.flatMap { group in
        let share = group.share
        let isLong = DisplayWidth.of(group.name) > name
        let start = Column.left(isLong ? "" : group.name, name)
        let likely =
          share.interval.map { "\(Int(($0.lowerBound * 100).rounded()))-\(Int(($0.upperBound * 100).rounded())) %" }
          ?? ""
        let row =
          "\(start)  \(Column.right("\(share.percent ?? 0) %", 5)) \(Column.right(String(share.answers), 6))  \(Column.right(likely, 8))"
        let names = isLong ? style.wrapped(group.name) : []
        guard barRoom >= 5, let value = share.value else { return names + [row] }
        return names + ["\(row)  \(Bar(share: value).text(width: barRoom, isASCII: isASCII))"]
      }
  }

  /// `November 2026` for `2026-11`.
  static func words(ofMonth name: String) -> String {
    guard let number = Int(name.suffix(2)), (1...12).contains(number) else { return name }
    return "\(Wording.months[number - 1]) \(name.dropLast(3))"
  }

  /// What a kind of card asks for.
  static func words(ofKind name: String) -> String {
    switch name {
    case "define": "asks for the definition"
    case "term": "asks for the term"
    case "ask": "question"
    case "gap": "sentence with a gap"
    default: name
    }
  }

  /// What a way of asking is called.
  static func words(ofMode name: String) -> String {
    switch name {
    case "typed": "typed"
    case "choice": "choices"
    case "reveal": "shown and graded"
    case "import": "in another program"
    default: name
    }
  }
}
