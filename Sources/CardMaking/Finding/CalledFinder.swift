/// Finds "Y is called X" and "a Y called X".
///
/// - "The loss of the sense of smell is called anosmia." gives *anosmia*: the loss of the sense of smell.
/// - "A slow form of the disease called indolent lymphoma often needs no treatment." gives *indolent lymphoma*.
/// - "Inflammation of a vein is known as phlebitis." gives *phlebitis*.
/// - "It is also called lockjaw." gives nothing.
struct CalledFinder: SentenceFinder {
  let name = "called"
  let cues = WordClasses.namings

  func facts(in sentence: Sentence) -> [Fact] {
    Clause.clauses(of: sentence).compactMap { fact(in: $0) }
  }

  private func fact(in clause: Clause) -> Fact? {
    let sentence = clause.sentence
    let tokens = sentence.tokens
    guard let verb = sentence.first(in: clause.range, where: { Self.verbs.contains($0.lower) }),
      verb > clause.range.lowerBound + 1
    else { return nil }
    var nameStart = verb + 1
    if tokens[verb].lower == "known" || tokens[verb].lower == "referred" {
      while nameStart < clause.range.upperBound, tokens[nameStart].lower == "to" || tokens[nameStart].lower == "as" {
        nameStart += 1
      }
      guard nameStart > verb + 1, tokens[nameStart - 1].lower == "as" else { return nil }
    }
    guard let name = Self.name(sentence, nameStart..<clause.range.upperBound) else { return nil }
    var end = verb
    while end > clause.range.lowerBound, Predicate.adverbs.contains(tokens[end - 1].lower) {
      if tokens[end - 1].lower == "also" { return nil }
      end -= 1
    }
    let definition: Range<Int>?
    let isPlural: Bool
    if ["is", "are"].contains(tokens[end - 1].lower) {
      definition = Self.statement(sentence, clause.range.lowerBound..<end - 1)
      isPlural = tokens[end - 1].lower == "are"
    } else {
      definition = Self.phrase(sentence, before: end, from: clause.range.lowerBound).flatMap {
        Self.measured(sentence, $0, called: name.term)
      }
      isPlural = definition.map { Self.isPlural(tokens[$0]) } == true && Self.isSeveral(name.term)
    }
    guard let definition, let answer = Answer.read(sentence, definition) else { return nil }
    return Fact(
      kind: .definition, question: .whatIs(isPlural: isPlural, article: name.article), term: name.term,
      aliases: name.aliases, answer: answer,
      sentence: sentence, finder: self.name)
  }

  /// The new name: up to a comma, a verb or a small word.
  static func name(_ sentence: Sentence, _ range: Range<Int>) -> Subject? {
    let tokens = sentence.tokens
    var start = range.lowerBound
    while start < range.upperBound, tokens[start].isIn(.articles) || tokens[start].lower == "\"" {
      start += 1
    }
    var end = start
    while end < range.upperBound, end - start < 6 {
      let token = tokens[end]
      if token.kind == .mark {
        if token.lower == "(", let close = sentence.closing(end), close < range.upperBound {
          end = close + 1
        }
        break
      }
      if end > start,
        token.isIn(.all) || nameEnds.contains(token.lower) || token.lower.hasSuffix("ly")
      {
        break
      }
      end += 1
    }
    if end == start + 1, MedicalWords.isAdjective(tokens[start].lower) { return nil }
    var subject = Subject.plainName(sentence, start..<end)
    if start > range.lowerBound, tokens[start - 1].isIn(.articles) { subject?.article = tokens[start - 1].lower.text }
    return subject
  }

  /// The words before "is called", when they say what the thing is.
  private static func statement(_ sentence: Sentence, _ range: Range<Int>) -> Range<Int>? {
    let tokens = sentence.tokens
    guard range.count >= 3, range.count <= 30, let first = tokens[range].first else { return nil }
    var start = range.lowerBound
    if Leads.adverbs.contains(first.lower) { start += 1 }
    if start < range.upperBound, tokens[start].lower == "," { start += 1 }
    guard start < range.upperBound else { return nil }
    if let comma = sentence.first(in: start..<range.upperBound, where: { $0.lower == "," }),
      Leads.prepositions.contains(tokens[start].lower), comma + 1 < range.upperBound
    {
      start = comma + 1
    }
    let opening = tokens[start].lower
    guard !StandAloneJudge.pointers.contains(opening), !FunctionWords.conjunctions.contains(opening),
      !FunctionWords.pronouns.contains(opening), !FunctionWords.prepositions.contains(opening)
    else { return nil }
    let body = tokens[start..<range.upperBound]
    guard body.count(where: { $0.isWord && !$0.isIn(.all) }) >= 2, body.count >= 3 else {
      return nil
    }
    guard !body.contains(where: { ["he", "she", "we", "they", "it"].contains($0.lower) }) else { return nil }
    return start..<range.upperBound
  }

  /// The noun phrase right before "called", from its article on.
  private static func phrase(_ sentence: Sentence, before end: Int, from lower: Int) -> Range<Int>? {
    let tokens = sentence.tokens
    var start = end
    var index = end - 1
    while index >= lower, end - index <= 9 {
      let token = tokens[index]
      if token.kind == .mark { break }
      if ["a", "an"].contains(token.lower) {
        start = index
        break
      }
      if token.isIn(.all), !["of", "the", "in"].contains(token.lower) { break }
      index -= 1
    }
    guard start < end else { return nil }
    let content = tokens[start..<end].count { $0.isWord && !$0.isIn(.all) }
    return content >= 3 ? start..<end : nil
  }

  /// What is measured, where a phrase says how much of it there is; nil where only one word is left.
  ///
  /// Of "an imbalance of blood salts called electrolytes" the blood salts are called so.
  static func measured(_ sentence: Sentence, _ range: Range<Int>, called name: String) -> Range<Int>? {
    let tokens = sentence.tokens
    // "a build-up of fat called steatosis": the build-up is called so.
    guard isSeveral(name) || name.hasSuffix("ria") else { return range }
    guard let of = sentence.first(in: range, where: { $0.lower == "of" }), of > range.lowerBound,
      measures.contains(tokens[of - 1].lower), of + 1 < range.upperBound
    else { return range }
    let rest = of + 1..<range.upperBound
    return tokens[rest].count { $0.isWord && !$0.isIn(.all) && !weak.contains($0.lower) } >= 2 ? rest : nil
  }

  private static func isSeveral(_ name: String) -> Bool {
    name.hasSuffix("s") && !["ss", "us", "is", "ics"].contains(where: name.hasSuffix)
  }

  /// Whether a phrase speaks of several things: its head ends so, and no article makes it one.
  static func isPlural(_ words: ArraySlice<Token>) -> Bool {
    guard let first = words.first, !["a", "an"].contains(first.lower) else { return false }
    let head = words.prefix { !$0.isIn(.prepositions) && $0.kind != .mark }.last?.lower ?? ""
    return head.hasSuffix("s") && !["ss", "us", "is"].contains(where: head.hasSuffix)
  }

  private static let measures: WordSet = [
    "imbalance", "buildup", "build-up", "level", "levels", "amount", "amounts", "lack", "loss", "excess", "shortage",
    "deficiency", "absence", "accumulation", "number", "numbers", "concentration", "concentrations", "production",
    "supply",
  ]

  private static let weak: WordSet = ["particular", "certain", "specific", "some", "several", "many"]

  static let verbs: WordSet = ["called", "known", "termed", "referred", "named", "dubbed"]
  private static let nameEnds: WordSet = [
    "often", "usually", "causes", "cause", "affects", "begins", "occurs", "develops", "makes", "helps", "located",
    "found",
    "caused", "made", "used", "produced", "using", "allows", "occur", "form", "forms", "build", "lines", "produces",
  ]
}
