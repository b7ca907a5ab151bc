/// The settings as `recollect set` prints them.
public enum SettingsPage {
  /// Returns a line for each setting: its name, the value in force, and what it means; then what single decks have.
  public static func lines(_ settings: Settings, deck: String? = nil) -> [String] {
    let names = Setting.all.map(\.name.utf8.count).max() ?? 0
    let values = Setting.all.map { shortValue($0, settings, deck: deck) }
    let width = values.map(\.utf8.count).max() ?? 0
    var lines = zip(Setting.all, values).map { setting, value in
      let isSet = settings.value(setting, deck: deck) != nil && value != setting.standard
      let line = "\(padded(setting.name, names))  \(padded(value, width))  \(setting.meaning)"
      return isSet ? "\(line) Default: \(setting.standard)." : line
    }
    guard deck == nil else { return lines }
    for setting in Setting.all {
      for deck in settings.decks(with: setting) {
        lines.append("For the deck '\(deck)': \(setting.name) \(shortValue(setting, settings, deck: deck)).")
      }
    }
    return lines
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

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
