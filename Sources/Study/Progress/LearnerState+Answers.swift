public import Cards
public import Memory

/// An answer as the log has it: what is known of it without following its card.
public struct LoggedAnswer: Sendable {
  private let place: Int32
  let row: LogRow

  init(card: Int32, row: LogRow) {
    place = card
    self.row = row
  }

  /// Which of the cards that were asked for, by its place among them.
  public var card: Int { Int(place) }
  /// Its study day.
  public var day: Day { Day(number: Int(row.day)) }
  /// When it was given.
  public var at: Moment { row.moment }
  /// Its grade.
  public var grade: Grade { row.grade }
  /// How long it took, from 0 to 60,000.
  public var milliseconds: Int { Int(row.milliseconds) }
  /// How the card was asked; nil where this version does not know.
  public var mode: ReviewEvent.Mode? { row.mode }
}

/// An answer of the past in numbers: what figures over very many answers are made of.
///
/// ``PastReview`` says more of one review, and takes longer to make.
public struct PastAnswer: Sendable {
  /// The answer as the log has it.
  public let logged: LoggedAnswer
  /// What the model held of the card after it, with the weights of today.
  public let memory: MemoryState
  private let dayNumber: Int32
  private let intervalDays: Int32
  /// Whether it is the first answer to the card.
  public let isFirst: Bool
  /// Whether it found the card in review: neither new, nor in a learning or relearning step.
  public let wasInReview: Bool

  /// What it found.
  struct Found {
    fileprivate let scheduledDays: Int32
    fileprivate let isNew: Bool
    fileprivate let isInReview: Bool

    init(_ record: CardRecord) {
      scheduledDays = record.scheduledDays
      isNew = record.reviews == 0
      isInReview = record.standing == .review
    }
  }

  init(card: Int32, row: LogRow, found: Found, left record: CardRecord) {
    logged = LoggedAnswer(card: card, row: row)
    memory = MemoryState(stability: record.stability, difficulty: record.difficulty)
    dayNumber = record.lastDay
    intervalDays = found.scheduledDays
    isFirst = found.isNew
    wasInReview = found.isInReview
  }

  /// Which of the cards that were asked for, by its place among them.
  public var card: Int { logged.card }
  /// Its study day.
  public var day: Day { Day(number: Int(dayNumber)) }
  /// The days that the newest promise in days before it was of; 0 where there was none.
  public var interval: Int { Int(intervalDays) }
  /// When it was given.
  public var at: Moment { logged.at }
  /// Its grade.
  public var grade: Grade { logged.grade }
  /// How long it took, from 0 to 60,000.
  public var milliseconds: Int { logged.milliseconds }
  /// How the card was asked; nil where this version does not know.
  public var mode: ReviewEvent.Mode? { logged.mode }
}

extension LearnerState {
  /// Shows every answer to some cards that counts, in the order of replay, with the state that it found and left.
  ///
  /// Keys that name one card count as the first of them.
  public func forEachAnswer(to keys: [CardKey], _ body: (PastAnswer) -> Void) {
    var replay = Replay(log, plan: plan)
    replay.run(log, showing: places(of: keys), body)
  }

  /// Shows the answers to some cards that count, the newest in the order of replay first, until the visitor has seen
  /// enough and returns false.
  ///
  /// Nothing is replayed for it: it is quick.
  public func forEachLoggedAnswer(newestFirstTo keys: [CardKey], _ body: (LoggedAnswer) -> Bool) {
    let places = places(of: keys)
    log.columns.rows.withUnsafeBufferPointer { rows in
      for place in (0..<plan.order.count).reversed() {
        let index = plan.order[place]
        let row = rows[index]
        guard row.kind == .review, case let card = places[Int(plan.root(row.card))], card >= 0, !plan.isUndone(index)
        else { continue }
        if !body(LoggedAnswer(card: card, row: row)) { return }
      }
    }
  }

  /// By number among the log's cards: a card's place among some keys; -1 where it is none of them.
  func places(of keys: [CardKey]) -> [Int32] {
    var places = [Int32](repeating: -1, count: records.count)
    for (place, key) in keys.enumerated() {
      if let root = root(of: key), places[Int(root)] < 0 { places[Int(root)] = Int32(truncatingIfNeeded: place) }
    }
    return places
  }

  /// Returns the whole event of an answer: what was typed or chosen, and the rest.
  public func event(of answer: PastAnswer) -> ReviewEvent? {
    if case .review(let review)? = log.event(of: answer.logged.row)?.deed { review } else { nil }
  }

  /// Returns what was typed and what was chosen in an answer: of its event only that, which is quicker to read.
  public func texts(of answer: LoggedAnswer) -> (said: String?, chose: String?) {
    let texts = log.texts(["said", "chose"], of: answer.row)
    return (texts[0].map { String($0.prefix(ReviewEvent.longestAnswer)) }, texts[1])
  }
}

extension Replay {
  /// Replays all events and shows the answers to the cards that have a place.
  mutating func run(_ log: ProgressLog, showing places: [Int32], _ body: (PastAnswer) -> Void) {
    run(log, noting: PastAnswer.Found.init) { found, row, record, root in
      let place = places[root]
      guard place >= 0 else { return }
      body(PastAnswer(card: place, row: row, found: found, left: record))
    }
  }
}
