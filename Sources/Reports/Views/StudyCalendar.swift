import Cards
import Study

/// The answers of each day by week: what `recollect stats --calendar` shows.
public struct StudyCalendar: Sendable {
  /// The most weeks that are shown, the current one included.
  public static let mostWeeks = 53
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private let days: StudyDays
  private let answers: [Int: Int]

  /// Makes a calendar of what was done.
  public init(_ days: StudyDays) {
    self.days = days
    answers = Dictionary(days.days.map { ($0.day.number, $0.answers) }) { first, _ in first }
  }

  /// The Monday of the week in which a day lies.
  private static func monday(of day: Day) -> Day { day + -day.weekday }

  /// The first days of at most so many weeks, from the first answer's to the current one.
  func mondays(atMost count: Int) -> [Day] {
    let last = Self.monday(of: days.today)
    let first = days.days.first.map { Self.monday(of: $0.day) } ?? last
    let weeks = min(max(1, (last - first) / 7 + 1), max(1, count))
    return (0..<weeks).map { last + (($0 - weeks + 1) * 7) }
  }

  /// The answers of a day; nil for a day that has not come.
  func answers(on day: Day) -> Int? { day > days.today ? nil : answers[day.number] ?? 0 }

  /// How much was done, from 0 (nothing) to 4 (more than three quarters of the busiest day of those that are shown).
  func level(_ answers: Int, busiest: Int) -> Int {
    busiest > 0 ? min(4, (answers * 4 + busiest - 1) / busiest) : 0
  }

  /// Returns the lines: a row for each day of the week, a column for each week, the newest on the right.
  public func lines(in style: ReportStyle) -> [String] {
    switch style {
    case .screen(let width, let isASCII):
      screen(width: width ?? 80, isASCII: isASCII).map(style.fitted)
        + words(width: width ?? 80).flatMap(style.wrapped)
    case .sentences: sentences
    }
  }

  private func screen(width: Int, isASCII: Bool) -> [String] {
    let mondays = mondays(atMost: Self.weeks(on: width))
    let shown = mondays.flatMap { monday in (0..<7).compactMap { answers(on: monday + $0) } }
    let busiest = shown.max() ?? 0
    let marks = Array(isASCII ? ".-+*#" : "·░▒▓█")
    var lines = [monthLine(mondays)]
    for weekday in 0..<7 {
      let counts = mondays.map { answers(on: $0 + weekday) }
      let cells = counts.map { count in count.map { marks[level($0, busiest: busiest)] } ?? " " }
      let sum = counts.compactMap { $0 }.reduce(0, +)
      lines.append(
        "\(Self.weekdays[weekday].prefix(3)) \(String(cells))  \(Column.right(String(sum), 5))")
    }
    if busiest > 0 {
      lines.append("\(String(marks[0])) none, \(String(marks[1])) to \(String(marks[4])): up to \(busiest) a day.")
    }
    return lines + [""]
  }

  private static func weeks(on width: Int) -> Int { min(mostWeeks, max(4, width - 12)) }

  /// What a screen shows, in words: all of it, its busiest day (of several the newest), and this week's days.
  private func words(width: Int) -> [String] {
    let mondays = mondays(atMost: Self.weeks(on: width))
    let shown = days.days.suffix { day in mondays.first.map { $0 <= day.day } ?? false }
    let sum = Wording.count(shown.reduce(0) { $0 + $1.answers }, "answer")
    let all =
      "\(sum) on \(Wording.count(shown.count, "day")) in \(Wording.count(mondays.count, "week"))"
    guard let busiest = Self.busiest(shown) else { return ["\(all)."] }
    return [
      "\(all); most on \(name(of: busiest)), \(busiest.answers).",
      "This week: \(thisWeek { String($0.prefix(3)) }).",
    ]
  }

  /// `Saturday 21 November`.
  private func name(of count: StudyDays.Count) -> String {
    "\(Self.weekdays[count.day.weekday]) \(Wording.date(count.day, today: days.today))"
  }

  private static func busiest(_ days: ArraySlice<StudyDays.Count>) -> StudyDays.Count? {
    days.filter { $0.answers > 0 }.max { ($0.answers, $0.day) < ($1.answers, $1.day) }
  }

  /// The answers of each day of this week up to today: `Monday 12, Tuesday 0`.
  func thisWeek(_ name: (String) -> String = { $0 }) -> String {
    (0...days.today.weekday).map { weekday in
      "\(name(Self.weekdays[weekday])) \(answers(on: Self.monday(of: days.today) + weekday) ?? 0)"
    }.joined(separator: ", ")
  }

  /// The names of months above the first week that begins in them, where there is room.
  private func monthLine(_ mondays: [Day]) -> String {
    var line = "    "
    for (week, monday) in mondays.enumerated() {
      let isNew = week == 0 || monday.civil.month != mondays[week - 1].civil.month
      guard isNew, line.count <= 4 + week else { continue }
      // A month of which only the end is shown leaves its place to the next.
      let hasRoom = week > 0 || mondays.dropFirst().prefix(3).allSatisfy { $0.civil.month == monday.civil.month }
      guard hasRoom || mondays.count < 4 else { continue }
      line +=
        String(repeating: " ", count: 4 + week - line.count) + Wording.months[monday.civil.month - 1].prefix(3) + " "
    }
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// The days of the last 12 months on which something was answered.
  private var lastYear: ArraySlice<StudyDays.Count> { days.days.suffix(where: { days.today - $0.day < 366 }) }

  /// The months of the last 12 months in which something was answered, the oldest first.
  var months: [(name: String, answers: Int, days: Int)] {
    var months: [(name: String, answers: Int, days: Int)] = []
    for entry in lastYear {
      let (year, month, _) = entry.day.civil
      let name = "\(Wording.months[month - 1]) \(year)"
      if months.last?.name != name { months.append((name, 0, 0)) }
      months[months.count - 1].answers += entry.answers
      months[months.count - 1].days += 1
    }
    return months
  }

  /// The last 12 months in a sentence: `210 answers on 24 days of the last 12 months; most on Wednesday 3 June, 45.`.
  ///
  /// Of several busiest days it names the newest.
  var summary: String {
    guard let busiest = Self.busiest(lastYear) else {
      return "Nothing was answered in the last 12 months."
    }
    let sum = lastYear.reduce(0) { $0 + $1.answers }
    return
      "\(Wording.count(sum, "answer")) on \(Wording.count(lastYear.count, "day")) of the last 12 months; most on "
      + "\(name(of: busiest)), \(busiest.answers)."
  }

  private var sentences: [String] {
    ["Calendar: \(summary)"] + (lastYear.isEmpty ? [] : ["This week: \(thisWeek())."])
      + months.map {
        "\($0.name): \(Wording.count($0.answers, "answer")) on \(Wording.count($0.days, "day"))."
      }
  }
}
