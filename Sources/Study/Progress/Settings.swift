public import Memory

/// The settings that are in force: defaults, what was set for all decks, and what was set for one.
public struct Settings: Sendable {
  private struct Place: Hashable {
    let name: String
    let deck: String?
  }

  private var values: [Place: LogValue] = [:]

  /// Makes settings of which every one has its default.
  public init() {}

  /// Sets a value, for one deck or for all; `null` takes it back.
  public mutating func set(_ name: String, _ value: LogValue, deck: String?) {
    values[Place(name: name, deck: deck)] = value == .null ? nil : value
  }

  /// The value that is in force for a deck: the deck's own, else the one for all; nil where the default is.
  ///
  /// A value that its setting does not take, from a later version or another program, counts as not set.
  public func value(_ setting: Setting, deck: String? = nil) -> SettingValue? {
    let own = deck.flatMap { values[Place(name: setting.name, deck: $0)] }.flatMap(setting.read)
    return own ?? values[Place(name: setting.name, deck: nil)].flatMap(setting.read)
  }

  /// The decks that have a value of their own, sorted.
  public func decks(with setting: Setting) -> [String] {
    values.keys.compactMap { $0.name == setting.name ? $0.deck : nil }.sorted()
  }

  /// The probability of recall at which cards are asked.
  public func retention(deck: String? = nil) -> DesiredRetention {
    number(.retention, deck).flatMap(DesiredRetention.init) ?? .standard
  }

  /// How many new cards a study day brings.
  public func newCards(deck: String? = nil) -> Int { Int(number(.new, deck) ?? 10) }

  /// The kinds of question: `mixed`, `type`, `choice` or `reveal`.
  public func mode(deck: String? = nil) -> String {
    if case .word(let word) = value(.mode, deck: deck) { word } else { "mixed" }
  }

  /// How many grades are shown where the learner grades: 2 or 4.
  public func grades(deck: String? = nil) -> Int {
    if case .word("4") = value(.grades, deck: deck) { 4 } else { 2 }
  }

  /// The steps of a card that is learned.
  public func learningSteps(deck: String? = nil) -> Steps { steps(.steps, deck) ?? .learning }

  /// The steps of a card that lapsed.
  public func relearningSteps(deck: String? = nil) -> Steps { steps(.relearningSteps, deck) ?? .relearning }

  /// The longest interval in days.
  public func maximumInterval(deck: String? = nil) -> Int { Int(number(.maximumInterval, deck) ?? 36_500) }

  /// What each day of the week may have of an ordinary day's load, Monday first; empty for an ordinary week.
  public func easyDays(deck: String? = nil) -> [Double] {
    if case .weekdays(let week) = value(.easyDays, deck: deck), week.contains(where: { $0 < 1 }) { week } else { [] }
  }

  /// The day on which a pause ends, of all decks or of one; nil where there is none.
  ///
  /// A deck that is paused by itself and with all decks is asked again when both are over.
  public func pauseUntil(deck: String? = nil) -> Day? {
    let days = [value(.pauseUntil), value(.pauseUntil, deck: deck)].compactMap { value -> Day? in
      if case .day(let day) = value { day } else { nil }
    }
    return days.max()
  }

  /// How many of the reviews that wait after a pause a study day brings; nil: as many as before it.
  public func backlog(deck: String? = nil) -> Int? { number(.backlog, deck).map { Int($0) } }

  /// How often a card must be forgotten to be a leech.
  public func leech(deck: String? = nil) -> Int { Int(number(.leech, deck) ?? 8) }

  /// The model's weights.
  public func weights(deck: String? = nil) -> Weights {
    if case .weights(let weights) = value(.weights, deck: deck) { weights } else { .standard }
  }

  /// The scheduler that these settings make.
  public func scheduler(deck: String? = nil) -> Scheduler {
    Scheduler(
      model: FSRS6(weights(deck: deck)), desiredRetention: retention(deck: deck),
      learningSteps: learningSteps(deck: deck), relearningSteps: relearningSteps(deck: deck),
      maximumInterval: maximumInterval(deck: deck))
  }

  private func number(_ setting: Setting, _ deck: String?) -> Double? {
    if case .number(let number) = value(setting, deck: deck) { number } else { nil }
  }

  private func steps(_ setting: Setting, _ deck: String?) -> Steps? {
    if case .steps(let steps) = value(setting, deck: deck) { steps } else { nil }
  }
}
