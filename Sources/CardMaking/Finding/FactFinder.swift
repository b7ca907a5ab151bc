/// Finds facts of one form: one file for each form, one line in ``CardMaker``.
protocol FactFinder: Sendable {
  /// The form's name as `--explain` shows it.
  var name: String { get }
  /// Whether it reads blocks of a kind, where their sentences hold words of some classes.
  func reads(_ kind: BlockKind, _ cues: WordClasses) -> Bool
  /// Returns the facts of a passage that it reads, in the order of the text.
  func facts(in passage: Passage) -> [Fact]
}

/// A finder that looks at one sentence of running text at a time.
protocol SentenceFinder: FactFinder {
  /// The words without one of which a sentence holds nothing for this finder.
  var cues: WordClasses { get }
  /// Returns the facts of a sentence.
  func facts(in sentence: Sentence) -> [Fact]
}

extension SentenceFinder {
  func reads(_ kind: BlockKind, _ cues: WordClasses) -> Bool {
    (kind == .prose || kind == .item) && !cues.isDisjoint(with: self.cues)
  }

  func facts(in passage: Passage) -> [Fact] {
    guard reads(passage.block.kind, passage.cues) else { return [] }
    var found: [Fact] = []
    for index in passage.sentences.indices where !passage.sentences[index].cues.isDisjoint(with: cues) {
      found += facts(in: passage.sentences[index])
    }
    return found
  }
}
