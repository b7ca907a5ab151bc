/// The order in which events are replayed: by instant, then by device, then by bytes, each event once.
struct LogOrder {
  /// The rows in their order; nil where that is the file's own.
  private var sorted: [UInt32]?
  private var rowCount: Int

  init(_ log: ProgressLog) {
    let rows = log.columns.rows
    rowCount = rows.count
    sorted = rows.withUnsafeBufferPointer { rows in
      var previous = Int64.min
      for row in rows {
        guard row.instant > previous else { return Self.sort(log) }
        previous = row.instant
      }
      return nil
    }
  }

  var count: Int { sorted?.count ?? rowCount }

  /// The row at a place of the order.
  subscript(place: Int) -> Int { sorted.map { Int($0[place]) } ?? place }

  /// Takes in a row that was added and comes after all others.
  mutating func append(row: Int) {
    sorted?.append(UInt32(row))
    rowCount = row + 1
  }

  /// The first place whose row's instant is not before another.
  func place(from instant: Int64, _ rows: [LogRow]) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if rows[self[middle]].instant < instant { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The rows of an instant and a device.
  func rows(at instant: Int64, by device: UInt32, _ rows: [LogRow]) -> [Int] {
    (place(from: instant, rows)..<count).lazy.map { self[$0] }.prefix { rows[$0].instant == instant }
      .filter { rows[$0].device == device }
  }

  /// What a row is ordered by.
  private struct Key {
    let instant: Int64
    let rank: UInt32
    let row: UInt32
  }

  private static func sort(_ log: ProgressLog) -> [UInt32] {
    let rows = log.columns.rows
    let devices = log.columns.devices
    let byName = (0..<UInt32(devices.count)).sorted { devices.precedes($0, $1) }
    var rank = [UInt32](repeating: 0, count: byName.count)
    for (place, device) in byName.enumerated() { rank[Int(device)] = UInt32(place) }
    // Most files are in order but for a few places: only what is out of order costs. What is compared stands together:
    // rows that lie far apart cost more to reach than to compare.
    var keys: [Key] = []
    keys.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() where row.kind != .placeless {
      keys.append(Key(instant: row.instant, rank: rank[Int(row.device)], row: UInt32(index)))
    }
    keys.sort { left, right in
      if left.instant != right.instant { return left.instant < right.instant }
      return left.rank != right.rank ? left.rank < right.rank : left.row < right.row
    }
    var order: [UInt32] = []
    order.reserveCapacity(keys.count)
    for key in keys { order.append(key.row) }
    keys = []
    return ordered(order, log)
  }

  /// Puts events of one instant and device in the order of their bytes, and leaves out what is there twice.
  private static func ordered(_ order: [UInt32], _ log: ProgressLog) -> [UInt32] {
    let rows = log.columns.rows
    func isTied(_ left: UInt32, _ right: UInt32) -> Bool {
      let (one, other) = (rows[Int(left)], rows[Int(right)])
      return one.instant == other.instant && one.device == other.device
    }
    var order = order
    var tied = TiedEvents()
    // What is kept never outruns what was looked at.
    var kept = 0
    order.withUnsafeMutableBufferPointer { order in
      var start = 0
      while start < order.count {
        var end = start + 1
        while end < order.count, isTied(order[start], order[end]) { end += 1 }
        if end == start + 1 {
          order[kept] = order[start]
          kept += 1
        } else {
          for row in tied.ordered(UnsafeBufferPointer(rebasing: order[start..<end]), log) {
            order[kept] = row
            kept += 1
          }
        }
        start = end
      }
    }
    order.removeLast(order.count - kept)
    return order
  }
}

extension ProgressLog {
  /// The canonical form without the sum, by which events are compared.
  func comparedBytes(of row: LogRow) -> [UInt8] {
    var speller = EventSpeller()
    var spelled: [UInt8] = []
    if spell(row, without: "sum", with: &speller, to: &spelled) { return spelled }
    guard case .object(let object) = value(of: row) else { return [] }
    return CanonicalForm.bytes(of: object, without: "sum")
  }
}
