/// The places of a text that folding leaves as they are: `$$...$$`, `$...$` within a line, code between backticks,
/// and the target of a link or image.
enum KeptSpans {
  /// Returns the spans in order; they do not touch each other's characters.
  static func spans(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var at = 0
    // Where a search without result ended: a later one would end there as well, so it is not repeated.
    var noDouble = false
    var noBacktick = false
    var noTargetBefore = 0
    var noMathBefore = 0
    while at < scalars.count {
      var end: Int?
      switch scalars[at] {
      case "$":
        if !noDouble, at + 1 < scalars.count, scalars[at + 1] == "$" {
          end = endOfDouble(scalars, from: at + 2)
          noDouble = end == nil
        }
        if end == nil, at >= noMathBefore {
          let stop = scalars[(at + 1)...].firstIndex { $0 == "$" || $0 == "\n" } ?? scalars.count
          if stop < scalars.count, scalars[stop] == "$" {
            if stop > at + 1 { end = stop + 1 }
          } else {
            noMathBefore = stop
          }
        }
      case "`" where !noBacktick:
        end = scalars[(at + 1)...].firstIndex(of: "`").map { $0 + 1 }
        noBacktick = end == nil
      case "(" where at > 0 && scalars[at - 1] == "]" && at >= noTargetBefore:
        let stop = scalars[(at + 1)...].firstIndex { $0 == ")" || FoldUnit.isSpace($0) } ?? scalars.count
        if stop < scalars.count, scalars[stop] == ")" { end = stop + 1 } else { noTargetBefore = stop }
      default: break
      }
      if let end {
        spans.append(at..<end)
        at = end
      } else {
        at += 1
      }
    }
    return spans
  }

  private static func endOfDouble(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var at = start
    while at + 1 < scalars.count {
      if scalars[at] == "$", scalars[at + 1] == "$" { return at + 2 }
      at += 1
    }
    return nil
  }
}
