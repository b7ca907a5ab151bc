/// Finds facts of one form: one file for each form, one line in ``CardMaker``.
protocol FactFinder: Sendable {
  /// The form's name as `--explain` shows it.
  var name: String { get }
  /// Returns the facts of a block, in the order of the text.
  func facts(in block: Block, number: Int) -> [Fact]
}

/// A finder that looks at one sentence at a time.
protocol SentenceFinder: FactFinder {
  /// Returns the facts of a sentence.
  func facts(in sentence: Sentence) -> [Fact]
}

extension SentenceFinder {
  func facts(in block: Block, number: Int) -> [Fact] {
    guard block.kind == .prose || block.kind == .item else { return [] }
    var facts: [Fact] = []
    for index in block.sentences.indices where block.sentences[index].lowerBound < block.tail {
      let range = block.sentences[index]
      let sentence = block.sentence(tokens: range.lowerBound..<min(range.upperBound, block.tail), block: number)
      facts += self.facts(in: sentence)
    }
    return facts
  }
}
