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
    switch style {
    case .screen(let width, _):
      let width = width ?? 80
      let name = max(12, min(36, width - 40, cards.map { DisplayWidth.of($0.report.label) }.max() ?? 12))
      let rows = cards.map { card in
        let report = card.report
        let chance = report.retrievability.map { "\(Int(($0 * 100).rounded())) %" } ?? "-"
        return "\(Column.left(style.cut(report.label, to: name), name))  "
          + "\(Column.right("\(card.wrong) of \(card.answers)", 9))  \(Column.right(String(report.state.lapses), 9))  "
          + "\(Column.right(chance, 5))  \(VisibleText.line(report.key.text))"
      }
      let header = "\(Column.left("Hardest first", name))      wrong  forgotten  today  card"
      return ([header] + rows + (rest > 0 ? ["and \(rest) more"] : [])).map(style.fitted)
    case .sentences:
      return cards.map { card in
        let report = card.report
        let chance =
          report.retrievability.map { ", \(Int(($0 * 100).rounded())) percent chance to know it today" } ?? ""
        return "Hard: \(report.label), wrong \(card.wrong) of \(card.answers), forgotten "
          + "\(report.state.lapses == 1 ? "once" : "\(report.state.lapses) times")\(chance). Card "
          + "\(VisibleText.line(report.key.text))."
      } + (rest > 0 ? ["Hard: \(Wording.count(rest, "more card"))."] : [])
    }
  }
}
