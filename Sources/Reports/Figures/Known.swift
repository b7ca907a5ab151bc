import Memory
public import Study

/// What would be recalled: the sum of the cards' retrievabilities.
///
/// A card's retrievability is the model's probability that it is recalled on a study day, with the weights of today; a
/// card that was never answered counts as 0. The sum is the number of cards that one may expect to recall if all were
/// asked on that day. Cards that are set aside count like others.
public struct Known: Sendable {
  /// What was known at the end of a study day.
  public struct Point: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// The expected number of cards that are recalled.
    public let recalled: Double
    /// Cards that had been answered until then.
    public let begun: Int
  }

  /// The most points of a curve.
  public static let mostPoints = 60

  /// The expected number of cards that are recalled today.
  public let recalled: Double
  /// Cards that were answered.
  public let begun: Int
  /// All cards.
  public let cards: Int
  /// The course of it: equal steps of whole days back from today to the first answer, at most 60; empty where there was
  /// no answer until today.
  ///
  /// Each point is counted before the first answer, in the order of replay, of a later study day.
  public let curve: [Point]

  /// The expected number in whole cards; all of them only where nothing at all is likely to be forgotten.
  public var recalledCards: Int { min(Int(recalled.rounded()), cards) }
}

/// Follows what is known through the answers.
struct KnownCount {
  private struct Card {
    var memory: MemoryState
    var day: Day
    let model: FSRS6
  }

  private let models: [FSRS6]
  private let today: Day
  private var cards: [Card?]
  private var begun = 0
  private let since: Day?
  private var samples: [Known.Point] = []
  /// The days of the curve that are still to come, the newest first.
  private var sampleDays: [Day] = []

  init(models: [FSRS6], today: Day, since: Day?) {
    self.models = models
    self.today = today
    cards = [Card?](repeating: nil, count: models.count)
    self.since = since
  }

  mutating func take(_ answer: PastAnswer) {
    if sampleDays.isEmpty, samples.isEmpty { plan(from: max(answer.day, since ?? answer.day)) }
    while let next = sampleDays.last, next < answer.day { sample() }
    if cards[answer.card] == nil { begun += 1 }
    cards[answer.card] = Card(memory: answer.memory, day: answer.day, model: models[answer.card])
  }

  mutating func known(of reports: [CardReport]) -> Known {
    while !sampleDays.isEmpty { sample() }
    let chances = reports.compactMap(\.retrievability)
    return Known(
      recalled: chances.reduce(0, +), begun: chances.count, cards: reports.count, curve: samples)
  }

  /// The days of the curve, the newest first.
  private mutating func plan(from first: Day) {
    guard first <= today else { return }
    let step = max(1, (today - first + Known.mostPoints) / Known.mostPoints)
    sampleDays = stride(from: today.number, through: first.number, by: -step).map { Day(number: $0) }
  }

  private mutating func sample() {
    guard let day = sampleDays.popLast() else { return }
    var sum = 0.0
    for case let card? in cards {
      sum += card.model.retrievability(of: card.memory, after: max(0, day - card.day))
    }
    samples.append(Known.Point(day: day, recalled: sum, begun: begun))
  }
}
