import Cards
import Memory

/// The schedules of a session's cards, and how many cards are due on the days ahead: one follows the other.
struct Timetable: Sendable {
  private var schedules: [CardKey: CardSchedule]
  /// How many cards of the whole log are due on the days ahead.
  private(set) var load: DueLoad

  /// Takes schedules that the load counts already.
  init(_ schedules: [CardKey: CardSchedule], load: DueLoad) {
    self.schedules = schedules
    self.load = load
  }

  /// A card's schedule; nil for a card that was never asked.
  subscript(key: CardKey) -> CardSchedule? {
    get { schedules[key] }
    set {
      if case .on(let day) = schedules[key]?.due { load.add(-1, on: day.number) }
      if case .on(let day) = newValue?.due { load.add(1, on: day.number) }
      schedules[key] = newValue
    }
  }
}
