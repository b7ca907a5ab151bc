/// Events of one moment and one device, which are in the order of their bytes; each counts once.
///
/// There are none but those that a merge has left there twice, or a file that somebody made: so they are compared where
/// they stand, and only what is written otherwise than this program writes is held besides.
struct TiedEvents {
  /// Where an event's canonical form without its sum stands: in two pieces, around the sum; of a spelled one what it has
  /// of its own, and what it ends with as the first spelled one does.
  private struct Place {
    /// The bytes behind what all have in common, as a number that orders as they do; fewer are filled up with zeros.
    var key: UInt64 = 0
    /// The row; none where the event was there before.
    var row: UInt32
    /// The first piece's length.
    let first: UInt32
    /// The second piece's length; of a spelled event, with the highest bit, 40 bits of where its first piece begins
    /// among the spelled ones before 23 bits of the length.
    let second: UInt64

    init(row: UInt32, first: Int, second: UInt64) {
      self.row = row
      self.first = UInt32(truncatingIfNeeded: first)
      self.second = second
    }

    init(row: UInt32, spelledAt start: Int, _ count: Int, shared: Int) {
      self.init(row: row, first: count, second: 1 << 63 | (UInt64(start) << 23) | UInt64(shared))
    }

    var isSpelled: Bool { second >> 63 == 1 }
    var spelledStart: Int { Int((second << 1) >> 24) }
    var secondCount: Int { Int(isSpelled ? second & UInt64(Self.mostShared) : second) }

    static let mostShared = (1 << 23) - 1
    static let none = UInt32.max
  }

  private var places: [Place] = []
  // The canonical forms of events that stand in the file in another one, or were recorded since it was read, one after
  // the other: the first one whole.
  private var spelled: [UInt8] = []
  private var modelCount = 0
  private var speller = EventSpeller()

  /// Returns the rows of some tied ones in the order of their bytes, of equal ones the first.
  mutating func ordered(_ rows: UnsafeBufferPointer<UInt32>, _ log: ProgressLog) -> [UInt32] {
    places.removeAll(keepingCapacity: true)
    spelled.removeAll(keepingCapacity: true)
    modelCount = 0
    places.reserveCapacity(rows.count)
    return log.bytes.withUnsafeBytes { bytes in
      let text = bytes.bindMemory(to: UInt8.self)
      for row in rows { add(row, log, text) }
      spelled.withUnsafeBytes { spelled in
        log.columns.rows.withUnsafeBufferPointer { rows in
          let model = UnsafeRawBufferPointer(rebasing: spelled[0..<modelCount])
          let comparison = Comparison(bytes: bytes, spelled: spelled, model: model, rows: rows)
          places.withUnsafeMutableBufferPointer { comparison.order($0) }
        }
      }
      return places.lazy.filter { $0.row != Place.none }.map(\.row)
    }
  }

  private mutating func add(_ row: UInt32, _ log: ProgressLog, _ bytes: UnsafeBufferPointer<UInt8>) {
    let place = log.columns.rows[Int(row)].place
    if place < bytes.count, let line = CanonicalLine(bytes, at: place) {
      let (first, second) = line.partsWithoutSum
      places.append(Place(row: row, first: first.count, second: UInt64(second.count)))
      return
    }
    // Mostly shorter than in the file; what is not used of it is never touched.
    if spelled.isEmpty, places.capacity > 10_000 { spelled.reserveCapacity(bytes.count) }
    let start = spelled.count
    if !log.spell(log.columns.rows[Int(row)], without: "sum", with: &speller, to: &spelled) {
      spelled += log.comparedBytes(of: log.columns.rows[Int(row)])
    }
    guard start > 0 else {
      modelCount = spelled.count
      places.append(Place(row: row, spelledAt: 0, modelCount, shared: 0))
      return
    }
    // What many have in common at their end is held once.
    let shared = spelled.withUnsafeBytes { spelled in
      let most = min(modelCount, spelled.count - start, Place.mostShared)
      var shared = 0
      while shared < most, spelled[spelled.count - 1 - shared] == spelled[modelCount - 1 - shared] { shared += 1 }
      return shared
    }
    let count = spelled.count - start - shared
    spelled.removeLast(shared)
    // The same again and again is held once.
    if count == 0, shared == modelCount { return }
    if let last = places.last, last.isSpelled, last.spelledStart > 0, Int(last.first) == count,
      last.secondCount == shared,
      spelled.withUnsafeBytes({ $0[start - count..<start].elementsEqual($0[start..<start + count]) })
    {
      spelled.removeLast(count)
      return
    }
    places.append(Place(row: row, spelledAt: start, count, shared: shared))
  }

  /// Compares places.
  private struct Comparison {
    let bytes: UnsafeRawBufferPointer
    let spelled: UnsafeRawBufferPointer
    let model: UnsafeRawBufferPointer
    let rows: UnsafeBufferPointer<LogRow>

    /// Puts events in order, and takes the row from those that are there before.
    ///
    /// Each round goes past what some events have in common and orders them by the eight bytes after that; those that
    /// have these in common too go into a round of their own. So every byte is looked at a few times only, however alike
    /// they are.
    func order(_ places: UnsafeMutableBufferPointer<Place>) {
      // A list of rounds, as they may be more than a stack of calls holds.
      var rounds = [(places: 0..<places.count, offset: 0)]
      while let next = rounds.popLast() {
        order(UnsafeMutableBufferPointer(rebasing: places[next.places]), from: next.offset) { alike, offset in
          rounds.append((next.places.lowerBound + alike.lowerBound..<next.places.lowerBound + alike.upperBound, offset))
        }
      }
    }

    /// Does a round with events that are the same up to an offset, and names those that stay alike, and up to where.
    private func order(
      _ places: UnsafeMutableBufferPointer<Place>, from offset: Int, alike: (Range<Int>, Int) -> Void
    ) {
      guard places.count > 1 else { return }
      var places = places
      let (common, areEqual) = common(places, from: offset)
      if areEqual {
        // They are in the order of their rows.
        for index in 1..<places.count { places[index].row = Place.none }
        return
      }
      for index in places.indices { places[index].key = word(places[index], at: common) }
      places.sort { left, right in left.key != right.key ? left.key < right.key : left.row < right.row }
      var start = 0
      while start < places.count {
        var end = start + 1
        while end < places.count, places[end].key == places[start].key { end += 1 }
        if end > start + 1 { alike(start..<end, common + 8) }
        start = end
      }
    }

    /// Up to where some events are the same, from an offset on, and whether they are the same to their end.
    private func common(_ places: UnsafeMutableBufferPointer<Place>, from offset: Int) -> (end: Int, areEqual: Bool) {
      let first = pieces(places[0])
      let count = first.0.count + first.1.count
      var end = count
      var areEqual = true
      for index in 1..<places.count {
        let other = pieces(places[index])
        areEqual = areEqual && other.0.count + other.1.count == count
        end = difference(first, other, from: min(offset, end), to: min(end, other.0.count + other.1.count))
      }
      return (end, areEqual && end == count)
    }

    /// The two pieces of a place's event.
    private func pieces(_ place: Place) -> (UnsafeRawBufferPointer, UnsafeRawBufferPointer) {
      let count = place.secondCount
      if place.isSpelled {
        let start = place.spelledStart
        return (
          UnsafeRawBufferPointer(rebasing: spelled[start..<start + Int(place.first)]),
          UnsafeRawBufferPointer(rebasing: model[(model.count - count)...])
        )
      }
      let start = rows[Int(place.row)].place
      let end = start + Int(place.first)
      let second = end + CanonicalLine.sumLength
      return (
        UnsafeRawBufferPointer(rebasing: bytes[start..<end]),
        UnsafeRawBufferPointer(rebasing: bytes[count == 0 ? 0..<0 : second..<second + count])
      )
    }

    /// Eight bytes of an event, as a number that orders as they do.
    private func word(_ place: Place, at offset: Int) -> UInt64 {
      let (first, second) = pieces(place)
      if offset + 8 <= first.count { return first.loadUnaligned(fromByteOffset: offset, as: UInt64.self).bigEndian }
      var word: UInt64 = 0
      for offset in offset..<offset + 8 {
        let rest = offset - first.count
        word = word << 8 | UInt64(rest < 0 ? first[offset] : rest < second.count ? second[rest] : 0)
      }
      return word
    }

    /// Where two events differ first between two offsets; the second of these where they do not.
    private func difference(
      _ one: (UnsafeRawBufferPointer, UnsafeRawBufferPointer),
      _ other: (UnsafeRawBufferPointer, UnsafeRawBufferPointer),
      from start: Int, to end: Int
    ) -> Int {
      var offset = start
      while offset < end {
        let (mine, myStart) = offset < one.0.count ? (one.0, offset) : (one.1, offset - one.0.count)
        let (its, itsStart) = offset < other.0.count ? (other.0, offset) : (other.1, offset - other.0.count)
        let count = min(mine.count - myStart, its.count - itsStart, end - offset)
        if let place = Self.difference(mine, myStart, its, itsStart, count) { return offset + place }
        offset += count
      }
      return max(start, end)
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
