/// A table of the page: what stands behind a chart, or a list by itself.
struct PageTable {
  /// A row: its heading, and its cells.
  struct Row {
    let name: String
    let cells: [String]
    /// What is asked, where the row is a card.
    var asked: String?
    /// The share that a bar in the row shows, within 0...1.
    var share: Double?
  }

  let caption: String
  /// The names of the columns, that of the rows' headings first.
  let columns: [String]
  let rows: [Row]
  /// The columns, from 0, that hold text; the others hold numbers.
  var textColumns: Set<Int> = [0]

  var value: [String: PageValue] {
    let hasBars = rows.contains { $0.share != nil }
    func alignment(_ column: Int) -> PageValue { .markup(Markup(written: textColumns.contains(column) ? "t" : "n")) }
    return [
      "caption": .text(caption),
      "columns": .list(columns.enumerated().map { ["name": .text($1), "align": alignment($0)] }),
      "bars": .flag(hasBars),
      "rows": .list(
        rows.map { row in
          [
            "name": .text(row.name), "asked": .list(row.asked.map { [["text": .text($0)]] } ?? []),
            "cells": .list(row.cells.enumerated().map { ["text": .text($1), "align": alignment($0 + 1)] }),
            "bar": .markup(Markup(written: row.share.map(Self.bar) ?? "")),
          ]
        }),
    ]
  }

  private static func bar(_ share: Double) -> String {
    let width = SVG.number(100 * min(max(share, 0), 1))
    return #"<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">"#
      + #"<rect class="empty" width="100" height="10"/><rect class="full" width="\#(width)" height="10"/></svg>"#
  }
}
