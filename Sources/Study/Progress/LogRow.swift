import Memory

/// An event in 32 bytes: what replaying needs of it, and where the rest is.
struct LogRow: Equatable {
  /// What a row's event did; those that have more to say are read again from their place.
  enum Kind: UInt16 {
    /// Without a moment, a device or a deed: kept in the file, never replayed.
    case placeless
    case review
    case card
    case undo
    case set
    case relink
    case start
    /// Concerns one card: suspend, resume, flag, due.
    case mark
    /// An exam, or an answer in one.
    case exam
    /// Nothing that a state is derived from.
    case other

    /// Whether an undo can mean it.
    var canBeUndone: Bool { self != .start && self != .card && self != .undo && self != .placeless }
  }

  /// What an event of one card did to it.
  enum Mark: UInt16 {
    /// What it lacks what it needs for.
    case nothing
    case suspend
    case resume
    /// The event says why.
    case flag
    case unflag
    case due
  }

  /// The largest count that is understood: what four bytes with a sign hold.
  static let largestCount = Int(Int32.max)
  /// The last step that is told apart from those after it.
  static let lastStep = 31

  let instant: Int64
  /// The card's number among the log's cards.
  var card: UInt32 = 0
  /// A review's days or seconds, the number of a card event's deck, or of a relink's new name; the day that a card was
  /// moved to.
  private(set) var amount: UInt32 = 0
  /// The device's number among the log's devices.
  let device: UInt32
  private let placeLow: UInt32
  private let placeHigh: UInt16
  let offsetMinutes: Int16
  private(set) var milliseconds: UInt16 = 0
  // From the lowest bit: kind 4, grade 2, mode 3 (of an event of one card what it did), promise 2, step 5.
  private var bits: UInt16

  init(kind: Kind, at moment: Moment, device: UInt32, place: Int) {
    instant = moment.milliseconds
    self.device = device
    placeLow = UInt32(truncatingIfNeeded: place)
    placeHigh = UInt16(truncatingIfNeeded: place >> 32)
    offsetMinutes = Int16(truncatingIfNeeded: moment.offsetMinutes)
    bits = kind.rawValue
  }

  /// What the event did.
  var kind: Kind { Kind(rawValue: bits & 15) ?? .other }

  /// Where the event's object begins.
  var place: Int { Int(placeHigh) << 32 | Int(placeLow) }

  var moment: Moment { Moment(milliseconds: instant, offsetMinutes: Int(offsetMinutes)) }

  /// The study day, with the rollover at 4 o'clock that every study day has.
  var day: Int32 {
    let local = instant + Int64(offsetMinutes) * 60_000 - 4 * 3_600_000
    return Int32(truncatingIfNeeded: local >= 0 ? local / 86_400_000 : (local + 1) / 86_400_000 - 1)
  }

  /// A review's grade.
  var grade: Grade {
    switch bits >> 4 & 3 {
    case 0: .again
    case 1: .hard
    case 2: .good
    default: .easy
    }
  }

  /// A review's mode.
  var mode: ReviewEvent.Mode? {
    switch bits >> 6 & 7 {
    case 1: .typed
    case 2: .choice
    case 3: .reveal
    case 4: .imported
    default: nil
    }
  }

  /// What an event of one card did to it.
  var mark: Mark { Mark(rawValue: bits >> 6 & 7) ?? .nothing }

  /// The day that a card was moved to.
  var dueDay: Day { Day(number: Int(Int32(bitPattern: amount))) }

  /// What a review promised.
  var promise: Promise? {
    switch bits >> 9 & 3 {
    case 1: .days(Int(amount))
    case 2: .seconds(Int(amount), step: Int(bits >> 11))
    default: nil
    }
  }

  /// The number of a card event's deck among the log's decks.
  var deck: UInt32 {
    get { amount }
    set { amount = newValue }
  }

  /// The number of a relink's new name; its old one is `card`.
  var newName: UInt32 {
    get { amount }
    set { amount = newValue }
  }

  mutating func setMark(_ mark: Mark, due day: Day?) {
    bits |= mark.rawValue << 6
    if let day { amount = UInt32(bitPattern: Int32(truncatingIfNeeded: day.number)) }
  }

  mutating func setReview(grade: Int, mode: ReviewEvent.Mode?, milliseconds: Int, promise: Promise?) {
    bits |= UInt16(truncatingIfNeeded: grade - 1 & 3) << 4
    switch mode {
    case .typed: bits |= 1 << 6
    case .choice: bits |= 2 << 6
    case .reveal: bits |= 3 << 6
    case .imported: bits |= 4 << 6
    case nil: break
    }
    self.milliseconds = UInt16(truncatingIfNeeded: min(max(0, milliseconds), ReviewEvent.longestTime))
    switch promise {
    case .days(let days):
      bits |= 1 << 9
      amount = UInt32(truncatingIfNeeded: days)
    case .seconds(let seconds, let step):
      bits |= 2 << 9 | UInt16(truncatingIfNeeded: min(step, Self.lastStep)) << 11
      amount = UInt32(truncatingIfNeeded: seconds)
    case nil: break
    }
  }
}
