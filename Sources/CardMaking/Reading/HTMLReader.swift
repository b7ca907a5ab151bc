import CLibXML2

/// Reads HTML through libxml2's parser, which mends broken pages: what a reader sees, block by block.
///
/// The parser reports elements and text as it meets them and builds no tree, so that neither deep nesting nor a large page
/// costs more than its size. It opens no files and no network, and says nothing.
enum HTMLReader {
  /// Returns the page's pieces in order.
  static func pieces(of bytes: [UInt8], lineStarts: [Int]) -> [Piece] {
    _ = isReady
    // A NUL byte in the text would end the page for the parser.
    let text = bytes.contains(0) ? bytes.map { $0 == 0 ? 0x20 : $0 } : bytes
    var page = HTMLPage(bytes: bytes, lineStarts: lineStarts)
    text.withUnsafeBufferPointer { buffer in
      var start = 0
      // A page that nests deeper than any person writes is read on as if all were closed there.
      while start < bytes.count, let next = read(buffer, from: start, into: &page), next > start { start = next }
    }
    return page.finished()
  }

  /// Reads on from a place; returns the place where reading stopped before the end.
  private static func read(
    _ buffer: UnsafeBufferPointer<UInt8>, from start: Int, into page: inout HTMLPage
  ) -> Int? {
    guard let base = buffer.baseAddress, let size = Int32(exactly: buffer.count - start),
      let parser = htmlNewParserCtxt()
    else { return nil }
    defer { htmlFreeParserCtxt(parser) }
    let letters = UnsafeRawPointer(base + start).assumingMemoryBound(to: CChar.self)
    // The parser takes a copy: of bytes that it must leave alone, libxml2 2.9.14 reads some of the last five hundred
    // twice, and leaves others out.
    guard let source = xmlParserInputBufferCreateMem(letters, size, XML_CHAR_ENCODING_NONE) else { return nil }
    guard let input = xmlNewIOInputStream(parser, source, XML_CHAR_ENCODING_NONE) else {
      xmlFreeParserInputBuffer(source)
      return nil
    }
    inputPush(parser, input)
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | UInt32(XML_PARSE_HUGE.rawValue)
    htmlCtxtUseOptions(parser, Int32(options))
    // The text is UTF-8 whatever it says of itself.
    parser.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
    parser.pointee.sax.pointee = handler
    page.begin(parser, at: start)
    withUnsafeMutablePointer(to: &page) { page in
      parser.pointee.userData = UnsafeMutableRawPointer(page)
      htmlParseDocument(parser)
    }
    return page.end()
  }

  private static let isReady: Void = xmlInitParser()

  /// The parser's calls, each handed on to the page.
  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let name, let page = context?.assumingMemoryBound(to: HTMLPage.self) else { return }
      page.pointee.open(String(cString: name), HTMLAttributes(attributes))
    }
    handler.endElement = { context, name in
      guard let name, let page = context?.assumingMemoryBound(to: HTMLPage.self) else { return }
      page.pointee.close(String(cString: name))
    }
    handler.characters = { context, text, count in
      guard let text, let page = context?.assumingMemoryBound(to: HTMLPage.self) else { return }
      page.pointee.add(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    return handler
  }
}
