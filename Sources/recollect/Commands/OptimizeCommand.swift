import ArgumentParser
import Memory

/// `recollect optimize --log LOG.csv`: weights fitted to a log of reviews.
struct OptimizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimize",
    abstract: "Fits the memory model to a log of reviews.",
    discussion: """
      LOG is a CSV file with the columns card_id, review_unix_ms and rating (1 to 4); a day ends at 04:00 UTC. Nothing \
      is saved: no progress file is read or written. With --json it writes weights (21), objective and \
      objective_before_shrinking (what fitting makes small, see 'recollect help plumbing objective'), reviews, and \
      shrunk_by: how far the weights were drawn back to the standard ones because the log is short, from 0 to 1. With \
      --part 0.8 only the first 80 % of the predictions are fitted, and test says how good the weights are on the \
      others.
      """)

  @Option(help: ArgumentHelp("The log of reviews.", valueName: "log.csv"), completion: .file())
  var log: String

  @Option(help: ArgumentHelp("How much of the predictions to fit, from the oldest on: 0 to 1.", valueName: "share"))
  var part = 1.0

  @Flag(help: "Write JSON.")
  var json = false

  func validate() throws {
    guard (0...1).contains(part) else { throw ValidationError("'--part \(part)' is not a number from 0 to 1.") }
  }

  func run() throws {
    try Console.write(Self.report(on: try ReviewLogFile.read(log), part: part, json: json))
  }

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
        .map { text($0.logLoss, places: 3) }
    }
    guard let before = loss(.standard), let after = loss(fitted.weights) else {
      return "The log holds no review on a later day than the one before it: there is nothing to fit.\n"
    }
    return """
      Fitted on \(train.reviewCount) reviews. The predictions' log loss, less is better: \(before) with the standard \
      weights, \(after) with the fitted ones.
      \(fitted.weights.values.map { text($0, places: 4) }.joined(separator: ", "))

      """
  }

  /// A number that is not below 0, rounded to some decimal places.
  private static func text(_ number: Double, places: Int) -> String {
    let digits = String(Int((number * Double((0..<places).reduce(1) { scale, _ in scale * 10 })).rounded()))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return padded.dropLast(places) + "." + padded.suffix(places)
  }
}
