/// Finds "X means Y", "X refers to Y", "X denotes Y".
///
/// - "\"Distal\" means farther from the trunk." gives *Distal*: farther from the trunk.
/// - "Gangrene refers to the death of body tissue." gives *Gangrene*: the death of body tissue.
/// - "The term ataxia is used to describe clumsy movement." gives *ataxia*.
/// - "This means that you should rest." gives nothing.
struct MeansFinder: SentenceFinder {
  let name = "means"
  let cues = WordClasses.meanings

  func facts(in sentence: Sentence) -> [Fact] {
    Clause.clauses(of: sentence).compactMap { fact(in: $0) }
  }

  private func fact(in clause: Clause) -> Fact? {
    let sentence = clause.sentence
    let tokens = sentence.tokens
    guard let verb = sentence.first(in: clause.range, where: { Self.openers.contains($0.lower) }),
      verb > clause.range.lowerBound, verb - clause.range.lowerBound <= 20,
      let start = Self.meaningStart(tokens, verb, clause.range.upperBound)
    else { return nil }
    var end = verb
    while end > clause.range.lowerBound,
      Predicate.adverbs.contains(tokens[end - 1].lower) || tokens[end - 1].lower == "can"
        || tokens[end - 1].lower == "may"
    {
      end -= 1
    }
    let isQuoted = tokens[end - 1].lower == "\""
    if tokens[start].lower == "that", !isQuoted { return nil }
    guard let subject = Subject.read(sentence, clause.range.lowerBound..<end),
      let answer = Answer.read(sentence, start..<clause.range.upperBound)
    else { return nil }
    let isMeaning = tokens[verb].lower == "means" || tokens[verb].lower == "mean"
    return Fact(
      kind: .definition,
      question: isMeaning ? .whatMeans : .whatIs(isPlural: Self.plurals.contains(tokens[verb].lower)),
      term: subject.term, aliases: subject.aliases, answer: answer, sentence: sentence, finder: name)
  }

  /// Where the meaning begins after a verb, or nil where the words are no definition.
  private static func meaningStart(_ tokens: [Token], _ verb: Int, _ end: Int) -> Int? {
    let next = verb + 1 < end ? tokens[verb + 1].lower : ""
    switch tokens[verb].lower {
    case "means", "mean", "denotes", "denote", "signifies": return verb + 2 < end ? verb + 1 : nil
    case "refers", "refer": return next == "to" && verb + 3 < end ? verb + 2 : nil
    case "consists", "consist": return next == "of" && verb + 4 < end ? verb : nil
    case "describes", "encompasses", "comprises", "comprise": return verb + 3 < end && isNoun(next) ? verb + 1 : nil
    case "is", "are":
      // "is used to describe", "is the name given to"
      guard next == "used", verb + 4 < end, tokens[verb + 2].lower == "to" else { return nil }
      guard ["describe", "mean", "denote"].contains(tokens[verb + 3].lower) else {
        return tokens[verb + 3].lower == "refer" && tokens[verb + 4].lower == "to" ? verb + 5 : nil
      }
      return verb + 4
    case "can", "may":
      guard verb + 5 < end, next == "be", ["defined", "described"].contains(tokens[verb + 2].lower),
        tokens[verb + 3].lower == "as"
      else { return nil }
      return verb + 4
    default: return nil
    }
  }

  private static func isNoun(_ word: String) -> Bool { ["a", "an", "any", "the", "all"].contains(word) }

  static let openers: Set<String> = [
    "means", "mean", "denotes", "denote", "signifies", "refers", "refer", "consists", "consist", "describes",
    "encompasses", "comprises", "comprise", "is", "are", "can", "may",
  ]

  private static let plurals: Set<String> = ["refer", "denote", "consist", "comprise", "mean", "are"]
}
