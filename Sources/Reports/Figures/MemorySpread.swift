import Memory
import Study

/// How the memories of the cards that were answered are spread: cards by stability, difficulty and retrievability today.
public struct MemorySpread: Sendable {
  /// Cards whose value lies from one bound, included, up to another, not included.
  public struct Band: Hashable, Sendable {
    /// The lower bound; the value may be equal to it.
    public let from: Double
    /// The upper bound; nil where there is none.
    ///
    /// The last band of difficulty and of retrievability includes it.
    public let to: Double?
    /// How many cards.
    public internal(set) var cards = 0
  }

  /// By stability in days: the days until the probability of recall is 90 %.
  public let stability: [Band]
  /// By difficulty, from 1 to 10.
  public let difficulty: [Band]
  /// By the probability of recall today, from 0 to 1.
  public let retrievability: [Band]

  init(_ reports: [CardReport]) {
    let memories = reports.compactMap { $0.state.memory }
    stability = Self.bands(at: [0, 1, 7, 30, 90, 365], to: nil, memories.map { $0.stability })
    difficulty = Self.bands(at: (1...9).map(Double.init), to: 10, memories.map { $0.difficulty })
    retrievability = Self.bands(
      at: (0...9).map { Double($0) / 10 }, to: 1, reports.compactMap { $0.retrievability })
  }

  private static func bands(at bounds: [Double], to end: Double?, _ values: [Double]) -> [Band] {
    var bands = zip(bounds, bounds.dropFirst().map(Optional.some) + [end]).map { Band(from: $0, to: $1) }
    for value in values { bands[max(0, bounds.count { $0 <= value } - 1)].cards += 1 }
    return bands
  }
}
