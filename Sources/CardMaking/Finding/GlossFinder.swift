/// Finds words that are explained in parentheses or after a dash.
///
/// - "patients with ataxia (a lack of muscle coordination)" gives *ataxia*.
/// - "the patella (knee cap)" gives *patella*.
/// - "dyspnea (shortness of breath.)" gives *dyspnea*, with the stop inside.
/// - "pain in the sacroiliac joint — where the spine meets the pelvis." gives *sacroiliac joint*.
/// - "Rheumatology (Oxford)" gives nothing.
struct GlossFinder: FactFinder {
  let name = "gloss"

  func reads(_ kind: BlockKind, _ cues: WordClasses) -> Bool { kind.isRead && cues.contains(.openings) }

  func facts(in passage: Passage) -> [Fact] {
    guard reads(passage.block.kind, passage.cues) else { return [] }
    var facts: [Fact] = []
    for (index, sentence) in passage.sentences.enumerated() where sentence.cues.contains(.openings) {
      // The title of a study glosses nothing.
      if passage.block.kind == .study, index == 0 { continue }
      for place in sentence.tokens.indices.dropFirst() where sentence.tokens[place].isIn(.openings) {
        switch sentence.tokens[place].lower {
        case "(": facts += parenthesis(sentence, place)
        case "—": facts += dash(sentence, place)
        default: break
        }
      }
    }
    return facts
  }

  private func parenthesis(_ sentence: Sentence, _ open: Int) -> [Fact] {
    let tokens = sentence.tokens
    guard let close = sentence.closing(open), close > open + 1, close - open <= 30 else { return [] }
    var start = open + 1
    var end = close
    while end > start, [".", ","].contains(tokens[end - 1].lower) { end -= 1 }
    // "(which means without skin involvement)"
    var says = false
    var means = false
    if end - start > 2, tokens[start].lower == "which", ["means", "is", "are"].contains(tokens[start + 1].lower) {
      means = tokens[start + 1].lower == "means"
      start += 2
      says = true
    } else if end - start > 1, ["meaning", "i.e"].contains(tokens[start].lower) {
      start += 1
      says = true
      while start < end, [".", ","].contains(tokens[start].lower) { start += 1 }
    }
    guard start < end, let words = GlossedTerm.before(open, in: sentence, wide: means) else { return [] }
    guard says || Gloss.explains(sentence, start..<end, term: sentence.tokens[words.upperBound - 1].lower) else {
      return []
    }
    return fact(sentence, words, start..<end)
  }

  private func dash(_ sentence: Sentence, _ place: Int) -> [Fact] {
    let tokens = sentence.tokens
    guard place + 3 < tokens.count, tokens[place + 1].lower == "where" else { return [] }
    guard let words = GlossedTerm.before(place, in: sentence, wide: false) else { return [] }
    var end = tokens.count
    if let next = sentence.first(in: place + 1..<tokens.count, where: { $0.lower == "—" }) { end = next }
    while end > place, tokens[end - 1].kind == .mark, tokens[end - 1].lower != ")" { end -= 1 }
    return fact(sentence, words, place + 1..<end)
  }

  private func fact(_ sentence: Sentence, _ words: Range<Int>, _ range: Range<Int>) -> [Fact] {
    guard let subject = Subject.plainName(sentence, words), let answer = Answer.read(sentence, range) else { return [] }
    return [
      Fact(
        kind: .definition, question: .whatMeans, term: subject.term, answer: answer, sentence: sentence, finder: name)
    ]
  }
}
