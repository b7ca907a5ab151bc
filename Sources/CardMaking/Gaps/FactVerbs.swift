/// Verbs after which a sentence says what it has to say, with the words that must follow them.
enum FactVerbs {
  /// What a verb needs to be read as one.
  enum Form {
    /// "causes": the third person, which is seldom a noun.
    case third
    /// "cause": after a modal, an adverb, or a plural.
    case plain
    /// "caused": after a form of "be".
    case participle
  }

  struct Verb {
    let form: Form
    /// The words of which one must follow; none: the object follows at once.
    var links: WordSet = []
    /// Whether its subject can be asked for where its object is the topic.
    var asksSubject = false
  }

  /// The verb that a word may be.
  static func verb(_ word: Word) -> Verb? { table[word] }

  /// The verb that a word of a text may be.
  static func verb(_ token: Token) -> Verb? { token.isIn(.factVerbs) ? table[token.lower] : nil }

  static var words: some Sequence<Word> { table.keys }

  /// Verbs with an object: base form, and whether "what does it?" is a question.
  private static let active: [(String, Bool)] = [
    ("cause", true), ("produce", true), ("prevent", true), ("reduce", true), ("increase", true), ("decrease", true),
    ("affect", false), ("require", false), ("trigger", true), ("destroy", true), ("damage", true), ("attack", false),
    ("release", true), ("protect", true), ("stimulate", true), ("lower", true), ("raise", true), ("worsen", true),
    ("relieve", true), ("treat", true), ("contain", false), ("control", true), ("block", true), ("irritate", false),
    ("infect", false), ("invade", false), ("impair", true), ("inhibit", true), ("regulate", true), ("mimic", false),
  ]

  /// Verbs whose object follows a small word.
  private static let linked: [(String, WordSet)] = [
    ("lead", ["to"]), ("result", ["in", "from"]), ("contribute", ["to"]), ("stem", ["from"]),
    ("arise", ["from", "in"]),
    ("occur", ["in", "on"]), ("begin", ["in", "on", "as"]), ("start", ["in", "on", "as"]),
    ("appear", ["on", "in"]), ("spread", ["through", "by", "to"]), ("develop", ["in", "on", "from"]),
    ("depend", ["on"]), ("grow", ["in", "on"]), ("live", ["in"]), ("respond", ["to"]), ("progress", ["to"]),
  ]

  private static let participles: [(Word, WordSet)] = [
    ("caused", ["by"]), ("treated", ["with", "by"]), ("managed", ["with", "by"]), ("transmitted", ["by", "through"]),
    ("carried", ["by"]), ("spread", ["by", "through"]), ("made", ["of", "from", "by", "in"]), ("stored", ["in", "as"]),
    ("supported", ["by"]), ("covered", ["with", "by"]), ("surrounded", ["by"]), ("detected", ["by", "with", "in"]),
    ("confirmed", ["by", "with"]), ("measured", ["in", "by", "with"]), ("located", ["in", "on"]),
    ("found", ["in", "on"]), ("produced", ["by", "in"]), ("released", ["by", "from", "into"]),
    ("linked", ["to", "with"]), ("associated", ["with"]), ("related", ["to"]), ("triggered", ["by"]),
    ("prevented", ["by", "with"]), ("relieved", ["by", "with"]), ("distinguished", ["by"]),
    ("cleaned", ["with"]),
    ("replaced", ["by", "with"]), ("removed", ["by", "with"]), ("used", ["for", "to"]),
    ("diagnosed", ["by", "through"]), ("based", ["on"]), ("affected", ["by"]), ("controlled", ["by", "with"]),
    ("inherited", ["from"]), ("acquired", ["through", "by", "from"]), ("reduced", ["by"]), ("filled", ["with"]),
    ("lined", ["with", "by"]), ("attached", ["to"]), ("converted", ["to", "into"]), ("absorbed", ["in", "by"]),
  ]

  private static let table: WordTable<Verb> = {
    var table: WordTable<Verb> = [:]
    for (base, asks) in active {
      table[Word(base)] = Verb(form: .plain, asksSubject: asks)
      table[Word(base.hasSuffix("y") ? base.dropLast() + "ies" : base + "s")] = Verb(form: .third, asksSubject: asks)
    }
    for (base, links) in linked {
      table[Word(base)] = Verb(form: .plain, links: links)
      table[Word(base.hasSuffix("s") ? base + "es" : base + "s")] = Verb(form: .third, links: links)
    }
    for (word, links) in participles { table[word] = Verb(form: .participle, links: links) }
    table["led"] = Verb(form: .third, links: ["to"])
    table["due"] = Verb(form: .participle, links: ["to"])
    return table
  }()

  /// Words before which the gap ends.
  static let ends: WordSet = [
    "that", "which", "who", "when", "if", "because", "while", "so", "but", "after", "before", "during", "within",
    "until", "where", "as", "by", "for", "from", "with", "than", "is", "are", "was", "were", "can", "may", "will",
    "has", "have", "among", "without", "through", "leading", "leads", "in", "gene", "genes", "about", "to", "on", "at",
    "since", "although", "though", "whereas", "called", "known", "caused", "causing", "resulting", "due", "into",
    "using", "between", "around", "inside", "under", "near", "along", "over", "throughout", "across", "near", "against",
    "whose", "whenever", "once", "unless", "also", "do", "does", "did", "not", "such", "including", "especially",
    "like", "usually", "often", "sometimes", "particularly", "and/or", "there", "it", "they", "rather", "instead",
    "causes", "affects", "occurs", "includes", "helps", "becomes", "become", "even", "per", "then", "via", "upon",
  ]
}
