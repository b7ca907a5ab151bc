/// Knows which words can be the name of a thing.
enum TermShape {
  /// Whether a run of words is a name that a card may ask for: a few words, no pronoun, no verb, no discourse noun.
  ///
  /// Read loosely, a general noun may be a name too: "A game is ...".
  static func isName(_ sentence: Sentence, _ range: Range<Int>, loosely: Bool = false) -> Bool {
    let tokens = sentence.tokens
    guard let first = tokens[range].first, let last = tokens[range].last else { return false }
    guard range.count <= 9, tokens[range].count(where: { $0.kind != .mark }) <= 8 else { return false }
    guard first.kind != .mark, last.kind != .mark || last.lower == ")" else { return false }
    let endsSmall = last.isIn(.all) && !(last.count == 1 && last.isCapitalised)
    guard !endsSmall, !barredFirst.contains(first.lower) else { return false }
    guard !first.isIn(.pronouns),
      !first.isIn(.prepositions) || first.lower == "down",
      !first.isIn(.conjunctions)
    else { return false }
    if !loosely, range.count == 1, vague.contains(first.lower) || general.contains(first.lower) { return false }
    let head = headIndex(tokens, range)
    if discourse.contains(first.lower) || discourse.contains(tokens[head].lower) { return false }
    if !loosely, general.contains(tokens[head].lower), head == range.lowerBound { return false }
    var letters = false
    for token in tokens[range] {
      if token.kind == .mark {
        if !["(", ")", "/", "'", "-", "+", "\"", "&", ","].contains(token.lower) { return false }
        continue
      }
      if token.isWord { letters = true }
      if token.isIn(.auxiliaries), token.capitals == 0 { return false }
      if barredInside.contains(token.lower) { return false }
    }
    return letters && first.lower != "and" && !hasBareAnd(tokens, range)
  }

  /// The noun that carries the name: the last word before a preposition.
  static func headIndex(_ tokens: [Token], _ range: Range<Int>) -> Int {
    var head = range.lowerBound
    for index in range {
      if index > range.lowerBound, tokens[index].isIn(.prepositions) { break }
      if tokens[index].isWord { head = index }
    }
    return head
  }

  /// "A and B are" speaks of two things.
  private static func hasBareAnd(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    tokens[range].contains { $0.lower == "and" } && !tokens[range].contains { $0.lower == "of" }
      && tokens[range].count < 5
  }

  private static let barredFirst: WordSet = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "hundreds", "thousands", "today", "now",
    "yes",
    "please", "following", "next", "first", "second", "third", "last", "only", "main", "key", "best", "worst", "early",
    "late", "example", "examples", "if", "unlike", "although", "mr", "mrs", "dr", "figure", "table", "chapter",
    "section",
    "affected", "additional", "further", "recent", "new", "current", "people", "persons", "individuals",
    "patients", "women", "men", "children", "adults", "infants", "babies", "someone", "anyone", "everyone",
    "researchers",
    "scientists", "doctors", "experts", "males", "females", "approximately", "almost", "nearly", "half", "lots",
    "different", "diagnosis", "prognosis", "prevention", "inheritance", "onset", "management", "surgery", "let",
    "using", "consider", "see", "note",
  ]

  private static let barredInside: WordSet = [
    "which", "that", "who", "whose", "whom", "where", "when", "while", "because", "if", "not", "it", "they", "this",
    "these", "those", "we", "you", "he", "she", "there", "than", "such", "include", "includes", "including", "says",
    "said", "caused", "your", "our", "my", "their", "its", "his", "her", "so", "but", "also", "however", "called",
    "known",
    "become", "becomes", "became", "seems", "means",
  ]

  /// Nouns that speak about the text or about an argument, whatever stands before them.
  private static let discourse: WordSet = [
    "reason", "reasons", "result", "results", "purpose", "aim", "aims", "goal", "goals", "objective", "objectives",
    "question", "questions", "problem", "problems", "answer", "fact", "idea", "point", "issue", "issues", "example",
    "examples", "advantage", "advantages", "disadvantage", "difference", "differences", "difficulty", "challenge",
    "conclusion", "finding", "findings", "evidence", "majority", "minority", "rest", "lack", "importance", "way",
    "ways",
    "thing", "things", "symptom", "symptoms", "sign", "signs", "benefit", "benefits", "impact", "remainder", "outlook",
    "contribution", "downside", "hallmark", "feature", "features", "characteristic", "characteristics", "manifestation",
    "manifestations", "consequence", "consequences", "function", "drawback", "trick", "hope", "key", "step", "steps",
    "one", "ones", "author", "authors",
  ]

  /// Nouns that do so alone or with "of" after them: "the condition", "the type of diabetes".
  private static let general: WordSet = [
    "use", "cause", "causes", "cost", "effect", "effects", "need", "task", "case", "cases", "type", "types", "kind",
    "kinds", "form", "forms", "part", "parts", "feature", "features", "treatment", "treatments", "risk", "risks",
    "study",
    "studies", "paper", "article", "review", "chapter", "section", "approach", "method", "methods", "experiment",
    "experiments", "data", "list", "rate", "value", "name", "names", "term", "terms", "condition", "conditions",
    "disorder", "disorders", "disease", "diseases", "syndrome", "character", "group", "groups", "version", "time",
    "day",
    "year", "years", "place", "person", "event", "events", "strategy", "option", "options", "choice", "choices",
    "factor",
    "factors", "member", "members", "situation", "process", "role", "level", "levels", "amount", "size", "lot", "story",
    "complication", "complications", "frequency", "incidence", "prevalence", "severity", "mother", "father", "people",
    "test", "tests", "age", "mutation", "mutations", "gene", "genes", "protein", "proteins", "individual", "number",
    "set", "system", "model", "site", "source", "sum", "product", "presence", "absence", "location",
  ]

  /// Alone these are too general to ask for.
  private static let vague: WordSet = [
    "area", "body", "blood", "bones", "system", "work", "life", "man", "woman", "child", "world", "country", "city",
    "company", "water", "house", "school", "book", "film", "album", "song", "game", "team", "model", "algorithm",
    "function", "object", "set", "class", "figure", "state", "government", "program", "programs", "word", "words",
    "language", "sentence", "sentences", "field", "research", "health", "doctor", "money", "food",
    "others", "another", "many", "some", "more", "surgery", "nature", "mom", "dad", "experience", "overview",
  ]
}
