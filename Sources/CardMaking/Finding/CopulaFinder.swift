/// Finds "X is a Y".
///
/// - "Arthropathy is a disease of the joint." gives *Arthropathy*: a disease of the joint.
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
      verb > clause.range.lowerBound, verb - clause.range.lowerBound <= 26, verb + 2 < clause.range.upperBound
    else { return nil }
    guard let subject = Subject.read(sentence, clause.range.lowerBound..<verb) else { return nil }
    guard let start = Predicate.start(in: sentence, verb + 1..<clause.range.upperBound, after: tokens[verb].lower)
    else {
      return nil
    }
    guard let answer = Answer.read(sentence, start..<clause.range.upperBound) else { return nil }
    return Fact(
      kind: .definition,
      question: .whatIs(
        isPlural: tokens[verb].lower == "are" || tokens[verb].lower == "were", article: subject.article),
      term: subject.term, aliases: subject.aliases, answer: answer, sentence: sentence, finder: name)
  }

  private static let verbs: Set<String> = ["is", "are", "was", "were"]
}
