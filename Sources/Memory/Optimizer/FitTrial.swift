/// What fitting would have gained: the older four fifths of a log's predictions are fitted, the newest fifth tests it.
public struct FitTrial: Sendable {
  /// The first prediction that tests, by its rank.
  public let split: Int
  /// The newest predictions with the weights in force.
  public let present: PredictionQuality
  /// The same with the standard weights.
  public let standard: PredictionQuality
  /// The same with weights that were fitted on the older ones.
  public let fitted: PredictionQuality
  /// The newest predictions with the weights in force, by their probability.
  public let presentCalibration: Calibration
  /// The same with the fitted weights.
  public let fittedCalibration: Calibration

  /// Tries a log; nil where it has too few predictions for a newest fifth.
  ///
  /// The weights in force may have been fitted on some of the newest predictions. `watch` is told how often the log was
  /// gone through, each time that it is.
  public init?(_ log: ReviewLog, present weights: Weights, watch: (Int) -> Void = { _ in }) {
    split = log.predictionCount * 4 / 5
    guard split > 0 else { return nil }
    let older = FSRS6(FittedWeights(fitting: log.first(predictions: split), watch: watch).weights)
    guard let present = PredictionQuality(of: FSRS6(weights), on: log, from: split),
      let standard = PredictionQuality(of: FSRS6(), on: log, from: split),
      let fitted = PredictionQuality(of: older, on: log, from: split)
    else { return nil }
    (self.present, self.standard, self.fitted) = (present, standard, fitted)
    presentCalibration = Calibration(of: FSRS6(weights), on: log, from: split)
    fittedCalibration = Calibration(of: older, on: log, from: split)
  }

  /// The least that the log loss must fall by to be worth a change.
  static let leastGain = 0.0005

  /// Whether the fitted weights predicted the newest reviews better than the ones in force.
  public var hasGained: Bool { present.logLoss - fitted.logLoss >= Self.leastGain }
}
