/// Finds terms that their definition does not tell: another term has the same one, or it says too little.
enum DefinitionCheck {
  /// How many words of content a definition needs so that a term can be asked from it.
  static let fewestWords = 4

  static func problems(of cards: [Card]) -> [DeckProblem] {
    var firsts: [String: Card] = [:]
    var problems: [DeckProblem] = []
    for card in cards where card.kind == .term {
      let words = contentWords(of: card.prompt)
      if words < fewestWords { problems.append(DeckChecker.problem(card, .shortDefinition(words: words))) }
      let definition = Fold.text(card.prompt)
      if let first = firsts[definition] {
        guard first.key != card.key else { continue }
        problems.append(
          DeckChecker.problem(
            card, .sharedDefinition(term: first.answers.first ?? "", file: first.file, line: first.line)))
      } else {
        firsts[definition] = card
      }
    }
    return problems
  }

  static func contentWords(of text: String) -> Int { contentWords(in: PromptCheck.words(of: text)) }

  static func contentWords(in words: [String]) -> Int { words.count { !functionWords.contains($0) } }

  /// English words that hold a sentence together and tell nothing of the term.
  private static let functionWords: Set<String> = [
    "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "before", "being",
    "between", "both", "but", "by", "can", "do", "does", "during", "each", "for", "from", "had", "has", "have", "how",
    "if", "in", "into", "is", "it", "its", "itself", "may", "more", "most", "no", "not", "of", "on", "one", "only",
    "or",
    "other", "out", "over", "s", "so", "some", "such", "than", "that", "the", "their", "them", "then", "there", "these",
    "they", "this", "those", "through", "to", "under", "up", "very", "was", "were", "when", "where", "which", "while",
    "who", "whose", "will", "with", "without", "would",
  ]
}
