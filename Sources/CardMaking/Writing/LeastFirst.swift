/// A queue that gives the least of its entries first; lists of numbers are compared number by number.
struct LeastFirst {
  /// Each entry is at most as great as those at twice its place plus one and plus two.
  private var entries: [[Int]] = []

  /// Adds an entry.
  mutating func insert(_ entry: [Int]) {
    entries.append(entry)
    var place = entries.count - 1
    while place > 0, entries[place].lexicographicallyPrecedes(entries[(place - 1) / 2]) {
      entries.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes the least entry out, or returns nil where none is left.
  mutating func takeLeast() -> [Int]? {
    guard let least = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return least }
    entries[0] = last
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < entries.count else { return least }
      if child + 1 < entries.count, entries[child + 1].lexicographicallyPrecedes(entries[child]) { child += 1 }
      guard entries[child].lexicographicallyPrecedes(entries[place]) else { return least }
      entries.swapAt(place, child)
      place = child
    }
  }
}
