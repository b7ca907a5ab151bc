/// Follows what a passage speaks of, so that "it" at the start of a sentence can be replaced by its name.
///
/// - "Gout is a form of arthritis. It causes sudden pain in the toe." has for *It* the name *Gout*.
/// - "Ticks carry germs. They live in tall grass." has for *They* nothing: germs could be meant.
struct Antecedents {
  /// The subject of the sentence before.
  private var subject: Topics.Name?
  /// What the passage, or the page before it, defined last.
  private var defined: Topics.Name?
  private let topics: Topics
  private let headings: [String]

  init(topics: Topics, headings: [String]) {
    self.topics = topics
    self.headings = headings
    subject = topics.subject(under: headings)
    defined = subject
  }

  /// Returns the statement that a run of tokens makes once its opening stands for itself, or nil where it cannot.
  func statement(_ sentence: Sentence, _ range: Range<Int>) -> Statement? {
    let tokens = sentence.tokens
    guard let start = Self.pastLead(tokens, range) else { return nil }
    func replaced(by name: Topics.Name?, from next: Int, possessive: Bool = false) -> Statement? {
      guard let name, next < range.upperBound, !Self.isShort(name.text, in: tokens[next..<range.upperBound]) else {
        return nil
      }
      let text = name.text.prefix(1).uppercased() + name.text.dropFirst()
      let ending = possessive ? (text.hasSuffix("s") ? "’" : "’s") : ""
      return Statement(sentence: sentence, opening: text + ending, start: next, end: range.upperBound)
    }
    let next = start + 1 < range.upperBound ? tokens[start + 1].lower : ""
    switch tokens[start].lower {
    case "it": return subject?.isPlural == false ? replaced(by: subject, from: start + 1) : nil
    case "they": return subject?.isPlural == true ? replaced(by: subject, from: start + 1) : nil
    case "its": return subject?.isPlural == false ? replaced(by: subject, from: start + 1, possessive: true) : nil
    case "this", "the":
      // "This disorder of the vessels" is another one.
      if Self.general.contains(next), start + 2 >= range.upperBound || tokens[start + 2].lower != "of" {
        return defined?.isPlural == false ? replaced(by: defined, from: start + 2) : nil
      }
      if let noun = GenericSubject.noun(tokens, start, range.upperBound) {
        guard GenericSubject.named.contains(tokens[noun].lower), let topic = topics.defined(under: headings) else {
          return nil
        }
        return Statement(
          sentence: sentence, opening: "The \(sentence.text(start + 1..<noun + 1)) of \(topic)", start: noun + 1,
          end: range.upperBound)
      }
    default: break
    }
    return Statement(sentence: sentence, opening: nil, start: start, end: range.upperBound)
  }

  /// Whether some words have the short form of a name: "This disorder has the signs of ALS" is about more than ALS.
  private static func isShort(_ name: String, in words: ArraySlice<Token>) -> Bool {
    guard words.contains(where: { $0.capitals >= 2 }) else { return false }
    let initials = Word(String(name.split { $0 == " " || $0 == "-" }.compactMap(\.first)).lowercased())
    return initials.characterCount >= 2 && words.contains { $0.capitals >= 2 && $0.lower == initials }
  }

  /// Takes up a sentence that was read, with what it defines.
  mutating func read(_ sentence: Sentence, facts: [Fact]) {
    let begin = sentence.tokens.first?.start
    let definition = facts.first { $0.kind == .definition && $0.sentence.tokens.first?.start == begin }
    if let name = definition.flatMap(Topics.name(defined:)) {
      subject = name
      defined = name
      return
    }
    guard let start = Self.pastLead(sentence.tokens, 0..<sentence.tokens.count) else {
      subject = nil
      return
    }
    let first = sentence.tokens[start].lower
    // A sentence that goes on about the same leaves it as it is.
    if ["it", "they", "its"].contains(first) { return }
    subject = ownSubject(sentence, start)
  }

  /// The plain subject of a sentence: a short name right before an auxiliary or a verb.
  private func ownSubject(_ sentence: Sentence, _ start: Int) -> Topics.Name? {
    let tokens = sentence.tokens
    let limit = min(tokens.count, start + 7)
    guard
      let verb = (start + 1..<max(start + 1, limit)).first(where: { index in
        tokens[index].isIn(.auxiliaries)
          || FactVerbs.verb(tokens[index])?.form == .third
            && !["increases", "results"].contains(tokens[index].lower)
      })
    else { return nil }
    var end = verb
    while end > start + 1, tokens[end - 1].lower.hasSuffix("ly") || tokens[end - 1].isIn(.conjunctions) { end -= 1 }
    let words = tokens[start..<end]
    guard let last = words.last, last.isWord, words.allSatisfy({ $0.isWord || $0.kind == .number }) else { return nil }
    guard
      !words.contains(where: { $0.isIn([.prepositions, .pronouns, .conjunctions, .auxiliaries]) }),
      topics.areNamed(in: words, headings)
    else { return nil }
    guard !StatementShape.pointing.contains(last.lower), !StatementShape.dull.contains(last.lower) else { return nil }
    let isPlural =
      ["are", "were", "have"].contains(tokens[verb].lower)
      || last.lower.hasSuffix("s") && !["is", "was", "has", "does"].contains(tokens[verb].lower)
        && !last.lower.hasSuffix("ss") && !last.lower.hasSuffix("is") && !last.lower.hasSuffix("us")
    var text = sentence.text(start..<end)
    if start == 0, tokens[start].isIn(.articles) { text = text.prefix(1).lowercased() + text.dropFirst() }
    return Topics.Name(text: text, isPlural: isPlural)
  }

  /// Skips marks and words that tie a sentence to the one before: "However,", "As a result,".
  private static func pastLead(_ tokens: [Token], _ range: Range<Int>) -> Int? {
    var start = range.lowerBound
    while start < range.upperBound, tokens[start].kind == .mark, tokens[start].lower != "(" { start += 1 }
    if start + 2 < range.upperBound, ties.contains(tokens[start].lower) {
      start += tokens[start + 1].lower == "," ? 2 : 1
    } else if start + 4 < range.upperBound, tokens[start].lower == "as", tokens[start + 2].lower == "result",
      tokens[start + 3].lower == ","
    {
      start += 4
    } else if start + 3 < range.upperBound, tokens[start].lower == "in", tokens[start + 1].lower == "addition",
      tokens[start + 2].lower == ","
    {
      start += 3
    }
    return start < range.upperBound ? start : nil
  }

  private static let ties: WordSet = [
    "however", "therefore", "thus", "additionally", "moreover", "furthermore", "consequently", "hence", "but", "and",
    "similarly", "fortunately", "unfortunately", "also", "yet",
  ]

  /// Nouns with which "this" and "the" take up what was defined: "The illness may return ...".
  private static let general: WordSet = ["condition", "disease", "disorder", "syndrome", "illness"]
}
