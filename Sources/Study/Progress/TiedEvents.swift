/// Events of one moment and one device, which are in the order of their bytes; each counts once.
///
/// There are none but those that a merge has left there twice, or a file that somebody made: so they are compared where
/// they stand, and only what is written otherwise than this program writes is held besides.
struct TiedEvents {
  /// Where an event's canonical form without its sum stands: in two pieces, around the sum.
  private struct Place {
    let row: UInt32
    let isSpelled: Bool
    let first: Range<Int>
    let second: Range<Int>

    var count: Int { first.count + second.count }
  }

  private var places: [Place] = []
  // The canonical forms of events that stand in the file in another one, or were recorded since it was read.
  private var spelled: [UInt8] = []

  /// Returns the rows of some tied ones in the order of their bytes, of equal ones the first.
  static func ordered(_ rows: ArraySlice<UInt32>, _ log: ProgressLog) -> [UInt32] {
    var tied = Self()
    tied.places.reserveCapacity(rows.count)
    return log.bytes.withUnsafeBytes { bytes in
      let text = bytes.bindMemory(to: UInt8.self)
      for row in rows { tied.add(row, log, text) }
      return tied.spelled.withUnsafeBytes { tied.ordered(bytes, $0) }
    }
  }

  private mutating func add(_ row: UInt32, _ log: ProgressLog, _ bytes: UnsafeBufferPointer<UInt8>) {
    let place = log.columns.rows[Int(row)].place
    if place < bytes.count, let line = CanonicalLine(bytes, at: place) {
      let (first, second) = line.partsWithoutSum
      places.append(Place(row: row, isSpelled: false, first: first, second: second))
    } else {
      let start = spelled.count
      spelled += log.comparedBytes(of: log.columns.rows[Int(row)])
      places.append(Place(row: row, isSpelled: true, first: start..<spelled.count, second: 0..<0))
    }
  }

  private func ordered(_ bytes: UnsafeRawBufferPointer, _ spelled: UnsafeRawBufferPointer) -> [UInt32] {
    func comparison(_ left: Place, _ right: Place) -> Int {
      var (one, other) = (left.first, right.first)
      var (oneRest, otherRest): (Range<Int>?, Range<Int>?) = (left.second, right.second)
      while true {
        if one.isEmpty, let rest = oneRest { (one, oneRest) = (rest, nil) }
        if other.isEmpty, let rest = otherRest { (other, otherRest) = (rest, nil) }
        let count = min(one.count, other.count)
        if count == 0 { return one.count - other.count }
        let difference = Self.comparison(
          left.isSpelled ? spelled : bytes, one.lowerBound, right.isSpelled ? spelled : bytes, other.lowerBound, count)
        if difference != 0 { return difference }
        one = one.lowerBound + count..<one.upperBound
        other = other.lowerBound + count..<other.upperBound
      }
    }
    let sorted = places.sorted { left, right in
      let order = comparison(left, right)
      return order == 0 ? left.row < right.row : order < 0
    }
    var rows: [UInt32] = []
    for (index, place) in sorted.enumerated() where index == 0 || comparison(sorted[index - 1], place) != 0 {
      rows.append(place.row)
    }
    return rows
  }

  /// Compares so many bytes, eight at a time.
  private static func comparison(
    _ left: UnsafeRawBufferPointer, _ leftStart: Int, _ right: UnsafeRawBufferPointer, _ rightStart: Int, _ count: Int
  ) -> Int {
    var offset = 0
    while offset + 8 <= count {
      let one = left.loadUnaligned(fromByteOffset: leftStart + offset, as: UInt64.self).bigEndian
      let other = right.loadUnaligned(fromByteOffset: rightStart + offset, as: UInt64.self).bigEndian
      if one != other { return one < other ? -1 : 1 }
      offset += 8
    }
    while offset < count {
      let (one, other) = (left[leftStart + offset], right[rightStart + offset])
      if one != other { return one < other ? -1 : 1 }
      offset += 1
    }
    return 0
  }
}
