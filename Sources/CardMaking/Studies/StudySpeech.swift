/// Tells what a study set out to do, or whom it describes, from what it found.
enum StudySpeech {
  /// Why a sentence is no finding.
  enum Kind: Sendable {
    /// "The aim of this review is to describe the hand in gout."
    case purpose
    /// "We report a boy with gout of the whole hand."
    case description
    /// "This article reviews the treatment of gout."
    case contents
  }

  /// Returns what a sentence is instead of a finding; nil for one that may be a finding.
  static func kind(of tokens: ArraySlice<Token>) -> Kind? {
    guard !tokens.contains(where: { $0.lower == "found" }) else { return nil }
    let words = Array(tokens.lazy.filter { $0.kind != .mark }.prefix(14).map(\.lower))
    guard words.count >= 3 else { return nil }
    if words.prefix(6).contains(where: aims.contains), words.prefix(12).contains("to") || words.prefix(9).contains("is")
    {
      return .purpose
    }
    if words[0] == "to", aimVerbs.contains(words[1]), !tokens.contains(where: { $0.lower == "," }) { return .purpose }
    if words[0] == "we", ["aimed", "sought", "wanted", "hypothesized", "hypothesised"].contains(words[1]) {
      return .purpose
    }
    if let place = words.prefix(5).firstIndex(of: "aims") ?? words.prefix(5).firstIndex(of: "aimed"),
      place + 1 < words.count, words[place + 1] == "to", determiners.contains(words[0])
    {
      return .purpose
    }
    let isOurs =
      words[0] == "we" || words[0] == "here" && words[1] == "we" || words[0] == "the" && words[1] == "authors"
    let verb = words[0] == "we" ? 1 : 2
    if isOurs, ["present", "report", "describe"].contains(words[verb]), verb + 1 < words.count,
      persons.contains(words[verb + 1])
    {
      return .description
    }
    if words.starts(with: ["a", "case", "of"]) || words.starts(with: ["case", "report"]) { return .description }
    if determiners.contains(words[0]), let place = words.prefix(4).firstIndex(where: papers.contains),
      place + 1 < words.count, contents.contains(words[place + 1])
    {
      return .contents
    }
    return nil
  }

  private static let aims: WordSet = [
    "purpose", "purposes", "aim", "aims", "objective", "objectives", "goal", "goals",
  ]
  private static let aimVerbs: WordSet = [
    "determine", "evaluate", "assess", "investigate", "examine", "compare", "describe", "identify", "explore", "report",
    "review", "study", "analyse", "analyze", "measure",
  ]
  private static let determiners: WordSet = ["this", "the", "our"]
  private static let persons: WordSet = ["a", "an", "the", "our", "one", "two", "three", "four", "five", "here"]
  private static let papers: WordSet = ["article", "paper", "review", "chapter", "report", "overview", "editorial"]
  private static let contents: WordSet = [
    "reviews", "describes", "discusses", "summarizes", "summarises", "outlines", "presents", "covers", "explores",
    "examines", "considers", "addresses", "focuses",
  ]
}
