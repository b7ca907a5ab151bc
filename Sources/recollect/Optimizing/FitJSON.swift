import Memory
import Reports
import Study

extension JSONValue {
  /// What a fit found, and whether it was saved.
  static func fit(_ report: FitReport, isSaved: Bool) -> JSONValue {
    .object(
      counts(report.reviews) + [
        JSONMember("enough", .bool(true)),
        test(report.trial),
        JSONMember("improves", .bool(report.hasGained)),
        JSONMember("weights", numbers(report.weights)), JSONMember("present_weights", numbers(report.present)),
        JSONMember("shrunk_by", .double(report.shrunkBy)),
        JSONMember("first_intervals", pairs(report.firstIntervals)),
        JSONMember("reviews_ahead", pairs(report.daysAhead)),
        JSONMember("saved", .bool(isSaved)),
      ])
  }

  /// How well answers were foretold.
  static func memory(_ figures: MemoryFigures) -> JSONValue {
    guard let trial = figures.trial else { return .object(counts(figures.reviews)) }
    let rows = trial.presentCalibration.rows.map { row in
      JSONValue.object(
        members([
          ("from", .integer(row.percent.lowerBound)), ("to", .integer(row.percent.upperBound)),
          ("count", .integer(row.count)), ("expected", row.expectedShare.map(JSONValue.double)),
          ("recalled", row.recalledShare.map(JSONValue.double)),
        ]))
    }
    return .object(counts(figures.reviews) + [test(trial), JSONMember("calibration", .array(rows))])
  }

  private static func test(_ trial: FitTrial) -> JSONMember {
    JSONMember(
      "test",
      .object([
        JSONMember("n", .integer(trial.present.count)), JSONMember("recalled", .double(trial.present.recalled)),
        JSONMember("present", quality(trial.present)), JSONMember("standard", quality(trial.standard)),
        JSONMember("fitted", quality(trial.fitted)),
      ]))
  }

  /// A log that is too short to be fitted.
  static func tooFew(_ reviews: CountedReviews) -> JSONValue {
    .object(
      counts(reviews) + [
        JSONMember("enough", .bool(false)), JSONMember("needed", .integer(FitOffer.leastAnswers)),
        JSONMember("saved", .bool(false)),
      ])
  }

  private static func counts(_ reviews: CountedReviews) -> [JSONMember] {
    [
      JSONMember("reviews", .integer(reviews.answers)), JSONMember("choices_left_out", .integer(reviews.choices)),
      JSONMember("cards", .integer(reviews.log.cardCount)),
      JSONMember("predictions", .integer(reviews.log.predictionCount)),
    ]
  }

  private static func quality(_ quality: PredictionQuality) -> JSONValue {
    .object([
      JSONMember("expected", .double(quality.expected)), JSONMember("log_loss", .double(quality.logLoss)),
      JSONMember("rmse_bins", .double(quality.binError)),
      JSONMember("auc", quality.areaUnderCurve.map(JSONValue.double) ?? .null),
    ])
  }

  private static func numbers(_ weights: Weights) -> JSONValue { .array(weights.values.map(JSONValue.double)) }

  private static func pairs(_ pairs: [(present: Int, fitted: Int)]) -> JSONValue {
    .object([
      JSONMember("present", .array(pairs.map { .integer($0.present) })),
      JSONMember("fitted", .array(pairs.map { .integer($0.fitted) })),
    ])
  }
}
