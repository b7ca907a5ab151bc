/// Reads the entries of glossaries and definition lists.
///
/// - "callus – new bone that grows at a break" in a glossary gives *callus*: new bone that grows at a break.
/// - `<dt>Bursitis<dd>Swelling of a bursa. Rest helps.` gives *Bursitis*: Swelling of a bursa.
/// - "**Affinity**: how strongly a drug binds" gives *Affinity*.
/// - "Symptoms: fever and chills" gives nothing.
struct EntryFinder: FactFinder {
  static let form = "entry"
  let name = Self.form

  func reads(_ kind: BlockKind, _ cues: WordClasses) -> Bool { kind == .entry }

  func facts(in passage: Passage) -> [Fact] {
    let block = passage.block
    guard block.kind == .entry, block.cells.count >= 2, let meaning = block.cells.last else { return [] }
    let whole = block.sentence(tokens: 0..<block.tokens.count, block: passage.number)
    var names: [String] = []
    for cell in block.cells.dropLast() {
      guard let subject = Subject.plainName(whole, cell) else { continue }
      names += [subject.term] + subject.aliases
    }
    guard let term = names.first, let answer = Self.meaning(block, whole, meaning) else { return [] }
    return [
      Fact(
        kind: .definition, question: .whatMeans, term: term, aliases: Array(names.dropFirst()), answer: answer,
        sentence: whole, finder: name)
    ]
  }

  /// The first sentence of a meaning, without its stop.
  static func meaning(_ block: Block, _ whole: Sentence, _ range: Range<Int>) -> String? {
    var end = range.upperBound
    for sentence in SentenceSplitter.ranges(of: Array(block.tokens[range]), in: block.text).prefix(1) {
      end = range.lowerBound + sentence.upperBound
    }
    while end > range.lowerBound, [".", ",", ";", ":", "!"].contains(block.tokens[end - 1].lower) { end -= 1 }
    var start = range.lowerBound
    while start < end, [":", "—", "-", "•"].contains(block.tokens[start].lower) { start += 1 }
    guard block.tokens[start..<end].contains(where: \.isWord) else { return nil }
    return whole.text(start..<end)
  }
}
