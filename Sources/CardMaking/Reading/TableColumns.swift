/// The names of a table's columns, while its rows are read.
struct TableColumns {
  private var table: Int?
  private var names: [String] = []

  /// Takes the first row of a table as the names of its columns; returns false for every other piece.
  mutating func take(_ piece: Piece) -> Bool {
    guard case .row(let number) = piece.role, number != table else { return false }
    table = number
    names = piece.cells.map { Sentence.text(piece.text[$0]) }
    return true
  }

  /// The names above a row; none for what is no row.
  func names(for piece: Piece) -> [String] {
    guard case .row(let number) = piece.role, number == table, names.count == piece.cells.count else { return [] }
    return names
  }
}
