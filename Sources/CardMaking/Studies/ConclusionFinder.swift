/// Finds what a study concludes in a summary of it that has no labels for its parts.
///
/// "Do gloves help? / Stiff fingers are common. ... Forty women were given gloves. Grip rose by 12% (P = .03). Warm gloves may
/// help people with stiff fingers." gives under its title: Warm gloves may help people with stiff fingers.
struct ConclusionFinder: FactFinder {
  let name = "conclusion"

  func reads(_ kind: BlockKind, _ cues: WordClasses) -> Bool { kind == .prose }

  func facts(in passage: Passage) -> [Fact] {
    guard passage.block.kind == .prose, passage.block.sentences.count >= 4, passage.block.tokens.count >= 50 else {
      return []
    }
    let block = passage.block
    var sentences = block.sentences.filter { $0.upperBound <= block.tail }
    var title = block.title
    if title == nil, let first = sentences.first, Self.isQuestion(block.tokens[first]) {
      title = block.text(first)
      sentences.removeFirst()
    }
    guard let abstract = Abstract(block, sentences: sentences, hasTitle: title != nil) else { return [] }
    let name =
      title.map { StudyQuestion.Name.title($0) }
      ?? abstract.sentences.lazy.compactMap { Purpose.aim(of: $0.range, in: block) }.first.map { .aim($0) } ?? .none
    let ranges = abstract.sentences[abstract.conclusion].map(\.range)
    return Self.portions(ranges, block).enumerated().map { number, range in
      StudyFact.fact(
        finding: range, source: range, title: title, question: StudyQuestion(name: name, number: number), cite: nil,
        passage: passage, finder: self.name)
    }
  }

  private static func isQuestion(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.last?.lower == "?" && tokens.count >= 6
  }

  /// Sentences that follow each other on as few cards as have room for them.
  static func portions(_ sentences: [Range<Int>], _ block: Block) -> [Range<Int>] {
    var portions: [Range<Int>] = []
    for sentence in sentences {
      if let last = portions.last,
        LengthJudge.words(block.tokens[last.lowerBound..<sentence.upperBound]) <= LengthJudge.limit
      {
        portions[portions.count - 1] = last.lowerBound..<sentence.upperBound
      } else {
        portions.append(sentence)
      }
    }
    return portions
  }
}
