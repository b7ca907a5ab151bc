/// Knows statements that take up what a sentence before them was about.
///
/// - "The cysts may become inflamed." speaks of cysts that the page has told of; "Cysts may become inflamed." does not.
/// - "As the disease progresses, the ribs stiffen." names no disease; "Gout is worse once the disease has spread." does.
/// - "Spots may also appear on the back." adds to something.
enum BackReference {
  /// Whether a statement that opens with words of its own cannot be understood without the sentence before it.
  static func stands(in statement: Statement) -> Bool {
    let tokens = statement.tokens
    for index in statement.range {
      let token = tokens[index]
      if token.lower == "also", adds(tokens, index, in: statement) { return true }
      guard token.lower == "the", index + 1 < statement.end else { continue }
      if index == statement.start, isKnownPlural(tokens, index + 1, statement.end) { return true }
      if takesUp(tokens, index + 1, statement.end), !isNamed(tokens[statement.start..<index]) { return true }
    }
    return false
  }

  /// Whether "also" adds to what was said before of several things.
  ///
  /// "Spots may also appear on the back" does.
  private static func adds(_ tokens: [Token], _ index: Int, in statement: Statement) -> Bool {
    let subject = tokens[statement.start..<index].filter { !$0.isIn(.auxiliaries) && !$0.lower.hasSuffix("ly") }
    return subject.count == 1 && isSeveral(subject[0].lower)
  }

  /// "The tumors are", "The different types differ": things that the reader is taken to know.
  private static func isKnownPlural(_ tokens: [Token], _ start: Int, _ end: Int) -> Bool {
    guard let verb = tokens[start..<min(end, start + 5)].firstIndex(where: { $0.isIn(.auxiliaries) || isVerb($0) }),
      verb > start, !tokens[start..<verb].contains(where: { $0.isIn(.all) || $0.capitals > 0 || $0.kind == .mark })
    else { return false }
    let noun = tokens[verb - 1].lower
    // "The calcifications" tells what of.
    guard isSeveral(noun), !MedicalWords.isLearned(noun.dropLast()) else { return false }
    return !MedicalWords.plain.contains(noun) && !MedicalWords.plain.contains(noun.dropLast())
      && !pairs.contains(noun)
  }

  private static func isSeveral(_ noun: Word) -> Bool {
    noun.hasSuffix("s") && !["ss", "us", "is"].contains(where: noun.hasSuffix)
  }

  private static func isVerb(_ token: Token) -> Bool {
    guard let verb = FactVerbs.verb(token) else { return false }
    return verb.form == .plain
  }

  /// "the disorder" without what it is: "the disorder of the blood" has it.
  private static func takesUp(_ tokens: [Token], _ start: Int, _ end: Int) -> Bool {
    guard general.contains(tokens[start].lower) else { return false }
    guard start + 1 < end else { return true }
    let next = tokens[start + 1]
    return !["of", "that", "which", "called", "known", "in", "process", "where", "itself"].contains(next.lower)
      && (next.kind == .mark || next.isIn(.all) || next.lower.hasSuffix("s") || next.lower.hasSuffix("ly"))
  }

  /// Whether the words before it hold a name that it can take up.
  private static func isNamed(_ words: ArraySlice<Token>) -> Bool {
    words.contains { word in
      MedicalWords.isLearned(word.lower) || word.capitals > 1
        || word.isCapitalised && word.start > (words.first?.start ?? 0)
        || word.isCapitalised && word.isWord && !word.isIn(.all) && words.count <= 3
    }
  }

  private static let general: WordSet = [
    "condition", "disease", "disorder", "syndrome", "illness", "anomaly", "abnormality", "defect", "tumor", "tumors",
    "tumour", "tumours", "lesion", "lesions", "rash", "mutation", "infection", "antibiotics", "attack", "attacks",
  ]

  /// Parts that a body has several of: the reader knows them.
  private static let pairs: WordSet = [
    "kidneys", "lungs", "tonsils", "ovaries", "testes", "testicles", "nostrils", "eyelids", "eardrums", "wrists",
    "ankles", "elbows", "shoulders", "thighs", "cheeks", "breasts", "nipples", "lungs", "veins", "arteries",
    "capillaries", "ribs", "vertebrae", "tendons", "ligaments", "intestines", "bowels", "nails", "gums", "sinuses",
    "adrenals", "airways", "atria", "ventricles", "valves", "platelets", "hormones", "enzymes", "chromosomes",
    "villi", "bronchi", "alveoli", "meninges", "hemispheres", "pupils", "stars", "planets", "glands",
  ]
}
