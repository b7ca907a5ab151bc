/// The 21 numbers that FSRS-6 is fitted with: finite, each within its bounds.
public struct Weights: Hashable, Sendable {
  /// How many weights FSRS-6 has.
  public static let count = 21

  /// The weights of a learner of whom nothing is known yet (those of Anki and py-fsrs).
  public static let standard = Self(
    unchecked: [
      0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
      1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ])

  /// The smallest and largest value of each weight.
  public static let bounds: [ClosedRange<Double>] = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4, 0.001...0.75, 0...4.5, 0...0.8,
    0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1, 1...6, 0...2, 0...2, 0...0.8, 0.1...0.8,
  ]

  /// The numbers, w0 first.
  public let values: [Double]

  /// Takes 21 numbers within their bounds.
  public init(_ values: [Double]) throws(WeightsError) {
    guard values.count == Self.count else { throw .wrongCount(values.count) }
    for (index, value) in values.enumerated() where !(Self.bounds[index].contains(value)) {
      throw .outOfBounds(index: index, value: value)
    }
    self.values = values
  }

  /// Brings 21 numbers within their bounds.
  init(nearest values: [Double]) {
    self.init(unchecked: zip(values, Self.bounds).map { min(max($0, $1.lowerBound), $1.upperBound) })
  }

  private init(unchecked values: [Double]) { self.values = values }

  /// The weight of an index from 0 to 20.
  public subscript(index: Int) -> Double { values[index] }
}

/// Why numbers are no weights of FSRS-6.
public enum WeightsError: Error, Hashable, CustomStringConvertible {
  /// There are not 21 of them.
  case wrongCount(Int)
  /// One is not a number within its bounds.
  case outOfBounds(index: Int, value: Double)

  /// The message for the reader.
  public var description: String {
    switch self {
    case .wrongCount(let count) where count == 17 || count == 19:
      return "These are \(count) weights, of an older FSRS. Convert them to the 21 weights of FSRS-6 first."
    case .wrongCount(let count):
      return "There are \(count) weights. FSRS-6 has \(Weights.count)."
    case .outOfBounds(let index, let value):
      let bounds = Weights.bounds[index]
      return "Weight \(index) is \(value). Give a number from \(bounds.lowerBound) to \(bounds.upperBound)."
    }
  }
}
