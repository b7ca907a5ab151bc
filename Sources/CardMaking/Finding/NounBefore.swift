/// Finds the noun phrase that ends right before a place: what an aside, a gloss or a name belongs to.
enum NounBefore {
  /// Returns the words back to a small word or a mark, at most five, or nil where no noun stands there.
  static func term(_ place: Int, in sentence: Sentence) -> Range<Int>? {
    let tokens = sentence.tokens
    var end = place
    while end > 0, tokens[end - 1].lower == "\"" || tokens[end - 1].lower == "'" { end -= 1 }
    guard end > 0, tokens[end - 1].isWord, !tokens[end - 1].isIn(.all), tokens[end - 1].count > 1 else { return nil }
    var start = end - 1
    while start > 0, end - start < 6 {
      let token = tokens[start - 1]
      guard token.isWord, !token.isIn(.all), !verbs.contains(token.lower) else { break }
      start -= 1
    }
    return end - start <= 5 ? start..<end : nil
  }

  /// Returns a longer phrase, with "of" and articles inside: "the toss of a coin by a judge".
  static func phrase(_ place: Int, in sentence: Sentence) -> Range<Int>? {
    let tokens = sentence.tokens
    guard place > 0, tokens[place - 1].isWord, !tokens[place - 1].isIn(.all) else { return nil }
    var start = place - 1
    while start > 0, place - start < 14 {
      let token = tokens[start - 1]
      if token.kind == .mark, token.lower != "\"" { break }
      if token.isIn(.all), !["of", "a", "an", "the"].contains(token.lower) || token.isIn(.auxiliaries) { break }
      if verbs.contains(token.lower) { break }
      start -= 1
    }
    // "the cells enter a brief phase": the phrase begins with its own article.
    if let article = (start..<place).last(where: { ["a", "an"].contains(tokens[$0].lower) }), article + 1 < place {
      start = article
    }
    if let the = (start + 1..<max(start + 1, place)).first(where: {
      tokens[$0].lower == "the" && tokens[$0 - 1].lower != "of"
    }) {
      start = the
    }
    while start < place, tokens[start].lower == "of" { start += 1 }
    let content = tokens[start..<place].count { $0.isWord && !$0.isIn(.all) }
    return content >= 1 ? start..<place : nil
  }

  /// Verbs that often stand right before a noun without an article.
  private static let verbs: WordSet = [
    "include", "includes", "including", "called", "known", "termed", "named", "cause", "causes", "develop", "develops",
    "produce", "produces", "contain", "contains", "use", "uses", "using", "form", "forms", "via", "become", "becomes",
    "became", "make", "makes", "made", "create", "creates", "created", "experience", "provide", "provides", "undergo",
    "undergoes", "involve", "involves", "introduced", "describe", "describes", "favored", "secrete", "release",
    "releases", "lack", "lacks", "have", "see", "calls", "call",
  ]
}
