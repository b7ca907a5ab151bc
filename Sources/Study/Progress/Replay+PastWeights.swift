import Memory

extension Replay {
  /// Returns, by row, the days after which cards came back whose reviews promised nothing (imports without an interval),
  /// as the weights of that time gave them; -1 for all other rows, and nothing where there is no such review.
  ///
  /// New weights move no date. So each span of the log that was under other weights than the newest has its reviews
  /// without a promise under those; there are few such spans, and none where every review has its promise.
  ///
  /// A card's memory is derived anew for each span in which it has such a review: a log made to have thousands of spans,
  /// or millions of reviews in each, has the rest of its dates from the newest weights.
  static func pastDays(_ log: ProgressLog, _ plan: ReplayPlan) -> [Int32] {
    let rows = log.columns.rows
    let weightRows = plan.timings.filter { $0.value.name == Setting.weights.name }
    guard !weightRows.isEmpty, rows.contains(where: { $0.kind == .review && $0.promise == nil }) else { return [] }
    let last = (0..<plan.order.count).last { weightRows[plan.order[$0]] != nil }
    guard let last, var past = PastMemories(log, plan, before: last) else { return [] }
    var found = [Int32](repeating: -1, count: rows.count)
    var weights = Settings()
    var settings = Settings()
    var timings: [UInt32: Timing] = [:]
    var span: UInt8 = 1
    var spanHasSome = false
    for place in 0...last {
      let index = plan.order[place]
      let row = rows[index]
      if row.kind == .review, row.promise == nil, !plan.isUndone(index) {
        let deck = past.deck(of: row)
        let timing = timings[deck] ?? Timing(deck == .max ? nil : log.columns.decks[deck], weights, settings)
        timings[deck] = timing
        guard let memory = past.memory(after: row, at: index, in: span, timing.model) else { return found }
        found[index] = Int32(clamping: timing.scheduler.days(forRecallOf: memory))
        spanHasSome = true
      }
      guard row.kind == .set, let change = plan.timings[index] else { continue }
      if change.name == Setting.weights.name {
        if spanHasSome { span += 1 }
        guard span <= Self.mostSpans else { return found }
        spanHasSome = false
        weights.set(change.name, change.value, deck: change.deck)
      } else {
        settings.set(change.name, change.value, deck: change.deck)
      }
      timings.removeAll(keepingCapacity: true)
    }
    return found
  }

  /// The most spans that are looked at: one each month for five years.
  private static let mostSpans = 60

  /// How a deck's cards were timed.
  private struct Timing {
    let model: FSRS6
    let scheduler: Scheduler

    init(_ deck: String?, _ weights: Settings, _ settings: Settings) {
      model = FSRS6(weights.weights(deck: deck))
      scheduler = Scheduler(
        model: model, desiredRetention: settings.retention(deck: deck),
        maximumInterval: settings.maximumInterval(deck: deck))
    }
  }
}

/// The memories of the cards that have reviews without a promise, each gone on with as far as it is asked for.
private struct PastMemories {
  private struct Memory {
    var stability = 0.0
    var difficulty = 0.0
    /// Where the next review stands among the card's.
    var next: UInt32
    /// The span whose weights it was derived with.
    var span: UInt8 = 0
  }

  private let log: ProgressLog
  private let plan: ReplayPlan
  /// By root: the number of the card here; none for most.
  private var numbers: [UInt32]
  private var memories: [Memory] = []
  /// The rows of the cards' reviews in their order, card by card, and where each card's begin.
  private var reviews: [UInt32]
  private var starts: [UInt32] = []
  private var reviewsGoneOver = 0

  /// More than anybody's cards need, and what takes a fraction of a second.
  private static let mostReviews = 5_000_000

  /// Takes the cards that have reviews without a promise before a place of the order; nil where there are none.
  init?(_ log: ProgressLog, _ plan: ReplayPlan, before last: Int) {
    self.log = log
    self.plan = plan
    let rows = log.columns.rows
    var numbers = [UInt32](repeating: .max, count: log.columns.cards.count)
    func forEachReview(_ body: (Int, Int) -> Void) {
      for place in 0..<last {
        let index = plan.order[place]
        if rows[index].kind == .review, !plan.isUndone(index) { body(index, Int(plan.root(rows[index].card))) }
      }
    }
    var count: UInt32 = 0
    forEachReview { index, root in
      guard rows[index].promise == nil, numbers[root] == .max else { return }
      numbers[root] = count
      count += 1
    }
    guard count > 0 else { return nil }
    var starts = [UInt32](repeating: 0, count: Int(count) + 1)
    forEachReview { _, root in if numbers[root] != .max { starts[Int(numbers[root]) + 1] += 1 } }
    for number in 0..<Int(count) { starts[number + 1] += starts[number] }
    var reviews = [UInt32](repeating: 0, count: Int(starts[Int(count)]))
    memories = starts.dropLast().map { Memory(next: $0) }
    var ends = starts
    forEachReview { index, root in
      guard numbers[root] != .max else { return }
      reviews[Int(ends[Int(numbers[root])])] = UInt32(index)
      ends[Int(numbers[root])] += 1
    }
    (self.numbers, self.starts, self.reviews) = (numbers, starts, reviews)
  }

  /// The number of the deck of a review's card; none where no event says.
  func deck(of row: LogRow) -> UInt32 {
    let facts = plan.facts[Int(plan.root(row.card))]
    return facts == .max ? .max : log.columns.rows[Int(facts)].deck
  }

  /// The memory that a review left under the weights of a span; nil where too much was gone over already.
  mutating func memory(after row: LogRow, at index: Int, in span: UInt8, _ model: FSRS6) -> MemoryState? {
    let number = Int(numbers[Int(plan.root(row.card))])
    let first = starts[number]
    if memories[number].span != span { memories[number] = Memory(next: first, span: span) }
    var memory = memories[number]
    repeat {
      guard reviewsGoneOver < Self.mostReviews, memory.next < starts[number + 1] else { return nil }
      reviewsGoneOver += 1
      let review = log.columns.rows[Int(reviews[Int(memory.next)])]
      let isFirst = memory.next == first
      let before = isFirst ? 0 : log.columns.rows[Int(reviews[Int(memory.next) - 1])].day
      let state = model.state(
        after: isFirst ? nil : MemoryState(stability: memory.stability, difficulty: memory.difficulty),
        elapsedDays: Int(max(0, review.day - before)), grade: review.grade)
      (memory.stability, memory.difficulty) = (state.stability, state.difficulty)
      memory.next += 1
    } while reviews[Int(memory.next) - 1] != UInt32(index)
    memories[number] = memory
    return MemoryState(stability: memory.stability, difficulty: memory.difficulty)
  }
}
