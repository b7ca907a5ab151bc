/// What a study set out to do.
///
/// "The aim of this trial was to find out whether gloves help." has the aim *find out whether gloves help*.
enum Purpose {
  /// Returns the words after "set out to", such as "find out whether gloves help"; nil where a sentence says no aim, or says it
  /// in words that need the rest of the text.
  static func aim(of sentence: Range<Int>, in block: Block) -> String? {
    let tokens = block.tokens
    guard let (start, verb) = start(in: tokens[sentence]) else { return nil }
    var end = sentence.upperBound
    while end > start, [".", ";", ","].contains(tokens[end - 1].lower) { end -= 1 }
    if let cut = (start..<end).first(where: { index in
      tokens[index].lower == ";"
        || tokens[index].lower == "," && index + 1 < end && breaks.contains(tokens[index + 1].lower)
    }) {
      end = cut
    }
    let words = tokens[start..<end]
    let count = LengthJudge.words(words)
    guard count >= 4, count <= 45, !words.contains(where: { pointers.contains($0.lower) }) else { return nil }
    let text = block.text(start..<end)
    return verb.map { $0 + " " + text } ?? text
  }

  /// Where the aim begins, and the verb before it where the text has it in another form.
  private static func start(in tokens: ArraySlice<Token>) -> (Int, String?)? {
    let first = tokens.startIndex
    if tokens.count > 3, tokens[first].lower == "to", verbs.contains(tokens[first + 1].lower) {
      return (first + 1, nil)
    }
    for index in tokens.indices.prefix(40) where index + 2 < tokens.endIndex {
      let token = tokens[index]
      if token.lower == "to", verbs.contains(tokens[index + 1].lower), announces(tokens[first..<index]) {
        return (index + 1, nil)
      }
      if let verb = bases[token.lower], index > first,
        ["we", "study", "trial", "review", "authors"].contains(tokens[index - 1].lower),
        questions.contains(tokens[index + 1].lower)
          || tokens[index + 1].lower == "the" && relations.contains(tokens[index + 2].lower)
      {
        return (index + 1, verb)
      }
    }
    return nil
  }

  /// "The aim of this study was", "We sought", "This trial was designed".
  private static func announces(_ tokens: ArraySlice<Token>) -> Bool {
    guard let last = tokens.last?.lower else { return false }
    if ["is", "was", "are", "were"].contains(last) {
      return tokens.contains {
        ["aim", "aims", "objective", "objectives", "purpose", "purposes", "goal", "goals"].contains($0.lower)
      }
    }
    if ["aimed", "sought", "wanted", "hoped", "aims", "out"].contains(last) {
      return tokens.contains { ["we", "study", "trial", "authors", "review", "investigators"].contains($0.lower) }
    }
    return ["undertaken", "designed", "conducted", "performed", "done", "initiated", "planned"].contains(last)
      && tokens.contains { StudyCues.of($0).contains(.evidence) }
  }

  private static let verbs: WordSet = [
    "determine", "evaluate", "assess", "investigate", "examine", "compare", "describe", "identify", "explore", "test",
    "study", "analyse", "analyze", "measure", "estimate", "establish", "find", "review", "quantify", "clarify",
    "define",
    "ascertain", "characterize", "characterise", "learn", "see", "understand", "validate", "verify", "elucidate",
  ]

  private static let bases: WordTable<String> = [
    "investigated": "investigate", "examined": "examine", "evaluated": "evaluate", "assessed": "assess",
    "explored": "explore", "tested": "test", "compared": "compare", "studied": "study", "investigates": "investigate",
    "examines": "examine", "evaluates": "evaluate", "assesses": "assess", "explores": "explore", "compares": "compare",
  ]

  private static let questions: WordSet = ["whether", "if", "how", "why", "which"]

  private static let relations: WordSet = [
    "effect", "effects", "association", "associations", "relationship", "relation", "role", "impact", "influence",
    "hypothesis", "prevalence", "incidence", "risk", "efficacy", "safety", "effectiveness",
  ]

  /// After a comma these begin what was done.
  private static let breaks: WordSet = [
    "we", "a", "an", "the", "using", "data", "patients", "by", "our", "all", "this",
  ]

  private static let pointers: WordSet = [
    "we", "our", "us", "this", "these", "those", "here", "above", "following", "aforementioned", "such",
  ]
}
