extension Fact {
  /// Makes a loose definition of a term and an answer that were found apart from any verb.
  static func loose(
    _ term: String, article: String? = nil, _ answer: String, _ sentence: Sentence, finder: String
  ) -> Fact {
    Fact(
      kind: .definition, question: .whatIs(isPlural: isPlural(term, answer), article: article), term: term,
      answer: answer, certainty: .loose, sentence: sentence, finder: finder)
  }

  /// Whether a term is asked for with "are": its last word has a plural's ending, and the answer names no single thing.
  private static func isPlural(_ term: String, _ answer: String) -> Bool {
    guard term.hasSuffix("s"), !["ss", "us", "is", "ics"].contains(where: term.hasSuffix) else { return false }
    return !["a ", "an "].contains(where: answer.hasPrefix)
  }
}
