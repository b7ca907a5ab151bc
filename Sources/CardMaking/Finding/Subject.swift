/// The name of a thing as it stands before a verb: "A Slingshot (also called a catapult), or shanghai, is ...".
struct Subject {
  /// The name without its article.
  var term: String
  /// Other names that the text gives on the way.
  var aliases: [String] = []
  /// The article before the name, in small letters.
  var article: String?
  /// Where the name begins and ends among the sentence's tokens.
  var range: Range<Int>

  /// Reads the subject that fills a range, or returns nil where it is no name that a card could ask for.
  static func read(_ sentence: Sentence, _ range: Range<Int>) -> Subject? {
    let tokens = sentence.tokens
    guard let start = SubjectLead.end(sentence, range) else { return nil }
    var end = range.upperBound
    while end > start, tokens[end - 1].lower == "," { end -= 1 }
    var aliases: [String] = []
    var nameEnd = end
    let comma = sentence.first(in: start..<end) { $0.lower == "," || $0.lower == "—" }
    if let comma, comma + 1 < end {
      if let names = AliasPhrase.names(in: sentence, comma + 1..<end) {
        aliases += names
        nameEnd = comma
      } else if !isPartOfName(tokens, comma + 1..<end) {
        // "X, a form of Y, is ...", "X, on the other hand, is ...": the aside is no name.
        guard end < range.upperBound, isAside(tokens[comma + 1]) else { return nil }
        nameEnd = comma
      }
    }
    if let or = sentence.first(in: start..<nameEnd, where: { $0.lower == "or" }) {
      guard or > start, let other = plainName(sentence, or + 1..<nameEnd) else { return nil }
      // "Enuresis or bed-wetting at night, is ...": that is no other name, it is the definition.
      if tokens[other.range].contains(where: { $0.isIn(.prepositions) }) { return nil }
      aliases.insert(other.term, at: 0)
      aliases.insert(contentsOf: other.aliases, at: 1)
      nameEnd = or
    }
    guard var subject = plainName(sentence, start..<nameEnd) else { return nil }
    subject.aliases += aliases
    subject.range = start..<end
    if start > range.lowerBound, tokens[start - 1].isIn(.articles) {
      subject.article = tokens[start - 1].lower.text
    }
    return subject
  }

  /// Whether a word after a comma opens an aside between a name and its verb.
  private static func isAside(_ token: Token) -> Bool {
    ["a", "an", "however", "then", "which", "who", "(", "[", "also", "known", "called", "sometimes"].contains(
      token.lower)
      || ["on", "in", "for", "by", "from", "as", "like", "unlike", "found", "made", "given"].contains(token.lower)
      || token.lower.hasSuffix("ed")
  }

  /// "Crigler-Najjar syndrome, type 1": the words after the comma say which one.
  private static func isPartOfName(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    let name = tokens[range].prefix { $0.lower != "(" }
    return name.count <= 4 && name.contains { ["type", "form", "familial", "congenital"].contains($0.lower) }
      && !name.contains { $0.kind == .mark }
  }

  /// A name without commas: words, with parentheses that give other names.
  static func plainName(_ sentence: Sentence, _ range: Range<Int>) -> Subject? {
    let tokens = sentence.tokens
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, tokens[start].isIn(.articles) || ["\"", "'"].contains(tokens[start].lower) {
      start += 1
    }
    var aliases: [String] = []
    while end > start, tokens[end - 1].lower == ")" || tokens[end - 1].lower == "]" {
      let opening = (start..<end).last {
        ["(", "["].contains(tokens[$0].lower) && sentence.closing($0) == end - 1
      }
      guard let open = opening else { return nil }
      aliases += AliasPhrase.parenthesised(in: sentence, open + 1..<end - 1)
      end = open
    }
    while end > start, ["\"", "'", ","].contains(tokens[end - 1].lower) { end -= 1 }
    guard start < end, TermShape.isName(sentence, start..<end) else { return nil }
    // "synostosis (SCT) syndrome": the short form inside the name is another name.
    if let open = (start + 1..<end).first(where: { tokens[$0].lower == "(" }), sentence.isSpaced(before: open),
      let close = sentence.closing(open), close + 1 < end
    {
      aliases.insert(contentsOf: AliasPhrase.parenthesised(in: sentence, open + 1..<close), at: 0)
      let space = sentence.isSpaced(before: close + 1) ? " " : ""
      let name = sentence.text(start..<open) + space + sentence.text(close + 1..<end)
      return Subject(term: name, aliases: aliases, range: start..<end)
    }
    return Subject(term: sentence.text(start..<end), aliases: aliases, range: start..<end)
  }
}
