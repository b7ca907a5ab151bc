/// A part of the page under a heading of its own: charts with the tables behind them, and tables by themselves.
struct PageSection {
  /// A chart with what it shows and the numbers that it was drawn from.
  struct Chart {
    let drawing: Markup
    let caption: String
    let table: PageTable
  }

  let id: String
  /// What the section found, as a newspaper's headline says it.
  let title: String
  var notes: [String] = []
  var charts: [Chart] = []
  var tables: [PageTable] = []
  var isWide = false

  var value: [String: PageValue] {
    [
      "id": .text(id), "title": .text(title),
      "style": .markup(Markup(written: isWide ? "wide" : "narrow")),
      "notes": .list(notes.map { ["text": .text($0)] }),
      "charts": .list(
        charts.map { chart in
          [
            "svg": .markup(chart.drawing), "caption": .text(chart.caption), "table": .list([chart.table.value]),
          ]
        }),
      "tables": .list(tables.map(\.value)),
    ]
  }
}
