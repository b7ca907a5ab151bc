/// How an answer looks: what a wrong option must look like too, so that nothing but its meaning gives the right one away.
struct AnswerShape: Hashable, Sendable {
  enum Article: Hashable, Sendable { case none, indefinite, definite }

  let words: PlainWords
  /// What stands before the noun.
  let article: Article
  /// Whether its noun is a plural.
  let isPlural: Bool
  /// Letters and signs, as a reader sees them.
  let length: Int
  /// BMD, SSc: letters that stand for words.
  let isShortForm: Bool
  /// Whether it has a digit.
  let hasDigit: Bool
  /// Whether it has several parts: "fever and rash", "skin, lungs, heart".
  let isList: Bool
  /// Whether something follows its noun: "swelling over the joint".
  let hasPreposition: Bool

  init(_ text: String) {
    words = PlainWords(text)
    switch words.words.first {
    case "a", "an": article = words.words.count > 1 ? .indefinite : .none
    case "the": article = words.words.count > 1 ? .definite : .none
    default: article = .none
    }
    isPlural = Self.isPlural(words.words)
    length = text.count
    isShortForm = AnswerTextCheck.isAbbreviation(text)
    hasDigit = text.utf8.contains { (0x30...0x39).contains($0) }
    isList = [", ", ";", " and ", " or "].contains { text.contains($0) }
    hasPreposition = words.words.dropFirst().contains(where: Self.small.contains)
  }

  /// Words without the article.
  var count: Int { words.words.count - (article == .none ? 0 : 1) }

  /// The last word before "of", "in", or another small word: "tissue" in "tissue of the lung".
  static func noun(of words: [String]) -> String? {
    let end = words.dropFirst().firstIndex { small.contains($0) } ?? words.count
    return words.prefix(end).last
  }

  /// Whether one option can stand for the other in a sentence.
  func stands(for other: AnswerShape) -> Bool {
    article == other.article && isPlural == other.isPlural && isShortForm == other.isShortForm
      && hasDigit == other.hasDigit && isList == other.isList && hasPreposition == other.hasPreposition
      && abs(count - other.count) <= 3
  }

  /// Whether one is so much longer that its length would tell.
  func isFarLonger(than other: AnswerShape) -> Bool { length > 3 * other.length + 6 }

  /// Whether a word only joins others: "of", "with", "that".
  static func isSmall(_ word: String) -> Bool { small.contains(word) || word == "and" || word == "the" }

  private static func isPlural(_ words: [String]) -> Bool {
    guard let noun = noun(of: words) else { return false }
    if latinPlurals.contains(noun) { return true }
    guard noun.utf8.count > 3, noun.hasSuffix("s") else { return false }
    return !noun.hasSuffix("ss") && !noun.hasSuffix("sis") && !noun.hasSuffix("us") && !noun.hasSuffix("is")
      && !singularsInS.contains(noun)
  }

  private static let small: Set<String> = [
    "of", "in", "on", "at", "to", "for", "from", "by", "with", "without", "that", "which", "who", "between", "under",
    "above", "below", "around", "over", "than", "when", "where", "inside", "within", "through", "per",
  ]

  private static let singularsInS: Set<String> = [
    "diabetes", "erysipelas", "atlas", "herpes", "rabies", "scabies", "lens", "pancreas", "biceps", "triceps", "pons",
    "rickets", "shingles",
    "measles", "mumps", "series", "species", "caries", "reflex", "raynauds", "tietzes", "lupus", "pus", "abscess",
    "bias",
    "gas", "always", "sometimes", "genetics", "thymus", "crohns",
  ]

  private static let latinPlurals: Set<String> = [
    "bacteria", "bursae", "nuclei", "phalanges", "vertebrae", "criteria", "data", "people", "children", "teeth", "feet",
    "women", "men", "ova", "fungi", "stimuli", "bronchi", "alveoli", "ganglia", "media", "septa", "atria",
  ]
}
