import Foundation

/// Fits a logistic model by stochastic gradients with AdaGrad steps; the same lessons give the same weights.
struct LogisticRegression {
  private var weights: [Double]
  private var slopes: [Double]
  private var bias = 0.0
  private var biasSlope = 1e-8

  private static let rate = 0.3
  private static let decay = 0.02
  private static let rounds = 20

  /// Fits a model of so many features to lessons: each the indices of its features, whether it is true, its weight.
  init(features: Int, lessons: [(features: [Int], isTrue: Bool, weight: Double)]) {
    weights = [Double](repeating: 0, count: features)
    slopes = [Double](repeating: 1e-8, count: features)
    for round in 0..<Self.rounds {
      for step in lessons.indices {
        // A stride that is prime to the count visits every lesson once, in another order each round.
        learn(lessons[(step * Self.stride(lessons.count) + round * 101) % lessons.count])
      }
    }
  }

  /// The bias and the weights, in hundredths.
  var rounded: (bias: Int, weights: [Int]) {
    (Int((bias * 100).rounded()), weights.map { Int(($0 * 100).rounded()) })
  }

  private mutating func learn(_ lesson: (features: [Int], isTrue: Bool, weight: Double)) {
    var sum = bias
    for feature in lesson.features { sum += weights[feature] }
    let chance = 1 / (1 + exp(-max(-30, min(30, sum))))
    let error = (chance - (lesson.isTrue ? 1 : 0)) * lesson.weight
    biasSlope += error * error
    bias -= Self.rate * error / biasSlope.squareRoot()
    for feature in lesson.features {
      let slope = error + Self.decay * weights[feature]
      slopes[feature] += slope * slope
      weights[feature] -= Self.rate * slope / slopes[feature].squareRoot()
    }
  }

  private static func stride(_ count: Int) -> Int {
    var stride = 7_919
    while stride.isMultiple(of: count) || greatestDivisor(stride, count) != 1 { stride += 2 }
    return stride
  }

  private static func greatestDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestDivisor(right, left % right)
  }
}
