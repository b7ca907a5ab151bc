/// A page as it is read: blocks of known kinds, with their lines.
///
/// ```swift
/// let document = Document(text: "Castles\n\nA rampart is a wall around a town.", format: .text)
/// ```
public struct Document: Sendable {
  /// How a page is written.
  public enum Format: String, Sendable, CaseIterable {
    /// Lines and paragraphs.
    case text
    /// Markdown, with GitHub's extensions.
    case markdown
    /// HTML, however broken.
    case html
  }

  /// The record in UTF-8.
  let bytes: [UInt8]
  private(set) var blocks: [Block]
  /// The language of a page that is not English, empty where its name is not known; nil for English.
  public let foreignLanguage: String?
  /// What the page calls itself: its title, else its first heading that is no usual name of a section; nil for none.
  public let title: String?
  private let lineStarts: [Int]

  /// Reads a page.
  public init(text: String, format: Format) { self.init(text: text, format: format, observer: nil) }

  /// Reads a page, and says which stage begins.
  package init(
    text: String, format: Format, observer: (any MakingObserver)?, mostBytesWithTokens: Int = Self.mostBytesWithTokens
  ) {
    observer?.begin("reading")
    bytes = Array(text.utf8)
    lineStarts = Self.lineStarts(of: bytes)
    let pieces =
      switch format {
      case .text: PlainTextReader.pieces(of: bytes, lineStarts: lineStarts)
      case .markdown: MarkdownReader.pieces(of: bytes, lineStarts: lineStarts)
      case .html: HTMLReader.pieces(of: bytes, lineStarts: lineStarts)
      }
    let keepsTokens = bytes.count <= mostBytesWithTokens
    var blocks = BlockClassifier.blocks(of: pieces, keepingTokens: keepsTokens, observer: observer)
    title = PageTitle.find(in: blocks)
    foreignLanguage = Language.foreign(blocks)
    if foreignLanguage != nil { blocks = Self.foreign(blocks) }
    if !keepsTokens {
      for index in blocks.indices { blocks[index].forgetTokens() }
    }
    self.blocks = blocks
  }

  /// Returns the pages of one run without what stands on many of them: contact, adverts, the site's own words.
  ///
  /// A text belongs to the site where at least three pages and half of all have it, and it defines nothing; a fact on
  /// several pages stays, since it makes one card with all its places.
  static func withoutRepeats(_ documents: [Document]) -> [Document] {
    guard documents.count >= 3 else { return documents }
    var counts: [[UInt8]: Int] = [:]
    for document in documents {
      for text in Set(document.blocks.filter(mayRepeat).map(\.text)) { counts[text, default: 0] += 1 }
    }
    let repeated = Set(counts.filter { $0.value >= 3 && $0.value * 2 >= documents.count }.keys)
    return documents.map { document in
      var document = document
      for index in document.blocks.indices where mayRepeat(document.blocks[index]) {
        let block = document.blocks[index]
        if repeated.contains(block.text), !definesSomething(block) { document.blocks[index].kind = .repeated }
      }
      return document
    }
  }

  private static func mayRepeat(_ block: Block) -> Bool { block.kind == .prose || block.kind == .item }

  private static func definesSomething(_ block: Block) -> Bool {
    block.read.tokens.prefix(30).contains { ["is", "are", "means", "called", "refers", "("].contains($0.lower) }
  }

  /// The blocks of a page in another language: its sentences are not read, but glossaries and tables need no language.
  private static func foreign(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      guard block.kind.isRead || block.kind == .heading else { return block }
      var block = block
      block.kind = .foreign
      return block
    }
  }

  /// A usual page keeps its tokens, which take six times its size; a larger one cuts them anew, block by block, when
  /// cards are made.
  package static let mostBytesWithTokens = 300_000

  /// The page's headings, in order.
  public var headings: [String] {
    blocks.filter { $0.kind == .heading }.map { Sentence.text($0.text[...]) }
  }

  /// Whether nothing but white space stands in it.
  public var isEmpty: Bool { blocks.isEmpty }

  /// What each block was taken for, with its line and text, for those who ask why.
  public var outline: [(line: Int, kind: BlockKind, text: String)] {
    blocks.map { ($0.line, $0.kind, Sentence.text($0.text[...])) }
  }

  /// The words of a sentence exactly as they stand in the record; from HTML, as a browser shows them.
  func verbatim(_ sentence: Sentence) -> String {
    let block = blocks[sentence.block]
    if case .markup = block.origin { return Sentence.text(block.text[sentence.span]) }
    guard let range = range(of: sentence) else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The words from one sentence to the end of another exactly as they stand in the record.
  func verbatim(_ sentence: Sentence, through last: Sentence?) -> String {
    guard let last, let start = range(of: sentence), let end = range(of: last), start.lowerBound < end.upperBound else {
      return verbatim(sentence)
    }
    return String(decoding: bytes[start.lowerBound..<end.upperBound], as: UTF8.self)
  }

  /// The line in which a sentence begins.
  func line(of sentence: Sentence) -> Int {
    guard let range = range(of: sentence) else { return sentence.line }
    return Block.line(of: range.lowerBound, in: lineStarts)
  }

  private func range(of sentence: Sentence) -> Range<Int>? {
    let span = sentence.span
    guard !span.isEmpty else { return nil }
    switch blocks[sentence.block].origin {
    case .piece(let start): return (start + span.lowerBound)..<(start + span.upperBound)
    case .places(let places):
      return Int(places[span.lowerBound])..<(Int(places[span.upperBound - 1]) + 1)
    case .markup(let places):
      guard let place = places.last(where: { $0.text <= span.lowerBound }) ?? places.first else { return nil }
      let start = Int(place.source) + max(0, span.lowerBound - Int(place.text))
      return start..<(start + 1)
    }
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) {
        starts.append(index + 1)
      }
    }
    return starts
  }
}
