import Cards
import Memory
public import Study

/// What would be recalled: the sum of the cards' retrievabilities.
///
/// A card's retrievability is the model's probability that it is recalled on a study day, with the weights of today; a
/// card that was never answered counts as 0. On the day of an answer the probability is 1, whether it was right or wrong:
/// its answer was seen. The sum is the number of cards that one may expect to recall if all were
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
  /// Cards in a learning or relearning step that were answered today: their chance is 1, though the answer may have been
  /// wrong.
  public let seenToday: Int
  /// The course of it: the day of the first answer, then equal steps of whole days up to today, in all at most 60 points
  /// (the first step may be shorter); empty where there was no answer until today.
  ///
  /// Each point is counted before the first answer, in the order of replay, of a later study day.
  public let curve: [Point]

  /// The expected number in whole cards; all of them only where nothing at all is likely to be forgotten.
  public var recalledCards: Int { min(Int(recalled.rounded()), cards) }
}

extension CardState {
  /// Whether it is in a step of learning or relearning.
  var isInStep: Bool {
    switch standing {
    case .learning, .relearning: true
    case .new, .review: false
    }
  }
}

/// Follows what is known through the answers.
struct KnownCount {
  private let models: [FSRS6]
  /// The cards in a row that one model foresees, and its place among the models: a model is large to copy.
  private var runs: [(model: Int, cards: Range<Int>)] = []
  private let today: Day
  private let since: Day?
  private var samples: [Known.Point] = []
  /// The days of the curve that are still to come, the newest first.
  private var sampleDays: [Day] = []
  /// An answer of a later day than this one is awaited.
  private var awaited = Int.min

  init(_ library: Library, since: Day?) {
    let decks = library.decks
    let places = Dictionary(uniqueKeysWithValues: zip(decks, decks.indices))
    models = decks.map { library.model(ofDeck: $0) }
    today = library.today
    self.since = since
    for place in library.cards.indices {
      let model = places[library.cards[place].deck] ?? 0
      if let last = runs.last, last.model == model {
        runs[runs.count - 1].cards = last.cards.lowerBound..<place + 1
      } else {
        runs.append((model, place..<place + 1))
      }
    }
  }

  /// Whether something is to be done before an answer of a day is counted: a day of the curve has passed, or it is the
  /// first answer of all.
  func awaits(_ day: Day) -> Bool { awaited < day.number }

  /// Counts what was known on the days of the curve before an answer's.
  mutating func goOn(to day: Day, _ cards: [CardCount]) {
    if sampleDays.isEmpty, samples.isEmpty { plan(from: max(day, since ?? day)) }
    while let next = sampleDays.last, next < day { sample(cards) }
    awaited = sampleDays.last?.number ?? .max
  }

  mutating func known(of reports: [CardReport], _ cards: [CardCount]) -> Known {
    while !sampleDays.isEmpty { sample(cards) }
    let chances = reports.compactMap { $0.retrievability }
    return Known(
      recalled: chances.reduce(0, +), begun: chances.count, cards: reports.count,
      seenToday: reports.count { $0.state.isInStep && $0.state.lastDay == today }, curve: samples)
  }

  /// The days of the curve, the newest first: equal steps back from today, and the first day.
  private mutating func plan(from first: Day) {
    guard first <= today else { return }
    let steps = Known.mostPoints - 1
    let step = max(1, (today - first + steps - 1) / steps)
    sampleDays = stride(from: today.number, to: first.number, by: -step).map { Day(number: $0) } + [first]
  }

  private mutating func sample(_ cards: [CardCount]) {
    guard let day = sampleDays.popLast() else { return }
    var sum = 0.0
    var begun = 0
    for run in runs {
      let model = models[run.model]
      for place in run.cards {
        guard let last = cards[place].day else { continue }
        begun += 1
        sum += model.retrievability(of: cards[place].memory, after: max(0, day - last))
      }
    }
    samples.append(Known.Point(day: day, recalled: sum, begun: begun))
  }
}
