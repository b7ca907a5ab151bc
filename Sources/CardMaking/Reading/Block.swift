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
  /// A term with its definition, in a glossary or a definition list.
  case entry
  /// What stands below a table or a picture.
  case caption
  /// What stands in the same words on many pages of one run.
  case repeated

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
  /// How many tokens and sentences it has, also where they were let go.
  let counts: Counts
  /// The classes of all its tokens together.
  let cues: WordClasses
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
  /// Which of its tokens the page sets off, in order: bold, italic, or marked as a term.
  ///
  /// That is evidence that the sentence is about them, no more.
  var marks: [Range<Int>] = []
  /// The tokens of each cell of a row, or of the terms and the definition of an entry.
  var cells: [Range<Int>] = []
  /// Whether it is the first thing under its heading.
  var opensSection = false
  /// The items of the list that follows it, where it ends with a colon.
  var items: [String] = []
  /// What the columns of its table are called, where it is a row; empty where nobody says.
  var columns: [String] = []

  /// The lengths of a block.
  struct Counts: Sendable {
    let tokens: Int32
    let sentences: Int32
    /// Tokens other than marks.
    let words: Int32
    /// Those that are no numbers, up to the four hundredth.
    let letteredWords: Int32
  }

  /// How a place in a block's text is found in the record.
  enum Origin: Sendable {
    /// The text is a piece of the record, beginning here.
    case piece(Int)
    /// Each byte has a place of its own, since markup between was left out.
    case places([Int32])
    /// The record holds markup, from which the text was taken; places tell where some of its bytes stand.
    case markup([Place])
  }

  /// Where a byte of a text, and those after it up to the next place, stand in the record.
  struct Place: Sendable {
    let text: Int32
    let source: Int32
  }

  /// The line, from 1, of a place in the record.
  static func line(of place: Int, in lineStarts: [Int]) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= place { low = middle } else { high = middle }
    }
    return low + 1
  }

  init(
    kind: BlockKind, text: [UInt8], tokens: [Token], sentences: [Range<Int>], tail: Int, line: Int, origin: Origin
  ) {
    self.kind = kind
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    var words = 0
    var letteredWords = 0
    var cues: WordClasses = []
    for token in tokens {
      if token.kind != .mark { words += 1 }
      if token.isWord { letteredWords += 1 }
      cues.formUnion(token.classes)
    }
    self.cues = cues
    counts = Counts(
      tokens: Int32(clamping: tokens.count), sentences: Int32(clamping: sentences.count),
      words: Int32(clamping: words), letteredWords: Int32(min(400, letteredWords)))
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
    var buffers: [[Token]] = []
    return read(with: &buffers)
  }

  /// The same, with the memory of tokens that nobody needs any more.
  func read(with buffers: inout [[Token]]) -> Block {
    guard tokens.isEmpty else { return self }
    var tokens = buffers.popLast() ?? []
    Tokenizer.cut(text, into: &tokens)
    var block = self
    block.sentences = SentenceSplitter.ranges(of: tokens, in: text)
    block.tokens = tokens
    return block
  }

  /// Its tokens alone, cut anew where they were let go.
  var allTokens: [Token] { tokens.isEmpty ? Tokenizer.tokens(of: text) : tokens }

  /// Whether its last token is a colon.
  var endsWithColon: Bool { text.last { $0 > 0x20 } == 0x3A }

  /// A sentence as the finders see it.
  func sentence(_ number: Int, block: Int) -> Sentence { sentence(tokens: sentences[number], block: block) }

  /// A run of tokens as a sentence of its own.
  func sentence(tokens range: Range<Int>, block: Int) -> Sentence {
    let marks = marks.compactMap { mark -> Range<Int>? in
      guard mark.lowerBound >= range.lowerBound, mark.upperBound <= range.upperBound else { return nil }
      return mark.lowerBound - range.lowerBound..<mark.upperBound - range.lowerBound
    }
    return Sentence(text: text, tokens: Array(tokens[range]), block: block, line: line, marks: marks)
  }

  /// The text of a run of tokens.
  func text(_ range: Range<Int>) -> String {
    guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
    return Sentence.text(text[first.start..<last.end])
  }
}
