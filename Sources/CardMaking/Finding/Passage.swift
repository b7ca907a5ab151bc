/// A block as finders read it: its sentences, without its citation.
struct Passage {
  let block: Block
  /// Which block of the document it is.
  let number: Int
  /// The sentences before the citation; one that is longer than any person writes is left out.
  let sentences: [Sentence]

  init(_ block: Block, number: Int) {
    self.block = block
    self.number = number
    sentences = block.sentences.compactMap { range in
      guard range.lowerBound < block.tail, range.count <= Self.longest else { return nil }
      return block.sentence(tokens: range.lowerBound..<min(range.upperBound, block.tail), block: number)
    }
  }

  private static let longest = 300

  /// How many of its sentences none of some facts stands in.
  func silentSentences(besides facts: [Fact]) -> Int {
    guard block.kind.isRead else { return 0 }
    let told = facts.compactMap { fact -> Range<Int>? in
      guard let first = fact.sentence.tokens.first, let last = fact.sentence.tokens.last else { return nil }
      return first.start..<last.end
    }
    return sentences.count { sentence in
      guard let first = sentence.tokens.first, let last = sentence.tokens.last else { return false }
      return !told.contains { $0.overlaps(first.start..<last.end) }
    }
  }
}
