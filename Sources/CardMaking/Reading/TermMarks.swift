/// Reads which words of a block the page sets off as terms.
enum TermMarks {
  /// Returns the tokens that lie in marks, given in bytes; a mark that is too long to be a term, and marks that fill the
  /// block, say nothing.
  static func tokens(of marks: [Range<Int>], in tokens: [Token]) -> [Range<Int>] {
    guard !marks.isEmpty else { return [] }
    var ranges: [Range<Int>] = []
    var index = 0
    var marked = 0
    for mark in marks {
      while index < tokens.count, tokens[index].start < mark.lowerBound { index += 1 }
      let start = index
      while index < tokens.count, tokens[index].end <= mark.upperBound { index += 1 }
      marked += index - start
      // "**Gout:**" marks the word, its colon is punctuation.
      var end = index
      while end > start, tokens[end - 1].kind == .mark, tokens[end - 1].lower != ")" { end -= 1 }
      if end > start, end - start <= longest { ranges.append(start..<end) }
    }
    return marked == tokens.count ? [] : ranges
  }

  /// The most words and marks that a term has.
  private static let longest = 10
}
