/// Decides whether words in parentheses explain the word before them.
enum Gloss {
  /// Whether the words say what a term means: a phrase with an article, or plain words for a learned one.
  static func explains(_ sentence: Sentence, _ range: Range<Int>, term: Word) -> Bool {
    let tokens = sentence.tokens
    guard let first = tokens[range].first, first.isWord, range.count <= 26 else { return false }
    let body = tokens[range]
    if body.contains(where: { $0.capitals > 1 || CitationTail.year($0) != nil || $0.lower == ";" || $0.lower == "=" }) {
      return false
    }
    if examples.contains(first.lower) { return false }
    let words = body.filter(\.isWord)
    guard words.count * 2 >= body.count else { return false }
    let isLearned = MedicalWords.isLearned(term)
    if ["a", "an", "the"].contains(first.lower) {
      let isClause =
        words.count >= 6 && words.contains { ["that", "which", "who", "whose", "where"].contains($0.lower) }
      return words.count >= 3 && (isLearned || isClause)
    }
    guard isLearned, !first.isCapitalised, !first.isIn(.all) || ["too", "more", "less"].contains(first.lower) else {
      return false
    }
    if words.contains(where: { MedicalWords.isLearned($0.lower) }) { return false }
    if words.count == 1 { return MedicalWords.plainOrgans.contains(first.lower) }
    return words.count <= 14 && !body.contains { $0.lower == "," }
      && words.contains { MedicalWords.plain.contains($0.lower) }
  }

  private static let examples: WordSet = [
    "e.g", "i.e", "see", "such", "including", "especially", "particularly", "usually", "often", "eg", "for", "like",
    "or", "and", "as", "about", "approximately", "up", "also", "formerly", "previously", "known", "called", "sometimes",
    "with", "in", "from", "by", "not", "although", "but", "if", "when",
  ]
}
