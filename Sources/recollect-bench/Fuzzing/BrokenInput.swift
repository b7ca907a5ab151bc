/// An input that follows from a seed and a number: a file of ours, broken in several places.
struct BrokenInput {
  private(set) var bytes: [UInt8]
  private var random: SplitMix

  init(_ files: [[UInt8]], _ pieces: [String], seed: UInt64, run: Int) {
    var random = SplitMix(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(run) &* 0xBF58_476D_1CE4_E5B9)
    bytes = files[random.below(files.count)]
    self.random = random
    // Some stay nearly whole, so that something comes of them; some are wrecks.
    let count = self.random.below(4) == 0 ? self.random.below(200) : 1 + self.random.below(8)
    for _ in 0..<count { mutate(files, pieces) }
    if self.random.below(40) == 0 { grow() }
  }

  private mutating func mutate(_ files: [[UInt8]], _ pieces: [String]) {
    let place = random.below(bytes.count + 1)
    let length = min(random.below(random.below(8) == 0 ? 400 : 12), bytes.count - place)
    switch random.below(9) {
    case 0: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
    case 1: bytes.removeSubrange(place..<place + length)
    case 2:
      let other = random.below(bytes.count + 1)
      bytes.insert(contentsOf: Array(bytes[place..<place + length]), at: other)
    case 3, 4, 5: bytes.insert(contentsOf: Array(pieces[random.below(pieces.count)].utf8), at: place)
    case 6:
      let other = files[random.below(files.count)]
      let start = random.below(other.count)
      bytes.insert(contentsOf: other[start..<min(other.count, start + random.below(300))], at: place)
    case 7:
      let piece = Array(pieces[random.below(pieces.count)].utf8)
      for _ in 0..<random.below(60) { bytes.insert(contentsOf: piece, at: min(place, bytes.count)) }
    default: if place < bytes.count { bytes[place] ^= 0x20 }
    }
    if bytes.count > 200_000 { bytes.removeLast(bytes.count - 200_000) }
  }

  /// Repeats a part many times: what is not linear in size takes too long then.
  private mutating func grow() {
    let start = random.below(bytes.count + 1)
    let part = Array(bytes[start..<min(bytes.count, start + 1 + random.below(200))])
    guard !part.isEmpty else { return }
    for _ in 0..<(100_000 / part.count) { bytes += part }
  }
}

/// A small generator of random numbers: Steele, Lea and Flood's SplitMix.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to below a bound; 0 where the bound is 0.
  mutating func below(_ bound: Int) -> Int { bound > 0 ? Int(next() % UInt64(bound)) : 0 }
}
