internal import Cards

/// Gives all options of a question the right one's first letter, small or capital: where one term stood at the beginning
/// of a sentence and the others inside of theirs, the letter would tell.
struct Capitals {
  private let isCapital: Bool?

  init(of answer: String) { isCapital = Self.isCapital(answer) }

  /// Whether a text begins with a capital before a small letter; nil where it begins otherwise (BMD, pH, 5 years).
  private static func isCapital(_ text: String) -> Bool? {
    let letters = text.unicodeScalars.prefix(2).map(\.properties)
    guard letters.count == 2, letters[0].isAlphabetic, !letters[1].isUppercase else { return nil }
    // "T-score" keeps its capital.
    guard letters[1].isAlphabetic else { return nil }
    // Capitals further on: a title, or more than one name.
    guard !letters[0].isUppercase || !text.dropFirst().contains(where: \.isUppercase) else { return nil }
    return letters[0].isUppercase ? true : text.prefix { $0 != " " }.contains(where: \.isUppercase) ? nil : false
  }

  /// An option in the right one's manner; a name keeps its capital: a word that no card writes with a small letter.
  func dressed(_ option: String, in cards: [Card]) -> String {
    guard let isCapital, let own = Self.isCapital(option), own != isCapital else { return option }
    if isCapital { return option.prefix(1).uppercased() + option.dropFirst() }
    let small = option.prefix(1).lowercased() + option.dropFirst()
    guard let word = small.split(whereSeparator: { !$0.isLetter }).first.map({ Array($0.utf8) }) else { return option }
    let isUsed = cards.indices.contains { Self.holds(cards[$0].prompt, word) || Self.holds(cards[$0].answer, word) }
    return isUsed ? small : option
  }

  private static func holds(_ text: String, _ word: [UInt8]) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count >= word.count, !word.isEmpty else { return false }
      for start in 0...bytes.count - word.count where bytes[start] == word[0] {
        var length = 1
        while length < word.count, bytes[start + length] == word[length] { length += 1 }
        if length == word.count { return true }
      }
      return false
    }
  }
}
