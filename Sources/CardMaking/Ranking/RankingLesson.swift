/// A possible definition of a training text, and whether it is one.
package struct RankingLesson: Sendable {
  /// What the ranking knows about it.
  package let features: [String]
  /// Whether it is a definition.
  package let isDefinition: Bool
  /// How much it counts.
  package let weight: Double
}

/// Makes lessons of texts whose definitions are known.
package enum RankingLessons {
  /// Our own sentences count more than the passages, of which there are many of one kind.
  private static let ownWeight = 4.0

  /// The lessons of one of our own sentences: `term` is what it defines, nil where it defines nothing.
  package static func ofSentence(_ text: String, term: String?) -> [RankingLesson] {
    candidates(in: text).compactMap { candidate in
      let isRight = term.map { matches(candidate.fact, [$0]) } ?? false
      // A plain reading of another term of such a sentence may well be right too.
      if term != nil, !isRight, candidate.fact.certainty == .plain { return nil }
      return RankingLesson(features: candidate.features, isDefinition: isRight, weight: ownWeight)
    }
  }

  /// The lessons of a passage about one thing: a plain definition of one of its names is right; a loose reading of it is
  /// right only where the passage has no plain one; loose readings of other things are wrong.
  package static func ofPassage(_ text: String, names: [String]) -> [RankingLesson] {
    let all = candidates(in: text).filter(\.passes).map { ($0, matches($0.fact, names)) }
    let hasPlain = all.contains { $0.1 && $0.0.fact.certainty == .plain }
    var sawLoose = false
    return all.compactMap { candidate, isNamed in
      let fact = candidate.fact
      let isLong = Tokenizer.tokens(of: fact.answer).count { $0.kind != .mark } >= 4
      // An aside beside the passage's subject may be right or wrong: nobody has said.
      let isAside = ["aside", "loose gloss", "loose naming"].contains(fact.finder)
      switch (fact.certainty, isNamed) {
      case (.plain, true):
        return isLong ? RankingLesson(features: candidate.features, isDefinition: true, weight: 1) : nil
      case (.plain, false): return nil
      case (.loose, true) where !hasPlain && !sawLoose && isLong && fact.finder != "states":
        sawLoose = true
        return RankingLesson(features: candidate.features, isDefinition: true, weight: 1)
      case (.loose, _):
        return isAside ? nil : RankingLesson(features: candidate.features, isDefinition: false, weight: 1)
      }
    }
  }

  private struct Candidate {
    let fact: Fact
    let features: [String]
    /// Whether no judge rejects its card.
    let passes: Bool
  }

  private static func candidates(in text: String) -> [Candidate] {
    let document = Document(text: text, format: .text)
    return document.blocks.enumerated().flatMap { number, block in
      let passage = Passage(block, number: number)
      let facts = CardMaker.finders.flatMap { $0.facts(in: passage) }.filter { $0.kind == .definition }
      let writer = CardWriter(document: document, facts: facts)
      return facts.map { fact in
        let judged = JudgedCard(writer.draft(of: fact))
        return Candidate(
          fact: fact, features: CandidateFeatures(fact, headings: block.headings).names.texts,
          passes: !CardMaker.judges.contains { $0.objection(to: judged, beside: KeptCards()) != nil })
      }
    }
  }

  private static func matches(_ fact: Fact, _ names: [String]) -> Bool {
    let wanted = names.map(key)
    return ([fact.term ?? ""] + fact.aliases).map(key).contains { !$0.isEmpty && wanted.contains($0) }
  }

  /// A name's letters without its plural's s, its article and what stands in parentheses.
  private static func key(_ name: String) -> String {
    var words: [String] = []
    var depth = 0
    for token in Tokenizer.tokens(of: name) {
      if token.lower == "(" { depth += 1 }
      if token.lower == ")" { depth -= 1 }
      if depth == 0, token.kind != .mark, !(words.isEmpty && token.isIn(.articles)) { words.append(token.lower.text) }
    }
    let letters = words.joined().utf8.filter { $0 != 0x2D && $0 != 0x27 }
    let text = String(decoding: letters, as: UTF8.self)
    return text.hasSuffix("s") && !["ss", "us", "is"].contains(where: text.hasSuffix) ? String(text.dropLast()) : text
  }
}
