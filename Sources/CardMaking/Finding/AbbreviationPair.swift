/// A short form and what it stands for.
struct AbbreviationPair: Hashable {
  let short: String
  let long: String

  /// Makes a pair, or nil where the long form is no longer than the short one or holds it.
  init?(_ short: ShortForm, _ found: LetterAlignment, in sentence: Sentence) {
    let long = Sentence.text(sentence.text[found.range])
    guard long.utf8.count > short.text.utf8.count else { return nil }
    guard !Self.holds(long, word: short.text) else { return nil }
    self.short = short.text
    self.long = long
  }

  /// Whether a word stands between the blanks of a text.
  private static func holds(_ text: String, word: String) -> Bool {
    guard text.utf8.allSatisfy({ $0 < 0x80 }), word.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split(separator: " ").contains { $0 == word }
    }
    var rest = text.utf8[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x20) ?? rest.endIndex
      if rest[..<end].elementsEqual(word.utf8) { return true }
      rest = rest[end...].dropFirst()
    }
    return false
  }
}
