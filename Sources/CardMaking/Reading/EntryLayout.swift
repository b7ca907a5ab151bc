/// Finds the entries of glossaries among a page's blocks: a term, a mark that divides, and what the term means.
///
/// - Under the heading "Glossary": "**renin** – kidney enzyme that starts the formation of angiotensin" is an entry.
/// - A term that is set off: "**Affinity**: how strongly a drug binds to its receptor".
/// - Three lines or more of one shape, one after another: "callus - new bone at a break".
enum EntryLayout {
  /// A block as a term and its meaning, in tokens.
  private struct Split {
    let term: Range<Int>
    let meaning: Range<Int>
    let divider: Word
    let isMarked: Bool
  }

  /// Makes entries of the blocks that are laid out as such.
  static func mark(_ blocks: inout [Block]) {
    var index = 0
    while index < blocks.count {
      guard mayBeSplit(blocks[index]), let first = split(blocks[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      var splits = [first]
      while end < blocks.count, let next = split(blocks[end]), next.divider == first.divider,
        blocks[end].headings == blocks[index].headings
      {
        splits.append(next)
        end += 1
      }
      let isGlossary = blocks[index].headings.last.map(isGlossary) ?? false
      let isRun =
        splits.count >= 3 && (first.divider == "—" || splits.count >= 4)
        && zip(index..<end, splits).count { isMeaning(blocks[$0].read, $1) } * 4 >= splits.count * 3
      for (number, found) in zip(index..<end, splits) {
        let block = blocks[number].read
        guard isGlossary || isRun && isMeaning(block, found) || found.isMarked && isMeaning(block, found) else {
          continue
        }
        blocks[number].kind = .entry
        blocks[number].cells = [found.term, found.meaning]
      }
      index = end
    }
  }

  /// Whether a heading announces a list of terms.
  static func isGlossary(_ heading: String) -> Bool {
    let words = Tokenizer.tokens(of: heading).filter(\.isWord).map(\.lower)
    guard words.count <= 6 else { return false }
    return words.contains { ["glossary", "vocabulary", "terminology"].contains($0) }
      || zip(words, words.dropFirst()).contains { pair in
        ["key", "important", "common", "useful", "medical"].contains(pair.0) && ["terms", "words"].contains(pair.1)
      } || words == ["definitions"] || words == ["terms"]
  }

  /// Whether a glance at a block says nothing against it.
  private static func mayBeSplit(_ block: Block) -> Bool {
    switch block.kind {
    case .prose, .item, .heading, .navigation: break
    default: return false
    }
    return block.counts.tokens >= 4 && block.counts.tokens <= 90 && mayBeDivided(block.text)
  }

  private static func split(_ block: Block) -> Split? {
    guard mayBeSplit(block) else { return nil }
    let block = block.read
    let tokens = block.tokens
    let marked = block.marks.first.flatMap { $0.lowerBound == 0 ? $0 : nil }
    var end = marked?.upperBound ?? 1
    let limit = min(tokens.count - 2, (marked?.upperBound ?? 0) + 12)
    guard end < limit, tokens[end..<limit].contains(where: { [":", "=", "—", "-"].contains($0.lower) }) else {
      return nil
    }
    let sentence = block.sentence(tokens: 0..<tokens.count, block: 0)
    while end < limit {
      if tokens[end].lower == "(", let close = sentence.closing(end) {
        end = close + 1
        continue
      }
      if let divider = divider(tokens, end, sentence) {
        guard LengthJudge.words(tokens[0..<end]) <= 8, TermShape.isName(sentence, 0..<end) else { return nil }
        return Split(term: 0..<end, meaning: end + 1..<tokens.count, divider: divider, isMarked: marked != nil)
      }
      // Only what stands in parentheses may come between a marked term and the mark that divides.
      guard marked == nil, tokens[end].kind != .mark || ["'", "/", "-", ","].contains(tokens[end].lower) else {
        return nil
      }
      end += 1
    }
    return nil
  }

  /// Whether a mark that may divide stands anywhere in a text: a glance at its bytes, since few blocks have one.
  private static func mayBeDivided(_ text: [UInt8]) -> Bool {
    var before: UInt8 = 0x20
    for index in text.indices {
      switch text[index] {
      case 0x3A, 0x3D: return true
      case 0x2D where before <= 0x20: return true
      case 0xE2 where index + 2 < text.count:
        let isDash = text[index + 1] == 0x80 && (0x90...0x95).contains(text[index + 2])
        if isDash || text[index + 1] == 0x88 { return true }
      default: break
      }
      before = text[index]
    }
    return false
  }

  private static func divider(_ tokens: [Token], _ index: Int, _ sentence: Sentence) -> Word? {
    switch tokens[index].lower {
    case ":", "=": return tokens[index].lower
    case "—", "-": return sentence.isSpaced(before: index) && sentence.isSpaced(before: index + 1) ? "—" : nil
    default: return nil
    }
  }

  /// Whether words can be what a term means, and the term is no label: "Symptoms: fever", "Monday: closed".
  private static func isMeaning(_ block: Block, _ split: Split) -> Bool {
    let tokens = block.tokens
    guard let first = tokens[split.meaning].first, first.kind != .mark || first.lower == "(" else { return false }
    let term = tokens[split.term]
    if term.contains(where: { PageLabels.all.contains($0.lower) }) || term.contains(where: { $0.kind == .number }) {
      return false
    }
    let words = tokens[split.meaning].filter(\.isWord)
    guard words.count >= 3, !first.isIn(.auxiliaries), !first.isIn(.pronouns) || first.lower == "what",
      first.kind != .number
    else {
      return false
    }
    if StandAloneJudge.pointers.contains(first.lower) || notMeanings.contains(first.lower) { return false }
    // "Warfarin: bleeding, bruises" lists; a meaning has small words that join it together.
    return words.contains {
      $0.isIn(.prepositions) || $0.isIn(.articles) || ["that", "which", "who"].contains($0.lower)
    }
  }

  private static let notMeanings: WordSet = [
    "see", "please", "call", "ask", "take", "do", "don't", "avoid", "try", "use", "if", "because", "and", "or", "but",
    "there", "click", "visit", "read", "go", "keep", "make", "talk", "tell",
  ]
}
