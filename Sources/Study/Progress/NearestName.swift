/// Finds the name that a mistyped one was meant to be.
public enum NearestName {
  /// Returns the nearest of some names, the first of several that are equally near; nil where none is near.
  public static func of(_ typed: String, among names: [String]) -> String? {
    let measured = names.map { (name: $0, distance: distance(Array(typed.utf8), Array($0.utf8))) }
    guard let nearest = measured.min(by: { $0.distance < $1.distance }) else { return nil }
    return nearest.distance <= max(1, nearest.name.utf8.count / 3) ? nearest.name : nil
  }

  /// The changes, of one byte each or of two neighbours' order, that make one text the other.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var rows = [Array(0...right.count)]
    for row in 0..<left.count {
      var next = [row + 1]
      for column in 0..<right.count {
        var best = rows[row][column] + (left[row] == right[column] ? 0 : 1)
        best = min(best, rows[row][column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, rows[row - 1][column - 1] + 1)
        }
        next.append(best)
      }
      rows.append(next)
    }
    return rows[left.count][right.count]
  }
}
