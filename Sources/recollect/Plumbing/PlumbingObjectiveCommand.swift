import ArgumentParser
import Memory

/// `recollect plumbing objective LOG.csv`: what weights cost on a log.
struct PlumbingObjectiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "objective",
    abstract: "Says what weights cost on a log of reviews.",
    discussion: """
      LOG is a CSV file with the columns card_id, review_unix_ms and rating (1 to 4). Its predictions are the reviews on \
      a later day than the card's review before; a day ends at 04:00 UTC. Reads one JSON object a line: id, weights \
      (21), and optionally w_init (21), the weights that cost nothing; without it those that optimizing begins with. \
      Writes for each objective, the loss of the first 80 % of the predictions, weighted by recency, and the penalty; \
      train_items, how many these are; and test, the quality on the others: n, log_loss, rmse_bins and auc.
      """)

  @Argument(help: "The log of reviews.", completion: .file())
  var log: String

  func run() throws {
    let costs = WeightCosts(try ReviewLogFile.read(log))
    try JSONLines.run(costs.answer)
  }
}

/// What weights cost on the older part of a log, and how good they are on the newer one.
struct WeightCosts {
  private let log: ReviewLog
  private let train: ReviewLog
  private let centre: [Double]

  init(_ log: ReviewLog) {
    self.log = log
    train = log.first(predictions: log.predictionCount * 4 / 5)
    centre = Objective.standardCentre(of: train)
  }

  /// Returns the members of the answer to a record.
  func answer(_ record: JSONValue) throws -> [JSONMember] {
    let weights = try Weights(record.numbers("weights"))
    let hasCentre = record["w_init"].map { $0 != .null } ?? false
    let objective = Objective(log: train, centre: hasCentre ? try Weights(record.numbers("w_init")).values : centre)
    return [
      JSONMember("objective", .double(objective.value(at: weights.values))),
      JSONMember("train_items", .integer(train.predictionCount)),
      JSONMember("test", Self.quality(of: weights, on: log, from: train.predictionCount)),
    ]
  }

  /// How good the predictions are from a rank on, as JSON; `null` where there are none.
  static func quality(of weights: Weights, on log: ReviewLog, from rank: Int) -> JSONValue {
    guard let quality = PredictionQuality(of: FSRS6(weights), on: log, from: rank) else { return .null }
    return .object([
      JSONMember("n", .integer(quality.count)), JSONMember("log_loss", .double(quality.logLoss)),
      JSONMember("rmse_bins", .double(quality.binError)),
      JSONMember("auc", quality.areaUnderCurve.map(JSONValue.double) ?? .null),
    ])
  }
}
