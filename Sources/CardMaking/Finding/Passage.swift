/// A block as finders read it: its sentences, without its citation.
struct Passage {
  let block: Block
  /// Which block of the document it is.
  let number: Int
  /// The sentences before the citation; one that is longer than any person writes is left out.
  let sentences: [Sentence]

  init(_ stored: Block, number: Int) {
    let block = stored.read
    self.block = block
    self.number = number
    let label = Self.labelLength(block)
    sentences = block.sentences.compactMap { range in
      let start = max(range.lowerBound, label)
      guard start < min(range.upperBound, block.tail), range.count <= Self.longest else { return nil }
      return block.sentence(tokens: start..<min(range.upperBound, block.tail), block: number)
    }
  }

  /// "Background: Jet lag is a disorder of sleep" speaks of jet lag; what it found has its own finder.
  private static func labelLength(_ block: Block) -> Int {
    guard block.kind == .prose, block.tokens.count > 4, block.tokens[1].lower == ":" else { return 0 }
    return ["background", "introduction", "context", "importance"].contains(block.tokens[0].lower) ? 2 : 0
  }

  private static let longest = 300

  /// How many of its sentences none of some facts stands in.
  func silentSentences(besides facts: [Fact]) -> Int {
    guard block.kind.isRead else { return 0 }
    let told = facts.map(\.sentence.span).filter { !$0.isEmpty }
    return sentences.count { sentence in
      !sentence.span.isEmpty && !told.contains { $0.overlaps(sentence.span) }
    }
  }
}
