/// What a learner asks of a pause: an end, or to end it now.
public enum PauseEnd: Hashable, Sendable {
  /// The first study day on which cards are asked again.
  case day(Day)
  /// The pause is over.
  case now

  private static let longest = 3_650

  /// Reads `14d`, `2w`, a later date, or `off`; nil for anything else.
  public init?(_ text: String, today: Day) {
    let word = text.lowercased()
    if word == "off" {
      self = .now
    } else if let day = Day(word) {
      guard day > today, day - today <= Self.longest else { return nil }
      self = .day(day)
    } else {
      let digits = word.dropLast()
      guard let unit = ["d": 1, "w": 7][word.suffix(1)], digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let count = Int(digits), (1...Self.longest / unit).contains(count)
      else { return nil }
      self = .day(today + count * unit)
    }
  }

  /// The value of the setting.
  public var value: LogValue {
    if case .day(let day) = self { .text(day.description) } else { .null }
  }

  /// Whether it changes what is set.
  public func changes(_ settings: Settings, deck: String?, today: Day) -> Bool {
    let own = settings.ownPause(deck: deck, today: today)
    return switch self {
    case .day(let day): own != day
    case .now: own != nil
    }
  }
}

/// Pauses as `recollect pause` says them.
public enum PausePage {
  /// Says what is paused.
  public static func lines(_ settings: Settings, deck: String?, today: Day) -> [String] {
    let all = settings.ownPause(deck: nil, today: today).map { "Paused until \(when($0, today))." }
    let decks = (deck.map { [$0] } ?? settings.decks(with: .pauseUntil)).compactMap { name in
      settings.ownPause(deck: name, today: today).map { "The deck '\(name)' is paused until \(when($0, today))." }
    }
    let lines = [all].compactMap { $0 } + decks
    return lines.isEmpty ? ["Nothing is paused. 'recollect pause 14d' pauses for 14 days."] : lines
  }

  /// Says what was changed.
  public static func change(to end: PauseEnd, from before: Settings, deck: String?, today: Day) -> [String] {
    let own = before.ownPause(deck: deck, today: today)
    let all = deck == nil ? nil : before.ownPause(deck: nil, today: today)
    let others = all.map { ["All decks are paused until \(when($0, today)). 'recollect pause off' ends that."] } ?? []
    switch (end, own) {
    case (.day(let day), _):
      let what = deck.map { "The deck '\($0)' is paused" } ?? "Paused"
      let off = "'recollect pause off\(deck.map { " --deck \(NothingDue.word($0))" } ?? "")' ends the pause."
      return [
        "\(what) until \(when(day, today)). What waits then is spread over the days after. \(off)"
      ] + others
    case (.now, nil):
      return [deck.map { "The deck '\($0)' has no pause of its own." } ?? "There is no pause."] + others
    case (.now, _):
      let what = deck.map { "The pause of the deck '\($0)' is over." } ?? "The pause is over."
      let decks = deck == nil ? lines(before, deck: nil, today: today).dropFirst() : []
      return [all == nil ? "\(what) What waits is asked from now on, a day's share at a time." : what] + others + decks
    }
  }

  /// Says why a duration is refused.
  public static func refusal(_ text: String) -> String {
    "'\(text)' is no time to pause. Give days or weeks such as 14d or 2w, a later date such as 2026-12-05, or off."
  }

  /// `5 December, for 14 days`.
  private static func when(_ end: Day, _ today: Day) -> String {
    "\(Wording.date(end, today: today)), for \(Wording.count(end - today, "day"))"
  }
}

extension Settings {
  /// The end of the pause that a deck, or all decks, have of themselves; nil where it is over.
  fileprivate func ownPause(deck: String?, today: Day) -> Day? {
    guard deck == nil || decks(with: .pauseUntil).contains(deck ?? ""),
      case .day(let end)? = value(.pauseUntil, deck: deck), end > today
    else { return nil }
    return end
  }
}
