import CardMaking

/// A page as it lies on disk, read for card making.
struct PageFile {
  /// The path as it was given.
  let path: String
  let document: Document

  /// Reads a page, or throws what is wrong with it.
  init(path: String) throws {
    self.path = path
    if path.lowercased().hasPrefix("http://") || path.lowercased().hasPrefix("https://") {
      throw PageProblem.address(path)
    }
    let format = try Self.format(of: path)
    let text = try Self.text(of: try AtomicFile.read(path), path: path)
    document = Document(text: text, format: format)
    if document.isEmpty { throw PageProblem.empty(path) }
  }

  /// The page's title: its first heading, else its file's name.
  var title: String {
    document.headings.first ?? Self.name(of: path)
  }

  /// A file's name without its folder and its ending.
  static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
  }

  private static func format(of path: String) throws -> Document.Format {
    let name = path.lowercased()
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return .markdown }
    for ending in ["html", "htm", "xhtml", "pdf", "docx", "doc", "odt", "rtf", "epub"]
    where name.hasSuffix("." + ending) {
      throw PageProblem.format(path, ending.uppercased())
    }
    return .text
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
