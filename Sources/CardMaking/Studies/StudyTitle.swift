/// Finds the titles of studies above their summaries.
enum StudyTitle {
  /// Gives each summary of a study the title above it; a title that was taken for a paragraph becomes a heading.
  static func add(to blocks: inout [Block]) {
    for index in blocks.indices.dropFirst() where blocks[index].kind == .prose && isLong(blocks[index].counts) {
      guard let place = place(above: index, in: blocks) else { continue }
      let block = blocks[index].read
      guard covers(blocks[place].read, block), Abstract(block, sentences: block.sentences, hasTitle: true) != nil else {
        continue
      }
      blocks[place].kind = .heading
      blocks[index].title = Sentence.text(blocks[place].text[...])
    }
  }

  private static func isLong(_ counts: Block.Counts) -> Bool { counts.sentences >= 4 && counts.tokens >= 50 }

  /// The nearest heading or line above, past the names of authors and headings like "Abstract".
  private static func place(above index: Int, in blocks: [Block]) -> Int? {
    for place in stride(from: index - 1, through: max(0, index - 4), by: -1) {
      let counts = blocks[place].counts
      switch blocks[place].kind {
      case .author, .bibliography, .navigation: continue
      case .heading:
        if counts.words > 1 { return counts.words >= 4 ? place : nil }
        let words = blocks[place].read.tokens.filter { $0.kind != .mark }
        if words.count == 1, labels.contains(words[0].lower) { continue }
        return words.count >= 4 ? place : nil
      case .prose:
        return counts.sentences <= 2 && (4...40).contains(counts.words)
          && (place == 0 || isTitle(blocks[place].read)) ? place : nil
      default: return nil
      }
    }
    return nil
  }

  /// Whether a line is a question or has no verb of the present, as "Gloves for stiff fingers: a trial" has none.
  private static func isTitle(_ line: Block) -> Bool {
    line.tokens.last?.lower == "?"
      || !line.tokens.contains { !StudyCues.of($0).isDisjoint(with: [.present, .modal]) || $0.lower == "was" }
  }

  private static let labels: WordSet = [
    "abstract", "summary", "background", "introduction", "synopsis", "overview",
  ]

  /// Whether a text takes up at least half of a title's words.
  private static func covers(_ title: Block, _ text: Block) -> Bool {
    let wanted = stems(title)
    guard wanted.count >= 2 else { return false }
    let found = wanted.intersection(stems(text))
    return found.count * 2 >= wanted.count
  }

  private static func stems(_ block: Block) -> Set<Word> {
    var stems: Set<Word> = []
    for token in block.tokens where token.isWord && token.count >= 4 && !token.isIn(.all) {
      stems.insert(token.lower.firstBytes(5))
    }
    return stems
  }
}
