/// Knows the entries of a list of references.
enum Bibliography {
  /// Whether a block is an entry: numbered or with several authors' initials, and a year.
  static func isEntry(_ block: Block) -> Bool {
    let tokens = block.tokens
    guard tokens.count >= 8, tokens.count <= 140, tokens.contains(where: { CitationTail.year($0) != nil }) else {
      return false
    }
    let isNumbered =
      tokens[0].lower == "(" && tokens[1].kind == .number && tokens[2].lower == ")"
      || tokens[0].lower == "[" && tokens[1].kind == .number && tokens[2].lower == "]"
    let authors = authorCount(tokens)
    if authors >= 3 { return true }
    if authors >= 1, tokens[0].isCapitalised, isAuthor(at: 0, tokens) || isNumbered { return true }
    return isNumbered && !hasVerb(block)
  }

  /// How many names stand there with initials after them: "Kahn MB, Sultan GL".
  private static func authorCount(_ tokens: [Token]) -> Int {
    tokens.indices.count { isAuthor(at: $0, tokens) }
  }

  private static func isAuthor(at index: Int, _ tokens: [Token]) -> Bool {
    guard index + 2 < tokens.count else { return false }
    let name = tokens[index]
    guard name.isWord, name.isCapitalised, !name.hasInnerCapital, name.count > 2, !lettered.contains(name.lower) else {
      return false
    }
    var next = index + 1
    if tokens[next].lower == "," { next += 1 }
    guard next + 1 < tokens.count else { return false }
    let initials = tokens[next]
    guard initials.isWord, initials.count <= 3, initials.capitals == initials.count else { return false }
    switch tokens[next + 1].lower {
    case ".", ":": return true
    case ",", "and", "&":
      // Another name follows, or a title; "Vitamin D and falls" is none.
      guard next + 2 < tokens.count else { return true }
      let other = tokens[next + 2]
      return other.isCapitalised || !other.isWord || other.lower == "et" || other.lower == "de" || other.lower == "van"
    default: return false
    }
  }

  /// Words that are told apart by a letter, as names are by initials: "Hepatitis B".
  private static let lettered: WordSet = [
    "vitamin", "hepatitis", "influenza", "type", "group", "class", "stage", "protein", "factor", "immunoglobulin",
  ]

  private static func hasVerb(_ block: Block) -> Bool {
    block.tokens.contains { ["is", "are", "can", "may", "has", "have", "should"].contains($0.lower) }
  }
}
