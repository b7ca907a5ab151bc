/// One review of a log: which card, when, how it went.
public struct LoggedReview: Hashable, Sendable {
  /// The number of the card.
  public let card: Int
  /// Milliseconds since 1970 UTC.
  public let instant: Int
  /// How well the answer came.
  public let grade: Grade

  /// Makes a review.
  public init(card: Int, instant: Int, grade: Grade) {
    self.card = card
    self.instant = instant
    self.grade = grade
  }
}

/// One review of a log whose days are counted already.
public struct DatedReview: Hashable, Sendable {
  /// The number of the card.
  public let card: Int
  /// The number of its study day.
  public let day: Int
  /// How well the answer came.
  public let grade: Grade
  /// Whether the answer says how well the card was remembered; the choice of one of some answers does not.
  public let isEvidence: Bool

  /// Makes a review.
  public init(card: Int, day: Int, grade: Grade, isEvidence: Bool = true) {
    self.card = card
    self.day = day
    self.grade = grade
    self.isEvidence = isEvidence
  }
}

/// The reviews of a learner as the optimizer reads them: card by card, in whole days.
///
/// A prediction is a review on a later day than the one before it: the model says how probable it is to succeed.
/// Predictions have ranks from 0 in the order of time.
public struct ReviewLog: Hashable, Sendable {
  /// How many predictions there are.
  public let predictionCount: Int
  /// Where each card's reviews begin, and at the end the number of all reviews.
  let starts: [Int]
  /// The days since the card's review before, 0 for its first.
  let days: [Int32]
  /// The grades, 1 to 4.
  let grades: [UInt8]
  /// The rank of the prediction that a review is; -1 where it is none.
  let ranks: [Int32]

  /// How many reviews there are.
  public var reviewCount: Int { days.count }
  /// How many cards there are.
  public var cardCount: Int { starts.count - 1 }
  /// The longest run of reviews of one card.
  var longestCard: Int { zip(starts.dropFirst(), starts).map { $0 - $1 }.max() ?? 0 }

  /// Sorts reviews into cards and counts the days between them.
  ///
  /// Reviews of one instant are put in the order of their card's number, then of their grade. Cards stand in the order
  /// of their first review.
  public init(_ reviews: [LoggedReview], days dayRule: DayRule) {
    let inOrder = zip(reviews, reviews.dropFirst()).allSatisfy { $0.instant < $1.instant }
    let reviews =
      inOrder
      ? reviews
      : reviews.sorted {
        ($0.instant, $0.card, $0.grade.rawValue) < ($1.instant, $1.card, $1.grade.rawValue)
      }
    self.init(
      reviews.count, card: { reviews[$0].card },
      days: { dayRule.days(from: reviews[$0].instant, to: reviews[$1].instant) },
      grade: { reviews[$0].grade }, isEvidence: { _ in true })
  }

  /// Sorts reviews into cards, in the order in which they are given.
  ///
  /// A review that is no evidence is none of the predictions; what the model holds of its card goes through it.
  public init(_ reviews: [DatedReview]) {
    self.init(
      reviews.count, card: { reviews[$0].card }, days: { max(0, reviews[$1].day - reviews[$0].day) },
      grade: { reviews[$0].grade }, isEvidence: { reviews[$0].isEvidence })
  }

  /// Sorts reviews into cards that are told by their places in the order of time.
  private init(
    _ count: Int, card: (Int) -> Int, days between: (Int, Int) -> Int, grade: (Int) -> Grade, isEvidence: (Int) -> Bool
  ) {
    var places: [Int: Int] = [:]
    var counts: [Int] = []
    let cards = (0..<count).map { review in
      if let place = places[card(review)] {
        counts[place] += 1
        return place
      }
      places[card(review)] = counts.count
      counts.append(1)
      return counts.count - 1
    }
    var starts = [0]
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    var days = [Int32](repeating: 0, count: count)
    var grades = [UInt8](repeating: 0, count: count)
    var ranks = [Int32](repeating: -1, count: count)
    var next = starts
    var last = [Int](repeating: 0, count: counts.count)
    var rank: Int32 = 0
    for review in 0..<count {
      let card = cards[review]
      let place = next[card]
      next[card] += 1
      grades[place] = UInt8(grade(review).rawValue)
      if place > starts[card] {
        let passed = between(last[card], review)
        days[place] = Int32(clamping: passed)
        if passed > 0, isEvidence(review) {
          ranks[place] = rank
          rank += 1
        }
      }
      last[card] = review
    }
    self.init(starts: starts, days: days, grades: grades, ranks: ranks, predictionCount: Int(rank))
  }

  private init(starts: [Int], days: [Int32], grades: [UInt8], ranks: [Int32], predictionCount: Int) {
    self.starts = starts
    self.days = days
    self.grades = grades
    self.ranks = ranks
    self.predictionCount = predictionCount
  }

  /// Returns the log up to a number of predictions: of each card what it takes to make those among the first ones.
  public func first(predictions count: Int) -> Self {
    keeping(min(max(0, count), predictionCount)) { card in
      reviews(of: card).last { ranks[$0] >= 0 && ranks[$0] < count }.map { starts[card]..<$0 + 1 }
    }
  }

  /// Returns the log of every so many-th card, with new ranks in the same order.
  func everyCard(_ stride: Int) -> Self {
    let sample = keeping(0) { $0 % stride == 0 ? reviews(of: $0) : nil }
    let kept = sample.ranks.indices.filter { sample.ranks[$0] >= 0 }.sorted { sample.ranks[$0] < sample.ranks[$1] }
    var ranks = sample.ranks
    for (rank, index) in kept.enumerated() { ranks[index] = Int32(rank) }
    return Self(
      starts: sample.starts, days: sample.days, grades: sample.grades, ranks: ranks, predictionCount: kept.count)
  }

  /// The reviews of a card, as indices.
  func reviews(of card: Int) -> Range<Int> { starts[card]..<starts[card + 1] }

  private func keeping(_ predictions: Int, _ part: (Int) -> Range<Int>?) -> Self {
    var kept = [0]
    var days: [Int32] = []
    var grades: [UInt8] = []
    var ranks: [Int32] = []
    for card in 0..<cardCount {
      guard let range = part(card) else { continue }
      days += self.days[range]
      grades += self.grades[range]
      ranks += self.ranks[range]
      kept.append(days.count)
    }
    return Self(starts: kept, days: days, grades: grades, ranks: ranks, predictionCount: predictions)
  }
}
