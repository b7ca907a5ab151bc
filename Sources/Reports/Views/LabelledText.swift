import Cards

/// Lines under a label: the label stands before the first, the others begin below its text.
enum LabelledText {
  /// The cells of a label with the space after it.
  static let column = 12
  /// From so many cells on a label stands beside its text; on a narrower screen it has a line of its own.
  static let wide = 50

  /// Returns the lines of some texts under a label, each wrapped where it would pass the width.
  ///
  /// On a narrow screen the label has a line of its own.
  static func lines(_ label: String, _ texts: [String], width: Int) -> [String] {
    let isNarrow = width < wide
    let indentation = isNarrow ? 2 : column
    let room = max(8, width - indentation)
    let wrapped = texts.flatMap { text in
      Wrapping.wrap(text, width: room).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    let indented = wrapped.map { $0.isEmpty ? "" : String(repeating: " ", count: indentation) + $0 }
    if isNarrow { return [label] + indented }
    guard let first = wrapped.first else { return [label] }
    return [Column.left(label, column) + first] + indented.dropFirst()
  }
}
