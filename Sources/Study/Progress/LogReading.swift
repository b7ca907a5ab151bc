/// Reads a progress file's bytes: line by line where they are as this program writes them, else as any JSON document.
struct LogReading {
  private(set) var columns = LogColumns()
  private(set) var condition = LogCondition.sound
  /// Where the keys of the members stand that a later version has beside the log.
  private(set) var unknownMembers: [Int] = []
  private let bytes: UnsafeBufferPointer<UInt8>
  private var scanner: LineScanner?
  private var reader: JSONReader
  /// Where the lines end that were as they should be.
  private var linesEnd = LogLayout.firstLine.count

  init(_ bytes: UnsafeBufferPointer<UInt8>, scanning: Bool) throws(LogFault) {
    self.bytes = bytes
    scanner = scanning ? LineScanner(bytes) : nil
    reader = JSONReader(bytes)
    guard !bytes.isEmpty else { return }
    let first = LogLayout.firstLine
    if bytes.count < first.count, bytes.elementsEqual(first.prefix(bytes.count)) {
      condition = .torn(end: 0, leftOver: bytes.count)
      return
    }
    let isOurLayout = bytes.starts(with: first)
    if isOurLayout {
      // What is not used of it is never touched, and costs nothing.
      columns.rows.reserveCapacity(bytes.count / 50)
      if readLines() { return }
      if let excess = columns.excess { throw .tooMuch(excess) }
    }
    let mark = columns.mark
    let document = isOurLayout ? LogDocument(bytes, after: takeColumns(), from: linesEnd) : LogDocument(bytes)
    guard document.isOurs else {
      // Where its first line is destroyed, a file is known by its sums.
      let salvage = LogSalvage(bytes, from: 0, after: LogColumns())
      let isOurs = salvage.columns.rows.contains { CanonicalLine(bytes, at: $0.place)?.hasRightSum == true }
      guard isOurs else { throw .notOurs }
      columns = salvage.columns
      condition = .damaged(salvage.gaps.isEmpty ? [0..<bytes.count] : salvage.gaps)
      return
    }
    if let excess = document.columns.excess { throw .tooMuch(excess) }
    if let text = document.oddVersion { throw .noVersion(text) }
    if document.version > LogLayout.version {
      columns = document.columns
      unknownMembers = document.unknownMembers
      condition = .newer(version: document.version)
    } else if document.fault == nil {
      columns = document.columns
      condition = .otherLayout
    } else if isOurLayout {
      columns = document.columns
      columns.goBack(to: mark)
      readAroundDamage()
    } else {
      let salvage = LogSalvage(bytes, from: document.readTo, after: document.columns)
      columns = salvage.columns
      condition = .damaged(salvage.gaps.isEmpty ? [document.readTo..<bytes.count] : salvage.gaps)
    }
  }

  /// Reads the lines after the first; says whether all were as they should be.
  private mutating func readLines() -> Bool {
    while columns.excess == nil, let next = line(at: linesEnd) { linesEnd = next }
    let rest = bytes[linesEnd...]
    // Only the last byte of a write is missing, or an editor took it: nothing needs to be laid out anew for that.
    if rest.elementsEqual(LogLayout.lastLine.dropLast()) { condition = .torn(end: linesEnd, leftOver: 0) }
    return condition != .sound || rest.elementsEqual(LogLayout.lastLine)
  }

  /// Hands over what was read so far, without a copy of it being made when more is added.
  private mutating func takeColumns() -> LogColumns {
    var taken = LogColumns()
    swap(&taken, &columns)
    return taken
  }

  /// Reads the lines that can be read, and says what is left.
  private mutating func readAroundDamage() {
    let bytes = bytes
    var position = linesEnd
    var damage: [Range<Int>] = []
    // Where the whole lines before the first damage end, unless whole lines came after it.
    var end: Int?
    while position < bytes.count, columns.excess == nil {
      if bytes[position] == 0x2c, let next = line(at: position) {
        if !damage.isEmpty { end = nil }
        position = next
        continue
      }
      if damage.isEmpty { end = position }
      let next = Self.lineEnd(bytes, from: position).map { $0 + 1 } ?? bytes.count
      let isClosing = bytes[position] == 0x5d && bytes[position..<next].elementsEqual(LogLayout.lastLine)
      if !isClosing || next < bytes.count { damage.add(place: position..<next) }
      position = next
    }
    guard let end = damage.isEmpty ? bytes.count : end else {
      condition = .damaged(damage)
      return
    }
    let rest = bytes[end...]
    let closing = zip(rest, LogLayout.lastLine).prefix { $0 == $1 }.count
    let isClosed = closing == LogLayout.lastLine.count || closing == rest.count
    condition = .torn(end: end, leftOver: isClosed ? rest.count - closing : rest.count)
  }

  /// Reads the line at a position and returns where the next one begins; nil where it holds no whole event.
  private mutating func line(at position: Int) -> Int? {
    let start = position + 1
    guard start + 1 < bytes.count, bytes[position] == 0x2c else { return nil }
    // What cannot be a line of ours is not shown to the scanner: a broken file may have fifty million lines.
    if scanner != nil, bytes[start] == 0x7b, bytes[start + 1] == 0x22, let next = scanner?.event(at: start) {
      if let event = scanner?.event { columns.append(event, from: bytes) }
      return next
    }
    guard let end = Self.lineEnd(bytes, from: start), Self.mayBeWhole(bytes, start..<end) else { return nil }
    reader.move(to: start..<end)
    reader.skipWhiteSpace()
    let place = reader.position
    guard reader.byte == 0x7b else {
      guard (try? reader.skipValue()) != nil, isThrough else { return nil }
      columns.appendPlaceless(at: place)
      return end + 1
    }
    var event = RawEvent(place: place)
    guard (try? event.readMembers(&reader)) != nil, isThrough else { return nil }
    columns.append(event, from: bytes)
    return end + 1
  }

  /// Whether the line's reader has nothing left but white space.
  private var isThrough: Bool {
    mutating get {
      reader.skipWhiteSpace()
      return reader.position == reader.end
    }
  }

  /// Whether a line's text, where it begins an object, ends one: of a broken file most lines are known by that.
  private static func mayBeWhole(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, bytes[range.lowerBound] == 0x7b else { return true }
    var last = range.upperBound - 1
    while last > range.lowerBound, bytes[last] == 0x20 || bytes[last] == 0x09 || bytes[last] == 0x0d { last -= 1 }
    return bytes[last] == 0x7d
  }

  /// Where the line ends in which a position is, eight bytes at a time; nil where it is the last and has no end.
  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    if start < bytes.count, bytes[start] == 0x0a { return start }
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var position = start
    while position + 8 <= raw.count {
      let eight = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian ^ (ones &* 0x0a)
      let zeros = (eight &- ones) & ~eight & (ones &* 0x80)
      if zeros != 0 { return position + zeros.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < raw.count {
      if raw[position] == 0x0a { return position }
      position += 1
    }
    return nil
  }
}

/// One element of the log: an event, or something that is none.
enum LogElement {
  case event(RawEvent)
  case other(place: Int)

  init(_ reader: inout JSONReader) throws(JSONFault) {
    reader.skipWhiteSpace()
    if reader.byte == 0x7b {
      self = .event(try RawEvent(&reader))
    } else {
      let place = reader.position
      try reader.skipValue()
      self = .other(place: place)
    }
  }

  func append(to columns: inout LogColumns, from bytes: UnsafeBufferPointer<UInt8>) {
    switch self {
    case .event(let event): columns.append(event, from: bytes)
    case .other(let place): columns.appendPlaceless(at: place)
    }
  }
}

/// A progress file in any layout, read by the pull parser as far as it can be read.
struct LogDocument {
  private(set) var columns = LogColumns()
  private(set) var version = LogLayout.version
  /// The version's spelling where it is no whole number, or larger than any.
  private(set) var oddVersion: String?
  /// Where the keys of the members stand that this program does not know.
  private(set) var unknownMembers: [Int] = []
  /// Whether it names itself a progress file.
  private(set) var isOurs = false
  private(set) var fault: JSONFault?
  /// Where the last thing that could be read ends.
  private(set) var readTo = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var reader = JSONReader(bytes)
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { reader.position = 3 }
    do throws(JSONFault) {
      try reader.members { (key, reader) throws(JSONFault) in try read(key, &reader) }
      try end(reader)
    } catch {
      fault = error
    }
  }

  /// Reads on behind lines that were as they should be: the log goes on there, and perhaps more comes after it.
  init(_ bytes: UnsafeBufferPointer<UInt8>, after lines: LogColumns, from position: Int) {
    columns = lines
    isOurs = true
    readTo = position
    var reader = JSONReader(bytes, from: position)
    do throws(JSONFault) {
      while reader.takes(0x2c) { try readElement(&reader) }
      try reader.take(0x5d)
      while reader.takes(0x2c) {
        reader.skipWhiteSpace()
        let key = try reader.string()
        try reader.take(0x3a)
        reader.skipWhiteSpace()
        try read(key, &reader)
      }
      try reader.take(0x7d)
      try end(reader)
    } catch {
      fault = error
    }
  }

  private mutating func end(_ reader: JSONReader) throws(JSONFault) {
    var reader = reader
    reader.skipWhiteSpace()
    readTo = reader.position
    guard reader.position == reader.end else { throw reader.fault() }
  }

  private mutating func readElement(_ reader: inout JSONReader) throws(JSONFault) {
    try LogElement(&reader).append(to: &columns, from: reader.bytes)
    readTo = reader.position
    if columns.excess != nil { throw reader.fault(.tooMuch) }
  }

  private mutating func read(_ key: JSONText, _ reader: inout JSONReader) throws(JSONFault) {
    if reader.equals(key, "format"), reader.byte == 0x22 {
      isOurs = reader.decoded(try reader.string()) == LogLayout.format
    } else if reader.equals(key, "version"), (0x30...0x39).contains(reader.byte) {
      let range = try reader.number()
      let spelling = UnsafeBufferPointer(rebasing: reader.bytes[range])
      let number = spelling.count > 20 ? nil : LogNumber(json: spelling)?.integer
      version = number ?? LogLayout.version
      oddVersion = number == nil ? String(decoding: spelling.prefix(20), as: UTF8.self) : nil
    } else if reader.equals(key, "log"), reader.byte == 0x5b {
      try reader.elements { (reader) throws(JSONFault) in try readElement(&reader) }
    } else {
      // A file with more is hostile, and its keys would take more memory than it does.
      if unknownMembers.count < 10_000 { unknownMembers.append(key.range.lowerBound - 1) }
      try reader.skipValue(depth: 1)
    }
  }
}
