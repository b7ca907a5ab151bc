/// Knows the running headers, footers and page numbers of a text that was printed in pages; form feeds divide them.
///
/// A line at the edge of a page is furniture where another page has the same one but for its numbers, where it holds
/// nothing but a page number, and where the text below goes on in the middle of a sentence.
struct PrintedPages {
  private var skipped: Set<Int> = []

  /// Whether a line says nothing, or only divides what belongs together.
  func skips(_ line: Int) -> Bool { skipped.contains(line) }

  /// Looks at the lines of a text, without the white space around them; nil where it has no pages.
  init?(_ lines: [Range<Int>], in bytes: [UInt8], lineStarts: [Int]) {
    guard bytes.contains(0x0C) else { return nil }
    var starts = [0]
    for index in lines.indices.dropFirst() where bytes[lineStarts[index]..<lines[index].lowerBound].contains(0x0C) {
      starts.append(index)
    }
    let pages = zip(starts, starts.dropFirst() + [lines.count]).map { $0..<$1 }
    let edges = pages.map { page in
      let filled = page.filter { !lines[$0].isEmpty }
      return filled.count > 6 ? Array(filled.prefix(3) + filled.suffix(3)) : filled
    }
    var counts: [[UInt8]: Int] = [:]
    for edge in edges {
      for name in Set(edge.map { Self.name(of: bytes[lines[$0]]) }) { counts[name, default: 0] += 1 }
    }
    for edge in edges {
      for line in edge {
        let name = Self.name(of: bytes[lines[line]])
        if name.isEmpty || name == Array("page".utf8) || name == Array("pageof".utf8) || counts[name, default: 0] > 1 {
          skipped.insert(line)
        }
      }
    }
    for (before, page) in zip(pages, pages.dropFirst()) {
      skipHeader(of: page, lines, bytes)
      skipTightHeader(of: page, after: before, lines, bytes)
    }
    for (page, next) in zip(pages, pages.dropFirst()) { join(page, next, lines, bytes) }
  }

  /// A line's letters in small, without its numbers.
  private static func name(of line: ArraySlice<UInt8>) -> [UInt8] {
    line.compactMap { byte in
      byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A ? byte | (byte < 0x80 ? 0x20 : 0) : nil
    }
  }

  /// The title that stands above a text which goes on in the middle of a sentence.
  private mutating func skipHeader(of page: Range<Int>, _ lines: [Range<Int>], _ bytes: [UInt8]) {
    guard let first = page.first(where: { !lines[$0].isEmpty && !skips($0) }), first + 1 < page.upperBound,
      lines[first + 1].isEmpty, lines[first].count <= 90,
      let next = (first + 1..<page.upperBound).first(where: { !lines[$0].isEmpty })
    else { return }
    if Self.beginsSmall(bytes[lines[next]]) { skipped.insert(first) }
  }

  /// The title without a blank line below it: it has room for the next line's first words, and the sentence of the page
  /// before goes on below it.
  private mutating func skipTightHeader(
    of page: Range<Int>, after before: Range<Int>, _ lines: [Range<Int>], _ bytes: [UInt8]
  ) {
    guard let last = before.last(where: { !lines[$0].isEmpty && !skips($0) }), Self.endsOpen(bytes[lines[last]]),
      let first = page.first(where: { !lines[$0].isEmpty && !skips($0) }), first + 1 < page.upperBound,
      !Self.beginsSmall(bytes[lines[first]]), Self.endsOpen(bytes[lines[first]]),
      Self.beginsSmall(bytes[lines[first + 1]]), lines[first].count * 3 < lines[first + 1].count * 2
    else { return }
    skipped.insert(first)
  }

  private static func endsOpen(_ line: ArraySlice<UInt8>) -> Bool {
    line.last.map { ![0x2E, 0x3F, 0x21, 0x3A].contains($0) } ?? false
  }

  /// Lets a sentence go on over the end of a page.
  private mutating func join(_ page: Range<Int>, _ next: Range<Int>, _ lines: [Range<Int>], _ bytes: [UInt8]) {
    guard let last = page.last(where: { !lines[$0].isEmpty && !skips($0) }),
      let first = next.first(where: { !lines[$0].isEmpty && !skips($0) }),
      Self.endsOpen(bytes[lines[last]]),
      Self.beginsSmall(bytes[lines[first]])
    else { return }
    skipped.formUnion(last + 1..<first)
  }

  private static func beginsSmall(_ line: ArraySlice<UInt8>) -> Bool {
    line.first.map { $0 >= 0x61 && $0 <= 0x7A } ?? false
  }
}
