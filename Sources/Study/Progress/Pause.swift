/// A time in which nothing is asked, of all decks or of one.
public struct Pause: Hashable, Sendable {
  /// The deck; nil for all.
  public let deck: String?
  /// The first study day on which nothing is asked.
  public let begin: Day
  /// The first study day on which cards are asked again.
  public let end: Day
}

/// The pauses that the changes of `pause-until` make.
struct PauseHistory: Sendable {
  private var pauses: [String?: [Pause]] = [:]

  /// Takes in a change, in the order of time: a day begins, lengthens or shortens a pause; no day ends it.
  ///
  /// A pause that ends on the day on which it began was none.
  mutating func set(_ value: LogValue, deck: String?, on day: Day) {
    var until: Day?
    if case .day(let read)? = Setting.pauseUntil.read(value) { until = read }
    var list = pauses[deck] ?? []
    if let running = list.last, running.end > day {
      let end = max(until ?? day, day)
      list.removeLast()
      if end > running.begin { list.append(Pause(deck: deck, begin: running.begin, end: end)) }
    } else if let until, until > day {
      list.append(Pause(deck: deck, begin: day, end: until))
    }
    pauses[deck] = list
  }

  /// The pauses of a deck, or of all decks, in the order of time.
  func all(of deck: String?) -> [Pause] { pauses[deck] ?? [] }

  /// The newest pause of a deck, or of all decks, that is over on a day.
  func last(of deck: String?, over today: Day) -> Pause? { pauses[deck]?.last { $0.end <= today } }
}
