/// Makes a gap in a sentence that states a fact which no other card asks.
///
/// - "Lyme disease is caused by a bacterium." has the gap *a bacterium*.
/// - "About 40 percent of people with lupus have kidney disease." has the gap *40 percent*.
/// - "Untreated gout may lead to kidney stones." has the gap *kidney stones*.
/// - "It may help." gives nothing.
struct ClozeFinder {
  let name = "gap"

  /// Returns gaps for the sentences of a passage from which no other fact was taken.
  func facts(in passage: Passage, besides others: [Fact], topics: Topics) -> [Fact] {
    guard passage.block.kind == .prose else { return [] }
    var facts: [Fact] = []
    for sentence in passage.sentences where sentence.cues.contains(.factVerbs) {
      guard sentence.tokens.count >= 7, sentence.tokens.count <= 38 else { continue }
      let start = sentence.tokens[0].start
      let isAsked = others.contains { fact in
        fact.kind != .abbreviation && fact.sentence.tokens.first?.start == start
      }
      guard !isAsked else { continue }
      if let gap = gap(in: sentence, topics: topics, headings: passage.block.headings) {
        facts.append(fact(sentence, gap))
      }
    }
    return facts
  }

  private func fact(_ sentence: Sentence, _ gap: Range<Int>) -> Fact {
    let first = sentence.tokens[gap.lowerBound].start
    let last = sentence.tokens[gap.upperBound - 1].end
    let begin = sentence.tokens[0].start
    let end = sentence.tokens[sentence.tokens.count - 1].end
    return Fact(
      kind: .cloze,
      question: .gap(
        before: Sentence.text(sentence.text[begin..<first]), after: Sentence.text(sentence.text[last..<end])),
      answer: sentence.text(gap), sentence: sentence, finder: name)
  }

  private func gap(in sentence: Sentence, topics: Topics, headings: [String]) -> Range<Int>? {
    let tokens = sentence.tokens
    guard let last = tokens.last, last.lower == "." || last.lower == ")", StatementShape.standsAlone(sentence) else {
      return nil
    }
    return share(tokens) ?? object(sentence, topics, headings)
  }

  /// A share of people: "95 percent", "22%".
  private func share(_ tokens: [Token]) -> Range<Int>? {
    let signs = tokens.indices.filter { ["percent", "%", "per"].contains(tokens[$0].lower) }
    guard signs.count == 1, let sign = signs.first, sign > 0, tokens[sign - 1].kind == .number else { return nil }
    guard sign + 1 < tokens.count, tokens[sign + 1].lower == "of" else { return nil }
    if sign > 1, ["to", "and", "—", "-", "or", "."].contains(tokens[sign - 2].lower) { return nil }
    guard !tokens.contains(where: { ["affected", "cases"].contains($0.lower) }) else { return nil }
    return sign - 1..<sign + 1
  }

  /// Whether more members of a list follow: a gap of one of them could be any.
  private func isListed(_ tokens: [Token], _ end: Int) -> Bool {
    guard tokens[end].lower == "," else { return false }
    return tokens[end...].contains { $0.lower == "and" || $0.lower == "or" }
      && !["which", "who", "where", "causing", "leading", "resulting"].contains(
        tokens[min(end + 1, tokens.count - 1)].lower)
  }

  /// What a verb of cause, place or use leads to.
  private func object(_ sentence: Sentence, _ topics: Topics, _ headings: [String]) -> Range<Int>? {
    let tokens = sentence.tokens
    for (index, token) in tokens.enumerated().dropFirst(2) where token.isIn(.factVerbs) {
      guard let links = FactVerbs.verbs[token.lower] else { continue }
      if token.lower == "caused", !tokens[index - 1].isIn(.auxiliaries) { continue }
      var start = index + 1
      if !links.isEmpty {
        guard start < tokens.count, links.contains(tokens[start].lower) else { continue }
        start += 1
      }
      if start < tokens.count, tokens[start].isIn(.articles) { start += 1 }
      var end = start
      while end < tokens.count, end - start < 9 {
        let next = tokens[end]
        if next.kind == .mark, next.lower != "(" { break }
        if next.lower == "(", let close = sentence.closing(end) {
          end = close + 1
          continue
        }
        if end > start, FactVerbs.ends.contains(next.lower) { break }
        end += 1
      }
      while end > start, ["and", "or"].contains(tokens[end - 1].lower) { end -= 1 }
      guard end > start, end - start < 9, end < tokens.count, !isListed(tokens, end) else { continue }
      guard StatementShape.isGap(sentence, start..<end), topics.areNamed(in: tokens[..<index], headings) else {
        continue
      }
      return start..<end
    }
    return nil
  }
}
