/// Finds facts of one form: one file for each form, one line in ``CardMaker``.
protocol FactFinder: Sendable {
  /// The form's name as `--explain` shows it.
  var name: String { get }
  /// Returns the facts of a passage, in the order of the text.
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
  func facts(in passage: Passage) -> [Fact] {
    guard passage.block.kind == .prose || passage.block.kind == .item else { return [] }
    return passage.sentences.flatMap { sentence in
      sentence.cues.isDisjoint(with: cues) ? [] : facts(in: sentence)
    }
  }
}
