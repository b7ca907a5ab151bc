/// Cuts noun phrases out of a sentence without a grammar: they end where a small word, a verb or a mark begins another.
enum Phrase {
  /// Returns where the phrase that begins at an index ends.
  ///
  /// "the heel and patella (knee cap)" ends before its parenthesis, "pulmonary (lung) fibrosis" does not.
  static func end(_ sentence: Sentence, from start: Int, limit: Int) -> Int {
    let tokens = sentence.tokens
    var end = start
    while end < limit {
      let token = tokens[end]
      if token.kind == .mark {
        guard token.lower == "(", let close = sentence.closing(end), close + 1 < limit, end > start,
          tokens[close + 1].isWord, !FactVerbs.ends.contains(tokens[close + 1].lower),
          !tokens[close + 1].isIn(.conjunctions), !tokens[close + 1].isIn(.auxiliaries)
        else { break }
        end = close + 1
        continue
      }
      if end > start, FactVerbs.ends.contains(token.lower) || token.isIn(.auxiliaries) { break }
      // "a splint and rest", but not "a splint and may need rest".
      if token.lower == "and" || token.lower == "or", isNewStatement(tokens, end + 1, limit) { break }
      if token.lower == "anywhere" || verbs.contains(token.lower) { break }
      end += 1
    }
    while end > start, isLoose(tokens[end - 1]) { end -= 1 }
    return end
  }

  /// Verbs without which a phrase would run into the sentence's own verb: "problems that occur in adults include".
  private static let verbs: WordSet = [
    "include", "show", "cause", "lead", "occur", "develop", "require", "become", "tend", "seem", "vary", "remain",
    "begins", "begin", "develops", "usually", "need", "needs", "makes", "make", "gives", "contains", "tends", "seems",
  ]

  private static let thirds: WordSet = [
    "kills", "helps", "makes", "spreads", "enters", "moves", "grows", "becomes", "gives", "sends", "keeps", "turns",
    "plays", "fills", "carries", "uses", "stops", "starts", "needs", "passes", "allows", "lets", "takes", "prevents",
    "worsens", "weakens", "slows", "goes", "comes", "occurs", "leaves", "forms", "travels", "improves", "disappears",
  ]

  private static let nouns: WordSet = [
    "swelling", "bleeding", "hearing", "breathing", "tingling", "itching", "scarring", "vomiting", "bruising",
    "coughing",
    "crusting", "cramping", "twitching", "wheezing", "swallowing", "burning", "yellowing", "thickening", "thinning",
    "hardening", "tightening", "narrowing", "blistering", "sneezing", "oozing", "stiffening", "clotting", "learning",
  ]

  private static func isLoose(_ token: Token) -> Bool {
    token.isIn(.conjunctions) || token.isIn(.articles) || token.isIn(.prepositions) || token.isIn(.pronouns)
      || token.lower.hasSuffix("ly") && token.count > 5
  }

  private static func isNewStatement(_ tokens: [Token], _ start: Int, _ limit: Int) -> Bool {
    guard start < limit else { return true }
    let window = tokens[start..<min(limit, start + 4)]
    guard let first = window.first else { return true }
    if first.kind == .mark || FactVerbs.ends.contains(first.lower) { return true }
    if first.lower.hasSuffix("ly"), first.lower != "early" { return true }
    if first.isIn(.pronouns) && first.lower != "other" && first.lower != "some" { return true }
    if let verb = FactVerbs.verb(first), verb.form != .plain { return true }
    if first.lower.hasSuffix("ing"), !nouns.contains(first.lower) { return true }
    // "a fetus and plays a role": a verb that no list knows.
    if thirds.contains(first.lower) { return true }
    let isThird = first.lower.hasSuffix("s") && !first.lower.hasSuffix("ss")
    if isThird, window.count > 1, tokens[start + 1].isIn(.articles) { return true }
    for token in window {
      if ["that", "which", "who"].contains(token.lower) { return false }
      if token.kind == .mark || token.isIn(.prepositions) || token.lower == "and" || token.lower == "or" {
        return false
      }
      if token.isIn(.auxiliaries) { return true }
      if let verb = FactVerbs.verb(token), verb.form == .third { return true }
    }
    return false
  }

  /// Whether a list goes on after a phrase: a gap of one of its members could be any.
  static func isListed(_ sentence: Sentence, _ range: Range<Int>, limit: Int) -> Bool {
    let tokens = sentence.tokens
    let end = range.upperBound
    if end < limit, tokens[end].lower == "and/or" || tokens[end].lower == "/" { return true }
    guard end + 1 < limit, tokens[end].lower == "," else { return false }
    let next = tokens[end + 1].lower
    if ["which", "who", "where", "whose", "but", "although", "while", "when", "so", "because"].contains(next) {
      return false
    }
    // "causes fever, leading to" goes on with a participle; "causes fever, aching joints, and" with a member.
    if next.hasSuffix("ing"),
      tokens[(end + 1)...].prefix(4).contains(where: { $0.isIn(.articles) || $0.lower == "to" || $0.lower == "in" })
    {
      return false
    }
    let stop = sentence.first(in: end + 1..<limit, where: { $0.lower == ";" }) ?? limit
    return sentence.first(in: end + 1..<stop, where: { ["and", "or", "and/or"].contains($0.lower) }) != nil
  }
}
