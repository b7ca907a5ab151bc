/// What fitting makes small: the loss of the predictions of a log, and a penalty for leaving where one began.
///
/// The loss of a prediction is -log of the probability that it gave to what happened, weighted by recency. The penalty
/// is the sum of ((w - centre) / spread)² over the weights. This is the objective of fsrs-rs.
public struct Objective: Sendable {
  /// How far the weights of learners lie from one another, as a standard deviation of each weight.
  public static var spreads: [Double] { Recurrence.spreads }

  /// The reviews.
  public let log: ReviewLog
  /// The weights that cost nothing.
  public let centre: [Double]
  /// The distances that cost 1 each.
  let spreads: [Double]
  /// What all losses are multiplied with: above 1 for a sample of cards that stands for more.
  let scale: Double
  /// The model that predicts.
  let model: any FittableRecurrence.Type

  /// Takes a log and the 21 weights to stay near to.
  public init(log: ReviewLog, centre: [Double]) {
    self.init(log: log, centre: centre, spreads: Self.spreads)
  }

  /// The weights that fitting a log begins with: the initial stabilities of its cards, and the standard weights.
  public static func standardCentre(of log: ReviewLog) -> [Double] { Recurrence.centre(of: log) }

  init(
    log: ReviewLog, centre: [Double], spreads: [Double], scale: Double = 1,
    model: any FittableRecurrence.Type = Recurrence.self
  ) {
    precondition(
      centre.count == model.bounds.count && spreads.count == model.bounds.count,
      "a number for each weight")
    self.model = model
    self.log = log
    self.centre = centre
    self.spreads = spreads
    self.scale = scale
  }

  /// Returns the objective at 21 weights.
  public func value(at weights: [Double]) -> Double { evaluate(weights, .value).value }

  /// Returns the objective and its 21 derivatives.
  public func slopes(at weights: [Double]) -> (value: Double, slopes: [Double]) {
    let result = evaluate(weights, .slopes)
    return (result.value, result.slopes)
  }

  /// How much of the objective is wanted.
  enum Depth {
    case value
    case slopes
    /// Also the sum over the cards of the products of their slopes, which stands for the second derivatives.
    case products
  }

  func evaluate(_ weights: [Double], _ depth: Depth) -> (
    value: Double, slopes: [Double], products: [Double]
  ) {
    precondition(weights.count == centre.count, "as many weights as the model has")
    let size = weights.count
    var (total, slopes, products) = model.losses(of: log, at: weights, depth)
    var penalty = 0.0
    for index in 0..<size {
      let away = (weights[index] - centre[index]) / spreads[index]
      penalty += away * away
      slopes[index] = slopes[index] * scale + 2 * away / spreads[index]
    }
    if depth == .products {
      for row in 0..<size {
        for column in 0..<row { products[column * size + row] = products[row * size + column] }
      }
    }
    return (total * scale + penalty, slopes, products)
  }
}
