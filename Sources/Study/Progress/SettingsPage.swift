/// The settings as `recollect set` prints them.
public enum SettingsPage {
  /// One setting with the value in force.
  public struct Row: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// The value in force.
    public let value: String
    /// What it means, and its default where that is another value.
    public let meaning: String
  }

  /// Returns all settings.
  public static func rows(_ settings: Settings, deck: String? = nil) -> [Row] {
    Setting.all.map { setting in
      let value = shortValue(setting, settings, deck: deck)
      let isSet = settings.value(setting, deck: deck) != nil && value != setting.standard
      let meaning = isSet ? "\(setting.meaning) Default: \(setting.standard)." : setting.meaning
      return Row(name: setting.name, value: value, meaning: meaning)
    }
  }

  /// Returns a line for each value that a single deck has.
  public static func deckLines(_ settings: Settings) -> [String] {
    Setting.all.flatMap { setting in
      settings.decks(with: setting).map { deck in
        "For the deck '\(deck)': \(setting.name) \(shortValue(setting, settings, deck: deck))."
      }
    }
  }

  /// Returns the lines about one setting.
  public static func lines(_ setting: Setting, _ settings: Settings, deck: String? = nil) -> [String] {
    let value = settings.value(setting, deck: deck).map(setting.text)
    let isStandard = value == nil || value == setting.standard
    let standing = isStandard ? "the default" : "the default is \(setting.standard)"
    return [
      "\(setting.name) is \(value ?? setting.standard)\(place(deck)); \(standing). \(setting.meaning)",
      "To change it, give \(setting.range).",
    ]
  }

  /// Returns the line that says what was changed, from the settings before and after.
  public static func change(
    _ setting: Setting, from before: Settings, to after: Settings, deck: String? = nil
  ) -> String {
    let old = shortValue(setting, before, deck: deck)
    let new = shortValue(setting, after, deck: deck)
    if old == new { return "\(setting.name) is \(new)\(place(deck)), as it was." }
    return "\(setting.name) is \(new)\(place(deck)) now; it was \(old)."
  }

  private static func place(_ deck: String?) -> String { deck.map { " for the deck '\($0)'" } ?? "" }

  private static func shortValue(_ setting: Setting, _ settings: Settings, deck: String?) -> String {
    switch settings.value(setting, deck: deck) {
    case nil: setting.standard
    case .weights?: "your own"
    case let value?: setting.text(of: value)
    }
  }
}
