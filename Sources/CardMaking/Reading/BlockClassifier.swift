/// Decides what each piece of a page is, by its shape, its neighbours and its words.
enum BlockClassifier {
  /// Returns the blocks of a page, each under its headings.
  ///
  /// Tokens take six times as much memory as their text: a long page keeps none but those of its short blocks.
  static func blocks(
    of pieces: [Piece], keepingTokens: Bool = true, observer: (any MakingObserver)? = nil
  ) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(pieces.count)
    var runs: [Int] = []
    var levels: [Int?] = []
    var columns = TableColumns()
    levels.reserveCapacity(pieces.count)
    runs.reserveCapacity(pieces.count)
    var tokens: [Token] = []
    for piece in PieceParts(pieces) {
      if columns.take(piece) { continue }
      observer?.begin("cutting words")
      // Nearly all long blocks of a long page let go of their tokens, and the next one's take their place.
      let mayKeep = keepingTokens || piece.text.count <= Self.longestLine
      if mayKeep { tokens = Tokenizer.tokens(of: piece.text) } else { Tokenizer.cut(piece.text, into: &tokens) }
      guard !tokens.isEmpty else { continue }
      observer?.begin("cutting sentences")
      let sentences = SentenceSplitter.ranges(of: tokens, in: piece.text)
      observer?.begin("telling blocks apart")
      var block = Block(
        kind: .prose, text: piece.text, tokens: tokens, sentences: sentences, tail: tokens.count, line: piece.line,
        origin: piece.origin)
      block.cells = piece.cells.map { Self.tokens(in: $0, tokens) }
      block.columns = columns.names(for: piece)
      block.marks = TermMarks.tokens(of: piece.marks, in: tokens)
      block.kind = kind(of: &block, role: piece.role)
      if !mayKeep, block.kind != .heading { block.forgetTokens() } else { tokens = [] }
      blocks.append(block)
      runs.append(piece.run)
      if case .heading(let level) = piece.role { levels.append(level) } else { levels.append(nil) }
    }
    sortShortLines(&blocks, runs: runs)
    StudyTitle.add(to: &blocks)
    addHeadings(to: &blocks, levels: levels)
    EntryLayout.mark(&blocks)
    addItems(to: &blocks)
    return blocks
  }

  /// The tokens that lie in a range of bytes.
  private static func tokens(in range: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    let start = tokens.firstIndex { $0.start >= range.lowerBound } ?? tokens.count
    let end = tokens[start...].firstIndex { $0.end > range.upperBound } ?? tokens.count
    return start..<end
  }

  /// What a block is by its own words; short lines wait for their neighbours as `.heading`.
  private static func kind(of block: inout Block, role: Piece.Role) -> BlockKind {
    switch role {
    case .heading: return .heading
    case .code: return .code
    case .row: return .table
    case .entry: return .entry
    case .caption: return .caption
    case .link: return .navigation
    case .paragraph, .text, .item, .term, .definition: break
    }
    if PageFurniture.isCaption(block) { return .caption }
    if let furniture = PageFurniture.kind(of: block) { return furniture }
    if !Language.isEnglish(block.tokens) { return .foreign }
    if Bibliography.isEntry(block) { return .bibliography }
    if let tail = CitationTail.find(in: block.tokens, sentences: block.sentences) {
      block.tail = tail.start
      let before = block.sentences.filter { $0.lowerBound < tail.start }.count
      if tail.citesStudy, StudyLine(block.tokens, sentences: block.sentences, tail: tail.start) != nil { return .study }
      if before >= 1 { return role == .item ? .item : .prose }
    }
    if role == .item { return .item }
    if role == .text { return .prose }
    return isShort(block.tokens, block.text.count) ? .heading : .prose
  }

  /// The most bytes of a line that is no paragraph.
  private static let longestLine = 120

  /// A line without a stop that is no sentence.
  private static func isShort(_ tokens: [Token], _ length: Int) -> Bool {
    guard length <= longestLine, tokens.count <= 16, let last = tokens.last else { return false }
    return last.lower != "." && last.lower != "!" && last.lower != ":" && last.lower != ";"
      && !(last.lower == "\"" && tokens.dropLast().last?.lower == ".")
  }

  /// Short lines that stand together are links to other pages; one that stands alone is a heading.
  private static func sortShortLines(_ blocks: inout [Block], runs: [Int]) {
    var start = 0
    while start < blocks.count {
      var end = start + 1
      while end < blocks.count, runs[end] == runs[start] { end += 1 }
      if (start..<end).contains(where: { blocks[$0].kind == .footer }) {
        // Short lines beside an address belong to it.
        for index in start..<end where blocks[index].kind == .heading { blocks[index].kind = .footer }
      }
      if end - start > 1 {
        func isShort(_ index: Int) -> Bool { Self.isShort(blocks[index].tokens, blocks[index].text.count) }
        for index in start..<end where blocks[index].kind == .heading {
          if isSentence(blocks[index].tokens) {
            blocks[index].kind = .prose
          } else if isShort(index), index > start && isShort(index - 1) || index + 1 < end && isShort(index + 1) {
            blocks[index].kind = .navigation
          }
        }
      }
      start = end
    }
  }

  /// Whether a line without a stop has a verb all the same.
  private static func isSentence(_ tokens: [Token]) -> Bool {
    guard tokens.count >= 5, tokens.last?.lower != "?" else { return false }
    return tokens.dropFirst().contains {
      ["is", "are", "was", "were", "can", "may", "has", "have"].contains($0.lower)
    }
  }

  /// Gives a block that ends with a colon the items of the list below it.
  private static func addItems(to blocks: inout [Block]) {
    for index in blocks.indices where blocks[index].kind == .prose && blocks[index].endsWithColon {
      let items = blocks[(index + 1)...].prefix { $0.kind == .item }.map(\.read)
      blocks[index].items = items.map { item in
        var end = item.tokens.count
        while end > 0, [".", ",", ";"].contains(item.tokens[end - 1].lower) { end -= 1 }
        return item.text(0..<end)
      }.filter { !$0.isEmpty }
    }
  }

  private static func addHeadings(to blocks: inout [Block], levels: [Int?]) {
    var open: [(level: Int, text: String)] = []
    // One list for all blocks that stand under the same headings.
    var texts: [String] = []
    for index in blocks.indices {
      guard blocks[index].kind == .heading else {
        blocks[index].headings = texts
        blocks[index].opensSection = index > 0 && blocks[index - 1].kind == .heading
        continue
      }
      // Plain text has a title and headings below it.
      let level = levels[index] ?? (index == 0 ? 1 : 2)
      open.removeAll { $0.level >= level }
      blocks[index].headings = open.map(\.text)
      open.append((level, Sentence.text(blocks[index].text[...])))
      texts = open.map(\.text)
    }
  }
}
