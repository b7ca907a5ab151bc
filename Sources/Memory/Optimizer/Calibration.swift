/// Predicted against actual recall: whether a model that says 90 % is right in nine of ten cases.
public struct Calibration: Hashable, Sendable {
  /// The predictions within some range of probabilities.
  public struct Row: Hashable, Sendable {
    /// The range in percent; the upper bound belongs to the next row, 100 to the last.
    public let percent: Range<Int>
    /// How many predictions.
    public internal(set) var count = 0
    /// How many of their reviews succeeded.
    public internal(set) var recalled = 0
    /// The sum of the predicted probabilities.
    var sum = 0.0

    /// The mean of the predicted probabilities; nil where there is no prediction.
    public var expectedShare: Double? { count > 0 ? sum / Double(count) : nil }
    /// The share that was recalled; nil where there is no prediction.
    public var recalledShare: Double? { count > 0 ? Double(recalled) / Double(count) : nil }
  }

  /// Where the rows begin, in percent: narrow where most predictions lie.
  static let bounds = [0, 50, 60, 70, 80, 85, 90, 95, 100]

  /// The ranges from 0 to 100 percent in their order, the empty ones too.
  public private(set) var rows: [Row] = zip(bounds, bounds.dropFirst()).map { Row(percent: $0..<$1) }

  /// Counts the predictions of a log from a rank on.
  public init(of model: some MemoryModel, on log: ReviewLog, from firstRank: Int = 0) {
    log.forEachPrediction(of: model, from: firstRank) { prediction in
      let percent = prediction.recall * 100
      let place = rows.lastIndex { percent >= Double($0.percent.lowerBound) } ?? 0
      rows[place].count += 1
      rows[place].recalled += prediction.isRecalled ? 1 : 0
      rows[place].sum += prediction.recall
    }
  }
}
