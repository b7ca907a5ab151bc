/// The words of an answer that carry its meaning, each with the stem by which it is recognised.
struct KeyTerms {
  /// A word as it is compared, as the text writes it, and its stem.
  struct Term: Hashable {
    let word: String
    let written: String
    let stem: String
  }

  /// In the order of the text, each stem once.
  let terms: [Term]

  /// The key terms of a text; `question` names what needs no saying again.
  init(_ text: String, besides question: String = "") {
    let asked = Set(Self.all(question, writings: [:]).map(\.stem))
    let all = Self.all(text, writings: Self.writings(in: text))
    let fresh = all.filter { !asked.contains($0.stem) }
    // An answer of nothing but the question's words is compared by them.
    var seen: Set<String> = []
    terms = (fresh.isEmpty ? all : fresh).filter { seen.insert($0.stem).inserted }
  }

  private static func all(_ text: String, writings: [String: String]) -> [Term] {
    AnswerPiece.pieces(of: text).compactMap { piece in
      switch piece {
      case .word(let word):
        guard !small.contains(word) else { return nil }
        return Term(word: word, written: writings[word] ?? word, stem: Stem.of(AmericanSpelling.of(word)))
      case .number(let number): return Term(word: number, written: writings[number] ?? number, stem: number)
      case .unit, .sign, .or: return nil
      }
    }
  }

  /// How a text writes its words and numbers, by their compared form: Sjögren's for "sjogren", 1,000 for "1000".
  private static func writings(in text: String) -> [String: String] {
    var writings: [String: String] = [:]
    for part in text.split(whereSeparator: { $0.isWhitespace || "/();:".contains($0) }) {
      let written = String(part.drop(while: isMark).reversed().drop(while: isMark).reversed())
      for piece in AnswerPiece.pieces(of: written) where writings[piece.text] == nil {
        writings[piece.text] = written
      }
    }
    return writings
  }

  private static func isMark(_ character: Character) -> Bool { ".,!?\"'“”‘’«»[]{}*_…".contains(character) }

  /// Words that carry no fact of their own.
  private static let small: Set<String> = [
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "into", "onto", "as", "than", "that",
    "which", "who", "whose", "whom", "what", "when", "where", "why", "how", "this", "these", "those", "it", "its",
    "they", "them", "their", "he", "she", "his", "her", "we", "our", "you", "your", "i", "my", "is", "are", "was",
    "were", "be", "been", "being", "am", "do", "does", "did", "done", "has", "have", "had", "having", "can", "could",
    "may", "might", "will", "would", "shall", "should", "must", "and", "or", "but", "if", "then", "so", "because",
    "since", "while", "during", "also", "very", "just", "such", "there", "here", "some", "any", "each", "every",
    "other", "more", "most", "much", "many", "not", "no", "never", "without", "nor", "cannot", "too", "only", "even",
    "about", "between", "through", "over", "under", "up", "down", "out", "off", "s", "t", "etc", "e", "g",
    "get", "gets", "got", "make", "makes", "made", "thing", "things", "something", "called", "usually", "often",
    "sometimes", "kind", "type", "sort", "way", "where", "both", "own", "same",
  ]
}

/// Cuts a word to what it shares with its inflected forms: "inflamed" and "inflammation" meet.
enum Stem {
  /// Returns the stem of a word in small letters.
  static func of(_ word: String) -> String {
    var stem = word
    for _ in 0..<2 {
      guard let ending = endings.first(where: { stem.hasSuffix($0) && stem.utf8.count - $0.utf8.count >= 4 }) else {
        break
      }
      stem.removeLast(ending.count)
    }
    // "inflamm", "thinn": the last letter was doubled for the ending.
    var letters = Array(stem.utf8)
    if letters.count > 4, letters[letters.count - 1] == letters[letters.count - 2] { letters.removeLast() }
    if letters.count > 4, let last = letters.last, last == 0x65 || last == 0x79 || last == 0x69 { letters.removeLast() }
    return String(decoding: letters, as: UTF8.self)
  }

  private static let endings = [
    "ations", "ation", "ingly", "ments", "ment", "ings", "ness", "less", "ful", "able", "ible", "ions", "ally", "ing",
    "ion", "ive",
    "ous", "ity", "ed", "es", "al", "ly", "er", "or", "s",
  ]
}
