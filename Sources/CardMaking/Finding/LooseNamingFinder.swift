/// Finds names that are given to what stands before them, read loosely.
///
/// - "Tenants paid a share of the harvest, called champart." gives *champart*: a share of the harvest.
/// - "The bees leave behind empty cells known as drone cells." gives *drone cells*: empty cells.
/// - "Rain gathers at the lowest point of the roof, or valley." gives *valley*.
/// - "It is also called lockjaw." gives nothing.
struct LooseNamingFinder: SentenceFinder {
  let name = "loose naming"
  let cues: WordClasses = [.namings, .commas]

  func facts(in sentence: Sentence) -> [Fact] {
    let tokens = sentence.tokens
    var facts: [Fact] = []
    for index in tokens.indices.dropFirst() where index + 1 < tokens.count {
      if tokens[index].isIn(.namings) {
        if let fact = called(sentence, index) { facts.append(fact) }
      } else if tokens[index].lower == "or", tokens[index - 1].lower == ",", let fact = or(sentence, index) {
        facts.append(fact)
      }
    }
    return facts
  }

  private func called(_ sentence: Sentence, _ verb: Int) -> Fact? {
    let tokens = sentence.tokens
    var start = verb + 1
    switch tokens[verb].lower {
    case "known", "referred":
      while start < tokens.count, tokens[start].lower == "to" || tokens[start].lower == "as" { start += 1 }
      guard start > verb + 1, tokens[start - 1].lower == "as" else { return nil }
    default: break
    }
    guard let subject = CalledFinder.name(sentence, start..<tokens.count) else { return nil }
    var end = verb
    while end > 0, Predicate.adverbs.contains(tokens[end - 1].lower) || tokens[end - 1].isIn(.auxiliaries) { end -= 1 }
    if end < verb, tokens[end..<verb].contains(where: { $0.lower == "also" }) { return nil }
    let isAside = end > 0 && tokens[end - 1].lower == ","
    if isAside { end -= 1 }
    guard end > 0, let phrase = NounBefore.phrase(end, in: sentence),
      let words = CalledFinder.measured(sentence, phrase, called: subject.term), words.count >= 2,
      !isBare(tokens[words]),
      let answer = Answer.read(sentence, words)
    else { return nil }
    return .loose(subject.term, answer, sentence, finder: name)
  }

  /// "the skin": one known thing, which is called something else than what stands there.
  private func isBare(_ words: ArraySlice<Token>) -> Bool {
    words.first?.lower == "the" && words.count { $0.isWord && !$0.isIn(.all) } == 1
  }

  private func or(_ sentence: Sentence, _ or: Int) -> Fact? {
    let tokens = sentence.tokens
    let end = sentence.first(in: or + 1..<tokens.count, where: { $0.kind == .mark }) ?? tokens.count
    guard end - or <= 4, end > or + 1, let subject = Subject.plainName(sentence, or + 1..<end),
      let words = NounBefore.phrase(or - 1, in: sentence), words.count >= 3, let answer = Answer.read(sentence, words)
    else { return nil }
    return .loose(subject.term, answer, sentence, finder: name)
  }
}
