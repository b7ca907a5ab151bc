/// The days among which an interval may be moved, so that cards learned together do not stay together.
public struct FuzzWindow: Hashable, Sendable {
  /// The first day.
  public let lower: Int
  /// The last day; not before the first.
  public let upper: Int

  /// Makes the window around an interval, within a smallest and a largest one.
  ///
  /// Anki's rule: none below 2.5 days; else 1 day and 15 % of the part from 2.5 to 7 days, 10 % of that from 7 to 20,
  /// 5 % of what is above, to either side. A window of one day above 2 is given a second one where there is room.
  public init(interval: Double, minimum: Int, maximum: Int) {
    let maximum = max(1, maximum)
    let minimum = min(max(1, minimum), maximum)
    let interval = interval.isNaN ? Double(minimum) : min(max(interval, Double(minimum)), Double(maximum))
    let delta = Self.delta(interval)
    lower = min(max(Int((interval - delta).rounded()), minimum), maximum)
    let last = min(max(Int((interval + delta).rounded()), minimum), maximum)
    upper = last == lower && last > 2 && last < maximum ? last + 1 : last
  }

  /// Returns the day at a share, from 0 to below 1, of the window; equal shares for all days.
  public func day(at share: Double) -> Int {
    let days = upper - lower + 1
    return lower + min(max(Int(share * Double(days)), 0), days - 1)
  }

  private static func delta(_ interval: Double) -> Double {
    guard interval >= 2.5 else { return 0 }
    return 1 + 0.15 * (min(interval, 7) - 2.5) + 0.1 * max(0, min(interval, 20) - 7) + 0.05 * max(0, interval - 20)
  }
}

/// The chance by which one review's interval is moved: the same whenever it is asked for, so that a preview is kept.
public struct FuzzSeed: Hashable, Sendable {
  /// The share of the window, from 0 to below 1.
  public let share: Double

  /// Makes the seed of a share; one outside of 0 to below 1 is brought within.
  public init(share: Double) { self.share = share.isNaN ? 0 : min(max(share, 0), 1.0.nextDown) }

  /// Makes the seed of a card's key and the number of its reviews so far.
  public init(card: String, repetition: Int) {
    // FNV-1a over the key, then the finalizer of SplitMix64, so that neighbours do not resemble each other.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in card.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash &+= UInt64(truncatingIfNeeded: repetition) &* 0x9e37_79b9_7f4a_7c15
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    hash ^= hash >> 31
    share = Double(hash >> 11) * 0x1p-53
  }
}
