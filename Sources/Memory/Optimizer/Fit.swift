/// The weights at which an objective is smallest, within the bounds and with initial stabilities in order.
struct Fit {
  /// The weights.
  let weights: [Double]
  /// The objective there.
  let value: Double
  /// How often the log was gone through.
  let evaluations: Int

  /// A log of more reviews is fitted on a part of its cards first, then on four times that part, and so on.
  static let sampleReviews = 10_000

  init(
    _ objective: Objective, from start: [Double], tolerance: Double = 1e-6, steps: Int = 100,
    sampleReviews: Int = sampleReviews, watch: (Int) -> Void = { _ in }
  ) {
    let space = OrderedWeights(of: objective.model)
    var start = space.coordinates(of: start)
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
      let scale =
        objective.scale * Double(objective.log.predictionCount)
        / Double(max(1, log.predictionCount))
      let sample = Objective(
        log: log, centre: objective.centre, spreads: objective.spreads, scale: scale,
        model: objective.model)
      // A sample is not worth being fitted more closely than it stands for the whole.
      let found = Self.search(sample, space, start, nil, tolerance * Double(stride), steps, look)
      start = found.point
      passes += Double(found.evaluations) / Double(stride)
      curvature = Self.curvature(sample, space, start)
      stride /= 4
    }
    let found = Self.search(objective, space, start, curvature, tolerance, steps, look)
    weights = space.weights(at: found.point)
    value = found.value
    evaluations = found.evaluations + Int(passes.rounded(.up))
  }

  private static func search(
    _ objective: Objective, _ space: OrderedWeights, _ start: [Double], _ curvature: [Double]?,
    _ tolerance: Double,
    _ steps: Int, _ look: () -> Void
  ) -> BoundedMinimum {
    BoundedMinimum(
      from: start, within: space.coordinateBounds,
      curvature: curvature ?? Self.curvature(objective, space, start),
      tolerance: tolerance, steps: steps
    ) { point in
      look()
      let found = objective.slopes(at: space.weights(at: point))
      return (found.value, space.toCoordinates(found.slopes))
    }
  }

  /// Stands for the second derivatives: the products of the cards' slopes, which have the same mean where the model is
  /// right, but for recency.
  private static func curvature(_ objective: Objective, _ space: OrderedWeights, _ point: [Double])
    -> [Double]
  {
    let size = point.count
    var rows = objective.evaluate(space.weights(at: point), .products).products
    for index in rows.indices { rows[index] *= objective.scale / Recency.spreadOfLoss }
    for index in 0..<size {
      rows[index * size + index] += 2 / (objective.spreads[index] * objective.spreads[index])
    }
    for row in 0..<size {
      let turned = space.toCoordinates(Array(rows[row * size..<(row + 1) * size]))
      for column in 0..<size { rows[row * size + column] = turned[column] }
    }
    for column in 0..<size {
      let turned = space.toCoordinates((0..<size).map { rows[$0 * size + column] })
      for row in 0..<size { rows[row * size + column] = turned[row] }
    }
    return rows
  }
}
