/// Events of one moment and one device, which are in the order of their bytes; each counts once.
///
/// There are none but those that a merge has left there twice, or a file that somebody made: so they are compared where
/// they stand, and only what is written otherwise than this program writes is held besides.
struct TiedEvents {
  /// Where an event's canonical form without its sum stands: in two pieces, around the sum.
  private struct Place {
    /// The bytes behind what all have in common, as a number that orders as they do; fewer are filled up with zeros.
    var key: UInt64 = 0
    let row: UInt32
    /// Of a spelled event its number among the spelled ones; else the first piece's length.
    let first: UInt32
    /// The second piece's length; behind the greatest, of a spelled event.
    let second: UInt32

    static let isSpelled = UInt32.max
  }

  private var places: [Place] = []
  // The canonical forms of events that stand in the file in another one, or were recorded since it was read, one after
  // the other, and where each begins.
  private var spelled: [UInt8] = []
  private var spelledStarts: [Int] = []
  private var speller = EventSpeller()

  /// Returns the rows of some tied ones in the order of their bytes, of equal ones the first.
  static func ordered(_ rows: ArraySlice<UInt32>, _ log: ProgressLog) -> [UInt32] {
    var tied = Self()
    tied.places.reserveCapacity(rows.count)
    return log.bytes.withUnsafeBytes { bytes in
      let text = bytes.bindMemory(to: UInt8.self)
      for row in rows { tied.add(row, log, text) }
      tied.spelledStarts.append(tied.spelled.count)
      var places = tied.places
      tied.places = []
      return tied.spelled.withUnsafeBytes { spelled in
        tied.spelledStarts.withUnsafeBufferPointer { starts in
          log.columns.rows.withUnsafeBufferPointer { rows in
            Comparison(bytes: bytes, spelled: spelled, starts: starts, rows: rows).ordered(&places)
          }
        }
      }
    }
  }

  private mutating func add(_ row: UInt32, _ log: ProgressLog, _ bytes: UnsafeBufferPointer<UInt8>) {
    let place = log.columns.rows[Int(row)].place
    if place < bytes.count, let line = CanonicalLine(bytes, at: place) {
      let (first, second) = line.partsWithoutSum
      places.append(
        Place(
          row: row, first: UInt32(truncatingIfNeeded: first.count), second: UInt32(truncatingIfNeeded: second.count)))
      return
    }
    // Mostly shorter than in the file; what is not used of it is never touched.
    if spelled.isEmpty, places.capacity > 10_000 { spelled.reserveCapacity(bytes.count) }
    let start = spelled.count
    if !log.spell(log.columns.rows[Int(row)], without: "sum", with: &speller, to: &spelled) {
      spelled += log.comparedBytes(of: log.columns.rows[Int(row)])
    }
    // The same again and again is held once.
    if let last = spelledStarts.last, places.last?.second == Place.isSpelled, spelled.count - start == start - last,
      spelled[last..<start].elementsEqual(spelled[start...])
    {
      spelled.removeLast(spelled.count - start)
      return
    }
    places.append(Place(row: row, first: UInt32(truncatingIfNeeded: spelledStarts.count), second: Place.isSpelled))
    spelledStarts.append(start)
  }

  /// Compares places.
  private struct Comparison {
    let bytes: UnsafeRawBufferPointer
    let spelled: UnsafeRawBufferPointer
    let starts: UnsafeBufferPointer<Int>
    let rows: UnsafeBufferPointer<LogRow>

    func ordered(_ places: inout [Place]) -> [UInt32] {
      let common = common(places)
      for index in places.indices { places[index].key = key(places[index], after: common) }
      places.sort { left, right in
        if left.key != right.key { return left.key < right.key }
        let order = comparison(left, right)
        return order == 0 ? left.row < right.row : order < 0
      }
      var result: [UInt32] = []
      result.reserveCapacity(places.count)
      for index in places.indices {
        let isNew =
          index == 0 || places[index - 1].key != places[index].key || comparison(places[index - 1], places[index]) != 0
        if isNew { result.append(places[index].row) }
      }
      return result
    }

    /// The two pieces of a place's event, as memory and its lengths.
    private func pieces(_ place: Place) -> (UnsafeRawBufferPointer, UnsafeRawBufferPointer) {
      if place.second == Place.isSpelled {
        let piece = UnsafeRawBufferPointer(rebasing: spelled[starts[Int(place.first)]..<starts[Int(place.first) + 1]])
        return (piece, UnsafeRawBufferPointer(rebasing: spelled[0..<0]))
      }
      let start = rows[Int(place.row)].place
      let end = start + Int(place.first)
      let second = end + CanonicalLine.sumLength
      return (
        UnsafeRawBufferPointer(rebasing: bytes[start..<end]),
        UnsafeRawBufferPointer(rebasing: bytes[place.second == 0 ? 0..<0 : second..<second + Int(place.second)])
      )
    }

    /// How many bytes at the beginning all first pieces have in common.
    private func common(_ places: [Place]) -> Int {
      guard let first = places.first else { return 0 }
      let model = pieces(first).0
      var count = model.count
      for place in places.dropFirst() {
        let piece = pieces(place).0
        count = min(count, piece.count)
        count = min(count, Self.difference(model, 0, piece, 0, count) ?? count)
      }
      return count
    }

    private func key(_ place: Place, after common: Int) -> UInt64 {
      let (first, second) = pieces(place)
      if common + 8 <= first.count { return first.loadUnaligned(fromByteOffset: common, as: UInt64.self).bigEndian }
      var key: UInt64 = 0
      for offset in common..<common + 8 {
        let rest = offset - first.count
        key = key << 8 | UInt64(rest < 0 ? first[offset] : rest < second.count ? second[rest] : 0)
      }
      return key
    }

    private func comparison(_ left: Place, _ right: Place) -> Int {
      let (one, other) = (pieces(left), pieces(right))
      let (oneCount, otherCount) = (one.0.count + one.1.count, other.0.count + other.1.count)
      var offset = 0
      while offset < min(oneCount, otherCount) {
        let (mine, myStart) = offset < one.0.count ? (one.0, offset) : (one.1, offset - one.0.count)
        let (its, itsStart) = offset < other.0.count ? (other.0, offset) : (other.1, offset - other.0.count)
        let count = min(mine.count - myStart, its.count - itsStart)
        if let place = Self.difference(mine, myStart, its, itsStart, count) {
          return mine[myStart + place] < its[itsStart + place] ? -1 : 1
        }
        offset += count
      }
      return oneCount - otherCount
    }

    /// Where so many bytes differ first, eight at a time; nil where they do not.
    private static func difference(
      _ left: UnsafeRawBufferPointer, _ leftStart: Int, _ right: UnsafeRawBufferPointer, _ rightStart: Int, _ count: Int
    ) -> Int? {
      var offset = 0
      while offset + 8 <= count {
        let one = left.loadUnaligned(fromByteOffset: leftStart + offset, as: UInt64.self).littleEndian
        let other = right.loadUnaligned(fromByteOffset: rightStart + offset, as: UInt64.self).littleEndian
        if one != other { return offset + (one ^ other).trailingZeroBitCount / 8 }
        offset += 8
      }
      while offset < count {
        if left[leftStart + offset] != right[rightStart + offset] { return offset }
        offset += 1
      }
      return nil
    }
  }
}
