/// The marks of emphasis.
///
/// A mark is a run of `*` or `_` with white space, a bracket, punctuation or the text's edge before it and none after
/// it, and the next equal run with the reverse. Any other `*` or `_` stays: `T2*`, `HLA-B*27`, `a_b`.
enum Emphasis {
  private struct Run {
    let range: Range<Int>
    let canOpen: Bool
    let canClose: Bool
    var isRemoved = false
  }

  /// Removes the marks of every pair, the leftmost opening one first.
  static func remove(from units: inout [FoldUnit]) {
    var runs = runs(in: units)
    guard runs.count > 1 else { return }
    var closers: [String: (indexes: [Int], next: Int)] = [:]
    let names = runs.map { run in
      String(String.UnicodeScalarView(units[run.range].map(\.scalar)))
    }
    for index in runs.indices where runs[index].canClose {
      closers[names[index], default: ([], 0)].indexes.append(index)
    }
    for index in runs.indices where runs[index].canOpen && !runs[index].isRemoved {
      guard var closer = closers[names[index]] else { continue }
      while closer.next < closer.indexes.count, closer.indexes[closer.next] <= index { closer.next += 1 }
      if closer.next < closer.indexes.count {
        runs[index].isRemoved = true
        runs[closer.indexes[closer.next]].isRemoved = true
        closer.next += 1
      }
      closers[names[index]] = closer
    }
    var result: [FoldUnit] = []
    result.reserveCapacity(units.count)
    var start = 0
    for run in runs where run.isRemoved {
      result.append(contentsOf: units[start..<run.range.lowerBound])
      start = run.range.upperBound
    }
    result.append(contentsOf: units[start...])
    units = result
  }

  private static func runs(in units: [FoldUnit]) -> [Run] {
    var runs: [Run] = []
    var at = 0
    while at < units.count {
      guard units[at].isEmphasisMark else {
        at += 1
        continue
      }
      let start = at
      while at < units.count, units[at].isEmphasisMark { at += 1 }
      let before = start > 0 ? units[start - 1] : nil
      let after = at < units.count ? units[at] : nil
      runs.append(
        Run(
          range: start..<at,
          canOpen: (before?.isEdge ?? true) && after.map { !$0.isSpace } ?? false,
          canClose: before.map { !$0.isSpace } ?? false && (after?.isEdge ?? true)))
    }
    return runs
  }
}
