import CMarkGFM

/// The text of a Markdown block without its markup, with what of it is set off or links.
struct MarkdownInlines {
  private(set) var text: [UInt8] = []
  private(set) var marks: [Range<Int>] = []
  /// Where its lines end.
  private(set) var breaks: [Int] = []
  /// How many of its bytes are links.
  private(set) var linked = 0
  /// Whether all of it is bold, like a heading.
  private(set) var isBold = false
  private var markDepth = 0

  /// Reads what is in a block.
  init(_ node: OpaquePointer) {
    collect(node)
    if let only = cmark_node_first_child(node), cmark_node_next(only) == nil {
      isBold = cmark_node_get_type(only) == CMARK_NODE_STRONG
    }
  }

  /// Whether nearly all of it leads elsewhere.
  var isLink: Bool { linked * 5 >= text.count * 4 }

  /// Where the parts begin that are a line each and open with a term that is set off; one part where they are not.
  var parts: [Range<Int>] {
    let starts = [0] + breaks.map { $0 + 1 }
    guard starts.count > 1, starts.allSatisfy({ start in marks.contains { $0.lowerBound == start } }) else {
      return [0..<text.count]
    }
    return zip(starts, breaks + [text.count]).map { $0..<$1 }
  }

  private mutating func collect(_ node: OpaquePointer) {
    var child = cmark_node_first_child(node)
    while let inline = child {
      child = cmark_node_next(inline)
      switch cmark_node_get_type(inline) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        if let literal = cmark_node_get_literal(inline) { text += String(cString: literal).utf8 }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
        if markDepth == 0 { breaks.append(text.count) }
        text.append(0x20)
      case CMARK_NODE_HTML_INLINE, CMARK_NODE_IMAGE, CMARK_NODE_FOOTNOTE_REFERENCE: break
      case CMARK_NODE_STRONG, CMARK_NODE_EMPH:
        let start = text.count
        markDepth += 1
        collect(inline)
        markDepth -= 1
        // What is set off inside a mark is part of it.
        if markDepth == 0, text.count > start { marks.append(start..<text.count) }
      case CMARK_NODE_LINK:
        let start = text.count
        collect(inline)
        linked += text.count - start
      default: collect(inline)
      }
    }
  }
}
