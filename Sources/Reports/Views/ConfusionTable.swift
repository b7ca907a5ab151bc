import Cards
import Study

/// Which answers were given for which: what `recollect stats --confusions` shows.
public struct ConfusionTable: Sendable {
  /// The most pairs that are shown.
  public static let mostPairs = 40

  private let figures: ProgressFigures

  /// Makes a table of the figures.
  public init(_ figures: ProgressFigures) { self.figures = figures }

  /// Returns the lines.
  public func lines(in style: ReportStyle) -> [String] {
    let pairs = figures.confusions.prefix(Self.mostPairs)
    guard !pairs.isEmpty else { return style.wrapped("Confusions: no wrong answer was typed or chosen yet.") }
    let rest = figures.confusions.count - pairs.count
    switch style {
    case .screen(let width, let isASCII):
      let width = width ?? 80
      let cells = max(8, pairs.map { DisplayWidth.of(VisibleText.line($0.expected)) }.max() ?? 8)
      let expected = min(cells, max(8, (width - 10) * 2 / 5))
      let given = max(8, width - expected - 12)
      let arrow = isASCII ? "->" : "→"
      let rows = pairs.map { pair in
        let name = Column.left(style.cut(VisibleText.line(pair.expected), to: expected), expected)
        return "\(Column.right(String(pair.times), 5))  \(name) \(arrow) "
          + style.cut(VisibleText.line(pair.given), to: given)
      }
      let header = "times  \(Column.left("asked for", expected)) \(arrow) answered"
      return ([header] + rows + (rest > 0 ? ["and \(rest) more"] : [])).map(style.fitted)
    case .sentences:
      return pairs.map { pair in
        "Confusion: \(VisibleText.line(pair.expected)) answered as '\(VisibleText.line(pair.given))' \(pair.timesWords)."
      } + (rest > 0 ? ["Confusions: \(rest) more."] : [])
    }
  }
}
