import Memory
import Study

/// What `recollect optimize --log` writes about a log of reviews in a file.
enum LogFit {
  /// Returns what the command writes about a log.
  static func report(on log: ReviewLog, part: Double = 1, json: Bool) -> String {
    let train = part < 1 ? log.first(predictions: Int(part * Double(log.predictionCount))) : log
    let fitted = FittedWeights(fitting: train)
    return json ? line(fitted, log, train) + "\n" : words(fitted, log, train)
  }

  private static func line(_ fitted: FittedWeights, _ log: ReviewLog, _ train: ReviewLog) -> String {
    var members = [
      JSONMember("weights", .array(fitted.weights.values.map(JSONValue.double))),
      JSONMember("objective", .double(fitted.objective)),
      JSONMember("objective_before_shrinking", .double(fitted.objectiveBeforeShrinking)),
      JSONMember("reviews", .integer(train.reviewCount)), JSONMember("shrunk_by", .double(fitted.shrunkBy)),
    ]
    if train.predictionCount < log.predictionCount {
      members.append(
        JSONMember("test", WeightCosts.quality(of: fitted.weights, on: log, from: train.predictionCount)))
    }
    return JSONValue.object(members).line
  }

  private static func words(_ fitted: FittedWeights, _ log: ReviewLog, _ train: ReviewLog) -> String {
    func loss(_ weights: Weights) -> String? {
      let isTested = train.predictionCount < log.predictionCount
      return PredictionQuality(of: FSRS6(weights), on: log, from: isTested ? train.predictionCount : 0)
        .map { Wording.decimal($0.logLoss, places: 3) }
    }
    guard let before = loss(.standard), let after = loss(fitted.weights) else {
      return "The log holds no review on a later day than the one before it: there is nothing to fit.\n"
    }
    return """
      Fitted on \(train.reviewCount) reviews. The predictions' log loss, less is better: \(before) with the standard \
      weights, \(after) with the fitted ones.
      \(fitted.weights.values.map { Wording.decimal($0, places: 4) }.joined(separator: ", "))

      """
  }
}
