import Study

/// Numbers with one decimal, the same in every locale.
enum Decimals {
  /// `12.3`; from 100 on without the decimal.
  static func one(_ value: Double) -> String {
    guard value < 99.95 else { return String(Int(value.rounded())) }
    let tenths = Int((max(0, value) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// `0.85`.
  static func two(_ value: Double) -> String {
    let hundredths = Int((max(0, value) * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}

/// Dates in the tables of reports.
enum ShortDate {
  /// `2 Dec`, with the year where it is another than today's.
  static func of(_ day: Day, today: Day) -> String {
    let (year, month, number) = day.civil
    return "\(number) \(Wording.months[month - 1].prefix(3))\(year == today.civil.year ? "" : " \(year)")"
  }

  /// `2 Dec`, or `2 Dec to 8 Dec`.
  static func span(_ first: Day, _ last: Day, today: Day) -> String {
    first == last ? of(first, today: today) : "\(of(first, today: today)) to \(of(last, today: today))"
  }
}
