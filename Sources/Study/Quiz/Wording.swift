/// Numbers, times and dates as they are said everywhere.
public enum Wording {
  /// `1 minute`, `3 minutes`.
  public static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// `once`, `twice`, `3 times`.
  public static func times(_ number: Int) -> String {
    switch number {
    case 1: "once"
    case 2: "twice"
    default: "\(number) times"
    }
  }

  /// `930`, `4,210`: a whole number that is not below 0, with commas between thousands.
  public static func number(_ number: Int) -> String {
    let digits = String(number)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// `0.381`: a number that is not below 0, rounded to some decimal places.
  public static func decimal(_ number: Double, places: Int) -> String {
    let digits = String(Int((number * Double((0..<places).reduce(1) { scale, _ in scale * 10 })).rounded()))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return places == 0 ? padded : padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// `83 %`: a share in whole percent.
  public static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// `83 percent`: a share in whole percent, as it stands in a sentence.
  public static func inWords(percent share: Double) -> String { "\(Int((share * 100).rounded())) percent" }

  /// `10 minutes`, `2 hours`, `1 day`: the largest fitting unit, rounded.
  public static func duration(seconds: Int) -> String {
    switch seconds {
    case ..<45: count(max(1, seconds), "second")
    case ..<5_400: count((seconds + 30) / 60, "minute")
    case ..<129_600: count((seconds + 1_800) / 3_600, "hour")
    default: count((seconds + 43_200) / 86_400, "day")
    }
  }

  /// The months, January first.
  public static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// `2 December`, with the year where it is another than today's.
  public static func date(_ day: Day, today: Day) -> String {
    let (year, month, number) = day.civil
    return "\(number) \(months[month - 1])\(year == today.civil.year ? "" : " \(year)")"
  }

  /// `14:05`, in the moment's own offset.
  public static func time(_ moment: Moment) -> String { String(moment.description.dropFirst(11).prefix(5)) }

  /// When a card comes back, as a sentence.
  ///
  /// `Next on 2 December, in 11 days.`, `Next tomorrow.`, `Again in 10 minutes.`
  static func sentence(_ comeback: Comeback, today: Day) -> String {
    switch comeback {
    case .seconds(let seconds): "Again in \(duration(seconds: seconds))."
    case .day(_, 1): "Next tomorrow."
    case .day(let day, let days): "Next on \(date(day, today: today)), in \(days) days."
    }
  }

  /// `10 minutes`, `tomorrow`, `11 days`: beside a grade's key.
  static func short(_ comeback: Comeback) -> String {
    switch comeback {
    case .seconds(let seconds): duration(seconds: seconds)
    case .day(_, 1): "tomorrow"
    case .day(_, let days): "\(days) days"
    }
  }

  /// `tomorrow`, `in the next 3 days`.
  static func nextDays(_ days: Int) -> String { days == 1 ? "tomorrow" : "in the next \(days) days" }

  /// `today`, `in the last 3 days`.
  static func lastDays(_ days: Int) -> String { days == 1 ? "today" : "in the last \(days) days" }

  /// A text with a full stop, unless it ends with a mark already.
  static func sentence(_ text: String) -> String {
    guard let last = text.last, !".!?…".contains(last) else { return text }
    return text + "."
  }

  /// Lists items: `a`, `a and b`, `a, b and c`.
  public static func list(_ items: [String]) -> String {
    items.count < 2 ? items.joined() : items.dropLast().joined(separator: ", ") + " and " + items[items.count - 1]
  }
}
