/// Skips what stands before a subject: "In mathematics, ", "However, ", "Background: ", articles, "the term".
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
    start = PageLabels.end(sentence, start..<end)
    while let comma = sentence.first(in: start..<end, where: { $0.lower == "," }), comma + 1 < end,
      isLead(tokens, start..<comma)
    {
      start = comma + 1
    }
    if start > range.lowerBound, tokens[start - 1].lower == ",",
      let comma = lastArticle(sentence, range.lowerBound, start..<end)
    {
      // "In mathematics, statistics, and law, a parameter is ..."
      start = comma + 1
    }
    if Leads.prepositions.contains(tokens[start].lower) {
      // "In falconry a jess is ..." without its comma.
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

  /// The last comma before an article, where the sentence opens with a phrase of place and no verb comes between.
  private static func lastArticle(_ sentence: Sentence, _ first: Int, _ range: Range<Int>) -> Int? {
    let tokens = sentence.tokens
    guard Leads.prepositions.contains(tokens[first].lower), range.count <= 30, let next = tokens[range].first,
      !next.isCapitalised
    else { return nil }
    if next.isIn(.articles) {
      // "In optics, a prism, the ..." is the subject already; "In falconry, an art of hunting, the ..." is not.
      let segment = sentence.first(in: range, where: { $0.lower == "," }) ?? range.lowerBound
      guard tokens[range.lowerBound..<segment].contains(where: { $0.lower == "of" }) else { return nil }
    }
    var last: Int?
    var from = range.lowerBound
    while let comma = sentence.first(in: from..<range.upperBound, where: { $0.lower == "," }) {
      if comma + 2 < range.upperBound, tokens[comma + 1].isIn(.articles) { last = comma }
      from = comma + 1
    }
    guard let last, !tokens[range.lowerBound..<last].contains(where: { $0.isIn(.auxiliaries) || $0.lower == "that" })
    else { return nil }
    return last
  }

  /// Whether a phrase before a comma only says where the sentence holds: "In mathematics", "especially in law".
  private static func isLead(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    guard let first = tokens[range].first else { return true }
    if range.count <= 3, Leads.adverbs.contains(first.lower) || first.lower.hasSuffix("ly") { return true }
    let narrows =
      Leads.specifiers.contains(first.lower) && range.count > 1
      && Leads.prepositions.contains(tokens[range.lowerBound + 1].lower)
    guard narrows || Leads.prepositions.contains(first.lower), range.count <= 10 else { return false }
    return !tokens[range].contains { $0.isIn(.auxiliaries) || $0.lower == "that" }
  }
}
