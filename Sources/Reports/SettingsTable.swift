import Cards
public import Study

/// All settings with their values and what they mean: what `recollect set` shows.
public struct SettingsTable: Sendable {
  /// The fewest cells in which a meaning still reads well beside its setting.
  private static let leastMeaning = 30

  private let rows: [SettingsPage.Row]
  private let deckLines: [String]

  /// Takes the settings in force, of a deck or of all.
  public init(_ settings: Settings, deck: String? = nil) {
    rows = SettingsPage.rows(settings, deck: deck)
    deckLines = deck == nil ? SettingsPage.deckLines(settings).map(VisibleText.line) : []
  }

  /// Returns the lines: columns, in which a long meaning goes on below its beginning; on a narrow screen each setting
  /// stands above its meaning.
  public func lines(width: Int?) -> [String] {
    let name = rows.map { DisplayWidth.of($0.name) }.max() ?? 0
    let value = rows.map { DisplayWidth.of($0.value) }.max() ?? 0
    let column = name + value + 4
    let isNarrow = width.map { $0 - column < Self.leastMeaning } ?? false
    let table = rows.flatMap { row -> [String] in
      if isNarrow { return ["\(row.name): \(row.value)"] + Self.wrapped(row.meaning, width: width, indentation: 2) }
      let start = "\(Column.left(row.name, name))  \(Column.left(row.value, value))  "
      let meaning = Self.wrapped(row.meaning, width: width, indentation: column)
      return [start + (meaning.first ?? "").dropFirst(column)] + meaning.dropFirst()
    }
    return table + deckLines.flatMap { Self.wrapped($0, width: width, indentation: 0) }
  }

  private static func wrapped(_ text: String, width: Int?, indentation: Int) -> [String] {
    let lines =
      width.map { Wrapping.wrap(text, width: $0 - indentation).split(separator: "\n").map(String.init) } ?? [text]
    return lines.map { String(repeating: " ", count: indentation) + $0 }
  }
}
