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
    bytes[start...].withUnsafeBytes { buffer in
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
}
