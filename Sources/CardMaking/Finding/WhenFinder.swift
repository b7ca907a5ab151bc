/// Finds "X is when ..." and "X occurs when ...".
///
/// - "Ischemia is when a tissue gets too little blood." gives *Ischemia*: when a tissue gets too little blood; it is
///   asked with "When do people speak of ischemia?", which the answer fits.
/// - "A migraine happens when nerves send pain signals." is asked with "When does a migraine happen?".
/// - "It occurs when you sleep." gives nothing.
struct WhenFinder: SentenceFinder {
  let name = "when"
  let cues = WordClasses.whens

  func facts(in sentence: Sentence) -> [Fact] {
    Clause.clauses(of: sentence).compactMap { fact(in: $0) }
  }

  private func fact(in clause: Clause) -> Fact? {
    let sentence = clause.sentence
    let tokens = sentence.tokens
    guard
      let when = sentence.first(in: clause.range, where: { $0.lower == "when" || $0.lower == "whenever" }),
      when > clause.range.lowerBound + 1
    else { return nil }
    var verb = when - 1
    if Predicate.adverbs.contains(tokens[verb].lower) || tokens[verb].lower == "only" { verb -= 1 }
    guard verb > clause.range.lowerBound else { return nil }
    let word = tokens[verb].lower
    let isPlural = ["are", "occur", "happen", "develop", "arise", "result"].contains(word)
    guard word == "is" || word == "are" || Self.verbs[word] != nil else { return nil }
    var end = verb
    while end > clause.range.lowerBound, Predicate.adverbs.contains(tokens[end - 1].lower) { end -= 1 }
    guard end - clause.range.lowerBound <= 20, let subject = Subject.read(sentence, clause.range.lowerBound..<end),
      let answer = Answer.read(sentence, when..<clause.range.upperBound)
    else { return nil }
    let question: Fact.Question =
      Self.verbs[word].map { .whenDoes(verb: $0, isPlural: isPlural, article: subject.article) }
      ?? .whenSpokenOf(article: subject.article)
    return Fact(
      kind: .definition, question: question, term: subject.term, aliases: subject.aliases, answer: answer,
      sentence: sentence, finder: name)
  }

  /// The verbs of such sentences and their plain forms.
  private static let verbs: WordTable<String> = [
    "occurs": "occur", "occur": "occur", "happens": "happen", "happen": "happen", "develops": "develop",
    "develop": "develop", "arises": "arise", "arise": "arise", "results": "result", "result": "result",
  ]
}
