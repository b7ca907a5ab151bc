/// Makes draft cards of facts.
struct CardWriter {
  let document: Document
  /// Which page of the run it is.
  let page: Int
  let spelling: TermSpelling

  init(document: Document, page: Int = 0, facts: [Fact]) {
    self.document = document
    self.page = page
    spelling = TermSpelling(document: document, facts: facts)
  }

  /// Returns the card that asks a fact.
  func draft(of fact: Fact) -> DraftCard {
    let plain: Bool
    switch fact.question {
    case .whatIs, .whatMeans, .standsFor: plain = true
    default: plain = false
    }
    let term = fact.term.map(spelling.inSentence)
    return DraftCard(
      kind: fact.kind, prompt: Spacing.mended(prompt(for: fact, term: term ?? "")),
      answer: Spacing.mended(spelling.answer(of: fact)),
      sourceSentence: document.verbatim(fact.sentence, through: fact.lastSentence),
      line: document.line(of: fact.sentence), term: fact.term,
      shownTerm: term, aliases: fact.aliases, items: fact.items, title: fact.title,
      cite: fact.cite,
      headings: document.blocks[fact.sentence.block].headings, form: fact.finder, isPlainDefinition: plain,
      page: page, hint: fact.hint, lead: fact.lead, isView: fact.isView)
  }

  private static func with(_ article: String?, _ term: String) -> String {
    article.map { "\($0) \(term)" } ?? term
  }

  private func prompt(for fact: Fact, term: String) -> String {
    switch fact.question {
    case .whatIs(let isPlural, let article):
      let known = article ?? (isPlural ? nil : fact.term.flatMap(spelling.article))
      return "What \(isPlural ? "are" : "is") \(Self.with(known, term))?"
    case .whenDoes(let verb, let isPlural, let article):
      return "When \(isPlural ? "do" : "does") \(Self.with(article, term)) \(verb)?"
    case .whenSpokenOf(let article): return "When do people speak of \(Self.with(article, term))?"
    case .whatDoes(let verb, let isPlural, let article):
      return "What \(isPlural ? "do" : "does") \(Self.with(article, term)) \(verb)?"
    case .whatMeans: return "What does “\(term)” mean?"
    case .howDefined(let definer): return "How does \(definer) define \(term)?"
    case .standsFor: return "What does \(term) stand for?"
    case .askedAbout(let before, let after): return before + term + after
    case .asked(let question): return question
    case .gap(let before, let after): return before + "____" + after
    case .found(let question): return question.text
    }
  }
}

extension String {
  /// The text with its double quotes made single, to stand inside double ones.
  func replacingQuotes() -> String {
    guard unicodeScalars.contains(where: { Self.doubleQuotes.contains($0) }) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(Self.doubleQuotes.contains(scalar) ? "'" : scalar) }
    return String(scalars)
  }

  private static let doubleQuotes: [Unicode.Scalar] = ["\"", "“", "”"]
}
