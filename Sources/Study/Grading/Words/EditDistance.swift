/// Counts the slips between two words: letters put in, left out, changed, or swapped with their neighbour.
///
/// This is the optimal string alignment distance: no letter takes part in two slips. A value keeps its table, so that
/// many words can be compared without a new one each time.
struct EditDistance {
  /// Three rows of the table: the one before the last, the last, the current.
  private var table: [UInt8] = []

  /// Returns the number of slips, or nil where there are more than `limit` (at most 100).
  mutating func between(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>, limit: Int) -> Int? {
    guard abs(first.count - second.count) <= limit, second.count < 200 else { return nil }
    let width = second.count + 1
    let tooMany = UInt8(limit + 1)
    if table.count < 3 * width { table = Array(repeating: 0, count: 3 * width + 60) }
    for column in 0..<width { table[width + column] = UInt8(min(column, limit + 1)) }
    for row in 1..<(first.count + 1) {
      let beforeLast = (row + 2) % 3 * width
      let (last, current) = (row % 3 * width, (row + 1) % 3 * width)
      let letter = first[first.startIndex + row - 1]
      for column in 0..<width { table[current + column] = tooMany }
      if row <= limit { table[current] = UInt8(row) }
      var best = table[current]
      for column in max(1, row - limit)..<max(1, min(width, row + limit + 1)) {
        let other = second[second.startIndex + column - 1]
        var slips = min(table[last + column], table[current + column - 1]) + 1
        slips = min(slips, table[last + column - 1] + (letter == other ? 0 : 1))
        if row > 1, column > 1, letter == second[second.startIndex + column - 2],
          first[first.startIndex + row - 2] == other
        {
          slips = min(slips, table[beforeLast + column - 2] + 1)
        }
        table[current + column] = min(slips, tooMany)
        best = min(best, slips)
      }
      if best > limit { return nil }
    }
    let slips = Int(table[(first.count + 1) % 3 * width + width - 1])
    return slips <= limit ? slips : nil
  }

  /// Returns the number of slips between two words, or nil where there are more than `limit`.
  static func between(_ first: String, _ second: String, limit: Int) -> Int? {
    var distance = EditDistance()
    return distance.between(Array(first.utf8)[...], Array(second.utf8)[...], limit: limit)
  }
}
