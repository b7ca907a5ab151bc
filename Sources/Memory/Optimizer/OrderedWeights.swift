/// The coordinates that weights are searched in: initial stabilities by their distances from one another, none of which
/// may be below 0, so that they rise with the grade.
struct OrderedWeights {
  private let bounds: [ClosedRange<Double>]
  /// The initial stabilities but the lowest.
  private let higher: Range<Int>

  init(of model: any FittableRecurrence.Type) {
    bounds = model.bounds
    higher = model.firstStabilities.dropFirst()
  }

  /// The bounds of the coordinates.
  var coordinateBounds: [ClosedRange<Double>] {
    var bounds = bounds
    for index in higher { bounds[index] = 0...bounds[index].upperBound }
    return bounds
  }

  func coordinates(of weights: [Double]) -> [Double] {
    var weights = zip(weights, bounds).map { min(max($0, $1.lowerBound), $1.upperBound) }
    for index in higher { weights[index] = max(weights[index], weights[index - 1]) }
    for index in higher.reversed() { weights[index] -= weights[index - 1] }
    return weights
  }

  func weights(at point: [Double]) -> [Double] {
    var weights = point
    for index in higher {
      weights[index] = min(weights[index] + weights[index - 1], bounds[index].upperBound)
    }
    return weights
  }

  /// Turns slopes by the weights into slopes by the coordinates.
  func toCoordinates(_ slopes: [Double]) -> [Double] {
    var slopes = slopes
    for index in higher.reversed() { slopes[index - 1] += slopes[index] }
    return slopes
  }
}
