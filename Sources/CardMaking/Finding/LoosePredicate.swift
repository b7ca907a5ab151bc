/// Finds where a definition may begin after "is", with fewer conditions than ``Predicate``; the ranking decides.
///
/// - "is either of two reptiles", "is someone who", "is the last move in chess" may define.
/// - "is rare", "is caused by a virus", "is often treated" cannot.
enum LoosePredicate {
  static func start(in sentence: Sentence, _ range: Range<Int>) -> Int? {
    let tokens = sentence.tokens
    var start = range.lowerBound
    while start < range.upperBound,
      Predicate.adverbs.contains(tokens[start].lower) && tokens[start].lower != "either"
        && tokens[start].lower != "both"
        || tokens[start].lower == "\"" || tokens[start].lower == "["
        || tokens[start].lower.hasSuffix("ly")
    {
      start += 1
    }
    guard start + 2 < range.upperBound else { return nil }
    let first = tokens[start]
    if openers.contains(first.lower) { return start }
    guard first.kind != .mark, !first.isIn(.all) else { return nil }
    if first.lower.hasSuffix("'s") || first.lower.hasSuffix("s'") { return start }
    let head = Predicate.head(sentence, start..<range.upperBound)
    guard head < range.upperBound, tokens[head].isWord else { return nil }
    // "are wingless insects": a plural may end the sentence.
    if head == range.upperBound - 1 { return head > start && tokens[head].lower.hasSuffix("s") ? start : nil }
    return participles(tokens[head].lower, tokens[head + 1]) ? nil : start
  }

  /// "used for", "found in", "rare in": no noun stands there.
  private static func participles(_ word: Word, _ next: Token) -> Bool {
    word.hasSuffix("ed") || word.hasSuffix("ing") || word.hasSuffix("ly")
      || MedicalWords.isAdjective(word) && next.isIn(.all)
      || [
        "open", "free", "again", "still", "grown", "given", "done", "taken", "written", "born", "held", "kept", "sold",
        "seen", "shown", "built", "able", "available", "common", "rare", "important", "known", "made", "found", "due",
        "likely", "more", "less",
      ]
      .contains(word)
  }

  private static let openers: WordSet = [
    "a", "an", "the", "any", "each", "either", "one", "someone", "something", "anyone", "anything", "those", "that",
    "what", "when", "where", "how", "two", "three", "four", "several", "various", "all",
  ]
}
