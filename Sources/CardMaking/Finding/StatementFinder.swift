/// Finds sentences that say what their subject does, holds or involves, where that is what it is.
///
/// - "Grafting involves joining a shoot to the stem of another plant." asks what grafting involves.
/// - "Hooke's law states that the force grows with the stretch." asks what Hooke's law states.
/// - "Phonetics deals with the sounds of speech." asks what phonetics deals with.
/// - "It involves two steps." gives nothing.
///
/// All of these are loose: "The committee deals with parks" has the same form.
struct StatementFinder: SentenceFinder {
  let name = "states"
  let cues: WordClasses = [.statings]

  func facts(in sentence: Sentence) -> [Fact] {
    Clause.clauses(of: sentence).compactMap { fact(in: $0) }
  }

  private func fact(in clause: Clause) -> Fact? {
    let sentence = clause.sentence
    let tokens = sentence.tokens
    let last = min(clause.range.upperBound, clause.range.lowerBound + 16)
    guard
      let verb = sentence.first(
        in: clause.range.lowerBound + 1..<max(clause.range.lowerBound + 1, last),
        where: { token in
          token.capitals == 0 && Self.verbs[token.lower] != nil
        }),
      let base = Self.verbs[tokens[verb].lower]
    else { return nil }
    var end = verb
    while end > clause.range.lowerBound, Predicate.adverbs.contains(tokens[end - 1].lower) { end -= 1 }
    guard end > clause.range.lowerBound, let subject = LooseSubject.read(sentence, clause.range.lowerBound..<end),
      !tokens[subject.range].contains(where: { $0.isIn(.auxiliaries) }), subject.range.upperBound == end,
      let start = Self.meaningStart(tokens, verb), start < clause.range.upperBound,
      !Causation.follows(base, tokens, start..<clause.range.upperBound),
      let answer = Answer.read(sentence, start..<clause.range.upperBound)
    else { return nil }
    let isPlural = base == tokens[verb].lower.text
    let phrase = start == verb + 2 && tokens[verb + 1].lower != "that" ? "\(base) \(tokens[verb + 1].lower)" : base
    return Fact(
      kind: .definition,
      question: .whatDoes(verb: phrase, isPlural: isPlural, article: subject.article),
      term: subject.term, answer: answer, certainty: .loose, sentence: sentence, finder: name)
  }

  /// Where the meaning begins: past "that" or the verb's preposition, which the question has; nil before others.
  private static func meaningStart(_ tokens: [Token], _ verb: Int) -> Int? {
    guard verb + 2 < tokens.count else { return nil }
    let next = tokens[verb + 1]
    if ["that", "on", "with", "to", "of", "at"].contains(next.lower) { return verb + 2 }
    return next.isIn(.prepositions) ? nil : verb + 1
  }

  /// The verbs of such sentences and their plain forms.
  static let verbs: WordTable<String> = {
    var verbs: WordTable<String> = [:]
    for base in [
      "involve", "state", "hold", "focus", "measure", "examine", "allow", "enable", "provide", "represent", "require",
      "describe", "contain", "use", "determine", "define", "specify", "explain", "propose", "assert", "argue",
      "suggest", "predict", "produce", "protect", "prohibit", "guarantee", "regulate", "control", "deal", "combine",
      "carry", "convert", "transform", "assume", "compare", "show", "indicate", "emphasize", "surround",
      "connect", "store", "support", "receive", "give", "take", "make", "help", "cover", "reflect", "relate", "express",
      "form", "comprise", "encompass", "say", "look", "let", "keep", "map", "extend", "maintain", "divide", "group",
    ] {
      verbs[Word(base)] = base
      let third =
        base.hasSuffix("y") && base != "obey"
        ? base.dropLast() + "ies"
        : ["ss", "sh", "ch", "x", "s"].contains { base.hasSuffix($0) } ? base + "es" : base + "s"
      verbs[Word(third)] = base
    }
    return verbs
  }()
}
