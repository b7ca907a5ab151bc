import Cards
import Study

/// Which answers were given for which: what `recollect stats --confusions` shows.
public struct ConfusionTable: Sendable {
  /// The most pairs that a screen shows unless all are asked for: with the lines around them they fit 24 lines.
  public static let mostPairs = 18
  /// The most on a narrow screen, where a pair may take several lines.
  static let mostOnNarrow = 8

  private let confusions: [Confusion]
  private let isWhole: Bool

  /// Makes a table of the figures; `isWhole` shows all pairs on a screen too.
  public init(_ figures: ProgressFigures, isWhole: Bool = false) {
    confusions = figures.confusions
    self.isWhole = isWhole
  }

  /// Returns the lines.
  public func lines(in style: ReportStyle) -> [String] {
    guard !confusions.isEmpty else {
      return style.wrapped("Confusions: no wrong answer was typed or chosen yet.")
    }
    switch style {
    case .screen(let width, let isASCII): return screen(width ?? 80, isASCII: isASCII, style)
    case .sentences:
      return confusions.map { pair in
        "Confusion: \(pair.askedFor) answered as '\(VisibleText.line(pair.given))' \(pair.timesWords)."
      }
    }
  }

  private func screen(_ width: Int, isASCII: Bool, _ style: ReportStyle) -> [String] {
    let most = isWhole ? Int.max : width < 60 ? Self.mostOnNarrow : Self.mostPairs
    let pairs = confusions.prefix(most)
    let arrow = isASCII ? "->" : "→"
    // A few long ones do not push the others aside: they stand on lines of their own.
    let room = width - 9 - DisplayWidth.of(arrow)
    let cells = pairs.map { pair in
      let asked = DisplayWidth.of(pair.askedFor)
      return asked + DisplayWidth.of(VisibleText.line(pair.given)) <= room && asked <= room * 3 / 5
        ? asked : 0
    }
    let expected = max(9, cells.max() ?? 9)
    let rows = pairs.flatMap { pair -> [String] in
      let times = Column.right(String(pair.times), 5)
      let (asked, given) = (pair.askedFor, VisibleText.line(pair.given))
      if DisplayWidth.of(asked) <= expected, DisplayWidth.of(given) <= room - expected {
        return ["\(times)  \(Column.left(asked, expected)) \(arrow) \(given)"]
      }
      let lines = Wrapping.wrap("\(asked) \(arrow) \(given)", width: width - 7).split(
        separator: "\n")
      return lines.enumerated().map { ($0 == 0 ? times : "     ") + "  \($1)" }
    }
    let rest = confusions.count - pairs.count
    return (["times  \(Column.left("asked for", expected)) \(arrow) answered"] + rows).map(
      style.fitted)
      + (rest > 0
        ? style.wrapped("and \(rest) more: 'recollect stats --confusions --all' shows them") : [])
  }
}

extension Confusion {
  /// What was asked for, in words: of a question or a gap with what is asked.
  var askedFor: String {
    VisibleText.line(expected)
      + (question.map { " (\(ReportPage.cut(VisibleText.line($0), to: 120)))" } ?? "")
  }
}
