/// Knows which words a page also writes in small letters, so that a sentence's first word is not shown as a name.
struct TermSpelling {
  private let small: Set<String>

  /// Looks on a page for the first words of terms.
  init(document: Document, terms: [String]) {
    let wanted = Set(terms.map { Mark.unified(Self.firstWord($0).lowercased()) })
    // Most words of a page are none of those: their bytes say so before a set is asked.
    let table = WordTable(Dictionary(wanted.map { ($0, WordClasses.all) }) { first, _ in first })
    var small: Set<String> = []
    for block in document.blocks where block.kind.isRead {
      for token in block.read.tokens where token.isWord && token.capitals == 0 {
        let isWanted =
          token.count <= WordTable.Key.longest
          ? !table.classes(of: WordTable.Key(token.lower)).isEmpty : wanted.contains(token.lower)
        if isWanted, wanted.contains(token.lower) { small.insert(token.lower) }
      }
    }
    self.small = small
  }

  private static func firstWord(_ term: String) -> Substring { term.prefix { $0 != " " && $0 != "/" } }

  /// The term as it stands inside a sentence.
  ///
  /// "Nephrosis" is "nephrosis" where the page writes the word small elsewhere, and where the word looks learned:
  /// that is no name. "Fournier gangrene" stays.
  func inSentence(_ term: String) -> String {
    if Self.isPlainlyKept(term) { return term }
    let word = Self.firstWord(term)
    guard let first = word.first, first.isUppercase, word.dropFirst().allSatisfy({ !$0.isUppercase }) else {
      return term
    }
    // Other capitals speak for a name or for a title; then nothing is known about the first word.
    let rest = term.dropFirst(word.count)
    let lower = Mark.unified(word.lowercased())
    guard !rest.contains(where: \.isUppercase) else { return term }
    guard small.contains(lower) || MedicalWords.isLearned(lower) && !names.contains(lower) else { return term }
    return word.lowercased() + rest
  }

  /// Whether a glance at the bytes says that nothing changes: no capital at the beginning, or another after it.
  private static func isPlainlyKept(_ term: String) -> Bool {
    guard let first = term.utf8.first, first < 0x80 else { return false }
    guard first >= 0x41 && first <= 0x5A else { return true }
    return term.utf8.dropFirst().contains { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// Names that end like learned words.
  private let names: Set<String> = [
    "asia", "africa", "australia", "india", "russia", "california", "virginia", "georgia", "victoria", "buddhism",
    "hinduism", "judaism", "islamism", "catholicism", "marxism", "bosnia", "serbia", "romania", "austria", "syria",
    "australasia", "micronesia", "polynesia", "indonesia", "malaysia", "mesopotamia", "bolivia", "columbia", "colombia",
    "oklahoma", "alabama", "arizona", "taoism", "daoism", "darwinism", "calvinism", "oceania", "eurasia", "namibia",
  ]
}
