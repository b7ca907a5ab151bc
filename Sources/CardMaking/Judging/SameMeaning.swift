/// Tells whether two answers say the same in other words, or contradict each other.
///
/// - "a wall around a town" and "any wall around towns" say the same.
/// - "a fever above 38 degrees" and "a fever above 39 degrees" do not, nor do "a low tide at noon" and "a high tide
///   at noon", "pain that passes" and "pain that never passes".
enum SameMeaning {
  /// Whether two definitions of one term say the same: of the shorter one's words the other has all, or all but one in
  /// five and the last, and nothing in them is against it.
  ///
  /// "a unit of life" and "a unit of a battery" have one sort only; that is too little to name a page as a source of the
  /// other's answer.
  static func of(_ left: Definition, _ right: Definition) -> Bool {
    let missing = (left.words.count { !right.words.contains($0) }, right.words.count { !left.words.contains($0) })
    guard missing != (0, 0) else { return true }
    let isFirstHeld = left.words.count > right.words.count || isHeld(left, by: right, missing: missing.0)
    guard isFirstHeld, right.words.count > left.words.count || isHeld(right, by: left, missing: missing.1) else {
      return false
    }
    return !contradicts(left.tokens, right.tokens) && !contradicts(right.tokens, left.tokens)
  }

  private static func isHeld(_ definition: Definition, by other: Definition, missing: Int) -> Bool {
    guard definition.words.count >= 2, let last = definition.last, other.words.contains(last) else { return false }
    return missing * 5 <= definition.words.count
  }

  /// A definition with its words of content, to be compared with many others.
  struct Definition {
    fileprivate let tokens: [Token]
    fileprivate let words: WordSet
    fileprivate let last: Word?

    init(_ tokens: [Token]) {
      self.tokens = tokens
      let content = SameMeaning.content(tokens)
      words = WordSet(content)
      last = content.last
    }
  }

  /// A long form without hyphens, capitals and plurals: two that have the same are one.
  static func name(_ tokens: [Token]) -> String {
    tokens.filter { $0.kind != .mark }
      .map { singular(Word($0.lower.text.replacing("-", with: ""))) }.joined(separator: "")
  }

  /// Whether two questions ask for the same but for how they ask: the words of one are all in the other.
  static func ofQuestions(_ left: String, _ right: String) -> Bool {
    let words = [left, right].map { text in
      Set(content(Tokenizer.tokens(of: text))).subtracting(["include", "name", "called"])
    }
    return words[0].isSubset(of: words[1]) || words[1].isSubset(of: words[0])
  }

  private static func content(_ tokens: [Token]) -> [Word] {
    tokens.filter { $0.kind != .mark && !FunctionWords.all.contains($0.lower) }.map { singular($0.lower) }
      .filter { !sorts.contains($0) }
  }

  /// "a kind of arthritis" is no more than arthritis.
  private static let sorts: WordSet = ["kind", "type", "form", "sort"]

  private static func singular(_ word: Word) -> Word {
    if word.characterCount > 4, word.hasSuffix("ies") { return Word(word.dropLast(3).text + "y") }
    return word.characterCount > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? word.dropLast() : word
  }

  /// Whether a number, a "not" or one of two opposites stands on the left only, where the right has another.
  private static func contradicts(_ left: [Token], _ right: [Token]) -> Bool {
    let words = Set(right.map(\.lower))
    let rightHasNumber = right.contains(where: \.hasDigit)
    for token in left where !words.contains(token.lower) {
      if token.hasDigit, rightHasNumber { return true }
      if negations.contains(token.lower), !words.contains(where: negations.contains) { return true }
      if let opposite = opposites[token.lower], words.contains(where: opposite.contains) { return true }
      // "hypotension" against "hypertension".
      for (prefix, other): (Word, Word) in [
        ("hypo", "hyper"), ("hyper", "hypo"), ("intra", "inter"), ("inter", "intra"),
      ]
      where token.lower.hasPrefix(prefix) && words.contains(Word(other.text + token.lower.text.dropFirst(prefix.count)))
      {
        return true
      }
    }
    return false
  }

  private static let negations: WordSet = ["not", "no", "never", "without", "none", "neither", "nor", "cannot"]

  private static let opposites: WordTable<WordSet> = {
    let pairs: [(Word, Word)] = [
      ("high", "low"), ("higher", "lower"), ("more", "less"), ("more", "fewer"), ("increased", "decreased"),
      ("increase", "decrease"), ("raised", "lowered"), ("left", "right"), ("upper", "lower"), ("before", "after"),
      ("above", "below"), ("front", "back"), ("inner", "outer"), ("inside", "outside"), ("fast", "slow"),
      ("acute", "chronic"), ("benign", "malignant"), ("arteries", "veins"), ("artery", "vein"), ("large", "small"),
      ("tightening", "loosening"), ("narrowing", "widening"), ("thick", "thin"), ("hot", "cold"), ("dry", "wet"),
      ("gain", "loss"), ("growth", "breakdown"), ("contraction", "relaxation"),
    ]
    var table: WordTable<WordSet> = [:]
    for (left, right) in pairs {
      table[left, default: []].insert(right)
      table[right, default: []].insert(left)
    }
    return table
  }()
}
