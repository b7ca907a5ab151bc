/// A long text in pages of the screen's height.
struct Pager {
  /// What stands below a page.
  static let prompt: StyledText = "\("Enter: more, q: on > ", .faint)"

  private var lines: ArraySlice<String>

  init(_ lines: [String]) { self.lines = lines[...] }

  /// Whether nothing is left.
  var isAtEnd: Bool { lines.isEmpty }

  /// Takes the next page: all that is left where it fits above the cursor's row, else as much as leaves one for `prompt`.
  mutating func nextPage(rows: Int) -> [String] {
    let page = lines.prefix(max(1, rows - 1))
    lines = lines.dropFirst(page.count)
    return Array(page)
  }
}
