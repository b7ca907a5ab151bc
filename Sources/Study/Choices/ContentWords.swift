/// What a definition or a question is about: its words that carry a meaning, as stems.
///
/// Words that fit almost everything (disease, condition, part, process) don't count: a definition that shares only them
/// says something else.
struct ContentWords: Hashable, Sendable {
  let stems: Set<String>

  init(_ text: String) { stems = Set(Self.words(of: text).map(Self.stem)) }

  /// The words of a text that carry a meaning, in the singular.
  static func words(of text: String) -> [String] {
    PlainWords(text).words.compactMap { word in
      guard !empty.contains(word) else { return nil }
      let word = PlainWords.singular(word)
      return word.utf8.count > 1 && !empty.contains(word) ? word : nil
    }
  }

  var count: Int { stems.count }

  /// How many words both have.
  func shared(with other: ContentWords) -> Int { stems.intersection(other.stems).count }

  /// Whether a text says hardly more than another: at least four fifths of its words stand there.
  func isCovered(by other: ContentWords) -> Bool { !stems.isEmpty && shared(with: other) * 5 >= stems.count * 4 }

  /// "inflammation" and "inflamed", "muscle" and "muscular" meet; a few letters more than `Stem` leaves are cut off.
  static func stem(_ word: String) -> String {
    alike[word] ?? root(word)
  }

  /// The stem of a word as it is written, whatever else says the same.
  static func root(_ word: String) -> String {
    let stem = Stem.of(word)
    return stem.utf8.count > 6 ? String(stem.prefix(6)) : stem
  }

  private static let alike: [String: String] = {
    var alike: [String: String] = [:]
    for line in sameMeaning {
      for word in line.split(separator: " ") { alike[String(word)] = String(line.prefix { $0 != " " }) }
    }
    return alike
  }()

  /// Words that say the same in a definition.
  private static let sameMeaning = [
    "bone bony skeleton skeletal osseous", "lung pulmonary", "kidney renal", "heart cardiac", "liver hepatic",
    "muscle muscular", "joint articular", "nerve neural neurologic neurological", "skin cutaneous dermal",
    "gullet esophagus esophageal", "stomach gastric", "blood hematologic", "inflammation inflammatory inflamed",
    "pain painful ache aching sore soreness", "stiff stiffness", "swell swelling swollen", "weak weakness weakened",
    "thick thickened thickening", "hard hardening hardened", "loss lose lost losing", "thin thinning thinned",
    "breastbone sternum", "doctor physician", "medicine drug medication", "break broken fracture", "scar scarring",
    "tighten tight tightening tightness", "child children childhood", "measure measurement", "death die dying dead",
    "swallow swallowing", "breathe breath breathing", "tendon sinew", "bile biliary", "oxygen oximetry", "large big",
    "small little tiny",
  ]

  /// Words without a meaning of their own here.
  private static let empty: Set<String> = [
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "into", "onto", "as", "than", "that",
    "which", "who", "whose", "whom", "what", "when", "where", "why", "how", "this", "these", "those", "it", "its",
    "they", "them", "their", "he", "she", "his", "her", "we", "our", "you", "your", "i", "my", "is", "are", "was",
    "were", "be", "been", "being", "do", "does", "did", "done", "has", "have", "had", "having", "can", "could", "may",
    "might", "will", "would", "shall", "should", "must", "and", "or", "but", "if", "then", "so", "because", "since",
    "while", "during", "also", "very", "just", "such", "there", "here", "some", "any", "each", "every", "other",
    "most", "much", "many", "too", "only", "even", "about", "between", "through", "up", "down", "out", "off", "etc",
    "get", "gets", "make", "makes", "made", "thing", "things", "something", "called", "usually", "often", "sometimes",
    "kind", "type", "sort", "form", "way", "both", "own", "same", "blank", "disease", "condition", "disorder",
    "illness", "syndrome", "problem", "state", "process", "group", "part", "body", "medical", "word", "term", "name",
    "mean", "person", "people", "patient", "cause", "caused", "result", "resulting", "rare", "common", "particular",
    "certain", "one", "two", "three", "use", "used", "using", "specific", "general", "mostly", "mainly", "typical",
    "typically", "chronic", "abnormal", "like", "example", "usual", "does", "stand", "occur", "become",
  ]
}
