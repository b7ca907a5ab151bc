/// How a page writes some words: small, with a capital inside a sentence, with an article.
struct WordUses {
  /// Those of the words that it writes small somewhere.
  private(set) var small: WordSet = []
  /// Those that it writes with a capital where no sentence begins.
  private(set) var capital: WordSet = []
  private var articles: [String: Articles] = [:]

  /// The articles that stand before a name.
  private struct Articles {
    var indefinite: String?
    var definite = false
    var bare = false
  }

  /// Names of several words, found by how they begin.
  private struct Names {
    private var all: Set<ArraySlice<Word>> = []
    /// How many words the longest name has that begins with a word.
    private(set) var lengths: WordTable<Int> = [:]

    mutating func insert(_ name: [Word]) {
      guard let first = name.first else { return }
      all.insert(name[...])
      lengths[first] = max(lengths[first] ?? 0, name.count)
    }

    /// Those that stand at a place of a text.
    func names(at index: Int, _ tokens: [Token], before end: Int) -> [ArraySlice<Word>] {
      guard let longest = lengths[tokens[index].lower] else { return [] }
      let words = tokens[index..<min(end, index + longest)].map(\.lower)
      return Array(words.indices.lazy.map { words[...$0] }.filter(all.contains))
    }
  }

  /// Reads a page for words and for names of several words.
  init(of words: WordSet, names: [String], in document: Document) {
    var wanted = Names()
    for name in names { wanted.insert(Tokenizer.tokens(of: name).map(\.lower)) }
    // Most words of a page are none of those.
    let sought = words.union(WordSet(wanted.lengths.keys))
    let glance = WordGlance(for: sought)
    var cut: [Token] = []
    for number in document.blocks.indices
    where document.blocks[number].kind.isRead && glance.mayHold(document.blocks[number].text) {
      var tokens = document.blocks[number].tokens
      var sentences = document.blocks[number].sentences
      if tokens.isEmpty {
        Tokenizer.cut(document.blocks[number].text, into: &cut)
        tokens = cut
        sentences = SentenceSplitter.ranges(of: tokens, in: document.blocks[number].text)
      }
      for range in sentences {
        for index in range where tokens[index].isWord && sought.contains(tokens[index].lower) {
          let token = tokens[index]
          if words.contains(token.lower) {
            if token.capitals == 0 {
              small.insert(token.lower)
            } else if index > range.lowerBound, tokens[index - 1].isWord || tokens[index - 1].lower == "," {
              capital.insert(token.lower)
            }
          }
          for name in wanted.names(at: index, tokens, before: range.upperBound) { note(name, tokens, index, range) }
        }
      }
    }
  }

  private mutating func note(_ name: ArraySlice<Word>, _ tokens: [Token], _ index: Int, _ range: Range<Int>) {
    let end = index + name.count
    // "the gluten test" speaks of a test.
    if end < range.upperBound {
      let next = tokens[end]
      guard next.kind == .mark || next.isIn(.all) || next.lower.hasSuffix("s") else { return }
    }
    let key = name.joined(separator: " ")
    guard index > range.lowerBound else {
      articles[key, default: Articles()].bare = true
      return
    }
    switch tokens[index - 1] {
    case let before where before.lower == "the": articles[key, default: Articles()].definite = true
    case let before where before.isIn(.articles): articles[key, default: Articles()].indefinite = before.lower.text
    // An adjective or "its" before the name says nothing of its article.
    case let before where before.kind == .mark || before.isIn([.prepositions, .conjunctions, .auxiliaries]):
      articles[key, default: Articles()].bare = true
    default: break
    }
  }

  /// The article of a name, or nil where the page also does without one.
  func article(for name: String) -> String? {
    let key = Tokenizer.tokens(of: name).map(\.lower).joined(separator: " ")
    guard let found = articles[key], !found.bare else { return nil }
    return found.indefinite ?? (found.definite ? "the" : nil)
  }
}
