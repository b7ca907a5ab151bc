public import Memory

/// One thing that a learner can set: its name, what it takes, and what it means.
public struct Setting: Hashable, Sendable {
  /// What a setting takes.
  enum Kind: Hashable {
    case decimal(ClosedRange<Double>)
    case count(ClosedRange<Int>)
    case word([String])
    case steps
    case weekdays
    case day
    case weights
  }

  /// The name, as it is typed and written.
  public let name: String
  /// The default, as it is typed.
  public let standard: String
  /// What it means, in one sentence.
  public let meaning: String
  let kind: Kind

  /// The probability of recall at which cards are asked.
  public static let retention = Self(
    name: "retention", standard: "0.90", meaning: "How likely you still know a card when it is asked again.",
    kind: .decimal(0.7...0.97))
  /// New cards a study day.
  public static let new = Self(
    name: "new", standard: "10", meaning: "How many new cards a day brings at most.", kind: .count(0...9_999))
  /// The kinds of question.
  public static let mode = Self(
    name: "mode", standard: "mixed",
    meaning: "How cards are asked: by choices first and typing later, or one way only.",
    kind: .word(["mixed", "type", "choice", "reveal"]))
  /// How many grades are shown.
  public static let grades = Self(
    name: "grades", standard: "2", meaning: "How many grades are shown for an answer that you grade yourself.",
    kind: .word(["2", "4"]))
  /// The steps of a new card.
  public static let steps = Self(
    name: "steps", standard: "1m 10m", meaning: "How long a new card waits before it is asked again.", kind: .steps)
  /// The steps of a forgotten card.
  public static let relearningSteps = Self(
    name: "relearning-steps", standard: "10m", meaning: "How long a forgotten card waits before it is asked again.",
    kind: .steps)
  /// The longest interval.
  public static let maximumInterval = Self(
    name: "maximum-interval", standard: "36500", meaning: "After how many days at most a card comes back.",
    kind: .count(1...36_500))
  /// The easy days of the week.
  public static let easyDays = Self(
    name: "easy-days", standard: "none",
    meaning: "Days with less to review: sun means next to none, sun=0.5 half as much.", kind: .weekdays)
  /// The end of a pause.
  public static let pauseUntil = Self(
    name: "pause-until", standard: "none", meaning: "Until which day nothing is asked.", kind: .day)
  /// The reviews of a day after a pause.
  public static let backlog = Self(
    name: "backlog", standard: "usual", meaning: "How many waiting reviews a day brings after a pause.",
    kind: .count(1...9_999))
  /// When a card is a leech.
  public static let leech = Self(
    name: "leech", standard: "8", meaning: "How often a card must be forgotten to be asked by 'study --leeches'.",
    kind: .count(1...999))
  /// The model's weights.
  public static let weights = Self(
    name: "weights", standard: "standard", meaning: "The 21 numbers of the memory model.", kind: .weights)

  /// Every setting, in the order in which they are shown.
  public static let all = [
    retention, new, mode, grades, steps, relearningSteps, maximumInterval, easyDays, pauseUntil, backlog, leech,
    weights,
  ]

  /// Finds a setting by its name; throws with the nearest name where there is none.
  public static func named(_ name: String) throws(SettingFault) -> Self {
    guard let setting = all.first(where: { $0.name == name }) else {
      throw .noSuchName(name, nearest: NearestName.of(name, among: all.map(\.name)))
    }
    return setting
  }

  /// What it takes, in words that follow "Give".
  public var range: String {
    switch kind {
    case .decimal(let range): "a number from \(Self.twoPlaces(range.lowerBound)) to \(Self.twoPlaces(range.upperBound))"
    case .count(let range):
      "a whole number from \(range.lowerBound) to \(range.upperBound)" + (standard == "usual" ? ", or usual" : "")
    case .word(let words): words.dropLast().joined(separator: ", ") + " or \(words[words.count - 1])"
    case .steps: "times such as 1m 10m or 1h, or none"
    case .weekdays: "days of the week such as sat sun=0.5, or none"
    case .day: "a date such as 2026-12-02, or none"
    case .weights: "21 numbers with spaces between, or standard"
    }
  }

  static func twoPlaces(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}

/// What a setting was set to.
public enum SettingValue: Hashable, Sendable {
  /// A number, whole or not.
  case number(Double)
  /// One of the words that the setting takes.
  case word(String)
  /// Waiting times.
  case steps(Steps)
  /// What each day of the week may have of an ordinary day's load, Monday first: 1 is ordinary.
  case weekdays([Double])
  /// A day.
  case day(Day)
  /// The model's weights.
  case weights(Weights)
}

/// Why something cannot be set.
public enum SettingFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// No setting has that name.
  case noSuchName(String, nearest: String?)
  /// The setting does not take that value.
  case badValue(String, of: Setting)

  /// The words for the reader.
  public var description: String {
    switch self {
    case .noSuchName(let name, let nearest?): "There is no setting '\(name)'. Did you mean '\(nearest)'?"
    case .noSuchName(let name, nil): "There is no setting '\(name)'. 'recollect set' lists them all."
    case .badValue(let text, let setting): "'\(setting.name)' cannot be '\(text)'. Give \(setting.range)."
    }
  }
}
