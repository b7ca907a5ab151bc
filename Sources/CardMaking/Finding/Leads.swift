/// Words that open a sentence before its subject.
enum Leads {
  /// These open a phrase that ends with a comma: "In mathematics, ".
  static let prepositions: WordSet = [
    "in", "among", "within", "at", "for", "under", "according", "on", "by", "during", "from", "as", "with", "to",
    "outside", "throughout", "across", "since",
  ]

  /// These narrow a phrase of place: "specifically in topology".
  static let specifiers: WordSet = [
    "specifically", "especially", "particularly", "mainly", "more", "usually", "often", "as",
  ]

  /// These stand before the subject, with or without a comma.
  static let adverbs: WordSet = [
    "however", "therefore", "thus", "hence", "also", "often", "usually", "generally", "historically", "traditionally",
    "technically", "specifically", "basically", "essentially", "originally", "normally", "typically", "finally",
    "furthermore", "moreover", "additionally", "similarly", "likewise", "meanwhile", "today", "currently", "recently",
    "sometimes", "then", "so", "and", "but", "or", "e.g", "i.e", "namely", "broadly", "strictly", "formally",
    "informally", "loosely", "simply", "overview", "definition", "summary", "recall", "nevertheless", "conversely",
    "accordingly", "consequently", "alternatively", "first", "second", "third", "lastly", "note", "instead", "indeed",
    "rather",
    "nonetheless",
  ]
}
