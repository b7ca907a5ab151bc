/// Reads the phrases that give a thing other names: "also known as Y", "or Y", "(abbreviated Y)".
enum AliasPhrase {
  private static let openers: WordSet = [
    "also", "or", "formerly", "previously", "sometimes", "commonly", "often", "called", "known", "abbreviated",
    "referred", "occasionally", "popularly", "originally", "alternatively", "variously", "better", "more", "frequently",
    "symbol", "plural", "a.k.a", "aka", "generally", "usually", "otherwise", "historically", "once", "now", "termed",
  ]

  private static let glue: WordSet = [
    "also", "or", "formerly", "previously", "sometimes", "commonly", "often", "called", "known", "as", "abbreviated",
    "referred", "to", "occasionally", "popularly", "originally", "alternatively", "variously", "better", "more",
    "frequently", "symbol", "plural", "a.k.a", "aka", "generally", "usually", "otherwise", "historically", "once",
    "now",
    "termed", "by", "its", "the", "a", "an", "simply", "just", "less", "named",
  ]

  /// Returns the names in an aside between commas, or nil where the aside is no such phrase.
  static func names(in sentence: Sentence, _ range: Range<Int>) -> [String]? {
    guard let first = sentence.tokens[range].first, openers.contains(first.lower) else { return nil }
    let names = split(sentence, range)
    return names.isEmpty ? nil : names
  }

  /// Returns the names in parentheses after a name: its short form, or "also called Y"; anything else gives none.
  static func parenthesised(in sentence: Sentence, _ range: Range<Int>) -> [String] {
    let tokens = sentence.tokens
    guard let first = tokens[range].first else { return [] }
    if openers.contains(first.lower) { return split(sentence, range) }
    guard range.count <= 3, first.isWord, first.hasInnerCapital || first.capitals == first.count else { return [] }
    return [
      sentence.text(
        range.lowerBound..<(sentence.first(in: range, where: { [",", ";"].contains($0.lower) }) ?? range.upperBound))
    ]
  }

  private static func split(_ sentence: Sentence, _ range: Range<Int>) -> [String] {
    let tokens = sentence.tokens
    var names: [String] = []
    var start = range.lowerBound
    func take(_ end: Int) {
      var first = start
      while first < end,
        glue.contains(tokens[first].lower) || tokens[first].lower == "\"" || tokens[first].lower == "and"
      {
        first += 1
      }
      guard first < end, let name = Subject.plainName(sentence, first..<end) else { return }
      names.append(name.term)
      names += name.aliases
    }
    var index = start
    while let cut = sentence.first(in: index..<range.upperBound, where: { [",", "or", "and", ";"].contains($0.lower) })
    {
      take(cut)
      start = cut + 1
      index = cut + 1
    }
    take(range.upperBound)
    return names
  }
}
