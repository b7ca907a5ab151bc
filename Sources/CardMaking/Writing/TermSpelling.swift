/// Knows which capitals of a page's terms and answers are their own, so that a word that only began a sentence, an entry
/// or a cell is not shown as a name.
struct TermSpelling {
  private let uses: WordUses
  /// Terms of lists in which every entry begins with a capital: there it is typography.
  private let listed: Set<String>

  /// Looks on a page for the words of facts.
  init(document: Document, facts: [Fact]) {
    var words: WordSet = []
    var names: [String] = []
    for index in facts.indices {
      if let term = facts[index].term {
        if !Self.isPlainlyKept(term), Self.mayBeLowered(term, Self.firstWord(term)) { words.insert(Self.key(term)) }
        if Self.asksBare(facts[index]) { names.append(term) }
      }
      let answer = facts[index].answer
      if Self.isNamed(facts[index].kind), Self.mayBeLowered(answer, Self.firstWord(answer)) {
        words.insert(Self.key(answer))
      }
    }
    uses = WordUses(of: words, names: names, in: document)
    var lists: [[String]: [String]] = [:]
    for index in facts.indices where [EntryFinder.form, TableFinder.form].contains(facts[index].finder) {
      let fact = facts[index]
      guard let term = fact.term else { continue }
      let block = document.blocks[fact.sentence.block]
      // A table of brands holds names.
      if let column = block.columns.first?.lowercased(), ["brand", "trade", "proper"].contains(where: column.contains) {
        continue
      }
      lists[[fact.finder] + block.headings, default: []].append(term)
    }
    var listed: Set<String> = []
    for terms in lists.values where Set(terms).count >= 2 && terms.allSatisfy({ $0.first?.isUppercase == true }) {
      listed.formUnion(terms)
    }
    self.listed = listed
  }

  /// The term as it stands inside a sentence.
  ///
  /// "Arthropathy" is "arthropathy" where the page writes the word small elsewhere, where the word looks learned, and
  /// where all entries of its list begin with a capital: that is no name. "Fournier gangrene" stays.
  func inSentence(_ term: String) -> String {
    if Self.isPlainlyKept(term) { return term }
    let word = Self.firstWord(term)
    guard Self.mayBeLowered(term, word) else { return term }
    let lower = Self.key(term)
    if uses.small.contains(lower) || MedicalWords.isLearned(lower) && !ProperWords.holds(lower) {
      return word.lowercased() + term.dropFirst(word.count)
    }
    guard listed.contains(term), !uses.capital.contains(lower), !ProperWords.holds(lower) else { return term }
    return SentenceCase.inside(term)
  }

  /// Whether a glance at the bytes says that nothing changes: no capital at the beginning, or another after it.
  private static func isPlainlyKept(_ term: String) -> Bool {
    guard let first = term.utf8.first, first < 0x80 else { return false }
    guard first >= 0x41 && first <= 0x5A else { return true }
    return term.utf8.dropFirst().contains { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// The answer without the capital that only began its entry, cell or sentence; a sentence of its own keeps it.
  ///
  /// "Wear of the gristle" is "wear of the gristle"; "The ball has come out" and "English physician" stay.
  func answer(of fact: Fact) -> String {
    let word = Self.firstWord(fact.answer)
    guard Self.isNamed(fact.kind), Self.mayBeLowered(fact.answer, word) else { return fact.answer }
    let lower = Self.key(fact.answer)
    guard !uses.capital.contains(lower), !ProperWords.holds(lower) else { return fact.answer }
    let tokens = Tokenizer.tokens(of: fact.answer)
    var isPlain = uses.small.contains(lower) || MedicalWords.isLearned(lower)
    if fact.kind == .definition {
      if Self.isSentence(tokens) { return fact.answer }
      let next = tokens.count > 1 ? tokens[1] : nil
      isPlain = isPlain || GenusNouns.all.contains(lower) || MedicalWords.plain.contains(lower)
      isPlain = isPlain || tokens.first?.isIn(.all) == true || next?.isIn([.prepositions, .conjunctions]) == true
      isPlain = isPlain || next.map { ["that", "which", "who"].contains($0.lower) } == true
    }
    return isPlain ? word.lowercased() + fact.answer.dropFirst(word.count) : fact.answer
  }

  /// The article with which the page speaks of a term, where it always has one: "a bursa", "the joint capsule".
  func article(for term: String) -> String? { uses.article(for: term) }

  /// Whether a statement with a verb of its own: "The ball has come out", but not "Pain that is felt".
  private static func isSentence(_ tokens: [Token]) -> Bool {
    let verb = tokens.first {
      $0.isIn(.auxiliaries) || ["that", "which", "who", "whose", "where", "when", "although", "if"].contains($0.lower)
    }
    return verb?.isIn(.auxiliaries) == true
  }

  /// Whether the question has no article where one may be missing.
  private static func asksBare(_ fact: Fact) -> Bool { fact.question == .whatIs(isPlural: false, article: nil) }

  private static func isNamed(_ kind: FactKind) -> Bool { kind == .definition || kind == .abbreviation }

  /// Whether only the first letter of a text is a capital; others speak for a name or a title.
  private static func mayBeLowered(_ text: String, _ word: Substring) -> Bool {
    if let byte = text.utf8.first, byte < 0x80 {
      // Of most texts the bytes tell: they begin with a small letter, or another capital follows.
      guard byte >= 0x41, byte <= 0x5A, !text.utf8.dropFirst().contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else {
        return false
      }
    }
    if !text.utf8.allSatisfy({ $0 < 0x80 }) {
      guard let first = word.first, first.isUppercase, word.dropFirst().allSatisfy({ !$0.isUppercase }),
        !text.dropFirst(word.count).contains(where: \.isUppercase)
      else { return false }
    }
    // "X-ray" keeps its letter, "A" is an article, "Cmax" is a sign.
    guard let second = word.dropFirst().first else { return word == "A" }
    return second.isLetter && !Self.isSign(word)
  }

  /// Whether a word begins as no English word does: the signs "Cmax" and "Tmax" do, "Clearance" does not.
  private static func isSign(_ word: Substring) -> Bool {
    let letters = word.utf8.prefix(2).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard letters.count == 2, letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return false }
    guard !letters.contains(where: { [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains($0) }) else { return false }
    return !onsets.contains(Word(small: letters[...]))
  }

  /// The two consonants with which English words begin.
  private static let onsets: WordSet = [
    "bd", "bl", "br", "ch", "cl", "cn", "cr", "ct", "dr", "dw", "fl", "fr", "gh", "gl", "gn", "gr", "kh", "kl", "kn",
    "kr", "ll", "mn", "ph", "pl", "pn", "pr", "ps", "pt", "qu", "rh", "sc", "sh", "sk", "sl", "sm", "sn", "sp", "sq",
    "st", "sv", "sw", "th", "tr", "ts", "tw", "vl", "wh", "wr",
  ]

  private static func key(_ text: String) -> Word { Word(Mark.unified(firstWord(text).lowercased())) }

  private static func firstWord(_ text: String) -> Substring {
    let bytes = text.utf8
    return text[..<(bytes.firstIndex { $0 == 0x20 || $0 == 0x2F || $0 == 0x2C || $0 == 0x3B } ?? bytes.endIndex)]
  }
}
