import Foundation

/// How good predictions are, as the srs-benchmark measures it.
public struct PredictionQuality: Hashable, Sendable {
  /// How many predictions were made.
  public let count: Int
  /// The mean of -log of the probability that was given to what happened; less is better.
  public let logLoss: Double
  /// The root of the mean squared difference between predicted and actual recall, over groups of alike predictions.
  ///
  /// Alike are those with about the same interval, number of reviews, and number of lapses.
  public let binError: Double
  /// The probability that a success was predicted higher than a failure; nil where there was only one of both.
  public let areaUnderCurve: Double?

  /// Measures the predictions of a log from a rank on.
  public init?(of model: some MemoryModel, on log: ReviewLog, from firstRank: Int = 0) {
    var outcomes: [(predicted: Double, recalled: Bool)] = []
    var loss = 0.0
    var bins: [Bin: BinSums] = [:]
    for card in 0..<log.cardCount {
      var state: MemoryState?
      var laterDays = 0
      var lapses = 0
      for index in log.reviews(of: card) {
        let grade = Grade(rawValue: Int(log.grades[index])) ?? .again
        let days = Int(log.days[index])
        if days > 0, let state {
          laterDays += 1
          if log.ranks[index] >= firstRank {
            let predicted = model.retrievability(of: state, after: days)
            let recalled = grade > .again
            outcomes.append((predicted, recalled))
            loss -= Foundation.log(max(recalled ? predicted : 1 - predicted, 1e-15))
            bins[Bin(days: days, reviews: laterDays + 1, lapses: lapses), default: BinSums()].add(predicted, recalled)
          }
          if grade == .again { lapses += 1 }
        }
        state = model.state(after: state, elapsedDays: days, grade: grade)
      }
    }
    guard !outcomes.isEmpty else { return nil }
    count = outcomes.count
    logLoss = loss / Double(count)
    // In one order, so that the same log gives the same bits.
    let squares = bins.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value.weightedSquare }
    binError = (squares / Double(count)).squareRoot()
    areaUnderCurve = Self.area(outcomes)
  }

  /// Ranks the predictions, equal ones with their mean rank.
  private static func area(_ outcomes: [(predicted: Double, recalled: Bool)]) -> Double? {
    let sorted = outcomes.sorted { $0.predicted < $1.predicted }
    let successes = Double(sorted.count { $0.recalled })
    let failures = Double(sorted.count) - successes
    guard successes > 0, failures > 0 else { return nil }
    var ranks = 0.0
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end].predicted == sorted[start].predicted { end += 1 }
      ranks += Double(sorted[start..<end].count { $0.recalled }) * Double(start + 1 + end) / 2
      start = end
    }
    return (ranks - successes * (successes + 1) / 2) / (successes * failures)
  }
}

/// A group of alike predictions: which power of the benchmark's bases the interval, reviews and lapses have reached.
private struct Bin: Hashable, Comparable {
  let interval: Int
  let reviews: Int
  let lapses: Int

  init(days: Int, reviews: Int, lapses: Int) {
    interval = Self.power(days, of: 3.62)
    self.reviews = Self.power(reviews, of: 1.89)
    self.lapses = lapses == 0 ? -1 : Self.power(lapses, of: 1.73)
  }

  private static func power(_ number: Int, of base: Double) -> Int {
    Int((Foundation.log(Double(number)) / Foundation.log(base)).rounded(.down))
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.interval, left.reviews, left.lapses) < (right.interval, right.reviews, right.lapses)
  }
}

private struct BinSums {
  var predicted = 0.0
  var recalled = 0
  var count = 0

  mutating func add(_ prediction: Double, _ success: Bool) {
    predicted += prediction
    recalled += success ? 1 : 0
    count += 1
  }

  var weightedSquare: Double {
    let difference = (predicted - Double(recalled)) / Double(count)
    return Double(count) * difference * difference
  }
}
