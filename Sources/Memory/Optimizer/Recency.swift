/// How much each prediction counts: from 0.25 for the oldest to 1 for the newest, with the third power of its place.
struct Recency {
  /// The mean of the squares of the weights over the mean of the weights, for many predictions: what a loss that is
  /// weighted so is to be divided by before it is compared with what chance makes of it.
  static let spreadOfLoss = (0.0625 + 0.375 / 4 + 0.5625 / 7) / 0.4375

  private let newest: Double

  init(predictions: Int) { newest = Double(max(1, predictions - 1)) }

  func weight(of rank: Int32) -> Double {
    let place = Double(rank) / newest
    return 0.25 + 0.75 * place * place * place
  }
}
