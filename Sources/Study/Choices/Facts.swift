internal import Cards

/// What the decks say of a thing: its definitions, and the sentences and questions that it answers.
struct Facts: Sendable {
  /// Definitions, as content words with their text.
  var definitions: [(text: String, words: ContentWords)] = []
  /// Sentences and questions.
  var statements: [ContentWords] = []
  /// The parts of the body that the definitions speak of.
  var topics: BodyTopics = []

  /// Collects what is said of a thing by its names.
  init(of names: [String], in index: ChoiceIndex) {
    var seen: Set<Int> = []
    // Names beyond the first few are spellings of them.
    for name in names.prefix(24) {
      for place in index.names.cards(naming: name) where seen.insert(place).inserted {
        add(index.cards[place], naming: name)
      }
    }
  }

  private mutating func add(_ card: Card, naming name: String) {
    switch card.kind {
    case .term: addDefinition(card.prompt)
    case .define: break
    case .gap: statements.append(ContentWords(card.prompt))
    case .ask:
      switch AskedFor(card) {
      case .meaning(let term) where AnswerNames.fold(term) == AnswerNames.fold(name):
        for answer in card.answers { addDefinition(answer) }
      case .thing: statements.append(ContentWords(card.prompt))
      default: break
      }
    }
  }

  private mutating func addDefinition(_ text: String) {
    definitions.append((text, ContentWords(text)))
    let theirs = BodyTopics(text)
    // A disease of the whole body could be the answer to anything, and so to nothing.
    if theirs.isNarrow { topics.formUnion(theirs) }
  }

  /// Whether what a question describes is, by these facts, this thing too; `answer` is the right one.
  func fit(_ question: String, asDefinition: Bool, answer: NamedThing) -> Bool {
    let asked = ContentWords(question)
    for (text, words) in definitions {
      if asDefinition {
        if asked.isCovered(by: words) || words.isCovered(by: asked), !Opposites.differ(text, question) { return true }
      } else if asked.count >= 2, asked.shared(with: words) * 3 >= asked.count * 2 {
        return true
      }
      if Self.says(text, isOneOf: answer) { return true }
    }
    for words in statements where asked.count >= 2 {
      let shared = asked.shared(with: words)
      if asDefinition ? asked.isCovered(by: words) : shared >= 2 && shared * 2 >= asked.count { return true }
    }
    return false
  }

  /// How many words a question and the nearest of the definitions share; one word of a sentence is none.
  func nearness(to question: ContentWords) -> Int {
    max(
      definitions.map { $0.words.shared(with: question) }.max() ?? 0,
      (statements.map { $0.shared(with: question) }.max() ?? 1) - 1)
  }

  /// Whether a definition says that its term is a kind of a thing, or another name of it.
  static func says(_ definition: String, isOneOf thing: NamedThing) -> Bool {
    let text = PlainWords(words: PlainWords(definition).singular)
    let genus = PlainWords(
      words: Array(
        text.words.prefix { !["that", "which", "who", "with", "without", "in", "from", "for"].contains($0) }))
    for name in thing.words {
      guard name.joined.utf8.count >= 3 else { continue }
      if genus.words.count <= 8, genus.holds(name) { return true }
      for (place, word) in text.words.enumerated() where alsoWords.contains(word) {
        if PlainWords(words: Array(text.words[(place + 1)...].prefix(name.words.count + 2))).holds(name) { return true }
      }
    }
    return false
  }

  private static let alsoWords: Set<String> = ["called", "known", "named", "termed", "also", "ie"]
}
