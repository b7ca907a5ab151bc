import CMarkGFM

/// Reads Markdown through cmark-gfm: its blocks, their text without markup, their lines.
enum MarkdownReader {
  /// Returns the page's pieces in order.
  static func pieces(of bytes: [UInt8], lineStarts: [Int]) -> [Piece] {
    var walk = MarkdownWalk(bytes: bytes, lineStarts: lineStarts)
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink"] {
      if let dialect = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, dialect) }
    }
    let start = walk.bodyStart
    let fed = withoutFurtherRules(bytes, lineStarts: lineStarts)
    fed[start...].withUnsafeBytes { buffer in
      guard let base = buffer.bindMemory(to: CChar.self).baseAddress else { return }
      cmark_parser_feed(parser, base, buffer.count)
    }
    guard let root = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(root) }
    walk.read(root)
    // A page without one marked heading has its headings in short lines, like plain text.
    let isMarked = walk.pieces.contains { if case .heading = $0.role { true } else { false } }
    return isMarked ? walk.pieces : walk.pieces.map { $0.role == .text ? $0.with(role: .paragraph) : $0 }
  }

  /// How many lines like `|---|---|` a stretch without an empty line may have; a table has one.
  private static let mostRules = 10

  /// The same bytes with blanks for further such lines: cmark-gfm goes through the whole paragraph again for each that
  /// makes no table, so that a page of a hundred kilobytes took half a minute.
  private static func withoutFurtherRules(_ bytes: [UInt8], lineStarts: [Int]) -> [UInt8] {
    var rules = 0
    var further: [Range<Int>] = []
    for (line, start) in lineStarts.enumerated() {
      let end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
      let content = bytes[start..<max(start, end)]
      var isRule = true
      var hasDash = false
      var isEmpty = true
      for byte in content where byte != 0x0A && byte != 0x0D && byte != 0x20 && byte != 0x09 {
        isEmpty = false
        if byte == UInt8(ascii: "-") { hasDash = true } else if byte != 0x7C && byte != 0x3A { isRule = false }
        if !isRule { break }
      }
      if isEmpty { rules = 0 }
      guard isRule, hasDash else { continue }
      rules += 1
      if rules > mostRules { further.append(start..<end) }
    }
    guard !further.isEmpty else { return bytes }
    var fed = bytes
    for range in further {
      for place in range where fed[place] != 0x0A && fed[place] != 0x0D { fed[place] = 0x20 }
    }
    return fed
  }
}
