/// Tells at a glance at its bytes that a text has none of some words: cutting it into words takes much longer.
struct WordGlance {
  /// The letters and digits with which the words begin.
  private var beginnings: WordSet = []
  /// Whether one of the words has a letter beyond ASCII there.
  private var seeksOthers = false
  /// How long the longest beginning is.
  private var longest = 0

  init(for words: WordSet) {
    for word in words {
      let length = word.utf8.prefix(while: Self.isPlain).count
      if length == 0 || length < word.count && word.utf8[length] >= 0x80 { seeksOthers = true }
      beginnings.insert(word.firstBytes(length))
      longest = max(longest, length)
    }
  }

  /// Whether one of the words may stand in a text.
  func mayHold(_ text: [UInt8]) -> Bool {
    if beginnings.isEmpty, !seeksOthers { return false }
    return text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let start = index
        while index < text.count, Self.isPlain(text[index]) { index += 1 }
        if index > start, index - start <= longest, beginnings.contains(Word(small: start..<index, of: text)) {
          return true
        }
        if index < text.count, text[index] >= 0x80, seeksOthers { return true }
        index += 1
      }
      return false
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
  }
}
