import Memory

/// A card's state while the log is replayed: as ``CardState``, with numbers for names.
struct CardRecord {
  var stability = 0.0
  var difficulty = 0.0
  /// A day's number or an instant, or nothing for a card that was never due.
  var due: Int64 = 0
  var lastInstant: Int64 = 0
  var reviews: UInt32 = 0
  var lapses: UInt32 = 0
  var scheduledDays: Int32 = 0
  var firstDay: Int32 = 0
  var lastDay: Int32 = 0
  /// The key that the newest event names.
  var name: UInt32 = 0
  /// The deck's number; none where no event says.
  var deck = UInt32.max
  /// The row of the newest card event; none where there is none.
  var facts = UInt32.max
  var lastOffset: Int16 = 0
  var standing = Phase.new
  var step: UInt8 = 0
  /// Whether a review put the card in review before: steps are relearning then.
  var wasInReview = false
  var isSuspended = false
  var wasImported = false

  enum Phase: UInt8 {
    case new
    case learning
    case relearning
    case review
  }

  var memory: MemoryState? {
    get { reviews == 0 ? nil : MemoryState(stability: stability, difficulty: difficulty) }
    set {
      stability = newValue?.stability ?? 0
      difficulty = newValue?.difficulty ?? 0
    }
  }

  var publicStanding: Standing {
    switch standing {
    case .new: .new
    case .learning: .learning(step: Int(step))
    case .relearning: .relearning(step: Int(step))
    case .review: .review
    }
  }

  var publicDue: Due? {
    switch standing {
    case .new: nil
    case .review: .day(Day(number: Int(due)))
    case .learning, .relearning: .instant(due)
    }
  }

  /// Takes a review: its grade moves the memory, its promise says where the card stands and when it comes back.
  ///
  /// Where it promises nothing, the caller says for how long.
  mutating func review(_ row: LogRow, model: FSRS6) {
    let day = row.day
    let state = model.state(after: memory, elapsedDays: Int(max(0, day - lastDay)), grade: row.grade)
    if row.grade == .again && standing == .review { lapses += 1 }
    if reviews == 0 {
      firstDay = day
      wasImported = row.mode == .imported
    }
    reviews += 1
    memory = state
    name = row.card
    (lastInstant, lastOffset, lastDay) = (row.instant, row.offsetMinutes, day)
    switch row.promise {
    case .seconds(let seconds, let step):
      standing = wasInReview ? .relearning : .learning
      self.step = UInt8(truncatingIfNeeded: step)
      due = row.instant + Int64(seconds) * 1_000
    case .days(let days): comeBack(after: days, from: day)
    case nil: break
    }
  }

  /// Puts the card in review from a study day on.
  mutating func comeBack(after days: Int, from day: Int32) {
    standing = .review
    wasInReview = true
    scheduledDays = Int32(clamping: days)
    due = Int64(day) + Int64(days)
  }

  /// Moves the card to a day: it is in review.
  mutating func move(to day: Day) {
    standing = .review
    wasInReview = true
    due = Int64(day.number)
  }
}
