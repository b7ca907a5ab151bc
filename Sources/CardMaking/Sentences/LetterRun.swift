/// The letters of ASCII with which a place of a text begins, told eight bytes at a time: most words are no more.
struct LetterRun {
  /// How many there are.
  let count: Int
  /// How many of them are capitals.
  let capitals: Int

  /// So many bytes are looked at.
  static let longest = 16

  /// Looks at a place after which the text has ``longest`` bytes.
  @inline(__always)
  init(at place: Int, in text: UnsafeBufferPointer<UInt8>) {
    let bytes = UnsafeRawBufferPointer(text)
    let first = Self.run(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
    guard first.count == 8 else {
      self = first
      return
    }
    let second = Self.run(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)))
    self.init(count: 8 + second.count, capitals: first.capitals + second.capitals)
  }

  private init(count: Int, capitals: Int) {
    self.count = count
    self.capitals = capitals
  }

  /// The letters among the first of eight bytes; the lowest is the first.
  @inline(__always)
  private static func run(_ bytes: UInt64) -> LetterRun {
    // In each byte the highest bit says what the byte is; adding to the seven others carries nothing to the next byte.
    let small = (bytes | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = small &+ 0x1F1F_1F1F_1F1F_1F1F
    let pastZ = small &+ 0x0505_0505_0505_0505
    let letters = fromA & ~pastZ & ~bytes & 0x8080_8080_8080_8080
    let count = (~letters & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
    let isCapital = letters & ~(bytes &<< 2)
    let capitals = count == 8 ? isCapital : isCapital & ((1 &<< UInt64(truncatingIfNeeded: 8 * count)) &- 1)
    // Most words have none, and counting bits takes a dozen steps.
    return LetterRun(count: count, capitals: capitals == 0 ? 0 : capitals.nonzeroBitCount)
  }
}
