/// Reads "X has three parts:" and "X is made in three steps:": the words that the list after them belongs to.
///
/// - "The ear has three parts: the outer ear, the middle ear and the inner ear." asks which three parts the ear has.
/// - "Insulin is made in two steps: folding and cutting." asks in which two steps insulin is made.
/// - "The talk has three parts and a break: ..." gives nothing.
enum CountedParts {
  /// Returns the question and the words before the members, or nil where the words up to the colon count nothing.
  static func wording(
    _ sentence: Sentence, upTo colon: Int, count: Int, _ antecedents: Antecedents, _ topics: Topics,
    _ headings: [String]
  ) -> ListQuestion.Wording? {
    let tokens = sentence.tokens
    guard
      let number = (max(0, colon - 4)..<max(0, colon - 1)).first(where: {
        CountedKinds.number(tokens[$0].lower) == count
      }),
      let noun = tokens[number..<colon].last, noun.lower.hasSuffix("s"), noun.count >= 4,
      tokens[number + 1..<colon].allSatisfy({ $0.isWord && !$0.isIn(.all) && $0.capitals == 0 }),
      let statement = antecedents.statement(sentence, 0..<colon), statement.start < number,
      let verb = Verb(tokens, before: number, from: statement.start)
    else { return nil }
    let subject = tokens[statement.start..<verb.start]
    guard !subject.isEmpty || statement.opening != nil, subject.count <= 8, isName(subject),
      statement.opening != nil || StatementShape.opensWell(statement) && topics.areNamed(in: subject, headings)
    else { return nil }
    let words = sentence.text(statement.start..<verb.start)
    let name = SentenceCase.inside(
      [statement.opening, words].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " "))
    let counted = sentence.text(number..<colon)
    let lead = [statement.opening, sentence.text(statement.start..<colon)].compactMap { $0 }.joined(separator: " ")
    return ListQuestion.Wording(
      text: verb.question(of: name, counted), lead: lead.prefix(1).uppercased() + lead.dropFirst() + ":")
  }

  private static func isName(_ words: ArraySlice<Token>) -> Bool {
    words.allSatisfy { $0.isWord && !$0.isIn([.pronouns, .conjunctions, .auxiliaries]) }
      && !words.contains { FactVerbs.verb($0)?.form == .third || $0.lower.hasSuffix("ly") }
      && words.last.map { !$0.isIn(.all) } ?? true
  }

  /// What stands between a subject and the number.
  private struct Verb {
    let start: Int
    private let base: String
    private let helper: String
    /// The preposition of a passive: it opens the question.
    private let opening: String?

    init?(_ tokens: [Token], before number: Int, from start: Int) {
      let preposition = tokens[number - 1].isIn(.prepositions) ? tokens[number - 1].lower.text : nil
      var verb = preposition == nil ? number - 1 : number - 2
      guard verb >= start else { return nil }
      let word = tokens[verb].lower
      if let base = CountedParts.verbs[word.text + (preposition.map { " " + $0 } ?? "")] {
        self.base = base
        helper = word.hasSuffix("s") && word != "pass" ? "does" : "do"
        opening = nil
      } else if let preposition, ["in", "into", "by", "from", "through"].contains(preposition), verb > start,
        CountedParts.participles.contains(word), ["is", "are"].contains(tokens[verb - 1].lower)
      {
        base = word.text
        helper = tokens[verb - 1].lower.text
        opening = preposition
        verb -= 1
      } else {
        return nil
      }
      self.start = verb
    }

    func question(of subject: String, _ counted: String) -> String {
      guard let opening else { return "Which \(counted) \(helper) \(subject) \(base)?" }
      return "\(opening.prefix(1).uppercased() + opening.dropFirst()) which \(counted) \(helper) \(subject) \(base)?"
    }
  }

  /// Verbs with their prepositions, and how a question has them.
  private static let verbs: [String: String] = {
    var verbs: [String: String] = ["has": "have", "have": "have"]
    for words in [
      "consist of", "pass through", "go through", "move through", "run through", "progress through", "come in",
      "occur in", "develop in", "happen in", "fall into", "contain", "involve", "form", "comprise",
    ] {
      let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
      let ending = ["ss", "go"].contains { parts[0].hasSuffix($0) } ? "es" : "s"
      let rest = parts.count > 1 ? " " + parts[1] : ""
      verbs[words] = words
      verbs[parts[0] + ending + rest] = words
    }
    return verbs
  }()

  private static let participles: WordSet = [
    "made", "divided", "split", "formed", "grouped", "classified", "sorted", "built", "given", "taken", "done",
    "produced", "spread", "separated", "treated", "performed",
  ]
}
