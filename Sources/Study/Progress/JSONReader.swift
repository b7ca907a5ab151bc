/// Why bytes are no JSON, and where.
struct JSONFault: Error, Hashable, Sendable {
  enum Reason: Hashable, Sendable {
    case endsTooSoon
    case unexpectedByte
    case badNumber
    case badEscape
    case badCharacter
    case tooDeep
    case tooMuch
  }

  let reason: Reason
  let position: Int
}

/// A string of a JSON text: where it stands between its quotes, and whether it has escapes.
struct JSONText {
  private let start: Int
  private let count: UInt32
  let hasEscapes: Bool

  init(range: Range<Int>, hasEscapes: Bool) {
    start = range.lowerBound
    count = UInt32(truncatingIfNeeded: range.count)
    self.hasEscapes = hasEscapes
  }

  var range: Range<Int> { start..<start + Int(count) }
}

/// Reads JSON from bytes, value by value, without building a tree unless it is asked for one.
///
/// Any layout that RFC 8259 allows is read and nothing else: no leading zeros, no other literals, no control characters
/// in strings, only valid UTF-8. Nesting is limited, so that no file can exhaust the stack.
struct JSONReader {
  /// How deep arrays and objects may be nested.
  static let deepest = 100

  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  private(set) var end: Int
  // Moments are read by the thousand.
  private var moments = MomentScanner()

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    position = start
    self.end = end ?? bytes.count
  }

  /// Goes to other bytes of the same memory.
  mutating func move(to range: Range<Int>) {
    position = range.lowerBound
    end = range.upperBound
  }

  /// The byte at the position; 0, which begins nothing in JSON, at the end.
  var byte: UInt8 { position < end ? bytes[position] : 0 }

  func fault(_ reason: JSONFault.Reason = .unexpectedByte) -> JSONFault {
    JSONFault(reason: position < end ? reason : .endsTooSoon, position: position)
  }

  mutating func skipWhiteSpace() {
    while position < end, case let byte = bytes[position], byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09
    {
      position += 1
    }
  }

  /// Goes past a byte, white space before it or not.
  mutating func take(_ wanted: UInt8) throws(JSONFault) {
    skipWhiteSpace()
    guard byte == wanted, position < end else { throw fault() }
    position += 1
  }

  /// Goes past a byte where it comes next, white space before it or not; says whether it came.
  mutating func takes(_ wanted: UInt8) -> Bool {
    skipWhiteSpace()
    guard position < end, bytes[position] == wanted else { return false }
    position += 1
    return true
  }

  /// Goes past a literal such as `null`.
  mutating func take(literal: StaticString) throws(JSONFault) {
    for index in 0..<literal.utf8CodeUnitCount {
      guard byte == literal.utf8Start[index] else { throw fault() }
      position += 1
    }
  }

  /// Goes past an object, handing over each key at its value; the closure reads or skips the value.
  mutating func members(_ body: (JSONText, inout JSONReader) throws(JSONFault) -> Void) throws(JSONFault) {
    try take(0x7b)
    if takes(0x7d) { return }
    repeat {
      skipWhiteSpace()
      let key = try string()
      try take(0x3a)
      skipWhiteSpace()
      try body(key, &self)
    } while takes(0x2c)
    try take(0x7d)
  }

  /// Goes past an array, handing over each place where an element begins.
  mutating func elements(_ body: (inout JSONReader) throws(JSONFault) -> Void) throws(JSONFault) {
    try take(0x5b)
    if takes(0x5d) { return }
    repeat {
      skipWhiteSpace()
      try body(&self)
    } while takes(0x2c)
    try take(0x5d)
  }

  /// Goes past a value of any kind, checking it.
  mutating func skipValue(depth: Int = 0) throws(JSONFault) {
    skipWhiteSpace()
    switch byte {
    case 0x22: _ = try string()
    case 0x7b:
      guard depth < Self.deepest else { throw fault(.tooDeep) }
      try members { (_, reader) throws(JSONFault) in try reader.skipValue(depth: depth + 1) }
    case 0x5b:
      guard depth < Self.deepest else { throw fault(.tooDeep) }
      try elements { (reader) throws(JSONFault) in try reader.skipValue(depth: depth + 1) }
    case 0x74: try take(literal: "true")
    case 0x66: try take(literal: "false")
    case 0x6e: try take(literal: "null")
    default: _ = try shortNumber()
    }
  }

  /// Returns the moment that a string is; nil where it is none.
  mutating func moment(_ text: JSONText) -> Moment? {
    guard text.hasEscapes else { return moments.moment(in: UnsafeRawBufferPointer(bytes), text.range) }
    // An escape has at most six bytes for one.
    return text.range.count > MomentScanner.longest * 6 ? nil : Moment(decoded(text))
  }

  /// Returns the day that a string is; nil where it is none.
  func day(_ text: JSONText) -> Day? {
    guard !text.hasEscapes else { return text.range.count > 60 ? nil : Day(decoded(text)) }
    return text.range.count == 10 ? Day(UnsafeRawBufferPointer(bytes), at: text.range.lowerBound) : nil
  }

  /// Goes past a number and returns where it stands; one of more digits than anybody writes is none.
  mutating func shortNumber() throws(JSONFault) -> Range<Int> {
    let range = try number()
    guard range.count <= Self.longestNumber else { throw JSONFault(reason: .badNumber, position: range.lowerBound) }
    return range
  }

  private static let longestNumber = 100_000

  /// Goes past a number and returns where it stands.
  mutating func number() throws(JSONFault) -> Range<Int> {
    let start = position
    if byte == 0x2d { position += 1 }
    let first = byte
    guard try digits() == 1 || first != 0x30 else { throw fault(.badNumber) }
    if byte == 0x2e {
      position += 1
      _ = try digits()
    }
    if byte == 0x65 || byte == 0x45 {
      position += 1
      if byte == 0x2b || byte == 0x2d { position += 1 }
      _ = try digits()
    }
    return start..<position
  }

  private mutating func digits() throws(JSONFault) -> Int {
    let start = position
    while byte >= 0x30 && byte <= 0x39 { position += 1 }
    guard position > start else { throw fault() }
    return position - start
  }
}
