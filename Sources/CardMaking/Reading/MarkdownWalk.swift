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
  private var tables = 0

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
    case CMARK_NODE_PARAGRAPH: add(node, isItem ? .item : .text)
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK: run += 1
    case CMARK_NODE_LIST, CMARK_NODE_ITEM:
      var child = cmark_node_first_child(node)
      while let block = child {
        child = cmark_node_next(block)
        readBlock(block, isItem: true)
      }
      // What follows a list is none of its lines.
      if !isItem { run += 1 }
    case CMARK_NODE_BLOCK_QUOTE: read(node)
    default:
      if Self.type(of: node) == "table" { addTable(node) } else { read(node) }
    }
  }

  private static func type(of node: OpaquePointer) -> String { String(cString: cmark_node_get_type_string(node)) }

  private mutating func add(_ node: OpaquePointer, _ role: Piece.Role) {
    let inlines = MarkdownInlines(node)
    guard let range = lines(of: node), inlines.text.contains(where: { $0 > 0x20 }) else { return }
    let places = Self.places(of: inlines.text, in: bytes, range: range.bytes)
    for part in inlines.parts {
      var role = role
      if role == .text || role == .item, inlines.isLink { role = .link }
      if role == .text, inlines.isBold { role = .heading(6) }
      let text = Piece.cleaned(inlines.text[part])
      // Things to do are no facts.
      if role == .item, Self.isTask(text) { continue }
      let marks = inlines.marks.filter(part.contains(range:)).map {
        $0.lowerBound - part.lowerBound..<$0.upperBound - part.lowerBound
      }
      let start = part.lowerBound == 0 ? range.line : Block.line(of: Int(places[part.lowerBound]), in: lineStarts)
      pieces.append(
        Piece(role: role, text: text, origin: .places(Array(places[part])), line: start, run: run, marks: marks))
    }
    if role != .item { run += 1 }
  }

  private mutating func addTable(_ node: OpaquePointer) {
    run += 1
    tables += 1
    var child = cmark_node_first_child(node)
    while let row = child {
      child = cmark_node_next(row)
      guard let range = lines(of: row) else { continue }
      var text: [UInt8] = []
      var marks: [Range<Int>] = []
      var cells: [Range<Int>] = []
      var next = cmark_node_first_child(row)
      while let cell = next {
        next = cmark_node_next(cell)
        if !cells.isEmpty { text += " | ".utf8 }
        let inlines = MarkdownInlines(cell)
        marks += inlines.marks.map { $0.lowerBound + text.count..<$0.upperBound + text.count }
        cells.append(text.count..<text.count + inlines.text.count)
        text += inlines.text
      }
      let places = Self.places(of: text, in: bytes, range: range.bytes)
      pieces.append(
        Piece(
          role: .row(table: tables), text: Piece.cleaned(text[...]), origin: .places(places), line: range.line,
          run: run,
          marks: marks, cells: cells))
    }
    run += 1
  }

  /// The lines that a node takes.
  private func lines(of node: OpaquePointer) -> (line: Int, bytes: Range<Int>)? {
    let line = Int(cmark_node_get_start_line(node)) + skippedLines
    let last = Int(cmark_node_get_end_line(node)) + skippedLines
    guard line >= 1, line <= lineStarts.count else { return nil }
    let start = lineStarts[line - 1]
    let end = last < lineStarts.count ? lineStarts[max(0, last)] : bytes.count
    return (line, start..<max(start, end))
  }

  /// Whether an item begins with a box to tick: "[ ] read chapter 4".
  private static func isTask(_ text: [UInt8]) -> Bool {
    text.count > 3 && text[0] == 0x5B && text[2] == 0x5D && [0x20, 0x78, 0x58].contains(text[1])
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

extension Range<Int> {
  /// Whether another range lies in this one.
  fileprivate func contains(range: Range<Int>) -> Bool {
    range.lowerBound >= lowerBound && range.upperBound <= upperBound
  }
}
