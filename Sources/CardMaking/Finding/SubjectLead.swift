/// Skips what stands before a subject: "In mathematics, ", "However, ", articles, "the term".
enum SubjectLead {
  /// Returns where the name begins, or nil where nothing is left.
  static func end(_ sentence: Sentence, _ range: Range<Int>) -> Int? {
    let tokens = sentence.tokens
    let end = range.upperBound
    var start = range.lowerBound
    while start < end, tokens[start].kind == .mark, tokens[start].lower != "(", tokens[start].lower != "\"" {
      start += 1
    }
    guard start < end else { return nil }
    while let comma = sentence.first(in: start..<end, where: { $0.lower == "," }), comma + 1 < end,
      isLead(tokens, start..<comma)
    {
      start = comma + 1
    }
    if Leads.prepositions.contains(tokens[start].lower) {
      // "In medicine an ectopia is ..." without its comma.
      let article = (start + 1..<min(end, start + 4)).first { tokens[$0].isIn(.articles) }
      if let article, article > start + 1, article + 1 < end { start = article }
    }
    if Leads.adverbs.contains(tokens[start].lower), start + 1 < end { start += 1 }
    if start < end, tokens[start].isIn(.articles) {
      let isThe = tokens[start].lower == "the"
      start += 1
      if isThe, start + 1 < end, ["term", "word", "terms", "name", "concept", "phrase"].contains(tokens[start].lower) {
        start += 1
      }
    }
    return start < end ? start : nil
  }

  /// Whether a phrase before a comma only says where the sentence holds: "In mathematics", "especially in law".
  private static func isLead(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    guard let first = tokens[range].first else { return true }
    if range.count <= 3, Leads.adverbs.contains(first.lower) { return true }
    let narrows =
      Leads.specifiers.contains(first.lower) && range.count > 1
      && Leads.prepositions.contains(tokens[range.lowerBound + 1].lower)
    guard narrows || Leads.prepositions.contains(first.lower), range.count <= 10 else { return false }
    return !tokens[range].contains { $0.isIn(.auxiliaries) || $0.lower == "that" }
  }
}
