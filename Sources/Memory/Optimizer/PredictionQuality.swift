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

  /// The mean of the predicted probabilities.
  public let expected: Double
  /// The share of the answers that were right.
  public let recalled: Double

  /// Measures the predictions of a log from a rank on; nil where there are none.
  public init?(of model: some MemoryModel, on log: ReviewLog, from firstRank: Int = 0) {
    var outcomes: [(predicted: Double, recalled: Bool)] = []
    var loss = 0.0
    var bins: [Bin: BinSums] = [:]
    log.forEachPrediction(of: model, from: firstRank) { prediction in
      let (predicted, recalled) = (prediction.recall, prediction.isRecalled)
      outcomes.append((predicted, recalled))
      loss -= Memory.log(max(recalled ? predicted : 1 - predicted, 1e-15))
      bins[Bin(prediction), default: BinSums()].add(predicted, recalled)
    }
    guard !outcomes.isEmpty else { return nil }
    count = outcomes.count
    logLoss = loss / Double(count)
    expected = outcomes.reduce(0) { $0 + $1.predicted } / Double(count)
    recalled = Double(outcomes.count { $0.recalled }) / Double(count)
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

  init(_ prediction: Prediction) {
    interval = Self.power(prediction.days, of: 3.62)
    reviews = Self.power(prediction.reviews, of: 1.89)
    lapses = prediction.lapses == 0 ? -1 : Self.power(prediction.lapses, of: 1.73)
  }

  private static func power(_ number: Int, of base: Double) -> Int {
    Int((log(Double(number)) / log(base)).rounded(.down))
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
