/// Finds what a page is called.
enum PageTitle {
  /// Returns the line above everything that is its title, else its first heading that names a subject.
  ///
  /// A section's usual name ("Abstract", "Contents", "1. Introduction") is no title, and neither is half a sentence.
  static func find(in blocks: [Block]) -> String? {
    if let first = blocks.first(where: { $0.kind != .navigation && $0.kind != .footer && $0.kind != .author }),
      first.kind == .prose, isLine(first), !isSection(first)
    {
      return Sentence.text(first.text[...])
    }
    for (index, block) in blocks.enumerated() where block.kind == .heading && isWhole(blocks, index) {
      if !isSection(block) { return Sentence.text(block.text[...]) }
    }
    return nil
  }

  /// Whether a block is a title of several lines: words without a stop that are no sentence.
  private static func isLine(_ block: Block) -> Bool {
    guard block.counts.tokens <= 40, block.text.count <= 240 else { return false }
    let tokens = block.allTokens
    guard let first = tokens.first, let last = tokens.last, first.isCapitalised || first.kind == .number,
      last.isWord || last.kind == .number || last.lower == ")"
    else { return false }
    return !tokens.contains { [".", ";", "!"].contains($0.lower) }
      && !tokens.contains { ["is", "are", "was", "were", "can", "may", "has", "have", "we"].contains($0.lower) }
  }

  /// Whether a heading ends where it stands, and is no part of a sentence that was cut.
  private static func isWhole(_ blocks: [Block], _ index: Int) -> Bool {
    guard let last = blocks[index].allTokens.last, last.lower != ",",
      !last.isIn([.articles, .prepositions, .conjunctions])
    else { return false }
    guard index + 1 < blocks.count, let next = blocks[index + 1].text.first else { return true }
    return blocks[index + 1].kind != .prose || !(next >= 0x61 && next <= 0x7A)
  }

  /// Whether a line is the usual name of a part of any page.
  private static func isSection(_ block: Block) -> Bool {
    let words = block.allTokens.filter { $0.isWord && !["the", "and", "an", "a", "of"].contains($0.lower) }.map(\.lower)
    return words.isEmpty || words.allSatisfy(sections.contains)
  }

  private static let sections: WordSet = [
    "abstract", "introduction", "contents", "content", "table", "summary", "background", "overview", "methods",
    "materials", "results", "discussion", "conclusion", "conclusions", "references", "keywords", "preface", "foreword",
    "acknowledgements", "acknowledgments", "appendix", "glossary", "index", "objectives", "objective", "aims", "aim",
    "outline", "notes", "home", "menu", "search", "navigation", "chapter", "section", "part", "review", "questions",
    "question", "answer", "answers", "key", "points", "learning", "executive", "highlights", "faq", "about", "purpose",
    "page", "document", "article", "bibliography", "figures", "tables", "abbreviations", "on", "this", "in",
  ]
}
