/// Words the question of a list, so that it stands without the page.
struct ListQuestion {
  let sentence: Sentence
  let lead: ListLead
  /// Where the list's own words begin; past the lead's where all members share words.
  let listStart: Int
  let antecedents: Antecedents
  let topics: Topics
  let headings: [String]

  /// The question, and the words before the members that make a sentence of them.
  struct Wording {
    let text: String
    let lead: String
  }

  /// The question, or nil where nobody could tell what the list belongs to.
  var wording: Wording? {
    guard let statement = antecedents.statement(sentence, 0..<sentence.tokens.count - 1),
      statement.start <= lead.verb
    else { return nil }
    guard !runsTogether(statement) else { return nil }
    if listStart == lead.list.lowerBound, lead.form == .includes || lead.form == .kinds, statement.opening == nil,
      let own = sorts(statement)
    {
      return own
    }
    guard StatementShape.standsAlone(statement), isNamed(statement) else { return nil }
    let words = before(statement)
    guard let text = (listStart == lead.list.lowerBound ? natural(statement) : nil) ?? inPlace(statement) else {
      return nil
    }
    return Wording(text: text, lead: words)
  }

  private func isNamed(_ statement: Statement) -> Bool {
    statement.opening != nil || topics.areNamed(in: statement.tokens[statement.range], headings)
  }

  /// "Low back pain Treatments include": a heading that a page has run into the sentence.
  private func runsTogether(_ statement: Statement) -> Bool {
    statement.tokens[statement.start..<lead.verb].dropFirst().contains {
      $0.isCapitalised && $0.capitals == 1
        && (Self.open.contains($0.lower) || ["risk", "oral", "common"].contains($0.lower))
    }
  }

  // MARK: - "Symptoms include", "The three types of X are"

  private func sorts(_ statement: Statement) -> Wording? {
    let tokens = statement.tokens
    var end = lead.verb
    while end > statement.start,
      tokens[end - 1].isIn(.auxiliaries) || tokens[end - 1].lower.hasSuffix("ly")
        || ["often", "also", "may", "can"].contains(tokens[end - 1].lower)
    {
      end -= 1
    }
    var start = statement.start
    if start < end, tokens[start].isIn(.articles) { start += 1 }
    guard start < end, end - start <= 9 else { return nil }
    let words = tokens[start..<end]
    guard words.allSatisfy({ $0.isWord || ["(", ")", "'"].contains($0.lower) }) else { return nil }
    let of = (start..<end).first { ["of", "for", "in"].contains(tokens[$0].lower) }
    let headEnd = of ?? end
    guard headEnd > start, Self.open.contains(tokens[headEnd - 1].lower) else { return nil }
    // "Other symptoms", "some causes": the rest stands elsewhere.
    if tokens[start..<headEnd].contains(where: {
      Self.partial.contains($0.lower) || $0.isIn([.auxiliaries, .prepositions])
    }) {
      return nil
    }
    let head = SentenceCase.inside(sentence.text(start..<headEnd))
    // "Treatment options", but not options alone.
    if tokens[headEnd - 1].lower == "options", headEnd - 1 == start { return nil }
    guard of != nil else {
      guard let topic = topic else { return nil }
      return Wording(text: "What are the \(head) of \(topic)?", lead: Self.capital("\(head) of \(topic) include"))
    }
    let rest = tokens[headEnd + 1..<end]
    guard !rest.contains(where: { $0.isIn([.pronouns, .auxiliaries]) || Self.states.contains($0.lower) }),
      let first = rest.first(where: { !$0.isIn(.articles) }),
      !StatementShape.pointing.contains(first.lower),
      topics.areNamed(in: rest, headings) || rest.count >= 1 && !StatementShape.dull.contains(rest.last?.lower ?? "")
    else { return nil }
    let verb = lead.form == .kinds ? "are the" : "are"
    let text =
      lead.form == .includes
      ? "What do \(head) \(sentence.text(headEnd..<end)) include?"
      : "What \(verb) \(head) \(sentence.text(headEnd..<end))?"
    return Wording(text: text, lead: before(statement))
  }

  /// What the page speaks of where the sentence does not say it.
  private var topic: String? {
    (topics.subject(under: headings)?.text ?? HeadingTopic.name(of: headings)).map(SentenceCase.inside)
  }

  private static let open: WordSet = ListLead.kinds.union([
    "symptom", "sign", "problems", "examples", "triggers", "tests", "effects", "therapies", "medicines",
    "manifestations",
  ])
  private static let partial: WordSet = [
    "other", "some", "many", "several", "additional", "these", "those", "both", "certain", "various", "further", "such",
    "following", "early", "later", "first", "its", "their", "serious", "severe", "possible", "less", "more", "example",
    "examples", "rare", "associated", "related", "specific",
  ]

  private static let states: WordSet = [
    "range", "vary", "differ", "from", "begin", "appear", "develop", "depend", "similar", "associated",
  ]

  // MARK: - "What can X affect?"

  private func natural(_ statement: Statement) -> String? {
    let tokens = statement.tokens
    var start = statement.start
    if tokens[lead.verb - 1].isIn(.conjunctions), ["and", "or", "then"].contains(tokens[lead.verb - 1].lower) {
      return nil
    }
    if statement.opening == nil, tokens[start].lower.hasSuffix("ly") { return nil }
    var intro = ""
    if statement.opening == nil, tokens[start].isIn(.prepositions),
      let comma = sentence.first(in: start..<lead.verb, where: { $0.lower == "," })
    {
      intro = sentence.text(start..<comma + 1) + " "
      start = comma + 1
    }
    guard let parts = parts(statement, start) else { return nil }
    var subject = sentence.text(start..<parts.subjectEnd)
    if let opening = statement.opening {
      subject = SentenceCase.inside(subject.isEmpty ? opening : opening + " " + subject)
    } else if intro.isEmpty {
      subject = SentenceCase.inside(subject)
    }
    let what = intro.isEmpty ? "What" : "what"
    let adverbs = parts.adverbs.isEmpty ? "" : parts.adverbs + " "
    let rest: String
    switch lead.form {
    case .either: return intro + "\(what) \(parts.auxiliary ?? "can") \(subject) be? Name the two."
    case .includes: rest = "include"
    case .active(let base): rest = base + linkText
    case .passive: rest = sentence.text(parts.verbStart..<lead.list.lowerBound)
    case .kinds, .counted: return nil
    }
    let helper = parts.auxiliary ?? (isPlural(parts.subjectEnd) ? "do" : "does")
    return intro + "\(what) \(helper) \(subject) \(adverbs)\(rest)?"
  }

  private var linkText: String {
    lead.list.lowerBound - lead.verb == 2 ? " " + sentence.tokens[lead.verb + 1].lower.text : ""
  }

  private func isPlural(_ subjectEnd: Int) -> Bool {
    let word = sentence.tokens[lead.verb].lower
    return !word.hasSuffix("s")
  }

  /// Cuts the words before the list into subject, auxiliary and adverbs, where that is all they are.
  private func parts(_ statement: Statement, _ start: Int) -> (
    subjectEnd: Int, auxiliary: String?, adverbs: String, verbStart: Int
  )? {
    let tokens = statement.tokens
    let auxiliary = (start..<lead.verb).first { tokens[$0].isIn(.auxiliaries) }
    var subjectEnd = auxiliary ?? lead.verb
    var adverbStart = auxiliary.map { $0 + 1 } ?? subjectEnd
    if auxiliary == nil {
      while subjectEnd > start + 1 || statement.opening != nil && subjectEnd > start,
        Self.isAdverb(tokens[subjectEnd - 1])
      { subjectEnd -= 1 }
      adverbStart = subjectEnd
    }
    var adverbEnd = adverbStart
    while adverbEnd < lead.verb, Self.isAdverb(tokens[adverbEnd]) || tokens[adverbEnd].lower == "either" {
      adverbEnd += 1
    }
    // Between the adverbs and the verb only words of the verb may stand: "may stall due to".
    guard lead.form == .passive || adverbEnd == lead.verb || lead.form == .either && tokens[adverbEnd].lower == "be"
    else { return nil }
    if lead.form == .passive, lead.verb - adverbEnd > 2 { return nil }
    let subject = tokens[start..<subjectEnd]
    guard subject.count <= 10, !subject.isEmpty || statement.opening != nil else { return nil }
    guard
      !subject.contains(where: {
        [",", "that", "which", "who", ";", ":", "than"].contains($0.lower)
          || FactVerbs.verb($0).map { $0.form == .third } ?? false
      })
    else { return nil }
    let adverbs = adverbStart < adverbEnd ? sentence.text(adverbStart..<adverbEnd) : ""
    return (
      subjectEnd, auxiliary.map { tokens[$0].lower.text }, adverbs == "also" || lead.form == .either ? "" : adverbs,
      adverbEnd
    )
  }

  private static func isAdverb(_ token: Token) -> Bool {
    token.lower.hasSuffix("ly") && token.count > 4 && token.lower != "family"
      || ["often", "also", "sometimes", "most", "usually", "may"].contains(token.lower)
  }

  // MARK: - "..., however areas being studied include what?"

  private func inPlace(_ statement: Statement) -> String? {
    let end = listStart
    guard end - statement.start <= 24, end > statement.start + 3 else { return nil }
    return before(statement) + " what?"
  }

  /// The statement's words up to its list.
  private func before(_ statement: Statement) -> String {
    let text = sentence.text(statement.start..<listStart)
    return Self.capital(statement.opening.map { "\($0) \(text)" } ?? text)
  }

  private static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
