/// What a page has told the reader about so far: a sentence that speaks of it can be understood.
struct Topics {
  private var words: Set<String> = []

  /// Takes up what a fact defines.
  mutating func add(_ fact: Fact) {
    guard fact.kind == .definition, let term = fact.term else { return }
    words.formUnion(Self.words(of: term))
  }

  /// Whether words name something that a reader can recognise without the page: a learned word, a name, a short form, or
  /// what the page has defined or the headings speak of.
  func areNamed(in tokens: ArraySlice<Token>, _ headings: [String]) -> Bool {
    let titles = headings.flatMap(Self.words)
    for (index, token) in tokens.enumerated() where token.isWord {
      if token.hasInnerCapital || MedicalWords.isLearned(token.lower) || index > 0 && token.isCapitalised {
        return true
      }
      let word = Self.stem(token.lower)
      if words.contains(word) || titles.contains(word) { return true }
    }
    return false
  }

  private static func words(of text: String) -> [String] {
    Tokenizer.tokens(of: Array(text.utf8)).filter { token in
      token.isWord && token.count >= 4 && !token.isIn(.all)
        && !StatementShape.dull.contains(token.lower)
    }.map { stem($0.lower) }
  }

  /// A word without its plural's s.
  private static func stem(_ word: String) -> String { word.hasSuffix("s") ? String(word.dropLast()) : word }
}
