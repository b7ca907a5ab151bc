import Cards
import Study

/// The figures of a forecast's stretches in columns.
struct ForecastColumns {
  /// The cells of columns that have all the room they want.
  static let wide = [9, 9, 9, 9]
  private static let titles = ["Reviews", "New", "Minutes", "Known"]

  /// The titles, then the figures of each stretch.
  private let texts: [[String]]

  init(_ stretches: [ForecastStretch]) {
    let figures = stretches.map { stretch -> [String] in
      let known = String(Int(stretch.remembered.rounded()))
      return [Decimals.one(stretch.reviews), Decimals.one(stretch.new), Decimals.one(stretch.minutes), known]
    }
    texts = [Self.titles] + figures
  }

  /// The cells of columns that are as narrow as their texts let them, with a gap before each.
  func cells(gap: Int) -> [Int] {
    Self.titles.indices.map { column in gap + (texts.map { $0[column].count }.max() ?? 0) }
  }

  /// The titles, then a line for each stretch.
  func lines(cells: [Int]) -> [String] { texts.map { zip($0, cells).map(Column.right).joined() } }
}
