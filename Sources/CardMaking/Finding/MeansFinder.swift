/// Finds "X means Y", "X refers to Y", "X denotes Y".
///
/// - "\"Distal\" means farther from the trunk." gives *Distal*: farther from the trunk.
/// - "Barter refers to the swapping of goods." gives *Barter*: the swapping of goods.
/// - "The term ataxia is used to describe clumsy movement." gives *ataxia*.
/// - "This means that you should rest." gives nothing.
struct MeansFinder: SentenceFinder {
  let name = "means"
  let cues = WordClasses.meanings

  func facts(in sentence: Sentence) -> [Fact] {
    Clause.clauses(of: sentence).compactMap { fact(in: $0) }
  }

  private func fact(in clause: Clause) -> Fact? {
    let tokens = clause.sentence.tokens
    let last = min(clause.range.upperBound, clause.range.lowerBound + 22)
    var from = clause.range.lowerBound + 1
    while from < last,
      let verb = clause.sentence.first(in: from..<last, where: { Self.openers.contains($0.lower) && $0.capitals == 0 })
    {
      if let start = MeaningVerbs.meaningStart(tokens, verb, clause.range.upperBound), start < clause.range.upperBound {
        return fact(in: clause, verb: verb, start: start)
      }
      from = verb + 1
    }
    return nil
  }

  private func fact(in clause: Clause, verb: Int, start: Int) -> Fact? {
    let sentence = clause.sentence
    let tokens = sentence.tokens
    var end = verb
    while end > clause.range.lowerBound,
      Predicate.adverbs.contains(tokens[end - 1].lower)
        || ["can", "may", "literally", "more"].contains(tokens[end - 1].lower)
    {
      end -= 1
    }
    guard end > clause.range.lowerBound else { return nil }
    let isQuoted = tokens[end - 1].lower == "\""
    let isPlain = tokens[start].lower != "that" || isQuoted
    let start = isPlain ? start : start + 1
    let strict = isPlain ? Subject.read(sentence, clause.range.lowerBound..<end) : nil
    guard let subject = strict ?? LooseSubject.read(sentence, clause.range.lowerBound..<end),
      let answer = Answer.read(sentence, start..<clause.range.upperBound)
    else { return nil }
    let isMeaning = tokens[verb].lower == "means" || tokens[verb].lower == "mean"
    return Fact(
      kind: .definition,
      question: isMeaning ? .whatMeans : .whatIs(isPlural: Self.plurals.contains(tokens[verb].lower)),
      term: subject.term, aliases: subject.aliases, answer: answer, certainty: strict == nil ? .loose : .plain,
      sentence: sentence, finder: name)
  }

  static let openers: WordSet = [
    "means", "mean", "meant", "denotes", "denote", "signifies", "refers", "refer", "consists", "consist", "describes",
    "encompasses", "comprises", "comprise", "is", "are", "was", "were", "can", "may", "comprised", "referred",
    "represents", "designates", "indicates", "stands",
  ]

  private static let plurals: WordSet = ["refer", "denote", "consist", "comprise", "mean", "are", "were"]
}
