/// What a page has told the reader about so far: a sentence that speaks of it can be understood.
struct Topics {
  /// A name that may stand where a pronoun stood.
  struct Name: Equatable {
    /// As it stands inside a sentence, with its article: "a migraine".
    let text: String
    let isPlural: Bool
  }

  private var words: WordSet = []
  /// What the page has defined, folded.
  private var terms: Set<String> = []
  /// What the page defined first: most pages begin with their subject.
  private(set) var first: Name?
  /// The words of that name.
  private var firstWords: [Word] = []
  /// The headings that are in force; what follows from them is worked out once for all that stands under them.
  private var headings: [String] = []
  private var headingWords: WordSet = []
  private var foldedHeadings: [String] = []
  /// The name that the page defined first, folded.
  private(set) var foldedFirst: String?
  private var isFirstInTitle = false

  /// Takes up the headings above what is read next.
  mutating func turn(to headings: [String]) {
    guard headings != self.headings else { return }
    self.headings = headings
    headingWords = WordSet(headings.flatMap(Self.words))
    foldedHeadings = headings.map(KeptCards.folded)
    isFirstInTitle = isFirst(in: headings)
  }

  /// Takes up what a fact defines.
  mutating func add(_ fact: Fact) {
    guard fact.kind == .definition, let term = fact.term else { return }
    words.formUnion(Self.words(of: term))
    terms.insert(KeptCards.folded(term))
    if first == nil, let name = Self.name(defined: fact) {
      first = name
      let folded = KeptCards.folded(name.text)
      foldedFirst = folded
      let bare = folded.split(separator: " ").filter { !["a", "an", "the"].contains($0) }
      firstWords = Self.words(of: bare.joined(separator: " "))
      isFirstInTitle = isFirst(in: headings)
    }
  }

  /// The name that a definition's subject has in the sentences after it, where the sentence is about that subject.
  static func name(defined fact: Fact) -> Name? {
    guard fact.kind == .definition, let term = fact.term, ["is", "when", "means"].contains(fact.finder) else {
      return nil
    }
    let isPlural: Bool
    var article: String?
    switch fact.question {
    case .whatIs(let plural, let word): (isPlural, article) = (plural, word)
    case .whenDoes(_, let plural, let word): (isPlural, article) = (plural, word)
    default: isPlural = false
    }
    // "The heart is", but "A heart attack is".
    return Name(text: article.map { "\($0) \(term)" } ?? term, isPlural: isPlural)
  }

  /// What the page is about where a paragraph begins: its first definition, if the headings do not speak of another.
  func subject(under headings: [String]) -> Name? {
    guard let first else { return nil }
    return (headings == self.headings ? isFirstInTitle : isFirst(in: headings)) ? first : nil
  }

  /// Headings by their letters and digits.
  func folded(_ headings: [String]) -> [String] {
    headings == self.headings ? foldedHeadings : headings.map(KeptCards.folded)
  }

  private func isFirst(in headings: [String]) -> Bool {
    guard let title = headings.first else { return true }
    guard !firstWords.isEmpty else { return false }
    let titleWords = Self.words(of: title)
    return firstWords.allSatisfy(titleWords.contains)
  }

  /// What the innermost heading names, where the page has defined it: then a sentence below speaks of it.
  func defined(under headings: [String]) -> String? {
    guard let name = headings.last.flatMap({ HeadingTopic.name(of: [$0]) }), terms.contains(KeptCards.folded(name))
    else { return nil }
    return SentenceCase.inside(name)
  }

  /// Whether words name something that a reader can recognise without the page: a learned word, a name, a short form, or
  /// what the page has defined or the headings speak of.
  func areNamed(in tokens: some Collection<Token>, _ headings: [String]) -> Bool {
    let titles = headings == self.headings ? headingWords : WordSet(headings.flatMap(Self.words))
    for (index, token) in tokens.enumerated() where token.isWord {
      if token.hasInnerCapital || MedicalWords.isLearned(token.lower) || index > 0 && token.isCapitalised {
        return true
      }
      if MedicalWords.plainOrgans.contains(token.lower) || Self.known.contains(Self.stem(token.lower)) { return true }
      let word = Self.stem(token.lower)
      if words.contains(word) || titles.contains(word) { return true }
    }
    return false
  }

  /// Parts of the body and plain names of diseases, which need no page to be understood; without their plural's s.
  private static let known: WordSet = [
    "teeth", "tooth", "gum", "tongue", "ligament", "tendon", "joint", "finger", "wrist", "elbow", "shoulder", "knee",
    "ankle", "hip", "neck", "spine", "scalp", "nerve", "vein", "artery", "arterie", "cartilage", "marrow", "eyelid",
    "toenail", "fingernail", "nail", "intestine", "airway", "hormone", "bacteria", "virus", "viru", "viruse", "vaccine",
    "antibodie", "immune", "organ", "insulin", "glucose", "oxygen", "gout", "lupu", "lupus", "asthma", "cancer",
    "stroke",
    "flu", "influenza", "measle", "mump", "tetanu", "rabie", "cholera", "acne", "eczema", "shingle", "wart", "ulcer",
    "diabete", "migraine", "autism", "polio", "scurvy", "ricket", "leprosy", "epilepsy", "hernia", "cataract", "tumor",
    "tumour", "infection", "chickenpox", "smallpox", "allergy", "allergie", "arthritis", "arthriti", "obesity", "polyp",
    "burn", "fracture", "cyst", "seizure", "wound", "blister", "vitamin", "protein", "cholesterol", "ketone", "enzyme",
  ]

  private static func words(of text: String) -> [Word] {
    Tokenizer.tokens(of: text).filter { token in
      token.isWord && token.count >= 4 && !token.isIn(.all)
        && !StatementShape.dull.contains(token.lower)
    }.map { stem($0.lower) }
  }

  /// A word without its plural's s.
  private static func stem(_ word: Word) -> Word { word.hasSuffix("s") ? word.dropLast() : word }
}
