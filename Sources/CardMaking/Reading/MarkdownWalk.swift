import CMarkGFM

/// A walk over a Markdown tree that collects its blocks.
struct MarkdownWalk {
  private(set) var pieces: [Piece] = []
  /// Where the text begins after front matter.
  let bodyStart: Int
  private let bytes: [UInt8]
  private let lineStarts: [Int]
  private let skippedLines: Int
  private var run = 0

  init(bytes: [UInt8], lineStarts: [Int]) {
    self.bytes = bytes
    self.lineStarts = lineStarts
    skippedLines = Self.frontMatterLines(bytes, lineStarts)
    bodyStart = skippedLines < lineStarts.count ? lineStarts[skippedLines] : bytes.count
  }

  /// Reads a node's children, block by block.
  mutating func read(_ node: OpaquePointer) {
    var child = cmark_node_first_child(node)
    while let block = child {
      child = cmark_node_next(block)
      readBlock(block)
    }
  }

  private mutating func readBlock(_ node: OpaquePointer, isItem: Bool = false) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING: add(node, .heading(Int(cmark_node_get_heading_level(node))))
    case CMARK_NODE_PARAGRAPH: add(node, isItem ? .item : .paragraph)
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK: run += 1
    case CMARK_NODE_LIST, CMARK_NODE_ITEM:
      var child = cmark_node_first_child(node)
      while let block = child {
        child = cmark_node_next(block)
        readBlock(block, isItem: true)
      }
    case CMARK_NODE_BLOCK_QUOTE: read(node)
    default:
      if String(cString: cmark_node_get_type_string(node)) == "table" { run += 1 } else { read(node) }
    }
  }

  private mutating func add(_ node: OpaquePointer, _ role: Piece.Role) {
    var text: [UInt8] = []
    Self.collect(node, into: &text)
    guard text.contains(where: { $0 > 0x20 }) else { return }
    let line = Int(cmark_node_get_start_line(node)) + skippedLines
    let last = Int(cmark_node_get_end_line(node)) + skippedLines
    guard line >= 1, line <= lineStarts.count else { return }
    let start = lineStarts[line - 1]
    let end = last < lineStarts.count ? lineStarts[last] : bytes.count
    let places = Self.places(of: text, in: bytes, range: start..<max(start, end))
    pieces.append(
      Piece(role: role, text: Piece.cleaned(text[...]), origin: .places(places), line: line, run: run))
    if role != .item { run += 1 }
  }

  private static func collect(_ node: OpaquePointer, into text: inout [UInt8]) {
    var child = cmark_node_first_child(node)
    while let inline = child {
      child = cmark_node_next(inline)
      switch cmark_node_get_type(inline) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        if let literal = cmark_node_get_literal(inline) {
          text += String(cString: literal).utf8
        }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(0x20)
      case CMARK_NODE_HTML_INLINE, CMARK_NODE_IMAGE, CMARK_NODE_FOOTNOTE_REFERENCE: break
      default: collect(inline, into: &text)
      }
    }
  }

  /// Finds each byte of a block's text in the record, in order, past the markup between.
  private static func places(of text: [UInt8], in bytes: [UInt8], range: Range<Int>) -> [Int32] {
    var places: [Int32] = []
    places.reserveCapacity(text.count)
    var position = range.lowerBound
    for byte in text {
      var found = position
      let limit = min(range.upperBound, position + 2_000)
      while found < limit, bytes[found] != byte, !(byte == 0x20 && bytes[found] <= 0x20) { found += 1 }
      if found < limit { position = found }
      places.append(Int32(clamping: min(position, max(range.lowerBound, range.upperBound - 1))))
      if found < limit { position += 1 }
    }
    return places
  }

  /// The number of lines that YAML front matter takes; 0 where there is none.
  private static func frontMatterLines(_ bytes: [UInt8], _ lineStarts: [Int]) -> Int {
    func isRule(_ line: Int) -> Bool {
      let start = lineStarts[line]
      let end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
      return bytes[start..<end].filter { $0 > 0x20 } == [0x2D, 0x2D, 0x2D]
    }
    guard lineStarts.count > 1, isRule(0) else { return 0 }
    for line in 1..<lineStarts.count where isRule(line) { return line + 1 }
    return 0
  }
}
