/// A logistic model with whole weights: the sum over a candidate's features says whether it is a definition.
///
/// Only whole numbers are added, so that every platform decides alike.
struct RankingModel: Sendable {
  private let weights: [String: Int]

  /// Reads weights, one a line: the feature's name, a tab, the weight.
  init(_ text: some Sequence<UInt8>) {
    var weights: [String: Int] = [:]
    var name: [UInt8] = []
    var value = 0
    var isNegative = false
    var isName = true
    for byte in text {
      switch byte {
      case 0x0A:
        weights[String(decoding: name, as: UTF8.self)] = isNegative ? -value : value
        name.removeAll(keepingCapacity: true)
        (value, isNegative, isName) = (0, false, true)
      case 0x09: isName = false
      case 0x2D where !isName: isNegative = true
      default:
        if isName { name.append(byte) } else { value = value * 10 + Int(byte) - 0x30 }
      }
    }
    self.weights = weights
  }

  /// The sum of the weights of some features, each counted once; 100 makes the odds e times as good.
  func score(_ names: [String]) -> Int {
    var seen: Set<String> = []
    var sum = weights["always"] ?? 0
    for name in names where seen.insert(name).inserted { sum += weights[name] ?? 0 }
    return sum
  }

  /// The weights that recollect-train made.
  static let trained = RankingModel(PackageResources.weights_tsv)
}
