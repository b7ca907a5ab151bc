/// The weights at which an objective is smallest, within the bounds and with initial stabilities in order.
struct Fit {
  /// The 21 weights.
  let weights: [Double]
  /// The objective there.
  let value: Double
  /// How often the log was gone through.
  let evaluations: Int

  /// The bounds that fitting keeps: those of the weights, and w19 not below 0.01 as in fsrs-rs.
  static let bounds: [ClosedRange<Double>] = Weights.bounds.enumerated().map { index, bounds in
    index == 19 ? 0.01...bounds.upperBound : bounds
  }

  /// A log of more reviews is fitted on a part of its cards first, then on four times that part, and so on.
  static let sampleReviews = 10_000

  init(
    _ objective: Objective, from start: [Double], tolerance: Double = 1e-6, steps: Int = 100,
    sampleReviews: Int = sampleReviews, watch: (Int) -> Void = { _ in }
  ) {
    var start = Self.coordinates(of: start)
    var looks = 0
    func look() {
      looks += 1
      watch(looks)
    }
    var passes = 0.0
    var curvature: [Double]?
    var stride = objective.log.reviewCount / sampleReviews
    while stride > 2 {
      let log = objective.log.everyCard(stride)
      let scale = objective.scale * Double(objective.log.predictionCount) / Double(max(1, log.predictionCount))
      let sample = Objective(log: log, centre: objective.centre, spreads: objective.spreads, scale: scale)
      // A sample is not worth being fitted more closely than it stands for the whole.
      let found = Self.search(sample, start, nil, tolerance * Double(stride), steps, look)
      start = found.point
      passes += Double(found.evaluations) / Double(stride)
      curvature = Self.curvature(sample, start)
      stride /= 4
    }
    let found = Self.search(objective, start, curvature, tolerance, steps, look)
    weights = Self.weights(at: found.point)
    value = found.value
    evaluations = found.evaluations + Int(passes.rounded(.up))
  }

  private static func search(
    _ objective: Objective, _ start: [Double], _ curvature: [Double]?, _ tolerance: Double, _ steps: Int,
    _ look: () -> Void
  ) -> BoundedMinimum {
    var bounds = Self.bounds
    for index in 1..<4 { bounds[index] = 0...bounds[index].upperBound }
    return BoundedMinimum(
      from: start, within: bounds, curvature: curvature ?? Self.curvature(objective, start), tolerance: tolerance,
      steps: steps
    ) { point in
      look()
      let found = objective.slopes(at: weights(at: point))
      return (found.value, toCoordinates(found.slopes))
    }
  }

  /// Stands for the second derivatives: the products of the cards' slopes, which have the same mean where the model is
  /// right, but for recency: there the squares of the weights are 0.54 of the weights on average.
  private static func curvature(_ objective: Objective, _ point: [Double]) -> [Double] {
    let size = Weights.count
    var rows = objective.evaluate(weights(at: point), .products).products
    for index in rows.indices { rows[index] *= objective.scale / 0.54 }
    for index in 0..<size { rows[index * size + index] += 2 / (objective.spreads[index] * objective.spreads[index]) }
    for row in 0..<size {
      let turned = toCoordinates(Array(rows[row * size..<(row + 1) * size]))
      for column in 0..<size { rows[row * size + column] = turned[column] }
    }
    for column in 0..<size {
      let turned = toCoordinates((0..<size).map { rows[$0 * size + column] })
      for row in 0..<size { rows[row * size + column] = turned[row] }
    }
    return rows
  }

  // The initial stabilities are searched by their distances from one another, none of which may be below 0.

  private static func coordinates(of weights: [Double]) -> [Double] {
    var weights = zip(weights, bounds).map { min(max($0, $1.lowerBound), $1.upperBound) }
    for index in 1..<4 { weights[index] = max(weights[index], weights[index - 1]) }
    for index in (1..<4).reversed() { weights[index] -= weights[index - 1] }
    return weights
  }

  private static func weights(at point: [Double]) -> [Double] {
    var weights = point
    for index in 1..<4 { weights[index] = min(weights[index] + weights[index - 1], bounds[index].upperBound) }
    return weights
  }

  private static func toCoordinates(_ slopes: [Double]) -> [Double] {
    var slopes = slopes
    for index in (0..<3).reversed() { slopes[index] += slopes[index + 1] }
    return slopes
  }
}
