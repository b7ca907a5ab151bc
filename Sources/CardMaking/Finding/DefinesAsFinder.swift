/// Finds "A defines X as Y", where the question names A.
///
/// - "The World Health Organization defines anemia as a low hemoglobin." asks how the organization defines anemia.
/// - "Dr. Hale defines a flare as two new symptoms." asks how Dr. Hale defines a flare.
/// - "Economists define inflation as a general rise in prices." asks how economists do.
struct DefinesAsFinder: SentenceFinder {
  let name = "defines as"
  let cues = WordClasses.defines

  func facts(in sentence: Sentence) -> [Fact] {
    Clause.clauses(of: sentence).compactMap { fact(in: $0) }
  }

  private func fact(in clause: Clause) -> Fact? {
    let sentence = clause.sentence
    let tokens = sentence.tokens
    guard
      let verb = sentence.first(in: clause.range, where: { ["defines", "define", "defined"].contains($0.lower) }),
      verb > clause.range.lowerBound, !tokens[verb - 1].isIn(.auxiliaries),
      let link = sentence.first(in: verb + 1..<clause.range.upperBound, where: { $0.lower == "as" }), link > verb + 1,
      let subject = Subject.plainName(sentence, verb + 1..<link),
      let answer = Answer.read(sentence, link + 1..<clause.range.upperBound)
    else { return nil }
    guard let definer = Self.definer(sentence, clause.range.lowerBound..<verb) else { return nil }
    return Fact(
      kind: .definition, question: definer.isEmpty ? .whatIs(isPlural: false) : .howDefined(by: definer),
      term: subject.term, aliases: subject.aliases, answer: answer, sentence: sentence, finder: name)
  }

  /// Who defines; empty for "we", nil where nobody that a question could name.
  private static func definer(_ sentence: Sentence, _ range: Range<Int>) -> String? {
    let tokens = sentence.tokens
    var start = range.lowerBound
    if let comma = sentence.first(in: range, where: { $0.lower == "," }), comma + 1 < range.upperBound {
      start = comma + 1
    }
    let first = tokens[start].lower
    if range.upperBound - start == 1, ["we", "i", "to", "you"].contains(first) { return "" }
    if FunctionWords.pronouns.contains(first) || range.upperBound - start > 9 { return nil }
    if FunctionWords.prepositions.contains(first) || FunctionWords.conjunctions.contains(first) { return nil }
    if tokens[range.upperBound - 1].isIn(.auxiliaries) { return nil }
    let text = sentence.text(start..<range.upperBound)
    return FunctionWords.articles.contains(first)
      || !tokens[start].hasInnerCapital && range.upperBound - start == 1
        && first.hasSuffix("s")
      ? text.prefix(1).lowercased() + text.dropFirst() : text
  }
}
