/// A study in one line, cut into its title, its finding and its citation.
struct StudyLine {
  /// The title's tokens.
  let title: Range<Int>
  /// The sentences between the title and the citation.
  let sentences: [Range<Int>]

  /// Returns nil where a title or a finding is missing.
  init?(_ tokens: [Token], sentences all: [Range<Int>], tail: Int) {
    let ranges = Self.sentences(tokens, all, tail: tail)
    guard ranges.count >= 2 else { return nil }
    let length = Self.titleLength(ranges, tokens)
    guard length < ranges.count else { return nil }
    title = ranges[0].lowerBound..<ranges[length - 1].upperBound
    sentences = Array(ranges[length...])
  }

  /// The sentences before the citation.
  ///
  /// A question in the title ends there, whatever follows ("Does heat help? yes, it
  /// does."); a title without a stop ends before the capital that begins the finding.
  private static func sentences(_ tokens: [Token], _ all: [Range<Int>], tail: Int) -> [Range<Int>] {
    var ranges = all.compactMap { $0.lowerBound < tail ? $0.lowerBound..<min($0.upperBound, tail) : nil }
    guard let first = ranges.first else { return [] }
    if let mark = first.first(where: { tokens[$0].lower == "?" }), mark + 1 < first.upperBound,
      mark > first.lowerBound + 2,
      tokens[mark + 1].lower != "\"", tokens[mark + 1].lower != ")"
    {
      ranges.replaceSubrange(0..<1, with: [first.lowerBound..<(mark + 1), (mark + 1)..<first.upperBound])
    } else if ranges.count == 1, let border = missingStop(tokens, first) {
      ranges = [first.lowerBound..<border, border..<first.upperBound]
    }
    return ranges.compactMap { range in
      // A dash or a colon before the finding belongs to the layout.
      var start = range.lowerBound
      while start < range.upperBound, [":", "-", "—", "•", ")", "*"].contains(tokens[start].lower) { start += 1 }
      return start < range.upperBound ? start..<range.upperBound : nil
    }
  }

  /// Where a finding begins in a line whose title has no stop, as in "Ulcers in people who smoke Patients who stopped had
  /// fewer".
  private static func missingStop(_ tokens: [Token], _ range: Range<Int>) -> Int? {
    guard let verb = range.first(where: { tokens[$0].isIn(.auxiliaries) && !tokens[$0].isCapitalised }) else {
      return nil
    }
    let border = (range.lowerBound + 3..<max(range.lowerBound + 3, verb)).last { index in
      let before = tokens[index - 1]
      return tokens[index].isCapitalised && openers.contains(tokens[index].lower) && before.isWord && !before.isIn(.all)
        && !before.isCapitalised
    }
    guard let border, range.upperBound - border >= 5 else { return nil }
    return border
  }

  /// Words with which a finding begins, and which are no names.
  private static let openers: WordSet = FunctionWords.all.union([
    "low", "high", "lower", "higher", "patients", "people", "women", "men", "children", "adults", "older", "younger",
    "early", "late", "regular", "daily", "treatment", "exercise", "smoking", "half", "nearly", "almost", "long-term",
    "adding", "using", "taking", "increased", "reduced",
  ])

  /// How many sentences the title has: up to its last question, and a subtitle that names the sort of study.
  private static func titleLength(_ sentences: [Range<Int>], _ tokens: [Token]) -> Int {
    var count = 1
    for index in sentences.indices.prefix(3).dropFirst()
    where tokens[sentences[index].upperBound - 1].lower == "?" {
      count = index + 1
    }
    while count + 1 < sentences.count, isSubtitle(tokens[sentences[count]]) { count += 1 }
    return count
  }

  private static func isSubtitle(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.count <= 16 && tokens.contains { designs.contains($0.lower) }
      && !tokens.contains { token in
        token.isIn(.auxiliaries) || !StudyCues.of(token).isDisjoint(with: [.report, .reported, .present])
          || token.lower == "found"
      }
  }

  private static let designs: WordSet = [
    "study", "trial", "review", "analysis", "meta-analysis", "survey", "report", "series", "experience", "comparison",
    "cohort", "evaluation", "investigation", "results", "audit", "registry", "perspective", "overview", "update",
  ]
}
