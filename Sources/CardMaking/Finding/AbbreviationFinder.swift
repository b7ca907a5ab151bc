/// Finds short forms with what they stand for, by their letters.
///
/// - "systemic lupus erythematosus (SLE)" gives *SLE*: systemic lupus erythematosus.
/// - "OTC (over the counter)" gives *OTC*.
/// - "(blood-brain barrier, BBB)" gives *BBB*.
/// - "proton pump inhibitors (PPIs)" gives *PPIs*.
/// - "in a helicopter (Oxford)" gives nothing.
struct AbbreviationFinder: FactFinder {
  let name = "abbreviation"

  func reads(_ kind: BlockKind, _ cues: WordClasses) -> Bool {
    switch kind {
    case .prose, .item, .study, .heading, .navigation, .entry, .table: cues.contains(.openings)
    default: false
    }
  }

  func facts(in passage: Passage) -> [Fact] {
    guard reads(passage.block.kind, passage.cues) else { return [] }
    var facts: [Fact] = []
    for sentence in passage.sentences where sentence.cues.contains(.openings) {
      for open in sentence.tokens.indices
      where sentence.tokens[open].isIn(.openings) && sentence.tokens[open].lower != "—" {
        guard let close = sentence.closing(open), close > open + 1 else { continue }
        let inside = Parenthesis(sentence: sentence, open: open, close: close)
        if let pair = inside.shortInside ?? inside.longInside ?? inside.bothInside {
          facts.append(Self.fact(pair, sentence))
        }
      }
    }
    return facts
  }

  static func fact(_ pair: AbbreviationPair, _ sentence: Sentence) -> Fact {
    Fact(
      kind: .abbreviation, question: .standsFor, term: pair.short, answer: pair.long, sentence: sentence,
      finder: "abbreviation")
  }
}
