/// Finds explanations in parentheses, between dashes and after a colon that may define; all are loose.
///
/// - "The village cooper (a man who made barrels by hand) was rich." gives *cooper*.
/// - "The state was a gerontocracy—rule by its oldest men." gives *gerontocracy*.
/// - "A second way is blanching: you dip the leaves in boiling water." gives *blanching*.
/// - "The young leaves (called fiddleheads) can be eaten." gives *fiddleheads*.
/// - "The village (near Oxford) is small." gives nothing.
struct LooseGlossFinder: SentenceFinder {
  let name = "loose gloss"
  let cues: WordClasses = [.openings, .colons]

  func facts(in sentence: Sentence) -> [Fact] {
    let tokens = sentence.tokens
    var facts: [Fact] = []
    for place in tokens.indices.dropFirst() where tokens[place].isIn([.openings, .colons]) {
      switch tokens[place].lower {
      case "(":
        guard let close = sentence.closing(place) else { continue }
        if let fact = named(sentence, place, close) ?? glossed(sentence, place, place + 1..<close) {
          facts.append(fact)
        }
      case "—", ":":
        guard place + 3 < tokens.count else { continue }
        let end =
          sentence.first(in: place + 1..<tokens.count, where: { $0.lower == "—" || $0.lower == ";" }) ?? tokens.count
        if let fact = glossed(sentence, place, place + 1..<end) { facts.append(fact) }
      default: break
      }
    }
    return facts
  }

  /// "X (what it is)", "X—what it is", "X: what it is".
  private func glossed(_ sentence: Sentence, _ place: Int, _ range: Range<Int>) -> Fact? {
    let tokens = sentence.tokens
    var start = range.lowerBound
    if tokens[start].lower == "that", range.count > 3, tokens[start + 1].lower == "is" { start += 2 }
    while start < range.upperBound, tokens[start].lower == "," { start += 1 }
    guard range.upperBound - start >= 3, range.count <= 40, let words = NounBefore.term(place, in: sentence),
      tokens[start].isWord, tokens[start].capitals == 0 || tokens[start].isIn(.articles),
      tokens[start..<range.upperBound].count(where: \.isWord) >= 3,
      !tokens[range].contains(where: { CitationTail.year($0) != nil || $0.lower == "=" }),
      !barred.contains(tokens[start].lower), !PageLabels.isLabel(sentence, words),
      let subject = Subject.plainName(sentence, words),
      let answer = Answer.read(sentence, start..<range.upperBound)
    else { return nil }
    return .loose(subject.term, answer, sentence, finder: name)
  }

  /// "what it is (called X)".
  private func named(_ sentence: Sentence, _ open: Int, _ close: Int) -> Fact? {
    let tokens = sentence.tokens
    guard close - open <= 8, open + 2 < close else { return nil }
    var start = open + 1
    guard ["called", "known", "termed", "or"].contains(tokens[start].lower) else { return nil }
    start += 1
    if tokens[start].lower == "as" { start += 1 }
    guard let subject = Subject.plainName(sentence, start..<close), let words = NounBefore.phrase(open, in: sentence),
      words.count >= 2, let answer = Answer.read(sentence, words)
    else { return nil }
    return .loose(subject.term, answer, sentence, finder: name)
  }

  private let barred: WordSet = [
    "e.g", "see", "such", "including", "especially", "for", "like", "from", "also", "formerly", "as", "shown", "about",
    "with", "by", "not", "although", "but", "if", "and", "usually", "often", "known", "called", "hence", "either",
    "even",
    "just", "or", "on", "in", "plural", "sometimes", "at",
  ]
}
