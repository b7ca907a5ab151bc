/// Comma-separated values as RFC 4180 has them.
enum CommaSeparatedValues {
  /// Returns the rows; empty lines are left out, line ends may be of any kind.
  static func rows(of text: String) -> [[String]] {
    let quote = UInt8(ascii: "\"")
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var bytes = Array(text.utf8)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    func endRow() {
      row.append(String(decoding: field, as: UTF8.self))
      if row != [""] { rows.append(row) }
      (row, field) = ([], [])
    }
    while let byte = bytes.popFirst() {
      switch byte {
      case quote where isQuoted && bytes.first == quote:
        field.append(quote)
        bytes.removeFirst()
      case quote where isQuoted || field.isEmpty: isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(String(decoding: field, as: UTF8.self))
        field = []
      case UInt8(ascii: "\r") where !isQuoted && bytes.first == UInt8(ascii: "\n"): break
      case UInt8(ascii: "\n") where !isQuoted: endRow()
      default: field.append(byte)
      }
    }
    if !field.isEmpty || !row.isEmpty { endRow() }
    return rows
  }
}
