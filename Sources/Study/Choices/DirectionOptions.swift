/// The options of a gap whose answer is a direction: "increased" with "decreased" and "not changed".
enum DirectionOptions {
  /// Whether an answer is one of a few directions.
  static func isDirection(_ answer: String) -> Bool { set(of: answer) != nil }

  /// The directions that the gap takes; none where the third of them can't stand in the sentence, or where another word of
  /// the sentence tells the direction.
  static func texts(for answer: String, in prompt: String) -> [String] {
    guard let set = set(of: answer) else { return [] }
    guard let gap = prompt.firstRange(of: "____") else { return set.words + [set.verb ?? set.predicate] }
    let before = PlainWords(String(prompt[..<gap.lowerBound])).words
    let rest = prompt[gap.upperBound...]
    let after = PlainWords(String(rest), limit: 1).words.first
    let others = before + PlainWords(String(rest)).words
    guard let last = before.last, !others.contains(where: tells) else { return [] }
    if forms.contains(last) {
      let endsClause = ",.;:)".contains(rest.first ?? ".")
      // "equally long than" is no English.
      let isCompared = after == "than" && set.predicate.hasPrefix("equally")
      return endsClause || after.map(joins.contains) == true && !isCompared ? set.words + [set.predicate] : []
    }
    // "the drug ____ the risk"; after "significantly" only something that did happen can stand.
    guard let verb = set.verb, !last.hasSuffix("ly"), let after, articles.contains(after) else { return [] }
    return set.words + [verb]
  }

  private struct Directions {
    let words: [String]
    /// The third one after "is" or "was".
    let predicate: String
    /// The third one before an object; nil where the words are no verbs.
    let verb: String?
  }

  private static func set(of answer: String) -> Directions? {
    let word = answer.lowercased()
    return all.first { $0.words.contains(word) || $0.predicate == word }
  }

  private static let forms: Set<String> = ["is", "are", "was", "were", "be", "been", "remains", "remained"]
  private static let articles: Set<String> = ["the", "a", "an", "their", "its", "his", "her", "this", "these"]
  private static let joins: Set<String> = [
    "in", "with", "than", "among", "after", "before", "when", "compared", "for", "at", "by", "during", "without", "on",
    "from", "if", "while",
  ]

  /// Whether a hint only names the directions that the gap has anyway, whatever their order.
  static func areAll(_ texts: [String], for answer: String) -> Bool {
    guard let set = set(of: answer) else { return false }
    return Set(texts.map { $0.lowercased() }) == Set(set.words + [set.predicate])
  }

  private static func tells(_ word: String) -> Bool {
    roots.contains { word.hasPrefix($0) } || words.contains(word)
  }

  private static let roots = [
    "increas", "decreas", "reduc", "improv", "worsen", "declin", "elevat", "impair",
  ]

  private static let words: Set<String> = [
    "higher", "lower", "raise", "raises", "raised", "lowered", "lowers", "rise", "rises", "rose", "fall", "falls",
    "fell",
    "drop", "drops", "dropped", "longer", "shorter", "larger", "smaller", "faster", "slower", "greater",
  ]

  private static let all: [Directions] = [
    Directions(words: ["higher", "lower"], predicate: "no different", verb: nil),
    Directions(words: ["increased", "decreased"], predicate: "not changed", verb: "did not change"),
    Directions(words: ["reduced", "increased"], predicate: "not changed", verb: "did not change"),
    Directions(words: ["increases", "decreases"], predicate: "not changed", verb: "does not change"),
    Directions(words: ["reduces", "increases"], predicate: "not changed", verb: "does not change"),
    Directions(words: ["improved", "worsened"], predicate: "not changed", verb: "did not change"),
    Directions(words: ["raised", "lowered"], predicate: "not changed", verb: "did not change"),
    Directions(words: ["longer", "shorter"], predicate: "equally long", verb: nil),
    Directions(words: ["larger", "smaller"], predicate: "equally large", verb: nil),
    Directions(words: ["faster", "slower"], predicate: "equally fast", verb: nil),
    Directions(words: ["greater", "smaller"], predicate: "no different", verb: nil),
    Directions(words: ["more often", "less often"], predicate: "equally often", verb: nil),
  ]
}
