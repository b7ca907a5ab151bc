/// Knows whether the capital of a sentence's first word is the word's own.
enum SentenceCase {
  /// Words that began a sentence, as they stand inside another.
  ///
  /// "Wrist involvement" is "wrist involvement"; "Lyme disease", "SSc" and "Hand and Joint Clinic" stay.
  static func inside(_ text: String) -> String {
    let tokens = Tokenizer.tokens(of: text)
    guard let first = tokens.first, first.isCapitalised, !first.hasInnerCapital else { return text }
    let words = tokens.filter(\.isWord)
    if !openers.contains(first.lower) {
      let hasName = words.dropFirst().contains {
        $0.isCapitalised && ($0.capitals == 1 || $0.lower.utf8.contains(0x2D))
      }
      guard !hasName, !isEponym(words) else { return text }
    }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// "Lyme disease", "Marfan syndrome": a word that is no plain and no learned one, before one of a few nouns.
  private static func isEponym(_ words: [Token]) -> Bool {
    guard words.count >= 2, let first = words.first?.lower else { return false }
    if first.hasSuffix("'s") { return true }
    guard followers.contains(words[1].lower), !MedicalWords.isLearned(first), !MedicalWords.isAdjective(first) else {
      return false
    }
    return !MedicalWords.plain.contains(first) && !common.contains(first) && !words[0].isIn(.all)
      && !first.hasSuffix("ing") && !first.hasSuffix("ed")
  }

  /// Words that are never names.
  private static let openers: WordSet = ListLead.kinds.union([
    "a", "an", "the", "people", "patients", "children", "adults", "women", "men", "infants", "many", "most", "some",
    "complications", "problems", "tests", "treatment", "symptom", "sign", "cause", "type", "risk", "babies", "triggers",
    "individuals", "two", "three", "four", "five", "common", "early", "main", "other", "affected", "untreated",
    "severe",
    "side", "effects", "foods", "medicines", "drugs", "therapy", "damage", "loss", "injury", "swelling", "inflammation",
  ])

  private static let followers: WordSet = [
    "disease", "syndrome", "disorder", "palsy", "fever", "sign", "phenomenon", "ataxia", "lymphoma", "virus", "anemia",
    "dystrophy", "nodes", "fracture", "contracture", "tumor", "sarcoma", "esophagus", "thyroiditis",
  ]

  private static let common: WordSet = [
    "gum", "food", "mood", "panic", "eating", "sleep", "mouse", "swine", "bird", "dry", "yellow", "scarlet", "hay",
    "sickle", "iron", "spring", "stress", "breast", "colon", "ovarian", "the", "a", "this", "severe", "mild", "motion",
    "tension", "cluster", "celiac", "crush", "autism", "bipolar", "anxiety",
  ]
}
