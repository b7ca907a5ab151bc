import Cards
import Memory
import Study

/// The hardest cards, one a line: what `recollect stats --cards` shows.
public struct HardCardTable: Sendable {
  /// The most cards that a screen shows unless all are asked for: with the lines around them they fit 24 lines.
  public static let mostCards = 18
  /// The most on a narrow screen, where a card takes three lines.
  static let mostOnNarrow = 6
  /// The cells of the figures between name and card.
  private static let figureCells = 31

  private let figures: ProgressFigures
  private let isWhole: Bool

  /// Makes a table of the figures; `isWhole` shows all cards on a screen too.
  public init(_ figures: ProgressFigures, isWhole: Bool = false) {
    self.figures = figures
    self.isWhole = isWhole
  }

  /// Returns the lines.
  public func lines(in style: ReportStyle) -> [String] {
    guard !figures.hardest.isEmpty else {
      return style.wrapped("Hard: no card was answered wrong twice.")
    }
    switch style {
    case .screen(let width, _): return screen(width ?? 80, style)
    case .sentences: return sentences
    }
  }

  private func screen(_ width: Int, _ style: ReportStyle) -> [String] {
    var cards = figures.hardest.prefix(isWhole ? .max : Self.mostCards)
    var references = figures.references(of: cards.map { $0.report.key })
    let name = width - Self.figureCells - (references.map { DisplayWidth.of($0) }.max() ?? 0)
    let isNarrow = width < 60 || name < 16
    if isNarrow, !isWhole {
      cards = cards.prefix(Self.mostOnNarrow)
      references = Array(references.prefix(Self.mostOnNarrow))
    }
    let rows = zip(zip(cards, figures.names(of: cards)), references).map {
      (card: $0.0, name: $0.1, reference: $1)
    }
    let lines =
      isNarrow
      ? rows.flatMap { narrow($0.card, $0.name, $0.reference, style) }
      : columns(rows, most: name, style)
    let rest = figures.hardest.count - cards.count
    return lines.map(style.fitted)
      + (rest > 0
        ? style.wrapped("and \(rest) more: 'recollect stats --cards --all' shows them") : [])
  }

  private func columns(
    _ rows: [(card: HardCard, name: String, reference: String)], most: Int, _ style: ReportStyle
  ) -> [String] {
    let name = max(13, min(38, most, rows.map { DisplayWidth.of($0.name) }.max() ?? 13))
    return ["\(Column.left("Hardest first", name))      wrong  forgotten  today  card"]
      + rows.map { card, label, reference in
        "\(Column.left(style.cut(label, to: name), name))  \(Column.right("\(card.wrong) of \(card.answers)", 9))  "
          + "\(Column.right(card.isStillLearned ? "learning" : String(card.report.state.lapses), 9))  "
          + "\(Column.right(chance(card), 5))  \(reference)"
      }
  }

  /// Where columns have no room: the name, the figures in words, and the card, each whole.
  private func narrow(_ card: HardCard, _ name: String, _ reference: String, _ style: ReportStyle)
    -> [String]
  {
    let lapses = card.report.state.lapses
    let forgotten =
      card.isStillLearned ? "in learning" : lapses == 0 ? "never forgotten" : "forgotten \(Wording.times(lapses))"
    let figures = "wrong \(card.wrong) of \(card.answers), \(forgotten), today \(chance(card))"
    return [name, "  \(figures)", "  \(reference)"].flatMap(style.wrapped)
  }

  private var sentences: [String] {
    zip(figures.hardest, figures.names(of: figures.hardest)).map { card, name in
      let report = card.report
      let outlook = card.outlook.map { ", \($0.words)" } ?? ""
      let forgotten =
        card.isStillLearned
        ? "still in the steps of learning"
        : report.state.lapses == 0 ? "never forgotten" : "forgotten \(Wording.times(report.state.lapses))"
      return "Hard: \(name), wrong \(card.wrong) of \(card.answers), \(forgotten)\(outlook). Card "
        + "\(VisibleText.line(report.key.text))."
    }
  }

  private func chance(_ card: HardCard) -> String { card.outlook?.short ?? "-" }
}

extension HardCard {
  /// Whether the card has never left the steps of learning: it cannot have been forgotten yet, however hard it is.
  var isStillLearned: Bool {
    switch report.state.standing {
    case .learning: true
    case .new, .relearning, .review: false
    }
  }
}
