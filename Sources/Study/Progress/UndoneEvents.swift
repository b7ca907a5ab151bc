/// Which events of a log were undone, by what its undos name.
enum UndoneEvents {
  /// What an undo names: a moment, as it is written, and a device.
  struct Target: Comparable {
    let instant: Int64
    let device: UInt32
    let offsetMinutes: Int16

    static func < (left: Self, right: Self) -> Bool {
      (left.instant, left.device, left.offsetMinutes) < (right.instant, right.device, right.offsetMinutes)
    }
  }

  /// Returns what an undo names; nil where that is nothing that the log can have.
  static func target(of row: LogRow, _ log: ProgressLog) -> Target? {
    let quick: Target?? = log.withBytes(of: row) { bytes, place in quickTarget(bytes, place, log.columns.devices) }
    if let quick { return quick }
    guard let name = log.texts(["of"], of: row)[0].flatMap(EventName.init), let at = Moment(name.at),
      let device = log.columns.devices.find(name.by)
    else { return nil }
    return target(at, device)
  }

  /// Returns by row whether it is named; which events cannot be undone is theirs.
  static func flags(of targets: [Target], _ rows: [LogRow], _ order: LogOrder) -> [Bool] {
    var undone = [Bool](repeating: false, count: rows.count)
    let targets = targets.sorted()
    // All that name events of one instant are looked up at once: a log made for it has a million of both.
    var start = 0
    while start < targets.count {
      let instant = targets[start].instant
      var end = start + 1
      while end < targets.count, targets[end].instant == instant { end += 1 }
      var place = order.place(from: instant, rows)
      while place < order.count, case let index = order[place], rows[index].instant == instant {
        let row = rows[index]
        let name = Target(instant: instant, device: row.device, offsetMinutes: row.offsetMinutes)
        if row.kind.canBeUndone, holds(targets[start..<end], name) { undone[index] = true }
        place += 1
      }
      start = end
    }
    return undone
  }

  private static func holds(_ targets: ArraySlice<Target>, _ wanted: Target) -> Bool {
    var (low, high) = (targets.startIndex, targets.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if targets[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < targets.endIndex && targets[low] == wanted
  }

  private static func target(_ at: Moment, _ device: UInt32) -> Target {
    Target(instant: at.milliseconds, device: device, offsetMinutes: Int16(truncatingIfNeeded: at.offsetMinutes))
  }

  /// Reads what an undo names where it stands; nil where the name is no plain one.
  private static func quickTarget(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ devices: NameTable
  ) -> Target?? {
    var found: JSONText?
    var reader = JSONReader(bytes, from: place)
    do throws(JSONFault) {
      try reader.members { (key, reader) throws(JSONFault) in
        guard reader.equals(key, "of") else { return try reader.skipValue(depth: 1) }
        guard reader.byte == 0x22 else {
          found = nil
          return try reader.skipValue(depth: 1)
        }
        found = try reader.string()
      }
    } catch { return nil }
    guard let found else { return nil }
    if found.hasEscapes {
      var name: [UInt8] = []
      reader.decode(found, to: &name)
      return name.withUnsafeBufferPointer { quickTarget($0, devices) }
    }
    return quickTarget(UnsafeBufferPointer(rebasing: bytes[found.range]), devices)
  }

  /// Reads a name; nil where it is no plain one.
  private static func quickTarget(_ name: UnsafeBufferPointer<UInt8>, _ devices: NameTable) -> Target?? {
    guard let space = name.firstIndex(of: 0x20), space + 1 < name.count, name[space + 1] < 0x80 else { return nil }
    var moments = MomentScanner()
    guard space <= MomentScanner.longest,
      let at = moments.moment(in: UnsafeRawBufferPointer(name), 0..<space),
      let device = devices.find(UnsafeBufferPointer(rebasing: name[(space + 1)...]))
    else { return .some(nil) }
    return target(at, device)
  }
}
