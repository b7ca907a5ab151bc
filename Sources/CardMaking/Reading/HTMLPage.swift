import CLibXML2

/// An HTML page while its parser reports it: the elements that are open, and the pieces that were read.
struct HTMLPage {
  /// An element that is open.
  struct Open {
    let name: String
    let element: HTMLElement
    /// What text right inside it is.
    var role: Piece.Role
    /// A part that may be left out when it ends.
    var region: HTMLRegion?
    /// How many bytes of text stood before it.
    var start = 0
    /// How many pieces stood before it.
    var firstPiece = 0
    var isSetOff = false
    var isLink = false
  }

  private let lineStarts: [Int]
  var text: HTMLText
  var pieces: [Piece] = []
  /// How many bytes of each piece are links.
  var linked: [Int] = []
  var open: [Open] = []
  var tables: [PageTable] = []
  var tableCount = 0
  var run = 0
  /// How many elements were open when the text stopped being read.
  private var unreadFrom: Int?
  private var isTooDeep = false
  private var stop = 0
  private static let deepest = 2_000

  init(bytes: [UInt8], lineStarts: [Int]) {
    self.lineStarts = lineStarts
    text = HTMLText(bytes: bytes)
  }

  /// Reads on with a parser that begins at a place.
  mutating func begin(_ parser: htmlParserCtxtPtr, at place: Int) {
    text.begin(parser, at: place)
    isTooDeep = false
    unreadFrom = nil
  }

  /// Ends with a parser; returns where it stopped early.
  mutating func end() -> Int? {
    while let last = open.last { closeLast(last.name) }
    text.end()
    return isTooDeep ? stop : nil
  }

  /// Returns all pieces of the page.
  mutating func finished() -> [Piece] {
    flush()
    return HTMLEntries.joined(pieces)
  }

  mutating func open(_ name: String, _ attributes: HTMLAttributes) {
    guard !isTooDeep else { return }
    guard open.count < Self.deepest else {
      isTooDeep = true
      stop = text.tagStart
      text.stop()
      return
    }
    let element = HTMLElement.named(name)
    let role = open.last?.role ?? .text
    if unreadFrom == nil, element == .unread || attributes.isHidden { unreadFrom = open.count }
    guard unreadFrom == nil else {
      open.append(Open(name: name, element: element, role: role))
      return
    }
    var entry = Open(name: name, element: element, role: role)
    if element.isBlock { flush() }
    beginElement(&entry, attributes)
    if HTMLRegion.holdsThePage(name, attributes) {
      for index in open.indices { open[index].region?.holdsPage = true }
    }
    entry.start = text.count
    open.append(entry)
  }

  mutating func close(_ name: String) {
    guard !isTooDeep else { return }
    guard open.contains(where: { $0.name == name }) else { return }
    while let last = open.last {
      closeLast(last.name)
      if last.name == name { break }
    }
  }

  mutating func add(_ letters: UnsafeBufferPointer<UInt8>) {
    guard !isTooDeep, unreadFrom == nil else { return }
    text.add(letters, isLink: linkDepth > 0, keepsLines: open.last?.role == .code)
  }

  private var linkDepth = 0
  private var markDepth = 0

  private mutating func beginElement(_ entry: inout Open, _ attributes: HTMLAttributes) {
    switch entry.element {
    case .heading(let level):
      entry.role = .heading(level)
      for index in tables.indices { tables[index].isLayout = true }
    case .item: entry.role = .item
    case .term: entry.role = .term
    case .definition: entry.role = .definition
    case .caption: entry.role = .caption
    case .code: entry.role = .code
    case .table:
      for index in tables.indices { tables[index].isLayout = true }
      tables.append(PageTable(start: pieces.count))
      if attributes.role == "presentation" { tables[tables.count - 1].isLayout = true }
      entry.role = .text
    case .row: if !tables.isEmpty { tables[tables.count - 1].rows.append([]) }
    case .cell: entry.role = .text
    case .link: if attributes.isLink { linkDepth += 1 }
    case .mark: markDepth += 1
    case .superscript: text.raise()
    case .lineBreak: if text.breaksLine { flush(endsRun: false) }
    default: break
    }
    entry.isSetOff = entry.element == .mark || entry.element == .inline && attributes.isNamedTerm
    entry.isLink = entry.element == .link && attributes.isLink
    if entry.element == .inline, attributes.isNamedTerm { markDepth += 1 }
    if entry.element == .region || entry.element.isBlock,
      let region = HTMLRegion(entry.name, attributes, pieces: pieces.count)
    {
      entry.region = region
    }
    entry.firstPiece = pieces.count
  }

  private mutating func closeLast(_ name: String) {
    guard let last = open.popLast() else { return }
    if let unread = unreadFrom {
      if open.count <= unread { unreadFrom = nil }
      return
    }
    if last.isSetOff {
      markDepth -= 1
      if markDepth == 0 { text.mark(from: last.start) }
    }
    if last.isLink { linkDepth -= 1 }
    if last.element == .superscript { text.dropReference(from: last.start, isLinked: linkDepth > 0) }
    guard last.element.isBlock else { return }
    flush(role: last.role)
    switch last.element {
    case .cell: endCell(from: last.firstPiece)
    case .table: endTable()
    default: break
    }
    if let region = last.region, region.isLeftOut(pieces, linked) {
      let start = min(region.start, pieces.count)
      pieces.removeSubrange(start...)
      linked.removeSubrange(start...)
      for index in tables.indices { tables[index].forgetPieces(from: start) }
    }
  }

  private mutating func endCell(from start: Int) {
    guard !tables.isEmpty, !tables[tables.count - 1].rows.isEmpty, start <= pieces.count else { return }
    let row = tables[tables.count - 1].rows.count - 1
    tables[tables.count - 1].rows[row].append(start..<pieces.count)
  }

  private mutating func endTable() {
    guard let table = tables.popLast(), table.start <= pieces.count, table.holdsData(pieces) else { return }
    tableCount += 1
    run += 1
    let captions = pieces[table.start...].filter { $0.role == .caption }
    let rows = captions + table.rowPieces(of: pieces, number: tableCount, run: run)
    pieces.replaceSubrange(table.start..., with: rows)
    linked.replaceSubrange(table.start..., with: [Int](repeating: 0, count: rows.count))
    run += 1
  }

  /// Makes a piece of the text that was read since the last one.
  private mutating func flush(role: Piece.Role? = nil, endsRun: Bool = true) {
    let isWaiting = markDepth > 0
    guard let read = text.take(isMarked: isWaiting) else { return }
    for index in open.indices { open[index].start = 0 }
    var role = role ?? open.last?.role ?? .text
    if role == .text || role == .item, read.linked * 5 >= read.bytes.count * 4 { role = .link }
    pieces.append(
      Piece(
        role: role, text: read.bytes, origin: .markup(read.places), line: line(of: read.places.first), run: run,
        marks: read.marks))
    linked.append(read.linked)
    if endsRun, role != .item, role != .link { run += 1 }
  }

  private func line(of place: Block.Place?) -> Int {
    Block.line(of: Int(place?.source ?? 0), in: lineStarts)
  }
}
