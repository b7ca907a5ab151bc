/// Knows the classes of short words by their bytes: a table that is asked once for each word of a text.
///
/// Hashing every word as a `String` takes a tenth of the whole time; two numbers are compared in a fraction of that.
struct WordTable: Sendable {
  /// A word of at most sixteen bytes of UTF-8, as two numbers.
  struct Key: Sendable, Equatable {
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0
    private(set) var count = 0

    static let longest = 16

    init() {}

    init(_ word: String) { for byte in word.utf8 { append(byte) } }

    /// Takes in the word's next byte; those after the sixteenth are only counted.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
      if count < 8 {
        low |= UInt64(byte) << UInt64(count * 8)
      } else if count < 16 {
        high |= UInt64(byte) << UInt64((count - 8) * 8)
      }
      count += 1
    }

    /// Where a search for it begins.
    fileprivate var hash: Int {
      let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
      return Int(truncatingIfNeeded: mixed >> 40)
    }
  }

  private let keys: [Key]
  private let values: [WordClasses]
  private let mask: Int

  /// Makes a table of words in lower case; longer ones than a key holds are left out.
  init(_ words: [String: WordClasses]) {
    var size = 64
    while size < words.count * 4 { size *= 2 }
    var keys = [Key](repeating: Key(), count: size)
    var values = [WordClasses](repeating: [], count: size)
    for (word, classes) in words {
      let key = Key(word)
      guard key.count > 0, key.count <= Key.longest else { continue }
      var place = key.hash & (size - 1)
      while keys[place].count > 0 { place = (place + 1) & (size - 1) }
      keys[place] = key
      values[place] = classes
    }
    self.keys = keys
    self.values = values
    mask = size - 1
  }

  /// The classes of a word; none for a word that the table does not have.
  func classes(of key: Key) -> WordClasses {
    guard key.count <= Key.longest else { return [] }
    var place = key.hash & mask
    while keys[place].count > 0 {
      if keys[place] == key { return values[place] }
      place = (place + 1) & mask
    }
    return []
  }
}
