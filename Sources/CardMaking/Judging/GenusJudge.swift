/// Rejects definitions that name only the sort of a thing: "a disease", "a rare disorder", "an eye test".
///
/// What sets the thing apart from others of its sort is what a definition is for; "a test of the eye's pressure" stays.
struct GenusJudge: CardJudge {
  func objection(to judged: JudgedCard, beside kept: KeptCards) -> String? {
    guard judged.card.kind == .definition, judged.card.form != "gloss",
      let last = judged.answer.last(where: { $0.kind != .mark }), Self.sorts.contains(Self.singular(last.lower))
    else { return nil }
    var words = judged.answer.filter { $0.kind != .mark }[...]
    while let first = words.first, first.isIn(.articles) || Self.weak.contains(first.lower) {
      words = words.dropFirst()
    }
    // A plain "is" may name a sort with one word more: "an autoimmune disease" is better than nothing.
    let isLoose = Self.looseForms.contains(judged.card.form)
    guard !words.isEmpty, words.count <= (isLoose ? 2 : 1), words.allSatisfy({ !$0.isIn(.all) }) else { return nil }
    return "It names only the sort of thing: '\(judged.card.answer)' fits many others."
  }

  private static func singular(_ word: Word) -> Word {
    word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("sis") ? word.dropLast() : word
  }

  private static let looseForms: Set<String> = ["aside", "loose gloss", "loose naming", "called"]

  /// Adjectives that set nothing apart.
  private static let weak: WordSet = [
    "rare", "common", "serious", "severe", "chronic", "certain", "particular", "special", "specific", "related",
    "similar", "complex", "general", "major", "new", "other", "some", "same",
  ]

  /// Nouns so wide that one adjective does not narrow them enough.
  private static let sorts: WordSet = [
    "disease", "disorder", "condition", "problem", "syndrome", "illness", "cancer", "tumor", "test", "procedure",
    "treatment", "drug", "medicine", "method", "technique", "process", "system", "structure", "device", "substance",
    "chemical", "material", "object", "thing", "group", "type", "kind", "form", "part", "area", "region", "place",
    "person", "people", "law", "rule", "theory", "concept", "idea", "word", "term", "name", "event", "period", "state",
    "country", "city", "town", "village", "company", "organization", "program", "book", "film", "game", "animal",
    "plant", "characteristic", "property", "feature", "effect", "factor", "section", "member", "science", "gene",
  ]
}
