/// Reads the rows of a table whose columns are divided by tabs.
enum TabbedRows {
  /// Returns a piece for each line, or nil where the lines are no table: three or more with the same number of tabs.
  static func pieces(of lines: [PlainTextReader.Line], number: Int, in bytes: [UInt8]) -> [Piece]? {
    guard lines.count >= 3, let first = lines.first else { return nil }
    let tabs = bytes[first.range].count { $0 == 0x09 }
    guard tabs >= 1, lines.allSatisfy({ line in bytes[line.range].count { $0 == 0x09 } == tabs }) else { return nil }
    return lines.map { line in
      var cells: [Range<Int>] = []
      var start = line.range.lowerBound
      for index in line.range where bytes[index] == 0x09 {
        cells.append(start - line.range.lowerBound..<index - line.range.lowerBound)
        start = index + 1
      }
      cells.append(start - line.range.lowerBound..<line.range.count)
      return Piece(
        role: .row(table: number), text: Piece.cleaned(bytes[line.range]), origin: .piece(line.range.lowerBound),
        line: line.number, run: number, cells: cells)
    }
  }
}
