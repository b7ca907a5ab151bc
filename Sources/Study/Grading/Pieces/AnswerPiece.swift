/// A piece of an answer as it is compared: a word, a number, a unit, a sign.
enum AnswerPiece: Hashable, Sendable {
  /// A word in small letters without accents, hyphens or a possessive's ending.
  case word(String)
  /// A number in its shortest decimal form, with its sign; `2nd` where it is an ordinal.
  case number(String)
  /// A unit in its short form: "mg", "%".
  case unit(String)
  /// A comparison or a sign: "<", ">=", "+".
  case sign(String)
  /// A stroke, or the word "or": one thing or another.
  case or

  /// Returns the pieces of a text, without articles, hedges and punctuation.
  static func pieces(of text: String) -> [AnswerPiece] {
    var scanner = PieceScanner(text)
    return pieces(fromRaw: scanner.pieces())
  }

  /// Returns the pieces of a text that was cut already.
  static func pieces(fromRaw raw: [AnswerPiece]) -> [AnswerPiece] {
    withoutSmallWords(Units.marked(Comparisons.marked(NumberWords.numbered(raw))))
  }

  /// The word, where it is one.
  var word: String? {
    if case .word(let word) = self { return word }
    return nil
  }

  /// The letters and digits.
  var text: String {
    switch self {
    case .word(let text), .number(let text), .unit(let text), .sign(let text): text
    case .or: "or"
    }
  }

  var isNumber: Bool {
    if case .number = self { return true }
    return false
  }

  private static let articles: Set<String> = ["the", "a", "an"]
  private static let hedges: Set<String> = [
    "about", "approximately", "approx", "almost", "nearly", "around", "roughly", "circa", "ca",
  ]

  private static func withoutSmallWords(_ pieces: [AnswerPiece]) -> [AnswerPiece] {
    var kept: [AnswerPiece] = []
    for (index, piece) in pieces.enumerated() {
      if let word = piece.word, pieces.count > 1 {
        if hedges.contains(word) { continue }
        if isArticle(word, at: index, pieces) { continue }
      }
      kept.append(piece)
    }
    return kept
  }

  /// Whether a word can only be an article: vitamin A and hepatitis A keep their letter.
  private static func isArticle(_ word: String, at index: Int, _ pieces: [AnswerPiece]) -> Bool {
    guard articles.contains(word), index < pieces.count - 1 else { return false }
    return word == "the" || index == 0 || pieces[index - 1].word.map { beforeArticles.contains($0) } ?? true
  }

  private static let beforeArticles: Set<String> = [
    "of", "in", "on", "to", "with", "by", "for", "from", "at", "into", "between", "is", "as", "than", "that", "has",
    "and", "the",
  ]
}
