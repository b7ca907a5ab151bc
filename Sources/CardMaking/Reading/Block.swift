/// What a block of a page is.
public enum BlockKind: String, Sendable, CaseIterable {
  /// The title of what follows.
  case heading
  /// A run of links or of names of other pages.
  case navigation
  /// The beginning of a text that is elsewhere ("I was diagnosed at the age of ...").
  case teaser
  /// A study in one line: title, finding, citation.
  case study
  /// Contact, donation, copyright.
  case footer
  /// Who wrote or checked the page.
  case author
  /// That the page is no advice.
  case disclaimer
  /// An entry of a list of references.
  case bibliography
  /// An item of a list.
  case item
  /// Sentences.
  case prose
  /// A text that is not English.
  case foreign
  /// Program text.
  case code
  /// A row of a table.
  case table

  /// Whether cards may be made from it.
  var isRead: Bool { self == .prose || self == .item || self == .study }
}

/// A block of a page: a paragraph, a heading, an item of a list.
struct Block: Sendable {
  var kind: BlockKind
  /// Its words in UTF-8, without markup; what was white space is blanks.
  let text: [UInt8]
  /// Its tokens; of a very long page's block only those of its ``read`` copy.
  private(set) var tokens: [Token]
  /// Where each of its sentences is among its tokens.
  private(set) var sentences: [Range<Int>]
  /// Where the tokens of its citation begin ("PubMed, 2012."); the number of tokens where there is none.
  var tail: Int
  /// The line, from 1, in which it begins.
  let line: Int
  /// Where its text stands in the record.
  let origin: Origin
  /// The headings above it, outermost first.
  var headings: [String] = []
  /// The title of the study that it sums up, where that stands above it.
  var title: String?

  /// How a place in a block's text is found in the record.
  enum Origin: Sendable {
    /// The text is a piece of the record, beginning here.
    case piece(Int)
    /// Each byte has a place of its own, since markup between was left out.
    case places([Int32])
  }

  init(
    kind: BlockKind, text: [UInt8], tokens: [Token], sentences: [Range<Int>], tail: Int, line: Int, origin: Origin
  ) {
    self.kind = kind
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.tail = tail
    self.line = line
    self.origin = origin
  }

  /// Lets go of the tokens, which take more memory than all else.
  mutating func forgetTokens() {
    tokens = []
    sentences = []
  }

  /// The block with its tokens, cut anew where they were let go.
  var read: Block {
    guard tokens.isEmpty else { return self }
    var block = self
    block.tokens = Tokenizer.tokens(of: text)
    block.sentences = SentenceSplitter.ranges(of: block.tokens, in: text)
    return block
  }

  /// A sentence as the finders see it.
  func sentence(_ number: Int, block: Int) -> Sentence { sentence(tokens: sentences[number], block: block) }

  /// A run of tokens as a sentence of its own.
  func sentence(tokens range: Range<Int>, block: Int) -> Sentence {
    Sentence(text: text, tokens: Array(tokens[range]), block: block, line: line)
  }

  /// The text of a run of tokens.
  func text(_ range: Range<Int>) -> String {
    guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
    return Sentence.text(text[first.start..<last.end])
  }
}
