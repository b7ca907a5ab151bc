/// Finds "X is a Y".
///
/// - "A rampart is a wall around a town." gives *rampart*: a wall around a town.
/// - "In optics, a prism is a transparent body with flat sides." gives *prism*.
/// - "Platelets are small cells that stop bleeding." gives *Platelets*.
/// - "This is a problem." gives nothing.
struct CopulaFinder: SentenceFinder {
  let name = "is"
  let cues = WordClasses.copulas

  func facts(in sentence: Sentence) -> [Fact] {
    Clause.clauses(of: sentence).compactMap { fact(in: $0) }
  }

  private func fact(in clause: Clause) -> Fact? {
    let sentence = clause.sentence
    let tokens = sentence.tokens
    guard
      let verb = sentence.first(in: clause.range, where: { Self.verbs.contains($0.lower) && $0.capitals == 0 }),
      verb > clause.range.lowerBound, verb + 2 < clause.range.upperBound,
      Self.isNear(verb, in: clause)
    else { return nil }
    let strict = Subject.read(sentence, clause.range.lowerBound..<verb)
    let meaning = Predicate.start(in: sentence, verb + 1..<clause.range.upperBound, after: tokens[verb].lower)
    let loose = strict == nil ? LooseSubject.read(sentence, clause.range.lowerBound..<verb) : nil
    guard let subject = strict ?? loose,
      let start = meaning ?? LoosePredicate.start(in: sentence, verb + 1..<clause.range.upperBound),
      let answer = Answer.read(sentence, start..<clause.range.upperBound)
    else { return nil }
    return Fact(
      kind: .definition,
      question: .whatIs(
        isPlural: tokens[verb].lower == "are" || tokens[verb].lower == "were", article: subject.article),
      term: subject.term, aliases: subject.aliases, answer: answer,
      certainty: (strict == nil && !Self.isGeneric(loose, sentence, verb)) || meaning == nil ? .loose : .plain,
      sentence: sentence, finder: name)
  }

  /// Whether few words stand before the verb; those in parentheses do not count.
  private static func isNear(_ verb: Int, in clause: Clause) -> Bool {
    var index = clause.range.lowerBound
    var words = 0
    while index < verb {
      if clause.sentence.tokens[index].lower == "(", let close = clause.sentence.closing(index), close < verb {
        index = close
      }
      words += 1
      index += 1
    }
    return words <= 26
  }

  /// "A game is a ...": with its article even a general noun is what the sentence is about.
  private static func isGeneric(_ subject: Subject?, _ sentence: Sentence, _ verb: Int) -> Bool {
    guard let subject, let article = subject.article, article != "the" else { return false }
    return subject.range.upperBound == verb && subject.range.count <= 3
      && sentence.tokens[verb].lower == "is" && verb + 1 < sentence.tokens.count
      && ["a", "an"].contains(sentence.tokens[verb + 1].lower)
  }

  private static let verbs: WordSet = ["is", "are", "was", "were"]
}
