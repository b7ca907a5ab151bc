import Study

/// What is known and what is coming.
extension ReportPage {
  var known: PageSection? {
    let curve = figures.known.curve
    guard let first = curve.first else { return nil }
    let caption = "Cards that you would have recalled, from \(Wording.date(first.day, today: figures.today)) to today"
    return PageSection(
      id: "known", title: "Known: \(figures.known.recalledCards) of \(Wording.count(figures.known.cards, "card"))",
      notes: [
        [figures.seenTodayWords, figures.curveWords ?? "\(figures.stockWords)."].compactMap { $0 }.joined(
          separator: " ")
      ],
      charts: [
        PageSection.Chart(
          drawing: Charts.curve(
            figures.known, today: figures.today,
            label: "Line chart. \(figures.knownWords) \(figures.curveWords ?? "")"),
          caption: caption,
          table: PageTable(
            caption: caption, columns: ["Day", "Recalled", "Asked so far"],
            rows: curve.map {
              PageTable.Row(
                name: figures.dateWords($0.day),
                cells: [Wording.decimal($0.recalled, places: 1), String($0.begun)])
            }))
      ])
  }

  var coming: PageSection? {
    let forecast = figures.now.forecast
    let largest = forecast.max { $0.due < $1.due }
    let peak = largest.map { "most on \(Wording.date($0.day, today: figures.today)), \($0.due)" } ?? ""
    let caption = "Cards due on each of the next \(forecast.count) days, as they stand; today has what is overdue"
    return PageSection(
      id: "coming", title: "Coming: \(figures.now.dueToday) due today, \(figures.now.newToday) new",
      notes: [
        "\(figures.comingWords). New cards, and the reviews that follow, come on top: 'recollect forecast' simulates them."
      ],
      charts: [
        PageSection.Chart(
          drawing: Charts.bars(
            forecast.map { (String($0.day.civil.day), $0.due) }, marked: 0,
            label: "Bar chart. \(figures.comingWords); \(peak)."),
          caption: caption,
          table: PageTable(
            caption: caption, columns: ["Day", "Due"],
            rows: forecast.map {
              PageTable.Row(name: ProgressFigures.shortDate($0.day), cells: [String($0.due)])
            }))
      ])
  }

  var studied: PageSection? {
    let count = StudyFigures.recallDays
    let month = figures.days.last(count)
    guard month.answers > 0 else { return nil }
    let answers = figures.days.answers(ofLast: count)
    let caption = "Answers on each of the last \(count) days"
    let names = answers.indices.map { index in
      let day = figures.today + (index - count + 1)
      return index % 7 == 1 ? "\(day.civil.day) \(Wording.months[day.civil.month - 1].prefix(3))" : ""
    }
    let studied = figures.days.studied(ofLast: count)
    let run = figures.days.currentRun
    return PageSection(
      id: "studied",
      title: figures.isCut
        ? "Studied on \(Wording.count(studied, "day")) \(figures.spanWords)"
        : "Studied on \(studied) of the last \(count) days",
      notes: [
        "\(figures.studiedWords).\(run > 1 ? " \(run) days in a row now, \(figures.days.longestRun) at most." : "")"
      ],
      charts: [
        PageSection.Chart(
          drawing: Charts.bars(
            Array(zip(names, answers)), showsValues: false,
            label: "Bar chart. \(figures.studiedWords); at most \(answers.max() ?? 0) on one day."),
          caption: caption,
          table: PageTable(
            caption: caption, columns: ["Day", "Answers", "Right", "New cards", "Minutes"],
            rows: figures.days.days.suffix(where: { figures.today - $0.day < count }).map { day in
              PageTable.Row(
                name: ProgressFigures.shortDate(day.day),
                cells: [
                  String(day.answers), String(day.right), String(day.new),
                  Wording.decimal(Double(day.milliseconds) / 60_000, places: 1),
                ])
            }))
      ])
  }

  var calendar: PageSection? {
    guard !figures.days.days.isEmpty else { return nil }
    let calendar = StudyCalendar(figures.days)
    let months = calendar.months
    let caption = "Answers of each day of the last 12 months, a column for each week; darker is more"
    return PageSection(
      id: "calendar", title: "The year in days",
      notes: [
        months.isEmpty ? calendar.summary : "\(calendar.summary) This week: \(calendar.thisWeek())."
      ],
      charts: [
        PageSection.Chart(
          drawing: Charts.calendar(calendar, label: "Calendar. \(calendar.summary)"), caption: caption,
          table: PageTable(
            caption: "Answers of each month", columns: ["Month", "Answers", "Days"],
            rows: months.map { PageTable.Row(name: $0.name, cells: [String($0.answers), String($0.days)]) }))
      ])
  }
}
