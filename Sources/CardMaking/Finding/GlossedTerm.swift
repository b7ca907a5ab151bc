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
    return (wide ? start : withNouns(tokens, start))..<end
  }

  /// Takes the nouns before a term along: "with sleep apnea" names *sleep apnea*.
  ///
  /// In "may harm renal function" and "they develop ataxia" a verb stands there; after a preposition or an article, or
  /// where the word is a part of the body, none does.
  private static func withNouns(_ tokens: [Token], _ start: Int) -> Int {
    var first = start
    while first > 0, start - first < 2, isModifier(tokens[first - 1]) { first -= 1 }
    guard first < start else { return start }
    if first > 0 {
      let before = tokens[first - 1]
      if before.isIn([.articles, .prepositions]), before.lower != "to" { return first }
      if qualities.contains(before.lower) || MedicalWords.isAdjective(before.lower) { return first }
    }
    let near = tokens[start - 1].lower
    return BodyParts.holds(near) && !verbs.contains(near) ? start - 1 : start
  }

  private static func isModifier(_ token: Token) -> Bool {
    let word = token.lower
    guard token.isWord, token.capitals == 0, token.count >= 3, !token.isIn(.all), !qualities.contains(word) else {
      return false
    }
    if word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix) { return false }
    return !MedicalWords.isVerbLike(word)
      && !["ly", "ful", "less", "able", "ible", "est"].contains(where: word.hasSuffix)
  }

  /// Adjectives that belong to no name.
  private static let qualities: WordSet = [
    "severe", "mild", "moderate", "rare", "common", "acute", "early", "late", "large", "small", "big", "new", "old",
    "young", "long", "short", "true", "high", "low", "sudden", "mere", "full", "whole", "entire", "single", "extra",
    "own", "great", "deep", "weak", "strong", "recurrent", "persistent", "frequent", "permanent", "transient", "brief",
    "slow", "fast", "red", "blue", "white", "black", "first", "second", "third", "next", "last", "main", "minor",
    "major", "untreated", "subsequent", "so-called", "left", "right", "upper", "lower", "inner", "outer", "pure",
    "thin", "thick", "wide", "narrow", "hard", "soft", "dry", "wet", "two", "three", "four",
  ]

  /// Parts of the body that are verbs too: "they face ataxia".
  private static let verbs: WordSet = ["face", "head", "back", "hand", "nose", "stomach"]
}
