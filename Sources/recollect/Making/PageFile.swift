import CardMaking

/// A page as it lies on disk, read for card making.
struct PageFile {
  /// The path as it was given.
  let path: String
  let document: Document

  /// Reads a page, or throws what is wrong with it.
  init(path: String) throws { try self.init(PageSource(path: path)) }

  /// Reads a page, or throws what is wrong with it.
  init(_ source: PageSource) throws {
    path = source.path
    if path.lowercased().hasPrefix("http://") || path.lowercased().hasPrefix("https://") {
      throw PageProblem.address(path)
    }
    document = try Self.document(source)
    if document.isEmpty { throw PageProblem.empty(path) }
  }

  /// The page's title, else its file's name.
  var title: String {
    document.title ?? Self.name(of: path)
  }

  /// A file's name without its folder and its ending; `page` for standard input.
  static func name(of path: String) -> String {
    if path == "-" || path == PageSource.standardInput.path { return "page" }
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
  }

  /// Whether a file of a folder is read: by the ending of its name.
  static func isPage(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf"].contains { name.hasSuffix($0) }
  }

  private static func document(_ source: PageSource) throws -> Document {
    let path = source.path
    let name = path.lowercased()
    for ending in ["docx", "doc", "odt", "rtf", "epub", "pptx", "xlsx", "djvu"] where name.hasSuffix("." + ending) {
      throw PageProblem.format(path, ending.uppercased())
    }
    if !source.isStandardInput, name.hasSuffix(".pdf") {
      return Document(text: try text(of: try PDFText.read(path), path: path), format: .text)
    }
    let bytes = try source.bytes()
    if bytes.starts(with: Array("%PDF-".utf8)) {
      throw source.isStandardInput ? PageProblem.pipedPDF : PageProblem.unnamedPDF(path)
    }
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") {
      return Document(text: try text(of: bytes, path: path), format: .markdown)
    }
    if [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix) || isHTML(bytes) {
      return Document(text: try html(bytes, path: path), format: .html)
    }
    return Document(text: try text(of: bytes, path: path), format: .text)
  }

  /// Whether a text begins as HTML does.
  private static func isHTML(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let opening = String(decoding: bytes[start...].drop { $0 <= 0x20 }.prefix(14), as: UTF8.self).lowercased()
    return opening == "<!doctype html" || opening.hasPrefix("<html")
  }

  private static func html(_ bytes: [UInt8], path: String) throws -> String {
    let encoding = PageEncoding.declared(in: bytes)
    if case .utf16 = encoding {
    } else if let place = bytes.firstIndex(of: 0) {
      throw PageProblem.holdsNUL(path, line: line(of: place, in: bytes))
    }
    if let text = encoding.text(of: bytes) { return text }
    if case .unknown(let name) = encoding { throw PageProblem.encoding(path, name) }
    return try text(of: bytes, path: path)
  }

  /// Returns a page's text, or throws where its bytes are none.
  static func text(of bytes: [UInt8], path: String) throws -> String {
    if let place = bytes.firstIndex(of: 0) { throw PageProblem.holdsNUL(path, line: line(of: place, in: bytes)) }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    throw PageProblem.brokenUTF8(path, line: line(of: firstBrokenByte(bytes), in: bytes))
  }

  private static func line(of place: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<place].count { $0 == 0x0A }
  }

  private static func firstBrokenByte(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var place = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): place += UTF8.width(scalar)
      case .emptyInput, .error: return min(place, bytes.count)
      }
    }
  }
}
