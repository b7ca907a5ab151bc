import Study

/// How the memories are spread, and how long answers take.
extension ReportPage {
  var memory: PageSection? {
    let spread = figures.spread
    guard figures.known.begun > 0 else { return nil }
    let stability = ["under 1", "1-7", "7-30", "30-90", "90-365", "365+"]
    let chances = spread.retrievability.map { band in
      "\(Int((band.from * 100).rounded()))-\(Int(((band.to ?? 1) * 100).rounded()))"
    }
    let difficulty = spread.difficulty.map { "\(Int($0.from))-\(Int($0.to ?? 10))" }
    return PageSection(
      id: "memory", title: "How strong the memories are",
      charts: [
        chart("Cards by stability: the days until the chance to recall is 90 %", "Days", stability, spread.stability),
        chart("Cards by the chance to recall them today, in percent", "Percent", chances, spread.retrievability),
        chart("Cards by difficulty, from 1 (easy) to 10 (hard)", "Difficulty", difficulty, spread.difficulty),
      ], isWide: true)
  }

  private func chart(
    _ caption: String, _ column: String, _ names: [String], _ bands: [MemorySpread.Band]
  ) -> PageSection.Chart {
    let values = zip(names, bands.map(\.cards))
    return PageSection.Chart(
      drawing: Charts.bars(
        bands.count > 6 ? zip(names, bands).map { (String($0.prefix { $0 != "-" }), $1.cards) } : Array(values),
        label: "Bar chart. \(caption): \(values.map { "\($0): \($1)" }.joined(separator: "; "))."),
      caption: caption,
      table: PageTable(
        caption: caption, columns: [column, "Cards"], rows: values.map { PageTable.Row(name: $0, cells: [String($1)]) })
    )
  }

  var times: PageSection? {
    let times = figures.times
    guard let all = times.all else { return nil }
    func seconds(_ milliseconds: Double) -> String { "\(Wording.decimal(milliseconds / 1_000, places: 1)) s" }
    return PageSection(
      id: "times", title: "An answer takes \(seconds(all.median))",
      notes: ["Half of the answers are quicker, half slower. The log keeps at most 60 seconds of each."],
      tables: [
        PageTable(
          caption: "Time of answers", columns: ["Way of asking", "Answers", "Median", "Mean", "Slowest tenth from"],
          rows: (times.modes + (times.modes.count > 1 ? [all] : [])).map { group in
            PageTable.Row(
              name: RetentionTable.words(ofMode: group.name),
              cells: [
                String(group.answers), seconds(group.median), seconds(group.mean), seconds(Double(group.slowest)),
              ])
          })
      ])
  }
}
