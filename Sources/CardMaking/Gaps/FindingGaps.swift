/// Makes a gap of what a study found where it has a direction or a number: a second view of the finding's card.
///
/// - "The results showed that bone density was lower in smokers than in others." has the gap *lower* in "Bone density was
///   ____ in smokers than in others."
/// - "About 35% of bakers with asthma had hay fever." has the gap *35%*.
/// - "This was lower than we thought." gives nothing: the sentence does not stand alone.
struct FindingGaps {
  let name = "finding gap"

  /// Returns the gaps of a page's findings, at most one for each.
  func facts(of findings: [Fact]) -> [Fact] {
    findings.indices.compactMap { findings[$0].kind == .finding ? fact(findings[$0]) : nil }
  }

  private func fact(_ finding: Fact) -> Fact? {
    let bytes = Array(finding.answer.utf8)
    let tokens = Tokenizer.tokens(of: bytes)
    for range in SentenceSplitter.ranges(of: tokens, in: bytes) where range.count >= 7 && range.count <= 50 {
      let sentence = Sentence(
        text: bytes, tokens: Array(tokens[range]), block: finding.sentence.block, line: finding.sentence.line)
      guard let statement = Self.statement(sentence), let gap = Self.gap(statement) else { continue }
      let (before, after) = statement.gap(gap.range)
      var fact = Fact(
        kind: .cloze, question: .gap(before: before, after: after), answer: sentence.text(gap.range),
        cite: finding.cite,
        sentence: finding.sentence, finder: name)
      fact.hint = gap.hint
      fact.isView = true
      return fact
    }
    return nil
  }

  private static func gap(_ statement: Statement) -> Gap? {
    if let direction = DirectionGap().gaps(in: statement).first { return direction }
    return QuantityGap().gaps(in: statement).first {
      statement.tokens[$0.range].contains { !$0.isWord || $0.lower == "percent" }
    }
  }

  /// The finding without its lead-in, if what is left names what was found in whom.
  private static func statement(_ sentence: Sentence) -> Statement? {
    let tokens = sentence.tokens
    var end = tokens.count
    while end > 0, tokens[end - 1].kind == .mark, tokens[end - 1].lower != ")" { end -= 1 }
    var start = 0
    if let that = (0..<min(14, end)).first(where: { tokens[$0].lower == "that" }),
      tokens[..<that].contains(where: { reports.contains($0.lower) })
    {
      start = that + 1
    } else if let comma = (0..<min(7, end)).first(where: { tokens[$0].lower == "," }), comma + 1 < end,
      tokens[..<comma].contains(where: { studies.contains($0.lower) })
    {
      start = comma + 1
    } else if ["however", "overall", "moreover", "furthermore"].contains(tokens[0].lower) {
      start = tokens.count > 1 && tokens[1].lower == "," ? 2 : 1
    }
    while start < end, tokens[start].lower == "," { start += 1 }
    let statement = Statement(sentence: sentence, opening: nil, start: start, end: end)
    guard end - start >= 6, StatementShape.standsAlone(statement) else { return nil }
    return tokens[start..<end].contains(where: { loose.contains($0.lower) }) ? nil : statement
  }

  private static let reports: WordSet = [
    "showed", "shows", "show", "found", "suggest", "suggests", "suggested", "indicate", "indicates", "indicated",
    "demonstrated",
    "demonstrate", "demonstrates", "revealed", "reveal", "concluded", "conclude", "confirmed", "confirm", "observed",
    "observe", "seems", "appears",
  ]
  private static let studies: WordSet = [
    "study", "conclusion", "summary", "analysis", "meta-analysis", "cohort", "trial", "review", "series", "population",
  ]

  /// Words for what only the study's own text explains.
  private static let loose: WordSet = [
    "groups", "group", "respectively", "both", "latter", "former", "we", "our", "cohort", "arm", "arms", "controls'",
    "study",
    "method", "methods", "model", "models", "authors", "they", "it",
  ]
}
