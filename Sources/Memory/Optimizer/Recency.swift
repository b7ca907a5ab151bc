/// How much each prediction counts: from 0.25 for the oldest to 1 for the newest, with the third power of its place.
struct Recency {
  private let newest: Double

  init(predictions: Int) { newest = Double(max(1, predictions - 1)) }

  func weight(of rank: Int32) -> Double {
    let place = Double(rank) / newest
    return 0.25 + 0.75 * place * place * place
  }
}
