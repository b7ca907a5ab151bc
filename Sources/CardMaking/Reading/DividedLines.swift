/// Knows lines that each hold a term, a mark that divides, and its meaning: "callus - new bone at a break".
enum DividedLines {
  /// Whether all of three or more lines are divided by the same mark; then no line goes on in the next.
  static func fill(_ lines: [PlainTextReader.Line], in bytes: [UInt8]) -> Bool {
    guard lines.count >= 3 else { return false }
    return dividers.contains { divider in
      lines.allSatisfy { holds(bytes[$0.range].prefix(70), divider) }
    }
  }

  private static func holds(_ line: ArraySlice<UInt8>, _ divider: [UInt8]) -> Bool {
    guard line.count > divider.count else { return false }
    for start in (line.startIndex + 1)...(line.endIndex - divider.count) where line[start] == divider[0] {
      if line[start..<start + divider.count].elementsEqual(divider) { return true }
    }
    return false
  }

  private static let dividers: [[UInt8]] = [" - ", " – ", " — ", ": "].map { Array($0.utf8) }
}
