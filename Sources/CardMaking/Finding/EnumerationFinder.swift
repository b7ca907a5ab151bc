/// Finds lists of three members or more: "X includes a, b and c".
///
/// - "Wrist involvement includes pain, stiffness and swelling." asks what wrist involvement includes.
/// - "Triggers of migraine include stress, bright light, and red wine." asks what they include.
/// - "Symptoms include fever, cough and chills." gives nothing: of which disease?
struct EnumerationFinder: SentenceFinder {
  let name = "includes"
  let cues = WordClasses.includings

  func facts(in sentence: Sentence) -> [Fact] {
    let tokens = sentence.tokens
    guard tokens.count >= 8, tokens[tokens.count - 1].lower == ".",
      let verb = sentence.first(in: 0..<tokens.count, where: { $0.lower == "includes" || $0.lower == "include" }),
      verb > 1, verb <= 12, let subject = subject(sentence, Self.start(tokens)..<verb)
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

  /// The first word, past a list's mark.
  private static func start(_ tokens: [Token]) -> Int { tokens[0].kind == .mark ? 1 : 0 }

  /// Nouns that ask "of what?".
  private static let open: Set<String> = [
    "symptoms", "symptom", "signs", "sign", "features", "problems", "complications", "causes", "treatments",
    "treatment",
    "options", "factors", "findings", "types", "forms", "examples", "effects", "characteristics", "difficulties",
    "issues",
    "abnormalities", "changes", "conditions", "disorders", "diseases", "tests", "manifestations", "triggers", "steps",
    "areas", "methods", "medications", "medicines", "measures", "behaviors", "goals", "subsets", "therapies", "tissues",
  ]

  private static func isBarred(_ token: Token) -> Bool {
    token.lower == "," || StandAloneJudge.pointers.contains(token.lower)
      || token.isIn(.auxiliaries)
      || token.lower.hasSuffix("ly") || ["appear", "begin", "occur", "associated"].contains(token.lower)
  }

  /// The words before the verb, when they name their topic.
  private func subject(_ sentence: Sentence, _ range: Range<Int>) -> String? {
    let tokens = sentence.tokens
    guard let first = tokens[range].first, !StandAloneJudge.pointers.contains(first.lower),
      !first.isIn(.conjunctions), !first.isIn(.prepositions),
      !["other", "some", "many", "most", "others", "common", "examples", "all", "more", "several", "both", "each"]
        .contains(first.lower)
    else { return nil }
    let head = TermShape.headIndex(tokens, range)
    let topic = tokens[range].filter { $0.isWord && !$0.isIn(.all) }
    // "Signs of gout", "hand involvement": not "early signs", which could be of anything.
    let namesTopic =
      head + 1 < range.upperBound && ["of", "in", "for"].contains(tokens[head + 1].lower) && topic.count >= 2
      || topic.count >= 2 && !Self.open.contains(tokens[head].lower)
    guard namesTopic, !tokens[range].contains(where: Self.isBarred) else { return nil }
    for index in range.dropLast() where tokens[index].lower == "the" && index > range.lowerBound {
      if StatementShape.pointing.contains(tokens[index + 1].lower) { return nil }
    }
    let text = sentence.text(range)
    let keepsCase = first.hasInnerCapital || range.count > 1 && tokens[range.lowerBound + 1].isCapitalised
    return keepsCase ? text : text.prefix(1).lowercased() + text.dropFirst()
  }
}
