/// A page as it is read: blocks of known kinds, with their lines.
///
/// ```swift
/// let document = Document(text: "Bones\n\nArthropathy is a disease of the joint.", format: .text)
/// ```
public struct Document: Sendable {
  /// How a page is written.
  public enum Format: String, Sendable, CaseIterable {
    /// Lines and paragraphs.
    case text
    /// Markdown, with GitHub's extensions.
    case markdown
  }

  /// The record in UTF-8.
  let bytes: [UInt8]
  let blocks: [Block]
  private let lineStarts: [Int]

  /// Reads a page.
  public init(text: String, format: Format) { self.init(text: text, format: format, observer: nil) }

  /// Reads a page, and says which stage begins.
  package init(text: String, format: Format, observer: (any MakingObserver)?) {
    observer?.begin("reading")
    bytes = Array(text.utf8)
    lineStarts = Self.lineStarts(of: bytes)
    let pieces =
      switch format {
      case .text: PlainTextReader.pieces(of: bytes, lineStarts: lineStarts)
      case .markdown: MarkdownReader.pieces(of: bytes, lineStarts: lineStarts)
      }
    var blocks = BlockClassifier.blocks(of: pieces, observer: observer)
    if bytes.count > Self.mostBytesWithTokens {
      for index in blocks.indices { blocks[index].forgetTokens() }
    }
    self.blocks = blocks
  }

  /// A page of a few megabytes keeps its tokens, which take six times its size; a larger one cuts them anew, block by
  /// block, when cards are made.
  private static let mostBytesWithTokens = 4_000_000

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

  /// The words of a sentence exactly as they stand in the record.
  func verbatim(_ sentence: Sentence) -> String {
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
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= range.lowerBound { low = middle } else { high = middle }
    }
    return low + 1
  }

  private func range(of sentence: Sentence) -> Range<Int>? {
    let span = sentence.span
    guard !span.isEmpty else { return nil }
    switch blocks[sentence.block].origin {
    case .piece(let start): return (start + span.lowerBound)..<(start + span.upperBound)
    case .places(let places):
      return Int(places[span.lowerBound])..<(Int(places[span.upperBound - 1]) + 1)
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
