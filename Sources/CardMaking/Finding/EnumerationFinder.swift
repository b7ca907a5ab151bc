/// Finds lists of three members or more: "X includes a, b and c".
///
/// - "Wrist involvement includes pain, stiffness and swelling." asks what wrist involvement includes.
/// - "Triggers of migraine include stress, bright light, and red wine." asks what they include.
/// - "Symptoms include fever, cough and chills." gives nothing: of which disease?
struct EnumerationFinder: SentenceFinder {
  let name = "includes"

  func facts(in sentence: Sentence) -> [Fact] {
    let tokens = sentence.tokens
    guard tokens.count >= 8, tokens[tokens.count - 1].lower == ".",
      let verb = sentence.first(in: 0..<tokens.count, where: { $0.lower == "includes" || $0.lower == "include" }),
      verb > 0,
      verb <= 12, let subject = subject(sentence, 0..<verb)
    else { return [] }
    let end = tokens.count - 1
    guard let items = ListItems.read(sentence, verb + 1..<end), items.count >= 3, items.count <= 8 else { return [] }
    let isPlural = tokens[verb].lower == "include"
    return [
      Fact(
        kind: .enumeration, question: .asked("What \(isPlural ? "do" : "does") \(subject) include?"),
        answer: items.joined(separator: "; "), items: items, sentence: sentence, finder: name)
    ]
  }

  /// The words before the verb, when they name their topic.
  private func subject(_ sentence: Sentence, _ range: Range<Int>) -> String? {
    let tokens = sentence.tokens
    guard let first = tokens[range].first, !StandAloneJudge.pointers.contains(first.lower),
      !FunctionWords.conjunctions.contains(first.lower), !FunctionWords.prepositions.contains(first.lower),
      !["other", "some", "many", "most", "others", "common", "examples", "all", "more", "several", "both", "each"]
        .contains(first.lower)
    else { return nil }
    let words = tokens[range].filter { $0.isWord && !FunctionWords.all.contains($0.lower) }
    guard words.count >= 2, !tokens[range].contains(where: { $0.lower == "," }),
      !tokens[range].contains(where: {
        StandAloneJudge.pointers.contains($0.lower) || FunctionWords.auxiliaries.contains($0.lower)
      })
    else { return nil }
    let text = sentence.text(range)
    let keepsCase = first.hasInnerCapital || range.count > 1 && tokens[range.lowerBound + 1].isCapitalised
    return keepsCase ? text : text.prefix(1).lowercased() + text.dropFirst()
  }
}
