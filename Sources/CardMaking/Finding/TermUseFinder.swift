/// Finds "use the term X to refer to Y" and "the word X, which ..." in the middle of a sentence.
///
/// - "Sailors use the term leeward to describe the side away from the wind." gives *leeward*.
/// - "Geologists apply the word till to sediment left by a glacier." gives nothing: no verb of meaning.
/// - "Judges use the term hearsay to refer to what a witness heard from others." gives *hearsay*.
struct TermUseFinder: SentenceFinder {
  let name = "term use"
  let cues: WordClasses = [.termWords]

  func facts(in sentence: Sentence) -> [Fact] {
    Clause.clauses(of: sentence).compactMap { clause in
      let tokens = sentence.tokens
      guard
        let word = sentence.first(in: clause.range, where: { ["term", "word", "phrase"].contains($0.lower) }),
        word > clause.range.lowerBound, tokens[word - 1].lower == "the",
        let to = sentence.first(
          in: word + 2..<max(word + 2, min(clause.range.upperBound, word + 9)), where: { $0.lower == "to" }),
        to + 3 < clause.range.upperBound
      else { return nil }
      let verb = tokens[to + 1].lower
      let start: Int
      if ["describe", "mean", "denote", "indicate", "designate"].contains(verb) {
        start = to + 2
      } else if verb == "refer", tokens[to + 2].lower == "to" {
        start = to + 3
      } else {
        return nil
      }
      guard let subject = Subject.plainName(sentence, word + 1..<to),
        let answer = Answer.read(sentence, start..<clause.range.upperBound)
      else { return nil }
      return Fact(
        kind: .definition, question: .whatMeans, term: subject.term, aliases: subject.aliases, answer: answer,
        sentence: sentence, finder: name)
    }
  }
}
