/// The words of a sentence that bring a list: its verb, and where the list begins.
struct ListLead {
  /// What sort of verb it is, by which the question is made.
  enum Form: Equatable {
    /// "includes": "What does X include?"
    case includes
    /// "affects", "leads to": the verb, perhaps with a small word.
    case active(base: String)
    /// "is caused by", "may stall due to": an auxiliary stands before it.
    case passive
    /// "The types of X are".
    case kinds
    /// "There are three types of X:".
    case counted
    /// "can be either".
    case either
  }

  let form: Form
  let verb: Int
  /// Where the words of the verb end: past "by" in "caused by".
  let list: Range<Int>
  /// How many members make a list of it.
  let least: Int

  /// Reads a line that brings a list of items: "Symptoms of gout include:".
  init?(itemsAfter sentence: Sentence) {
    let tokens = sentence.tokens
    let end = tokens.count - (tokens.last?.lower == ":" ? 1 : 0)
    guard end >= 2, ["include", "includes", "are"].contains(tokens[end - 1].lower) else { return nil }
    if tokens[end - 1].lower == "are", !Self.isKinds(tokens, before: end - 1) { return nil }
    form = tokens[end - 1].lower == "are" ? .kinds : .includes
    verb = end - 1
    list = end..<end
    least = 3
  }

  init?(_ sentence: Sentence, verb: Int, end: Int) {
    // "Includes fever, cough and chills." has nothing that a question could name.
    guard verb > 0 else { return nil }
    let tokens = sentence.tokens
    let word = tokens[verb].lower
    let next = tokens[verb + 1].lower
    self.verb = verb
    switch word {
    case "include", "includes":
      (form, least) = (.includes, Self.isKinds(tokens, before: verb, in: Self.sorts) ? 2 : 3)
      list = verb + 1..<end
    case "are", "is":
      guard Self.isKinds(tokens, before: verb), verb > 2, !["not", "usually", "often", "also"].contains(next) else {
        return nil
      }
      if tokens[verb - 1].lower == "there" { return nil }
      guard !tokens[verb + 1].lower.hasSuffix("ed") else { return nil }
      (form, least) = (.kinds, Self.isKinds(tokens, before: verb, in: Self.sorts) ? 2 : 3)
      list = verb + 1..<end
    case "be":
      // "can either be sweet or sour", "may be either mild or severe"
      let hasEither = next == "either" || tokens[max(0, verb - 1)].lower == "either"
      guard hasEither, verb > 1 else { return nil }
      (form, least) = (.either, 2)
      list = (next == "either" ? verb + 2 : verb + 1)..<end
    default:
      if let base = Self.actives[word] {
        if word == "damage", Self.auxiliary(tokens, before: verb) == nil { return nil }
        guard verb > 0, !tokens[verb - 1].isIn(.articles), !MedicalWords.isAdjective(tokens[verb - 1].lower) else {
          return nil
        }
        (form, least) = (.active(base: base), 3)
        list = verb + 1..<end
      } else if let (base, links) = Self.linked[word], links.contains(next), verb + 3 < end {
        if base.isEmpty {
          guard Self.auxiliary(tokens, before: verb) != nil else { return nil }
          (form, least) = (.passive, 3)
        } else {
          (form, least) = (.active(base: base), 3)
        }
        // "referred to as"
        list = (word == "referred" && tokens[verb + 2].lower == "as" ? verb + 3 : verb + 2)..<end
      } else {
        return nil
      }
    }
    guard list.lowerBound < list.upperBound else { return nil }
  }

  /// The auxiliary right before a verb, adverbs skipped.
  static func auxiliary(_ tokens: [Token], before verb: Int) -> Int? {
    var index = pastAdverbs(tokens, verb - 1)
    // "may stall due to": what stands between "may" and "due" is a verb, whichever it is.
    if tokens[verb].lower == "due", index > 1, tokens[index].isWord, !tokens[index].isIn(.auxiliaries) {
      let modal = pastAdverbs(tokens, index - 1)
      guard modals.contains(tokens[modal].lower) else { return nil }
      index = modal
    }
    return index > 0 && tokens[index].isIn(.auxiliaries) ? index : nil
  }

  private static func pastAdverbs(_ tokens: [Token], _ start: Int) -> Int {
    var index = start
    while index > 0,
      tokens[index].lower.hasSuffix("ly")
        || ["also", "often", "most", "sometimes", "either", "be"].contains(tokens[index].lower)
    {
      index -= 1
    }
    return index
  }

  private static let modals: WordSet = ["can", "could", "may", "might", "will", "would"]

  /// Whether the subject before a verb counts sorts of something: "The two main types of diabetes".
  static func isKinds(_ tokens: [Token], before verb: Int, in nouns: WordSet = kinds) -> Bool {
    tokens[max(0, verb - 9)..<verb].contains { nouns.contains($0.lower) }
      && !tokens[max(0, verb - 9)..<verb].contains { [",", "that", "which", "who", "one"].contains($0.lower) }
  }

  /// Nouns that two members may fill: "The two types of gout are".
  private static let sorts: WordSet = [
    "types", "kinds", "forms", "subtypes", "subsets", "stages", "phases", "categories", "classes",
  ]

  static let kinds: WordSet = [
    "types", "kinds", "forms", "subtypes", "subsets", "stages", "phases", "parts", "symptoms", "signs", "causes",
    "features", "complications", "categories", "classes", "groups", "factors", "treatments", "options", "findings",
  ]

  private static let actives: WordTable<String> = [
    "affects": "affect", "affect": "affect", "causes": "cause", "cause": "cause", "involves": "involve",
    "involve": "involve", "contains": "contain", "contain": "contain", "produces": "produce", "produce": "produce",
    "requires": "require", "require": "require", "releases": "release", "damages": "damage", "damage": "damage",
    "develops": "develop",
    "experience": "experience", "develop": "develop",
  ]

  /// Verbs with the small word that follows; those without a base form need an auxiliary.
  private static let linked: WordTable<(String, WordSet)> = [
    "leads": ("lead", ["to"]), "lead": ("lead", ["to"]), "results": ("result", ["in", "from"]),
    "result": ("result", ["in", "from"]), "progresses": ("progress", ["to"]), "spreads": ("spread", ["to"]),
    "consists": ("consist", ["of"]), "depends": ("depend", ["on"]), "due": ("", ["to"]), "caused": ("", ["by"]),
    "associated": ("", ["with"]), "characterized": ("", ["by"]), "triggered": ("", ["by"]), "treated": ("", ["with"]),
    "referred": ("", ["to"]), "known": ("", ["as"]), "linked": ("", ["to"]), "made": ("", ["of"]),
    "composed": ("", ["of"]), "found": ("", ["in"]), "spread": ("", ["by", "through"]),
    "transmitted": ("", ["by", "through"]),
    "marked": ("", ["by"]), "diagnosed": ("", ["by", "with"]), "damaged": ("", ["by"]), "worsened": ("", ["by"]),
  ]

  static let words: WordSet = WordSet(actives.keys).union(WordSet(linked.keys)).union([
    "include", "includes", "are", "is", "be",
  ])
}
