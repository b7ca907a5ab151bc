/// What fitting makes small: the loss of the predictions of a log, and a penalty for leaving where one began.
///
/// The loss of a prediction is -log of the probability that it gave to what happened, weighted by recency. The penalty
/// is the sum of ((w - centre) / spread)² over the weights. This is the objective of fsrs-rs.
public struct Objective: Sendable {
  /// How far the weights of learners lie from one another, as a standard deviation of each weight.
  public static let spreads = [
    6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32,
    0.14, 0.27,
  ]

  /// The reviews.
  public let log: ReviewLog
  /// The weights that cost nothing.
  public let centre: [Double]
  /// The distances that cost 1 each.
  let spreads: [Double]
  /// What all losses are multiplied with: above 1 for a sample of cards that stands for more.
  let scale: Double

  /// Takes a log and the 21 weights to stay near to.
  public init(log: ReviewLog, centre: [Double]) {
    self.init(log: log, centre: centre, spreads: Self.spreads)
  }

  /// The weights that fitting a log begins with: the initial stabilities of its cards, and the standard weights.
  public static func standardCentre(of log: ReviewLog) -> [Double] {
    let standard = Weights.standard.values
    return (FirstStabilities(of: log).values ?? Array(standard[..<4])) + standard[4...]
  }

  init(log: ReviewLog, centre: [Double], spreads: [Double], scale: Double = 1) {
    precondition(centre.count == Weights.count && spreads.count == Weights.count, "21 numbers each")
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

  func evaluate(_ weights: [Double], _ depth: Depth) -> (value: Double, slopes: [Double], products: [Double]) {
    precondition(weights.count == Weights.count, "21 weights")
    let size = Weights.count
    var total = 0.0
    var slopes = [Double](repeating: 0, count: size)
    var products = [Double](repeating: 0, count: depth == .products ? size * size : 0)
    var ofCard = [Double](repeating: 0, count: size)
    let recency = Recency(predictions: log.predictionCount)
    weights.withUnsafeBufferPointer { weights in
      log.days.withUnsafeBufferPointer { days in
        log.grades.withUnsafeBufferPointer { grades in
          log.ranks.withUnsafeBufferPointer { ranks in
            withUnsafeTemporaryAllocation(of: Recurrence.Trace.self, capacity: max(1, log.longestCard)) { trace in
              let recurrence = Recurrence(weights)
              for card in 0..<log.cardCount {
                let range = log.reviews(of: card)
                total += recurrence.loss(
                  days: days, grades: grades, ranks: ranks, of: range, recency: recency, trace: trace)
                switch depth {
                case .value: break
                case .slopes:
                  slopes.withUnsafeMutableBufferPointer {
                    recurrence.addSlopes(
                      firstGrade: Int(grades[range.lowerBound]), trace: trace, count: range.count - 1, to: $0)
                  }
                case .products:
                  for index in 0..<size { ofCard[index] = 0 }
                  ofCard.withUnsafeMutableBufferPointer {
                    recurrence.addSlopes(
                      firstGrade: Int(grades[range.lowerBound]), trace: trace, count: range.count - 1, to: $0)
                  }
                  for row in 0..<size {
                    slopes[row] += ofCard[row]
                    for column in 0...row { products[row * size + column] += ofCard[row] * ofCard[column] }
                  }
                }
              }
            }
          }
        }
      }
    }
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
