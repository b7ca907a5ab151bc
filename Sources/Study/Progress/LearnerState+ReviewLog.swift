public import Memory

/// The answers of a learner as the optimizer reads them.
public struct CountedReviews: Sendable {
  /// The reviews, card by card: what was undone is not among them, and names that were joined are one card's.
  public let log: ReviewLog
  /// How many answers count as evidence.
  public let answers: Int
  /// How many choices among given answers were left out: they stand in their cards' history and are no predictions.
  public let choices: Int
}

extension LearnerState {
  /// The reviews that the memory model can be fitted to, in whole study days.
  ///
  /// The questions of exams are no reviews. A choice among given answers tells too little of what was remembered: no
  /// prediction is made of it. Yet replay goes through it, so the card's history keeps it.
  public var countedReviews: CountedReviews {
    var reviews: [DatedReview] = []
    var choices = 0
    for place in 0..<plan.order.count {
      let index = plan.order[place]
      let row = log.columns.rows[index]
      guard row.kind == .review, !plan.isUndone(index) else { continue }
      let isChoice = row.mode == .choice
      choices += isChoice ? 1 : 0
      reviews.append(
        DatedReview(card: Int(plan.root(row.card)), day: Int(row.day), grade: row.grade, isEvidence: !isChoice))
    }
    return CountedReviews(log: ReviewLog(reviews), answers: reviews.count - choices, choices: choices)
  }

  /// How many answers since a study day a fit learns from: those that came on a later day than the card's one before.
  public func laterAnswers(since day: Day) -> Int {
    var count = 0
    forEachLaterAnswer { _, row in count += Int(row.day) >= day.number ? 1 : 0 }
    return count
  }

  /// How many answers of the last 30 study days a fit learns from, and how many of these days there were since the
  /// learner began.
  public func laterPace(today: Day) -> (answers: Int, days: Int) {
    var first = today.number
    forEachLaterAnswer { _, row in first = min(first, Int(row.day)) }
    // The first answer to a card came a day before the first later one at least.
    return (laterAnswers(since: today + -29), min(30, today.number - first + 2))
  }

  /// Shows the answers that a fit learns from, each with its place in the order of replay.
  func forEachLaterAnswer(_ body: (Int, LogRow) -> Void) {
    var last = [Int32](repeating: .max, count: log.columns.cards.count)
    for place in 0..<plan.order.count {
      let index = plan.order[place]
      let row = log.columns.rows[index]
      guard row.kind == .review, !plan.isUndone(index) else { continue }
      let root = Int(plan.root(row.card))
      if row.day > last[root], row.mode != .choice { body(place, row) }
      last[root] = row.day
    }
  }

  /// The study days of the first and the newest answer that was not undone; nil where there is none.
  var answerDays: (first: Day, newest: Day)? {
    func day(_ places: some Sequence<Int>) -> Day? {
      for place in places {
        let index = plan.order[place]
        let row = log.columns.rows[index]
        if row.kind == .review, !plan.isUndone(index) { return Day(number: Int(row.day)) }
      }
      return nil
    }
    guard let first = day(0..<plan.order.count), let newest = day((0..<plan.order.count).reversed()) else { return nil }
    return (first, newest)
  }
}
