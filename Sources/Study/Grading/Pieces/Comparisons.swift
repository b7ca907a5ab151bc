/// Comparisons in words: "less than" is "<", "at least" is ">=".
enum Comparisons {
  /// Returns the pieces with comparisons as signs.
  static func marked(_ pieces: [AnswerPiece]) -> [AnswerPiece] {
    var marked: [AnswerPiece] = []
    var index = 0
    while index < pieces.count {
      let phrase = phrases.first { phrase in
        let words = phrase.words
        guard index + words.count <= pieces.count else { return false }
        guard zip(words, pieces[index...]).allSatisfy({ $0 == $1.word }) else { return false }
        let next = index + words.count
        return !phrase.needsNumber || next < pieces.count && pieces[next].isNumber
      }
      if let phrase {
        if let sign = phrase.sign { marked.append(.sign(sign)) }
        index += phrase.words.count
      } else {
        marked.append(pieces[index])
        index += 1
      }
    }
    return marked
  }

  private struct Phrase {
    let words: [String]
    let sign: String?
    let needsNumber: Bool

    init(_ words: String, _ sign: String?, beforeNumber: Bool = false) {
      self.words = words.split(separator: " ").map(String.init)
      self.sign = sign
      needsNumber = beforeNumber
    }
  }

  private static let phrases = [
    Phrase("no more than", "<="), Phrase("not more than", "<="), Phrase("no less than", ">="),
    Phrase("not less than", ">="), Phrase("less than", "<"), Phrase("fewer than", "<"), Phrase("smaller than", "<"),
    Phrase("lower than", "<", beforeNumber: true), Phrase("more than", ">"), Phrase("greater than", ">"),
    Phrase("higher than", ">", beforeNumber: true), Phrase("at least", ">=", beforeNumber: true),
    Phrase("at most", "<=", beforeNumber: true), Phrase("up to", "<=", beforeNumber: true), Phrase("below", "<"),
    Phrase("above", ">"), Phrase("under", "<", beforeNumber: true), Phrase("over", ">", beforeNumber: true),
  ]
}
