/// Everything that a progress file says: its events, as they stand in its bytes.
///
/// The bytes are kept once, and an event costs 32 bytes besides.
public struct ProgressLog: Sendable {
  /// What state the file was in when it was read.
  public let condition: LogCondition
  /// The file as it was read.
  let bytes: [UInt8]
  /// What was appended since, beginning where the file's bytes end.
  private(set) var tail: [UInt8] = []
  private(set) var columns: LogColumns
  /// Where the keys of the members stand that a later version has beside the log.
  private let unknownMembers: [Int]

  /// Makes a log without events.
  public init() {
    condition = .sound
    bytes = []
    columns = LogColumns()
    unknownMembers = []
  }

  /// Reads a progress file's bytes, whatever state they are in; throws where they are no progress file.
  public init(_ bytes: [UInt8]) throws(LogFault) { try self.init(bytes, scanning: true) }

  /// Reads with or without the fast scanner, so that tests and the fuzzer can compare them.
  package init(_ bytes: [UInt8], scanning: Bool) throws(LogFault) {
    let reading = try bytes.withUnsafeBufferPointer { (bytes) throws(LogFault) in
      try LogReading(bytes, scanning: scanning)
    }
    if let excess = reading.columns.excess { throw .tooMuch(excess) }
    self.bytes = bytes
    condition = reading.condition
    columns = reading.columns
    unknownMembers = reading.unknownMembers
  }

  /// The members that a later version has beside the log, and of which this one knows nothing.
  var members: [LogObject.Member] {
    bytes.withUnsafeBufferPointer { bytes in
      unknownMembers.compactMap { place in
        var reader = JSONReader(bytes, from: place)
        guard let key = try? reader.string(), (try? reader.take(0x3a)) != nil, let value = try? reader.value(depth: 1)
        else { return nil }
        // One of the known names that holds something of another kind would be there twice.
        let name = reader.decoded(key)
        return ["format", "version", "log"].contains(name) ? nil : LogObject.Member(key: name, value: value)
      }
    }
  }

  /// How many events the log has, those that are not understood included.
  public var count: Int { columns.rows.count }

  /// Adds an event's line after those that were read, as an append to the file does.
  mutating func append(_ line: [UInt8]) {
    let start = tail.count + 1
    tail += line
    tail.withUnsafeBufferPointer { tail in
      var reader = JSONReader(tail, from: start)
      if let raw = try? RawEvent(&reader) { columns.append(raw, from: tail, shift: bytes.count) }
    }
  }

  /// Returns what a row's place holds.
  func value(of row: LogRow) -> LogValue? {
    let isInTail = row.place >= bytes.count
    return (isInTail ? tail : bytes).withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer, from: row.place - (isInTail ? bytes.count : 0))
      return try? reader.value()
    }
  }

  /// Returns the strings that an event's object has under some keys, nil where it has none there; of one key the last
  /// one counts.
  func texts(_ keys: [StaticString], of row: LogRow) -> [String?] {
    var texts = [String?](repeating: nil, count: keys.count)
    let isInTail = row.place >= bytes.count
    (isInTail ? tail : bytes).withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer, from: row.place - (isInTail ? bytes.count : 0))
      try? reader.members { (key, reader) throws(JSONFault) in
        if let place = keys.firstIndex(where: { reader.equals(key, $0) }) {
          texts[place] = nil
          if reader.byte == 0x22 {
            texts[place] = reader.decoded(try reader.string())
            return
          }
        }
        try reader.skipValue(depth: 1)
      }
    }
    return texts
  }

  /// Returns the event of a row; nil for a row without a place among the events.
  func event(of row: LogRow) -> Event? {
    guard case .object(let object) = value(of: row) else { return nil }
    return Event(object)
  }

  /// The events in the order of the file, those that are not understood included, but for what is no event at all.
  public var events: [Event] { columns.rows.compactMap(event) }

  /// The file as this program writes it: all events, also those that are not understood, each on its line.
  public var canonicalBytes: [UInt8] {
    var file: [UInt8] = []
    writeCanonically { file += $0 }
    return file
  }

  /// Writes the file as this program writes it, piece by piece.
  public func writeCanonically(_ write: ([UInt8]) throws -> Void) rethrows {
    var piece = LogLayout.firstLine
    piece.reserveCapacity(Self.pieceSize * 2)
    var speller = EventSpeller()
    for row in columns.rows {
      piece.append(0x2c)
      if spell(row, with: &speller, to: &piece) {
        piece.append(0x0a)
      } else {
        piece.removeLast()
        if let value = value(of: row) { piece += LogLayout.line(of: value) }
      }
      if piece.count >= Self.pieceSize {
        try write(piece)
        piece.removeAll(keepingCapacity: true)
      }
    }
    try write(piece + LogLayout.lastLine)
  }

  /// Appends the canonical form of a row's event, without being made into a tree; says whether that can be.
  func spell(
    _ row: LogRow, without key: StaticString? = nil, with speller: inout EventSpeller, to spelled: inout [UInt8]
  ) -> Bool {
    withBytes(of: row) { bytes, place in
      guard speller.read(bytes, at: place) else { return false }
      speller.write(without: key, to: &spelled)
      return true
    }
  }

  /// Hands over the bytes in which a row's place is, and the place in them.
  func withBytes<Result>(of row: LogRow, _ body: (UnsafeBufferPointer<UInt8>, Int) -> Result) -> Result {
    let isInTail = row.place >= bytes.count
    return (isInTail ? tail : bytes).withUnsafeBufferPointer { body($0, row.place - (isInTail ? bytes.count : 0)) }
  }

  private static let pieceSize = 1 << 20
}
