/// A piece of a page before anyone knows what kind of block it is.
struct Piece: Sendable {
  /// What the page's form says about it.
  enum Role: Sendable, Equatable {
    case paragraph
    /// A paragraph of a page that marks its headings as such.
    case text
    /// A heading by its markup; the level counts from 1.
    case heading(Int)
    case item
    case code
    /// A row of a table.
    case row(table: Int)
    /// A term of a definition list, before it is joined to its definition.
    case term
    case definition
    /// A term with its definition.
    case entry
    /// What stands below a table or a picture.
    case caption
    /// A paragraph that leads to another page.
    case link
  }

  var role: Role
  let text: [UInt8]
  let origin: Block.Origin
  let line: Int
  /// Pieces of one run stand without a blank line between.
  let run: Int
  /// Which of its bytes are set off: bold, italic, or marked as a term.
  var marks: [Range<Int>] = []
  /// The cells of a row, or the terms and the definition of an entry, in bytes.
  var cells: [Range<Int>] = []

  /// The same piece in another role.
  func with(role: Role) -> Piece {
    var piece = self
    piece.role = role
    return piece
  }

  /// Returns a piece of the record as text: every white space, control character and invisible space is blanks.
  static func cleaned(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    var text = Array(slice)
    guard text.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else {
      return text
    }
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x20 || byte == 0x7F {
        text[index] = 0x20
      } else if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 {
        text[index] = 0x20
        text[index + 1] = 0x20
      } else if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80,
        text[index + 2] <= 0x8F || text[index + 2] == 0xAF || (0xA8...0xAE).contains(text[index + 2])
      {
        for place in index...(index + 2) { text[place] = 0x20 }
      } else if byte == 0xEF, index + 2 < text.count, text[index + 1] == 0xBB, text[index + 2] == 0xBF {
        for place in index...(index + 2) { text[place] = 0x20 }
      }
      index += 1
    }
    return text
  }
}
