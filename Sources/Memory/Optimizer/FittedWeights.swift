/// Weights that are fitted to a learner's log, and drawn back to the standard ones as far as the log is short.
///
/// The same log gives the same bits.
public struct FittedWeights: Hashable, Sendable {
  /// The weights to schedule with.
  public let weights: Weights
  /// The objective at these weights.
  public let objective: Double
  /// The weights at which the objective is smallest.
  public let weightsBeforeShrinking: Weights
  /// The smallest value of the objective that was found.
  public let objectiveBeforeShrinking: Double
  /// How far the weights were drawn back: 0 not at all, 1 to the standard ones.
  public let shrunkBy: Double

  /// The number n0 of predictions in the share n² / (n² + n0²) that n predictions have in the weights at least.
  ///
  /// Weights of few predictions fit what has happened and miss what comes: the intervals of the first weeks are short,
  /// and say little about long ones. So few predictions count less than in proportion. Chosen on simulated learners,
  /// near to the standard weights and far from them, at few and at many new cards a day, and on parts of a real log.
  static let evidenceOfOthers = 1_000.0

  /// Fits a log; one without predictions gives the standard weights.
  ///
  /// `watch` is told how often the log was gone through, each time that it is.
  public init(fitting log: ReviewLog, watch: (Int) -> Void = { _ in }) {
    let objective = Objective(log: log, centre: Objective.standardCentre(of: log))
    let fit = Fit(objective, from: objective.centre, watch: watch)
    let gain = Self.loss(of: log, Recurrence.standard) - Self.loss(of: log, fit.weights)
    let share = Self.share(of: log.predictionCount, gain: gain)
    weightsBeforeShrinking = Weights(nearest: fit.weights)
    weights = Weights(nearest: Self.blend(fit.weights, share: share))
    objectiveBeforeShrinking = fit.value
    self.objective = objective.value(at: weights.values)
    shrunkBy = 1 - share
  }

  /// How much of the way from the standard weights the fitted ones are gone.
  ///
  /// Of the way that the number of predictions leaves, the part that the gain in the log's loss speaks for is gone as
  /// well. Where the standard weights are a learner's own, fitting 21 weights gains 21 / 2 by chance alone; of a gain of
  /// k times that, 1 - 1 / k is real (the estimator of James and Stein, 1961).
  static func share(of predictions: Int, gain: Double) -> Double {
    let number = Double(predictions) / evidenceOfOthers
    let byNumber = number * number / (number * number + 1)
    let evidence = 2 * gain / Recency.spreadOfLoss
    let byGain = evidence > Double(Recurrence.standard.count) ? 1 - Double(Recurrence.standard.count) / evidence : 0
    return 1 - (1 - byNumber) * (1 - byGain)
  }

  /// The loss of a log's predictions, without a penalty.
  private static func loss(of log: ReviewLog, _ weights: [Double]) -> Double {
    Objective(log: log, centre: weights).value(at: weights)
  }

  /// Mixes weights with the standard ones; stabilities by their logarithms.
  private static func blend(_ fitted: [Double], share: Double) -> [Double] {
    zip(fitted, Recurrence.standard).enumerated().map { index, pair in
      Recurrence.firstStabilities.contains(index)
        ? exp(share * log(pair.0) + (1 - share) * log(pair.1))
        : share * pair.0 + (1 - share) * pair.1
    }
  }
}
