/// A civil date, as the number of days since 1970-01-01.
///
/// A study day is the civil date of a moment, in the moment's own offset, minus the rollover hour.
public struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01; may be negative.
  public let number: Int

  /// Makes a day of its number.
  public init(number: Int) { self.number = number }

  /// Makes a day of a year, a month (1...12) and a day of the month in the Gregorian calendar; nil where there is none.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...Self.length(month: month, year: year)).contains(day) else { return nil }
    number = Self.number(year: year, month: month, day: day)
  }

  /// Reads `2026-12-02`; nil for anything else.
  public init?(_ text: String) {
    let day = Array(text.utf8).withUnsafeBytes { $0.count == Self.length ? Self($0, at: 0) : nil }
    guard let day else { return nil }
    self = day
  }

  /// Reads the day whose ten bytes begin at a position; nil where there is none.
  init?(_ bytes: UnsafeRawBufferPointer, at start: Int) {
    guard start + Self.length <= bytes.count, bytes[start + 4] == 0x2d, bytes[start + 7] == 0x2d else { return nil }
    var digits = 0
    for offset in 0..<Self.length where offset != 4 && offset != 7 {
      let digit = bytes[start + offset] &- 0x30
      guard digit < 10 else { return nil }
      digits = digits * 10 + Int(digit)
    }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// How many bytes a day has as it is written.
  private static let length = 10

  /// Year, month and day of the month in the Gregorian calendar.
  public var civil: (year: Int, month: Int, day: Int) {
    // Days from civil and back: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let shifted = number + 719_468
    let era = shifted.flooredQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// The day of the week, Monday 0 to Sunday 6.
  public var weekday: Int { number + 3 - (number + 3).flooredQuotient(by: 7) * 7 }

  /// The date as `2026-12-02`.
  public var description: String {
    let (year, month, day) = civil
    let digits = String(abs(year))
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "\(year < 0 ? "-" : "")\(padded)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Orders days by time.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  /// Returns the day that lies a number of days later.
  public static func + (day: Self, days: Int) -> Self { Self(number: day.number + days) }

  /// Returns how many days lie from the right day to the left one.
  public static func - (left: Self, right: Self) -> Int { left.number - right.number }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.flooredQuotient(by: 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func length(month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
