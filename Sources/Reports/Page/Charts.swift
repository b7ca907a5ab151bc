import Study

/// The charts of the page.
enum Charts {
  private static let left = 40.0
  private static let right = SVG.width - 6

  /// A round number at or above a value, for the top of an axis; its half is round too.
  static func roundTop(_ value: Double) -> Double {
    guard value.isFinite, value > 1 else { return 1 }
    var power = 1.0
    while power * 10 < value { power *= 10 }
    return [1, 2, 3, 4, 5, 6, 8, 10].map { $0 * power }.first { $0 >= value } ?? power * 10
  }

  /// The course of what is known, as an area under a line.
  static func curve(_ known: Known, today: Day, label: String) -> Markup {
    var svg = SVG(height: 190)
    let (top, bottom) = (24.0, 160.0)
    let largest = roundTop(max(known.curve.map(\.recalled).max() ?? 1, 1))
    func y(_ value: Double) -> Double { bottom - value / largest * (bottom - top) }
    for share in [0, 0.5, 1] {
      let value = largest * share
      svg.line(left, y(value), right, y(value), style: share == 0 ? "axis" : "grid")
      if value == value.rounded() { svg.text(String(Int(value)), left - 6, y(value) + 5, anchor: "end") }
    }
    guard let first = known.curve.first, let last = known.curve.last else { return svg.markup(label: label) }
    let span = Double(max(1, last.day - first.day))
    let points = known.curve.map { point in
      (x: left + Double(point.day - first.day) / span * (right - 12 - left), y: y(point.recalled))
    }
    if points.count > 1 {
      svg.path([(points[0].x, bottom)] + points + [(points[points.count - 1].x, bottom)], style: "area", closed: true)
      svg.path(points, style: "curve")
    }
    if let end = points.last {
      svg.circle(end.x, end.y, 4, style: "dot")
      svg.text(
        String(Int(last.recalled.rounded())), end.x, end.y - 9, anchor: points.count > 1 ? "end" : "start",
        style: "value")
    }
    if points.count > 1 { svg.text(Wording.date(first.day, today: today), left, 180) }
    svg.text("today", right, 180, anchor: "end")
    return svg.markup(label: label)
  }

  /// A bar for each of some numbers, with the number above it and a name below it.
  static func bars(
    _ bars: [(name: String, value: Int)], marked: Int? = nil, showsValues: Bool = true, label: String
  ) -> Markup {
    var svg = SVG(height: 170)
    let (top, bottom, start) = (22.0, 140.0, 4.0)
    let largest = Double(max(1, bars.map(\.value).max() ?? 1))
    let slot = (right - start) / Double(max(1, bars.count))
    for (index, bar) in bars.enumerated() {
      let x = start + Double(index) * slot
      let height = Double(bar.value) / largest * (bottom - top)
      svg.rectangle(
        x + slot * 0.12, bottom - height, slot * 0.76, height, style: index == marked ? "full strong" : "full")
      if showsValues, bar.value > 0 || bars.count <= 14 {
        svg.text(String(bar.value), x + slot / 2, bottom - height - 6, anchor: "middle", style: "value")
      }
      guard !bar.name.isEmpty else { continue }
      // A long name under the last bar ends with the drawing.
      let isCut = x + slot / 2 + Double(bar.name.count) * 3.7 > SVG.width
      svg.text(bar.name, isCut ? SVG.width : x + slot / 2, 158, anchor: isCut ? "end" : "middle")
    }
    svg.line(start, bottom, right, bottom, style: "axis")
    return svg.markup(label: label)
  }

  /// Shares over time, each a dot with its interval.
  static func shares(_ groups: [(name: String, share: Share)], label: String) -> Markup {
    var svg = SVG(height: 190)
    let (top, bottom) = (14.0, 158.0)
    let lowest = groups.compactMap { $0.share.interval?.lowerBound }.min() ?? 0
    let floor = lowest >= 0.8 ? 0.8 : lowest >= 0.5 ? 0.5 : 0
    func y(_ value: Double) -> Double { bottom - (value - floor) / (1 - floor) * (bottom - top) }
    for value in [floor, (1 + floor) / 2, 1] {
      svg.line(left + 6, y(value), right, y(value), style: value == floor ? "axis" : "grid")
      svg.text("\(Int((value * 100).rounded()))%", left, y(value) + 5, anchor: "end")
    }
    let slot = (right - left - 6) / Double(max(1, groups.count))
    for (index, group) in groups.enumerated() {
      let x = left + 6 + (Double(index) + 0.5) * slot
      if let interval = group.share.interval, let value = group.share.value {
        svg.line(x, y(interval.lowerBound), x, y(interval.upperBound), style: "whisker")
        svg.circle(x, y(value), 4.5, style: "dot")
      }
      if !group.name.isEmpty { svg.text(group.name, x, 178, anchor: "middle") }
    }
    return svg.markup(label: label)
  }

  /// The answers of each day: a column for each week.
  static func calendar(_ calendar: StudyCalendar, label: String) -> Markup {
    let mondays = calendar.mondays(atMost: StudyCalendar.mostWeeks)
    let start = 34.0
    let cell = min(14, (right - start) / Double(mondays.count))
    var svg = SVG(height: 24 + 7 * cell + 2)
    let busiest = mondays.flatMap { monday in (0..<7).compactMap { calendar.answers(on: monday + $0) } }.max() ?? 0
    for (weekday, name) in ["Mon", "", "Wed", "", "Fri", "", ""].enumerated() where !name.isEmpty {
      svg.text(name, start - 5, 24 + (Double(weekday) + 0.85) * cell, anchor: "end", style: "label small")
    }
    var lastName = -1_000.0
    for (week, monday) in mondays.enumerated() {
      let x = start + Double(week) * cell
      let month = monday.civil.month
      if week == 0 || month != mondays[week - 1].civil.month, x - lastName > 26, x < right - 20 {
        svg.text(String(Wording.months[month - 1].prefix(3)), x, 16, style: "label small")
        lastName = x
      }
      for weekday in 0..<7 {
        guard let answers = calendar.answers(on: monday + weekday) else { continue }
        svg.rectangle(
          x, 24 + Double(weekday) * cell, cell * 0.86, cell * 0.86,
          style: "day\(calendar.level(answers, busiest: busiest))")
      }
    }
    return svg.markup(label: label)
  }
}
