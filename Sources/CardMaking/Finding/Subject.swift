/// The name of a thing as it stands before a verb: "A Slingshot (also called a catapult), or shanghai, is ...".
struct Subject {
  /// The name without its article.
  var term: String
  /// Other names that the text gives on the way.
  var aliases: [String] = []
  /// Where the name begins and ends among the sentence's tokens.
  var range: Range<Int>

  /// Reads the subject that fills a range, or returns nil where it is no name that a card could ask for.
  static func read(_ sentence: Sentence, _ range: Range<Int>) -> Subject? {
    let tokens = sentence.tokens
    guard let start = nameStart(sentence, range) else { return nil }
    var end = range.upperBound
    while end > start, tokens[end - 1].lower == "," { end -= 1 }
    var aliases: [String] = []
    // Asides after commas: "X, also known as Y," and "X, or Y,".
    var nameEnd = end
    if let comma = sentence.first(in: start..<end, where: { $0.lower == "," || $0.lower == "—" }) {
      guard let names = AliasPhrase.names(in: sentence, comma + 1..<end) else { return nil }
      aliases += names
      nameEnd = comma
    }
    if let or = sentence.first(in: start..<nameEnd, where: { $0.lower == "or" }) {
      guard or > start, let other = plainName(sentence, or + 1..<nameEnd) else { return nil }
      aliases.insert(other.term, at: 0)
      aliases.insert(contentsOf: other.aliases, at: 1)
      nameEnd = or
    }
    guard var subject = plainName(sentence, start..<nameEnd) else { return nil }
    subject.aliases += aliases
    subject.range = start..<end
    return subject
  }

  /// Skips what stands before the name: "In mathematics, ", "However, ", articles.
  private static func nameStart(_ sentence: Sentence, _ range: Range<Int>) -> Int? {
    let tokens = sentence.tokens
    var start = range.lowerBound
    while start < range.upperBound, tokens[start].kind == .mark, tokens[start].lower != "(" , tokens[start].lower != "\"" {
      start += 1
    }
    guard start < range.upperBound else { return nil }
    if let comma = sentence.first(in: start..<range.upperBound, where: { $0.lower == "," }), comma + 1 < range.upperBound {
      let first = tokens[start].lower
      let isPlace = Leads.prepositions.contains(first) && comma - start <= 10
        && !tokens[start..<comma].contains { FunctionWords.auxiliaries.contains($0.lower) || $0.lower == "that" }
      let isAdverb = comma - start <= 3 && Leads.adverbs.contains(first)
      if isPlace || isAdverb { start = comma + 1 }
    }
    if Leads.adverbs.contains(tokens[start].lower), start + 1 < range.upperBound { start += 1 }
    if start < range.upperBound, FunctionWords.articles.contains(tokens[start].lower) { start += 1 }
    if start + 1 < range.upperBound, ["term", "word", "terms", "name", "concept", "phrase"].contains(tokens[start].lower),
      tokens[start - (start > 0 ? 1 : 0)].lower == "the"
    {
      start += 1
    }
    return start < range.upperBound ? start : nil
  }

  /// A name without commas: words, with parentheses that give other names.
  static func plainName(_ sentence: Sentence, _ range: Range<Int>) -> Subject? {
    let tokens = sentence.tokens
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, FunctionWords.articles.contains(tokens[start].lower) || tokens[start].lower == "\"" { start += 1 }
    var aliases: [String] = []
    while end > start, tokens[end - 1].lower == ")" || tokens[end - 1].lower == "]" {
      guard let open = (start..<end).last(where: { ["(", "["].contains(tokens[$0].lower) && sentence.closing($0) == end - 1 })
      else { return nil }
      aliases += AliasPhrase.parenthesised(in: sentence, open + 1..<end - 1)
      end = open
    }
    while end > start, tokens[end - 1].lower == "\"" || tokens[end - 1].lower == "," { end -= 1 }
    guard start < end, TermShape.isName(sentence, start..<end) else { return nil }
    return Subject(term: sentence.text(start..<end), aliases: aliases, range: start..<end)
  }
}
