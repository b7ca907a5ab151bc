/// All words of a page in small letters, to tell a word that was cut at the end of a line from one with a hyphen.
struct WordsOfPage {
  private var words: Set<[UInt8]> = []

  init(_ bytes: [UInt8]) {
    var word: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A {
        word.append(byte < 0x80 ? byte | 0x20 : byte)
        continue
      }
      // The halves of words that were cut are no words.
      let isCut = byte == 0x2D && index + 1 < bytes.count && bytes[index + 1] <= 0x20
      if byte == 0x2D, !isCut, !word.isEmpty {
        word.append(byte)
        continue
      }
      if !word.isEmpty, !isCut { words.insert(word) }
      word.removeAll(keepingCapacity: true)
    }
    if !word.isEmpty { words.insert(word) }
  }

  /// Whether a hyphen between two halves belongs to the word: "blue-blocking", not "inflam-mation".
  func keepsHyphen(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    if words.contains(first + second) { return false }
    if words.contains(first + [0x2D] + second) { return true }
    return first.count >= 3 && second.count >= 4 && words.contains(first) && words.contains(second)
      || Self.prefixes.contains(first)
  }

  private static let prefixes: Set<[UInt8]> = Set(
    ["self", "non", "well", "long", "short", "high", "low"].map { Array($0.utf8) })
}
