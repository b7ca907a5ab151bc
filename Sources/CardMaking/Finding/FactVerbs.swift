/// Verbs after which a sentence says what it has to say, with the words that must follow them.
enum FactVerbs {
  static let verbs: [String: Set<String>] = [
    "causes": [], "cause": [], "produces": [], "prevents": [], "reduces": [], "increases": [],
    "affects": [], "require": [], "requires": [], "caused": ["by"], "leads": ["to"], "lead": ["to"], "led": ["to"],
    "results": ["in", "from"], "result": ["in", "from"], "due": ["to"], "occurs": ["in"], "occur": ["in"],
    "begins": ["in"], "starts": ["in"], "treated": ["with"], "used": ["for"], "diagnosed": ["with"],
    "flag": ["for"],
    "diagnose": [], "diagnosis": [], "transmitted": ["by", "through"], "carried": ["by"], "made": ["of", "from", "by"],
    "stored": ["in", "as"], "contains": [], "releases": [], "protects": [],
  ]

  /// Words before which the gap ends.
  static let ends: Set<String> = [
    "that", "which", "who", "when", "if", "because", "while", "so", "but", "after", "before", "during", "within",
    "until",
    "where", "as", "by", "for", "from", "with", "than", "is", "are", "was", "were", "can", "may", "will", "has", "have",
    "among", "without", "through", "leading", "leads", "in", "gene", "genes", "about", "to",
  ]
}
