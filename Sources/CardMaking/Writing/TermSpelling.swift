/// Knows which words a page also writes in small letters, so that a sentence's first word is not shown as a name.
struct TermSpelling {
  private let small: Set<String>

  init(document: Document) {
    var small: Set<String> = []
    for block in document.blocks where block.kind.isRead {
      for token in block.tokens where token.isWord && token.capitals == 0 { small.insert(token.lower) }
    }
    self.small = small
  }

  /// The term as it stands inside a sentence: "Arthropathy" is "arthropathy" where the page writes it small elsewhere.
  func inSentence(_ term: String) -> String {
    let word = term.prefix { $0 != " " && $0 != "-" && $0 != "/" }
    guard let first = word.first, first.isUppercase, word.dropFirst().allSatisfy({ !$0.isUppercase }) else {
      return term
    }
    // Other capitals speak for a name or for a title; then nothing is known about the first word.
    let rest = term.dropFirst(word.count)
    guard !rest.contains(where: \.isUppercase), small.contains(word.lowercased()) else { return term }
    return word.lowercased() + rest
  }
}
