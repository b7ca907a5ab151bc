/// Words by which a citation is known.
enum Journals {
  /// Where studies are looked up.
  static let databases: WordSet = [
    "pubmed", "pmc", "medline", "pmid", "embase", "scopus", "cochrane", "biorxiv", "medrxiv", "arxiv", "doi",
  ]

  /// Words and short forms that stand in the names of journals and nowhere else.
  static let certain: WordSet = [
    "journal", "j", "clin", "rheumatol", "rheumatology", "ann", "annals", "arch", "archives", "brit", "scand", "acta",
    "curr", "opin", "res", "dis", "sci", "lancet", "bmj", "jama", "nejm", "plos", "proc", "natl", "acad", "semin",
    "ther", "pharmacol", "pharmacother", "dermatol", "neurol", "neurophysiol", "cardiol", "gastroenterol", "hepatol",
    "nephrol", "pulm", "respir", "radiol", "surg", "pediatr", "immunol", "oncol", "hematol", "endocrinol", "endocr",
    "metab", "obes", "osteoporos", "orthop", "traumatol", "ophthalmol", "obstet", "gynecol", "urol", "physiol", "biol",
    "biochem", "biophys", "mol", "genet", "epidemiol", "nurs", "bull", "disord", "relat", "assoc", "suppl", "reuters",
    "bbc", "cnn", "sciencedaily", "eurekalert", "healthday", "springer", "elsevier", "wiley", "eur", "int", "med",
  ]

  /// Words in the names of journals and newspapers that stand in other names too: two of them, or one with a date, make a
  /// citation.
  static let common: WordSet = [
    "clinical", "arthritis", "medicine", "am", "br", "can", "nature", "cell", "psychiatry", "diabetes", "exp", "health",
    "care", "rev", "rep", "reports", "lett", "sclerosis", "chest", "circulation", "infect", "immun", "stem",
    "physician", "soc", "adv", "vol", "times", "news", "library", "online", "guardian", "post", "telegraph", "herald",
    "tribune",
  ]

  /// How sure it is that words name a journal: 2 is enough, 1 needs a date.
  static func weight(of tokens: ArraySlice<Token>) -> Int {
    tokens.reduce(0) { weight, token in
      weight + (certain.contains(token.lower) ? 2 : common.contains(token.lower) ? 1 : 0)
    }
  }
}

extension Journals {
  /// Words in the names of those who publish pages, not studies.
  static let institutions: WordSet = [
    "institute", "institutes", "national", "foundation", "association", "society", "department", "center", "centers",
    "university", "nih", "cdc", "fda", "college", "clinic", "hospital", "network", "organization", "council",
  ]

  private static let news: WordSet = [
    "times", "reuters", "bbc", "cnn", "news", "guardian", "post", "telegraph", "herald", "tribune", "sciencedaily",
    "eurekalert", "webmd", "healthday",
  ]

  /// Whether a citation names a database or a journal rather than a newspaper.
  static func isScholarly(_ citation: ArraySlice<Token>) -> Bool {
    if citation.contains(where: { databases.contains($0.lower) }) { return true }
    return !citation.contains { news.contains($0.lower) }
  }
}
