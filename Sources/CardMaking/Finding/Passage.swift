/// A block as finders read it: its sentences, without its citation.
///
/// An object, since twenty finders are given it one after another, and a block has ten references to count.
final class Passage {
  let block: Block
  /// Which block of the document it is.
  let number: Int
  /// The sentences before the citation; one that is longer than any person writes is left out.
  let sentences: [Sentence]
  /// The classes of all their tokens together.
  let cues: WordClasses

  convenience init(_ stored: Block, number: Int) {
    var buffers: [[Token]] = []
    self.init(stored, number: number, buffers: &buffers)
  }

  /// Reads a block, with the memory of tokens that nobody needs any more.
  init(_ stored: Block, number: Int, buffers: inout [[Token]]) {
    let block = stored.read(with: &buffers)
    self.block = block
    self.number = number
    let label = Self.labelLength(block)
    var sentences: [Sentence] = []
    sentences.reserveCapacity(block.sentences.count)
    var cues: WordClasses = []
    for range in block.sentences {
      let start = max(range.lowerBound, label)
      guard start < min(range.upperBound, block.tail), range.count <= Self.longest else { continue }
      let sentence = block.sentence(tokens: start..<min(range.upperBound, block.tail), block: number)
      cues.formUnion(sentence.cues)
      sentences.append(sentence)
    }
    self.sentences = sentences
    self.cues = cues
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
    if facts.count <= 8 {
      return sentences.count { sentence in
        !sentence.span.isEmpty && !facts.contains { $0.sentence.span.overlaps(sentence.span) }
      }
    }
    // Runs of the text in which facts stand, apart from one another and in order, so that each sentence finds its own.
    var told: [Range<Int>] = []
    for span in facts.map(\.sentence.span).sorted(by: { $0.lowerBound < $1.lowerBound }) where !span.isEmpty {
      if let last = told.last, span.lowerBound <= last.upperBound {
        told[told.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        told.append(span)
      }
    }
    return sentences.count { sentence in
      guard !sentence.span.isEmpty else { return false }
      var (low, high) = (0, told.count)
      while low < high {
        let middle = (low + high) / 2
        if told[middle].upperBound <= sentence.span.lowerBound { low = middle + 1 } else { high = middle }
      }
      return low == told.count || !told[low].overlaps(sentence.span)
    }
  }

  /// Facts by where their sentence begins, each sentence's in their order.
  ///
  /// A paragraph may be a whole book: nobody may go through all its facts for each of its sentences.
  static func bySentence(_ facts: [Fact]) -> [Int: [Fact]] {
    facts.isEmpty ? [:] : Dictionary(grouping: facts) { $0.sentence.tokens.first?.start ?? -1 }
  }
}
