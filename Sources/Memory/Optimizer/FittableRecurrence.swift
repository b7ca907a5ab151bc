/// A model of forgetting as the optimizer needs it: its weights, and what the loss of a card changes with them.
///
/// A later model is one more type that conforms to this, beside one that conforms to ``MemoryModel``.
protocol FittableRecurrence: SendableMetatype {
  /// What one review leaves behind for the way back.
  associatedtype Trace

  /// The values that fitting keeps each weight within; as many as there are weights.
  static var bounds: [ClosedRange<Double>] { get }
  /// How far the weights of learners lie from one another, as a standard deviation of each.
  static var spreads: [Double] { get }
  /// The weights of a learner of whom nothing is known.
  static var standard: [Double] { get }
  /// Which weights are stabilities after a first review: they rise with the grade, and are mixed by their logarithms.
  static var firstStabilities: Range<Int> { get }
  /// The weights that fitting a log begins with.
  static func centre(of log: ReviewLog) -> [Double]

  init(_ weights: UnsafeBufferPointer<Double>)

  /// Returns the weighted loss of a card's predictions and writes what the way back needs.
  func loss(
    days: UnsafeBufferPointer<Int32>, grades: UnsafeBufferPointer<UInt8>,
    ranks: UnsafeBufferPointer<Int32>,
    of card: Range<Int>, recency: Recency, trace: UnsafeMutableBufferPointer<Trace>
  ) -> Double

  /// Adds what the loss of a card changes with each weight, from the trace that `loss` has written.
  func addSlopes(
    firstGrade first: Int, trace: UnsafeMutableBufferPointer<Trace>, count: Int,
    to slopes: UnsafeMutableBufferPointer<Double>)

  /// Returns the losses of a log, and as far as they are wanted their slopes and the products of the cards' slopes.
  static func losses(
    of log: ReviewLog, at weights: [Double], _ depth: Objective.Depth
  ) -> (total: Double, slopes: [Double], products: [Double])
}

extension FittableRecurrence {
  static func losses(
    of log: ReviewLog, at weights: [Double], _ depth: Objective.Depth
  ) -> (total: Double, slopes: [Double], products: [Double]) {
    let size = bounds.count
    var total = 0.0
    var slopes = [Double](repeating: 0, count: size)
    var products = [Double](repeating: 0, count: depth == .products ? size * size : 0)
    var ofCard = [Double](repeating: 0, count: size)
    let recency = Recency(predictions: log.predictionCount)
    weights.withUnsafeBufferPointer { weights in
      log.days.withUnsafeBufferPointer { days in
        log.grades.withUnsafeBufferPointer { grades in
          log.ranks.withUnsafeBufferPointer { ranks in
            withUnsafeTemporaryAllocation(of: Trace.self, capacity: max(1, log.longestCard)) {
              trace in
              let recurrence = Self(weights)
              for card in 0..<log.cardCount {
                let range = log.reviews(of: card)
                total += recurrence.loss(
                  days: days, grades: grades, ranks: ranks, of: range, recency: recency,
                  trace: trace)
                switch depth {
                case .value: break
                case .slopes:
                  slopes.withUnsafeMutableBufferPointer {
                    recurrence.addSlopes(
                      firstGrade: Int(grades[range.lowerBound]), trace: trace,
                      count: range.count - 1, to: $0)
                  }
                case .products:
                  for index in 0..<size { ofCard[index] = 0 }
                  ofCard.withUnsafeMutableBufferPointer {
                    recurrence.addSlopes(
                      firstGrade: Int(grades[range.lowerBound]), trace: trace,
                      count: range.count - 1, to: $0)
                  }
                  for row in 0..<size {
                    slopes[row] += ofCard[row]
                    for column in 0...row {
                      products[row * size + column] += ofCard[row] * ofCard[column]
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    return (total, slopes, products)
  }
}
