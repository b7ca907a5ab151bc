/// The name of a thing as it stands before a verb, read with fewer conditions than ``Subject``; the ranking decides.
///
/// - "A game is ...", "In falconry, an art of hunting, the jess is ..." give *game* and *jess*.
/// - "The Pathogen (from Greek pathos), infectious agent, is ..." gives *Pathogen*.
/// - "It is ...", "Most of them are ..." give nothing.
enum LooseSubject {
  /// Reads the name at the start of a range, up to its first comma, dash or "or".
  static func read(_ sentence: Sentence, _ range: Range<Int>) -> Subject? {
    let tokens = sentence.tokens
    var lower = range.lowerBound
    // "where f is the frequency": what stands after "where" has a subject of its own.
    if lower < range.upperBound, ["where", "here", "that", "thus", "so"].contains(tokens[lower].lower) { lower += 1 }
    guard lower < range.upperBound, var start = SubjectLead.end(sentence, lower..<range.upperBound) else { return nil }
    start = pastAside(sentence, start..<range.upperBound)
    var article: String?
    while start < range.upperBound, tokens[start].isIn(.articles) || ["\"", "'"].contains(tokens[start].lower) {
      if tokens[start].isIn(.articles) { article = tokens[start].lower.text }
      start += 1
    }
    if start > lower, tokens[start - 1].isIn(.articles) { article = tokens[start - 1].lower.text }
    var end =
      sentence.first(in: start..<range.upperBound, where: { [",", "—", "or", ":", ";"].contains($0.lower) })
      ?? range.upperBound
    while end > start, tokens[end - 1].lower == ")" || tokens[end - 1].lower == "]" {
      guard
        let open = (start..<end).last(where: {
          ["(", "["].contains(tokens[$0].lower) && sentence.closing($0) == end - 1
        })
      else { return nil }
      end = open
    }
    while end > start, tokens[end - 1].isIn(.conjunctions) || tokens[end - 1].kind == .mark { end -= 1 }
    guard start < end, !["'s", "s'"].contains(where: tokens[end - 1].lower.hasSuffix),
      TermShape.isName(sentence, start..<end, loosely: true)
    else { return nil }
    return Subject(term: sentence.text(start..<end), aliases: [], article: article, range: start..<end)
  }

  /// Skips an aside that belongs to the lead: "In falconry, an art of hunting, the jess".
  private static func pastAside(_ sentence: Sentence, _ range: Range<Int>) -> Int {
    let tokens = sentence.tokens
    let start = range.lowerBound
    guard start > 1, tokens[start - 1].isIn(.articles), tokens[start - 2].lower == ",",
      let comma = sentence.first(in: range, where: { $0.lower == "," }), comma - start <= 8,
      comma + 1 < range.upperBound
    else { return start }
    return comma + 1
  }
}
