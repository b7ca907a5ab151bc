/// Reads plain text: a line is a paragraph of its own, unless the paragraph was wrapped at a width.
///
/// In a text that was printed in pages, running headers and page numbers are left out; a word that was cut at the end of
/// a line is put together again; a program is no text.
enum PlainTextReader {
  /// A line without its end and the white space around it.
  struct Line {
    let range: Range<Int>
    let number: Int
    var count: Int { range.count }
  }

  /// Returns the page's pieces in order.
  static func pieces(of bytes: [UInt8], lineStarts: [Int]) -> [Piece] {
    let lines = lineStarts.enumerated().map { index, start in
      trimmed(start..<(index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count), in: bytes)
    }
    let pages = PrintedPages(lines, in: bytes, lineStarts: lineStarts)
    let code = SourceCode(lines, in: bytes)
    var pieces: [Piece] = []
    var run: [Line] = []
    var runs = 0
    var joining = LineJoining(bytes)
    func close() {
      guard let first = run.first, let last = run.last else { return }
      let isCode = code.fills(first.number - 1...last.number - 1)
      if !isCode, let rows = TabbedRows.pieces(of: run, number: runs, in: bytes) {
        pieces += rows
        runs += 1
        run.removeAll(keepingCapacity: true)
        return
      }
      if run.count == 1 {
        pieces.append(piece(run[...], run: runs, isCode: isCode, in: bytes, &joining))
      } else {
        for group in groups(of: run, in: bytes) {
          pieces.append(piece(group, run: runs, isCode: isCode, in: bytes, &joining))
        }
      }
      runs += 1
      run.removeAll(keepingCapacity: true)
    }
    for (index, range) in lines.enumerated() {
      if let pages, pages.skips(index) { continue }
      if range.isEmpty { close() } else { run.append(Line(range: range, number: index + 1)) }
    }
    close()
    return pieces
  }

  private static func piece(
    _ lines: ArraySlice<Line>, run: Int, isCode: Bool, in bytes: [UInt8], _ joining: inout LineJoining
  ) -> Piece {
    let first = lines[lines.startIndex]
    let end = lines[lines.endIndex - 1].range.upperBound
    var start = first.range.lowerBound
    var role = Piece.Role.paragraph
    if isCode {
      role = .code
    } else if let length = bulletLength(first.range, in: bytes) {
      role = .item
      start += length
    }
    if lines.count > 1, let joined = joining.text(of: lines, from: start) {
      return Piece(
        role: role, text: joined.text, origin: .markup(joined.places), line: first.number, run: run)
    }
    return Piece(
      role: role, text: Piece.cleaned(bytes[start..<end]), origin: .piece(start), line: first.number, run: run)
  }

  /// Joins the lines that were broken in the middle of a sentence.
  private static func groups(of lines: [Line], in bytes: [UInt8]) -> [ArraySlice<Line>] {
    if DividedLines.fill(lines, in: bytes) { return lines.indices.map { lines[$0...$0] } }
    let width = lines.map(\.count).max() ?? 0
    var groups: [ArraySlice<Line>] = []
    var start = 0
    for index in 1..<lines.count {
      if isBroken(after: lines[index - 1], before: lines[index], width: width, in: bytes) { continue }
      groups.append(lines[start..<index])
      start = index
    }
    groups.append(lines[start...])
    return groups
  }

  /// Whether a line goes on in the next: its next word had no room, or it stops in the middle of a sentence.
  private static func isBroken(after line: Line, before next: Line, width: Int, in bytes: [UInt8]) -> Bool {
    if bulletLength(next.range, in: bytes) != nil { return false }
    let last = bytes[line.range.upperBound - 1]
    let first = bytes[next.range.lowerBound]
    let endsOpen = last != 0x2E && last != 0x3F && last != 0x21 && last != 0x3A
    let word = bytes[next.range].prefix { $0 > 0x20 }.count
    let hadNoRoom = line.count + 1 + word > width && width >= 40 && width <= 160
    let goesOnSmall = first >= 0x61 && first <= 0x7A
    if goesOnSmall, last == 0x2D, line.count >= 12 { return true }
    if goesOnSmall, endsOpen, line.count >= 24 { return true }
    if endsOpen, LineEnd.goesOn(bytes[line.range], in: bytes[next.range]) { return true }
    // Before a capital only a long line may have been broken: short ones are links.
    return hadNoRoom && line.count >= (goesOnSmall ? 40 : 60)
  }

  /// The length of a list mark at the start of a line: a hyphen, a bullet, or a number with its stop.
  private static func bulletLength(_ range: Range<Int>, in bytes: [UInt8]) -> Int? {
    let start = range.lowerBound
    let line = bytes[range]
    if let mark = Mark.at(start, in: bytes), ["-", "*", "•", "—", "+"].contains(mark.text) {
      guard line.count > mark.length + 1, bytes[start + mark.length] <= 0x20 else { return nil }
      return mark.length + blanks(from: start + mark.length, to: range.upperBound, in: bytes)
    }
    let digits = line.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    guard digits > 0, digits <= 2, line.count > digits + 2 else { return nil }
    let stop = bytes[start + digits]
    guard stop == 0x2E || stop == 0x29, bytes[start + digits + 1] == 0x20 else { return nil }
    return digits + 1 + blanks(from: start + digits + 1, to: range.upperBound, in: bytes)
  }

  private static func blanks(from start: Int, to end: Int, in bytes: [UInt8]) -> Int {
    bytes[start..<end].prefix { $0 <= 0x20 }.count
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] <= 0x20 { start += 1 }
    if start + 2 < end, bytes[start] == 0xEF, bytes[start + 1] == 0xBB, bytes[start + 2] == 0xBF { start += 3 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
