import Study

/// Numbers with one decimal, the same in every locale.
enum Decimals {
  /// `12.3`; from 100 on without the decimal.
  static func one(_ value: Double) -> String {
    value < 99.95 ? Wording.decimal(max(0, value), places: 1) : String(Int(value.rounded()))
  }

  /// `0.85`.
  static func two(_ value: Double) -> String { Wording.decimal(max(0, value), places: 2) }
}

/// Dates in the tables of reports.
enum ShortDate {
  /// `2 Dec`, with the year where it is another than today's.
  static func of(_ day: Day, today: Day) -> String {
    let (year, month, number) = day.civil
    return "\(number) \(Wording.months[month - 1].prefix(3))\(year == today.civil.year ? "" : " \(year)")"
  }

  /// `2-8 Dec`, `28 Nov-4 Dec`: in a few cells, without a year.
  static func tight(_ first: Day, _ last: Day) -> String {
    let (from, to) = (first.civil, last.civil)
    let end = "\(to.day) \(Wording.months[to.month - 1].prefix(3))"
    if first == last { return end }
    return from.month == to.month
      ? "\(from.day)-\(end)" : "\(from.day) \(Wording.months[from.month - 1].prefix(3))-\(end)"
  }

  /// `2 Dec`, or `2 Dec to 8 Dec`.
  static func span(_ first: Day, _ last: Day, today: Day) -> String {
    first == last ? of(first, today: today) : "\(of(first, today: today)) to \(of(last, today: today))"
  }
}
