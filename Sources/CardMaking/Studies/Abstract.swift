/// The summary of a study in one block, its parts without labels: background, aim, methods, results, conclusions.
///
/// "Stiff fingers are common. The aim was to find out whether gloves help. Forty women were given gloves. Grip rose by 12%
/// (P = .03). Warm gloves may help people with stiff fingers." concludes with its last sentence.
struct Abstract {
  /// Its sentences, without the notes that publishers add at the end.
  let sentences: [SummarySentence]
  /// The sentences that conclude.
  let conclusion: Range<Int>

  /// Returns nil where the sentences do not sum up a study.
  ///
  /// A title that the text takes up is evidence for it.
  init?(_ block: Block, sentences ranges: [Range<Int>], hasTitle: Bool) {
    guard ranges.count >= 4, ranges.reduce(0, { $0 + $1.count }) >= 50 else { return nil }
    guard !block.tokens.contains(where: { $0.isWord && Self.readers.contains($0.lower) }),
      Self.tellsThePast(block.tokens, ranges)
    else { return nil }
    var sentences = ranges.map { SummarySentence(block.tokens, $0) }
    while let last = sentences.last, Self.isNote(block.tokens[last.range]) { sentences.removeLast() }
    guard sentences.count >= 4, Self.isStudy(sentences, hasTitle: hasTitle) else { return nil }
    self.sentences = sentences
    conclusion = Self.conclusion(of: sentences)
    guard !conclusion.isEmpty else { return nil }
  }

  /// Who is spoken to on pages for patients, never in a study.
  private static let readers: WordSet = ["you", "your", "yours", "yourself", "my"]

  /// Whether two sentences may be in the past tense, as ``isStudy(_:hasTitle:)`` asks: most paragraphs need no closer look.
  private static func tellsThePast(_ tokens: [Token], _ sentences: [Range<Int>]) -> Bool {
    var pasts = 0
    for range in sentences where tokens[range].contains(where: SummarySentence.isPast) {
      pasts += 1
      if pasts == 2 { return true }
    }
    return false
  }

  /// "Copyright 2019 ...", "ClinicalTrials.gov NCT0123", "Level of evidence: 3.", "Funding: ...".
  private static func isNote(_ tokens: ArraySlice<Token>) -> Bool {
    let words = Array(tokens.lazy.filter { $0.kind != .mark }.prefix(4).map(\.lower))
    if let first = words.first, ["copyright", "funding", "registration", "keywords", "pmid", "doi"].contains(first) {
      return true
    }
    if words.starts(with: ["level", "of", "evidence"]) || words.starts(with: ["trial", "registration"]) {
      return true
    }
    return tokens.contains { notes.contains($0.lower) }
  }

  private static let notes: WordSet = ["©", "clinicaltrials.gov", "isrctn", "copyright"]

  /// Whether enough in it is told only of studies: figures, an aim, what was done, how it was planned, and to whom.
  private static func isStudy(_ sentences: [SummarySentence], hasTitle: Bool) -> Bool {
    let evidence = sentences.map(\.evidence)
    let pasts = evidence.count(where: \.isPast)
    guard pasts >= 2, pasts * 4 >= sentences.count, evidence.contains(where: \.isTold) else { return false }
    var points = hasTitle ? 2 : 0
    points += min(3, evidence.count(where: \.hasFigures))
    points += 2 * min(2, evidence.count(where: \.statesPurpose))
    points += min(4, evidence.count(where: \.saysWhatWasDone))
    points += min(3, evidence.count(where: \.hasDesign))
    points += min(2, evidence.count(where: \.hasSubjects))
    if sentences.suffix(3).contains(where: \.marksConclusion) { points += 2 }
    return points >= 7
  }

  /// What follows the label "Conclusion", or else the last sentence and those before it that read like conclusions too.
  private static func conclusion(of sentences: [SummarySentence]) -> Range<Int> {
    if let label = sentences.lastIndex(where: \.isLabel), label + 1 < sentences.count, sentences.count - label <= 6 {
      return (label + 1)..<sentences.count
    }
    let scores = sentences.suffix(6).map(\.score)
    guard let last = scores.last, last >= least else { return 0..<0 }
    var count = 1
    while count < min(4, scores.count) {
      let bar = bars[count] + (sentences[sentences.count - count].marksConclusion ? 2 : 0)
      guard scores[scores.count - 1 - count] >= bar else { break }
      count += 1
    }
    // "This may help": the sentence before says what.
    if count + 1 < sentences.count, sentences[sentences.count - count].pointsBack { count += 1 }
    return (sentences.count - count)..<sentences.count
  }

  /// What the last sentence must have: only one that is all figures is no conclusion.
  private static let least = -6
  /// What the second, third and fourth sentence from the end must have.
  private static let bars = [least, 0, 2, 2]
}
