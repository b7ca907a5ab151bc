/// Puts the terms and definitions of a page's definition lists together.
enum HTMLEntries {
  /// Returns the pieces with each term joined to the definition after it.
  ///
  /// A term that ends with a question mark is the heading of its answer; whatever stands alone is a paragraph.
  static func joined(_ pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    result.reserveCapacity(pieces.count)
    var terms: [Piece] = []
    func settle() {
      for term in terms { result.append(term.with(role: .text)) }
      terms.removeAll()
    }
    for piece in pieces {
      switch piece.role {
      case .term where piece.text.last == 0x3F:
        settle()
        result.append(piece.with(role: .heading(6)))
      case .term: terms.append(piece)
      case .definition where !terms.isEmpty:
        if let entry = entry(of: terms, piece) { result.append(entry) }
        terms.removeAll()
      case .definition: result.append(piece.with(role: .text))
      default:
        settle()
        result.append(piece)
      }
    }
    settle()
    return result
  }

  private static func entry(of terms: [Piece], _ definition: Piece) -> Piece? {
    var joined = JoinedPiece()
    for term in terms {
      joined.beginCell(between: ", ")
      joined.add(term, between: "")
      joined.endCell()
    }
    joined.beginCell(between: ": ")
    joined.add(definition, between: "")
    joined.endCell()
    return joined.piece(role: .entry, run: definition.run)
  }
}
