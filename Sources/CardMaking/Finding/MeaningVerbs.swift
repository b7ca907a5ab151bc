/// Knows the verbs by which a sentence says what its subject means, and where the meaning begins after them.
///
/// - "Gangrene refers to ...", "Angst is used to describe ...", "A quorum can be defined as ...".
/// - "Serf is a term for ...", "A sonnet is the name given to ..." begin after those words.
enum MeaningVerbs {
  /// Where the meaning begins after a verb, or nil where the words are no definition.
  static func meaningStart(_ tokens: [Token], _ verb: Int, _ end: Int) -> Int? {
    let next = verb + 1 < end ? tokens[verb + 1].lower : ""
    switch tokens[verb].lower {
    case "means", "mean", "meant", "denotes", "denote", "signifies", "designates":
      return verb + 2 < end ? verb + 1 : nil
    case "refers", "refer", "referred": return next == "to" && verb + 3 < end ? verb + 2 : nil
    case "consists", "consist": return next == "of" && verb + 4 < end ? verb : nil
    case "describes", "encompasses", "comprises", "comprise", "comprised", "represents", "indicates":
      return verb + 3 < end && nouns.contains(next) ? verb + 1 : nil
    case "is", "are", "was", "were": return afterUse(tokens, verb + 1, end) ?? afterName(tokens, verb + 1, end)
    case "stands": return next == "for" && verb + 3 < end ? verb + 2 : nil
    case "can", "may":
      var index = verb + 1
      while index < end, Predicate.adverbs.contains(tokens[index].lower) { index += 1 }
      guard index + 3 < end else { return nil }
      while index + 3 < end, tokens[index].lower.hasSuffix("ly") || tokens[index].lower == "more" { index += 1 }
      if tokens[index].lower == "refer", tokens[index + 1].lower == "to" { return index + 2 }
      if ["denote", "describe", "mean"].contains(tokens[index].lower) { return index + 1 }
      guard tokens[index].lower == "be" else { return nil }
      if ["defined", "described"].contains(tokens[index + 1].lower), tokens[index + 2].lower == "as" {
        return index + 3
      }
      return afterUse(tokens, index + 1, end)
    default: return nil
    }
  }

  /// "used to describe", "often used in law to refer to".
  private static func afterUse(_ tokens: [Token], _ from: Int, _ end: Int) -> Int? {
    var index = from
    while index < end, Predicate.adverbs.contains(tokens[index].lower) { index += 1 }
    guard index < end, tokens[index].lower == "used" || tokens[index].lower == "coined" else { return nil }
    return describing(tokens, index, end)
  }

  /// "a term used to describe", "the name given to", "a word for".
  private static func afterName(_ tokens: [Token], _ from: Int, _ end: Int) -> Int? {
    guard from + 4 < end, ["a", "an", "the", "any"].contains(tokens[from].lower),
      var index = (from + 1..<min(end, from + 5)).first(where: { names.contains(tokens[$0].lower) })
    else { return nil }
    index += 1
    if index + 1 < end, ["that", "which"].contains(tokens[index].lower) {
      index += 1
      if tokens[index].isIn(.auxiliaries) { index += 1 }
      while index < end, Predicate.adverbs.contains(tokens[index].lower) { index += 1 }
    }
    while index < end, Predicate.adverbs.contains(tokens[index].lower) { index += 1 }
    guard index + 2 < end else { return nil }
    let next = tokens[index + 1].lower
    switch tokens[index].lower {
    case "for", "describing", "denoting", "meaning", "describes", "denotes", "means": return index + 1
    case "referring", "refers", "given", "applied": return next == "to" ? index + 2 : nil
    case "used": return next == "for" ? index + 2 : describing(tokens, index, end)
    default: return nil
    }
  }

  /// Where the meaning begins after "used" and "to describe".
  private static func describing(_ tokens: [Token], _ used: Int, _ end: Int) -> Int? {
    guard
      let to = (used + 1..<max(used + 1, min(end, used + 8))).first(where: { index in
        tokens[index].lower == "to" && index + 2 < end
          && (verbs.contains(tokens[index + 1].lower)
            || tokens[index + 1].lower == "refer" && tokens[index + 2].lower == "to")
      })
    else { return nil }
    let start = tokens[to + 1].lower == "refer" ? to + 3 : to + 2
    return start < end ? start : nil
  }

  private static let nouns: WordSet = ["a", "an", "any", "the", "all"]
  private static let names: WordSet = ["term", "word", "name", "expression", "phrase", "label", "title", "terms"]
  private static let verbs: WordSet = [
    "describe", "mean", "denote", "indicate", "designate", "signify", "identify",
  ]
}
