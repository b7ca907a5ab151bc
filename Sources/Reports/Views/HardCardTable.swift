import Cards
import Study

/// The hardest cards, one a line: what `recollect stats --cards` shows.
public struct HardCardTable: Sendable {
  /// The most cards that are shown.
  public static let mostCards = 40

  private let figures: ProgressFigures

  /// Makes a table of the figures.
  public init(_ figures: ProgressFigures) { self.figures = figures }

  /// Returns the lines.
  public func lines(in style: ReportStyle) -> [String] {
    let cards = figures.hardest.prefix(Self.mostCards)
    guard !cards.isEmpty else { return style.wrapped("Hard: no card was answered wrong twice.") }
    let rest = figures.hardest.count - cards.count
    let names = figures.names(of: cards)
    switch style {
    case .screen(let width, _):
      let width = width ?? 80
      let rows =
        width < 60
        ? zip(cards, names).flatMap { narrow($0, $1, style) } : columns(Array(zip(cards, names)), width, style)
      return rows.map(style.fitted) + (rest > 0 ? ["and \(rest) more"] : [])
    case .sentences:
      return zip(cards, names).map { card, name in
        let report = card.report
        let chance =
          report.retrievability.map { ", \(Int(($0 * 100).rounded())) percent chance to know it today" } ?? ""
        return "Hard: \(name), wrong \(card.wrong) of \(card.answers), forgotten "
          + "\(report.state.lapses == 1 ? "once" : "\(report.state.lapses) times")\(chance). Card "
          + "\(VisibleText.line(report.key.text))."
      } + (rest > 0 ? ["Hard: \(Wording.count(rest, "more card"))."] : [])
    }
  }

  private func columns(_ cards: [(HardCard, String)], _ width: Int, _ style: ReportStyle) -> [String] {
    let name = max(12, min(38, width - 40, cards.map { DisplayWidth.of($0.1) }.max() ?? 12))
    let rows = cards.map { card, label in
      "\(Column.left(style.cut(label, to: name), name))  \(Column.right("\(card.wrong) of \(card.answers)", 9))  "
        + "\(Column.right(String(card.report.state.lapses), 9))  \(Column.right(chance(card), 5))  "
        + VisibleText.line(card.report.key.text)
    }
    return ["\(Column.left("Hardest first", name))      wrong  forgotten  today  card"] + rows
  }

  /// Where columns have no room: the name, the figures in words, and the key, each whole.
  private func narrow(_ card: HardCard, _ name: String, _ style: ReportStyle) -> [String] {
    let figures = "wrong \(card.wrong) of \(card.answers), forgotten \(card.report.state.lapses), today \(chance(card))"
    return [name, "  \(figures)", "  \(VisibleText.line(card.report.key.text))"].flatMap(style.wrapped)
  }

  private func chance(_ card: HardCard) -> String { card.report.retrievability.map(Wording.percent) ?? "-" }
}
