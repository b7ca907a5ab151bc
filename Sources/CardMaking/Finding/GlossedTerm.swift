/// Finds the term that an explanation in parentheses belongs to: the noun before it, with its adjectives.
enum GlossedTerm {
  /// Returns the term's tokens, or nil where the word before is none.
  ///
  /// With `wide` the term may be all the words back to a comma or a small word.
  static func before(_ open: Int, in sentence: Sentence, wide: Bool) -> Range<Int>? {
    let tokens = sentence.tokens
    var end = open
    while end > 0, tokens[end - 1].lower == "\"" { end -= 1 }
    guard end > 0, tokens[end - 1].isWord, !tokens[end - 1].isIn(.all) else { return nil }
    var start = end - 1
    while start > 0, end - start < (wide ? 6 : 3) {
      let token = tokens[start - 1]
      guard token.isWord, !token.isIn(.all) else { break }
      if !wide, MedicalWords.isVerbLike(token.lower) { break }
      if !wide, !MedicalWords.isAdjective(token.lower), !MedicalWords.isLearned(token.lower) { break }
      if wide, token.lower.hasSuffix("include") || token.lower.hasSuffix("includes") { break }
      start -= 1
    }
    if start > 0, tokens[start - 1].lower == "-" { return nil }
    return start..<end
  }
}
