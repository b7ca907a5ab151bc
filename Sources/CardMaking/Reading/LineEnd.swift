/// Tells by the words at the end of a line that its sentence goes on in the next, however long the line is.
enum LineEnd {
  /// Whether a line without a stop goes on.
  ///
  /// - "Most nurses work in the" goes on in any line: nothing ends with "the".
  /// - "The rhythm is a cycle of roughly" goes on in "24 hours that governs sleep", but not in "2 School of Nursing".
  /// - "responsible are retinal ganglion cells" goes on in "(RGCs). They hold".
  static func goesOn(_ line: ArraySlice<UInt8>, in next: ArraySlice<UInt8>) -> Bool {
    guard let first = next.first, let last = line.last, let begin = line.first else { return false }
    if line.count >= 24, links.contains(Array(line.suffix(12).split(separator: 0x20).last ?? [])) { return true }
    guard line.count >= 40, isSmall(last) || last == 0x2C, !isDigit(begin) else { return false }
    if first == 0x28 || first == 0x5B { return true }
    guard isDigit(first) else { return false }
    // "24 hours": after a number a small word; "12. Knees" and "2 School" begin something.
    let number = next.prefix { isDigit($0) || $0 == 0x2E || $0 == 0x2C || $0 == 0x25 }
    guard number.last != 0x2E else { return false }
    let rest = next[number.endIndex...]
    return rest.first == 0x20 && rest.dropFirst().first.map(isSmall) == true
  }

  private static func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Small words after which something must follow.
  private static let links: Set<[UInt8]> = Set(
    [
      "the", "a", "an", "of", "and", "or", "with", "from", "by", "for", "to", "at", "into", "between", "than", "that",
      "which", "is", "are", "was", "were", "their", "its", "as",
    ].map { Array($0.utf8) })
}
