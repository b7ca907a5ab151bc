/// Words by which a citation is known.
enum Journals {
  /// Where studies are looked up.
  static let databases: Set<String> = [
    "pubmed", "pmc", "medline", "pmid", "embase", "scopus", "cochrane", "biorxiv", "medrxiv", "arxiv", "doi",
  ]

  /// Words and short forms in the names of journals and news services.
  static let words: Set<String> = [
    "journal", "j", "clin", "clinical", "rheumatol", "rheumatology", "arthritis", "med", "medicine", "ann", "annals",
    "arch", "archives", "int", "am", "eur", "br", "brit", "can", "scand", "acta", "curr", "opin", "res", "dis", "sci",
    "lancet", "bmj", "jama", "nejm", "plos", "nature", "cell", "proc", "natl", "acad", "semin", "ther", "pharmacol",
    "pharmacother", "dermatol", "neurol", "neurophysiol", "cardiol", "gastroenterol", "hepatol", "nephrol", "pulm",
    "respir", "radiol", "surg", "pediatr", "psychiatry", "immunol", "oncol", "hematol", "endocrinol", "endocr",
    "metab", "diabetes", "obes", "osteoporos", "orthop", "traumatol", "ophthalmol", "obstet", "gynecol", "urol", "exp",
    "physiol", "biol", "biochem", "biophys", "mol", "genet", "epidemiol", "health", "nurs", "care", "rev", "rep",
    "reports", "lett", "bull", "disord", "relat", "sclerosis", "chest", "circulation", "infect", "immun", "stem",
    "physician", "assoc", "soc", "adv", "suppl", "vol", "times", "reuters", "bbc", "cnn", "news", "library", "online",
    "guardian", "post", "telegraph", "herald", "tribune", "sciencedaily", "eurekalert", "springer", "elsevier", "wiley",
  ]
}

extension Journals {
  /// Words in the names of those who publish pages, not studies.
  static let institutions: Set<String> = [
    "institute", "institutes", "national", "foundation", "association", "society", "department", "center", "centers",
    "university", "nih", "cdc", "fda", "college", "clinic", "hospital", "network", "organization", "council",
  ]

  private static let news: Set<String> = [
    "times", "reuters", "bbc", "cnn", "news", "guardian", "post", "telegraph", "herald", "tribune", "sciencedaily",
    "eurekalert", "webmd", "healthday",
  ]

  /// Whether a citation names a database or a journal rather than a newspaper.
  static func isScholarly(_ citation: ArraySlice<Token>) -> Bool {
    if citation.contains(where: { databases.contains($0.lower) }) { return true }
    return !citation.contains { news.contains($0.lower) }
  }
}
