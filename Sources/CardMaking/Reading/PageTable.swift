/// A table of a page while it is read: its rows of cells, each with the pieces in it.
struct PageTable {
  /// Where its pieces begin among the page's.
  let start: Int
  ///
  /// A cell is the pieces that stand in it.
  var rows: [[Range<Int>]] = []
  /// Whether it only puts the parts of the page beside each other: there are headings or other tables in it.
  var isLayout = false

  init(start: Int) { self.start = start }

  /// Whether it is a table as readers understand it: at least two rows of short cells.
  func holdsData(_ pieces: [Piece]) -> Bool {
    guard !isLayout, rows.count >= 2, rows.count(where: { $0.count >= 2 }) * 2 > rows.count else { return false }
    return rows.allSatisfy { row in
      row.allSatisfy { cell in
        cell.count <= 12 && pieces[cell].reduce(0) { $0 + $1.text.count } <= 800
      }
    }
  }

  /// Forgets what was read of the page from a piece on: a menu around some of its rows was left out.
  mutating func forgetPieces(from first: Int) {
    for row in rows.indices {
      for cell in rows[row].indices { rows[row][cell] = rows[row][cell].clamped(to: 0..<first) }
    }
  }

  /// Returns a piece for each row.
  func rowPieces(of pieces: [Piece], number: Int, run: Int) -> [Piece] {
    rows.compactMap { row in
      var joined = JoinedPiece()
      for cell in row {
        joined.beginCell(between: " | ")
        for piece in pieces[cell] { joined.add(piece, between: "; ") }
        joined.endCell()
      }
      return joined.piece(role: .row(table: number), run: run)
    }
  }
}

/// Several pieces of a page as one: a row of its cells, a term with its definition.
struct JoinedPiece {
  private var text: [UInt8] = []
  private var places: [Block.Place] = []
  private var marks: [Range<Int>] = []
  private var cells: [Range<Int>] = []
  private var cellStart = 0
  private var line: Int?

  /// Begins a cell, after a mark that stands between two.
  mutating func beginCell(between mark: String) {
    if !cells.isEmpty { text += mark.utf8 }
    cellStart = text.count
  }

  /// Adds a piece to the cell.
  mutating func add(_ piece: Piece, between mark: String) {
    if text.count > cellStart { text += mark.utf8 }
    let start = text.count
    text += piece.text
    marks += piece.marks.map { $0.lowerBound + start..<$0.upperBound + start }
    if case .markup(let more) = piece.origin {
      places += more.map { Block.Place(text: $0.text + Int32(start), source: $0.source) }
    }
    line = line ?? piece.line
  }

  /// Ends a cell.
  mutating func endCell() { cells.append(cellStart..<text.count) }

  /// Returns the whole, or nil where there is no text in it.
  func piece(role: Piece.Role, run: Int) -> Piece? {
    guard let line else { return nil }
    return Piece(role: role, text: text, origin: .markup(places), line: line, run: run, marks: marks, cells: cells)
  }
}
