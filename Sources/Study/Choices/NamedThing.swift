/// A thing with all its names, the shown one first, made ready for comparing.
struct NamedThing: Sendable {
  let names: [String]
  let folds: Set<UInt64>
  /// The names as words in the singular and in American spelling.
  let words: [PlainWords]
  /// How often each name has each letter.
  let letters: [LetterCounts]

  init(_ names: [String]) {
    self.names = names
    folds = Set(names.map(AnswerNames.fold))
    letters = names.map(LetterCounts.init)
    // Names beyond the first few are spellings of them.
    words = names.prefix(24).map { PlainWords(words: PlainWords($0).singular) }
  }
}

/// How often a text has each letter of the alphabet: where that differs much, no check takes one text for another.
struct LetterCounts: Sendable {
  private let counts: [UInt8]
  private let total: Int
  /// Whether only a look at the words tells: the text is short, or holds brackets, digits, or a list.
  private let isOdd: Bool

  init(_ text: String) {
    var counts = [UInt8](repeating: 0, count: 26)
    var total = 0
    var isOdd = false
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7A, 0x41...0x5A:
        counts[Int(byte | 0x20) - 0x61] &+= 1
        total += 1
      case 0x20, 0x2D, 0x27: break
      default: isOdd = true
      }
    }
    self.counts = counts
    self.total = total
    self.isOdd = isOdd || total <= 8
  }

  /// Whether the letters are so different that a misspelling, a plural, or a noun left out is not enough.
  func areFar(from other: LetterCounts) -> Bool {
    guard !isOdd, !other.isOdd else { return false }
    var difference = 0
    for (mine, theirs) in zip(counts, other.counts) { difference += abs(Int(mine) - Int(theirs)) }
    // "Raynaud" for "Raynaud phenomenon": a noun of up to ten letters may be missing.
    return difference > 10 + min(total, other.total) / 3
  }
}
