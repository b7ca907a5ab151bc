/// Reads the review lines that this program writes, fast and strictly; whatever differs is the pull parser's.
///
/// Taken: one object of known members without white space; strings of ASCII without escapes, counts of at most nine
/// digits; `at` with milliseconds and an offset in digits. A line that is taken means what the pull parser says it means.
struct LineScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let raw: UnsafeRawBufferPointer
  private var position = 0
  // The last date that was read: most lines have the day of the line before.
  private var date: UInt64 = 0
  private var dateEnd: UInt16 = 0
  private var midnight: Int64 = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    raw = UnsafeRawBufferPointer(bytes)
  }

  /// Reads the review whose object begins at a place and ends with its line; nil where it is anything else.
  mutating func review(at place: Int) -> (event: RawEvent, next: Int)? {
    var event = RawEvent(place: place)
    position = place
    guard take("{\"at\":\""), position + 29 <= bytes.count, let at = moment() else { return nil }
    event.at = at
    guard take("\",\"by\":\""), let by = text(), take(",\"card\":\""), let card = text() else { return nil }
    event.by = by
    event.card = card
    while take(",\"") { guard member(&event) else { return nil } }
    guard take("}\n"), event.borneOutKind == .review else { return nil }
    return (event, position)
  }

  /// Reads a member whose key begins at the position; says whether it is one of those that are known.
  private mutating func member(_ event: inout RawEvent) -> Bool {
    guard position < bytes.count else { return false }
    switch bytes[position] {
    case 0x64 where take("days\":"): return count(&event.days)
    case 0x64 where take("do\":\"review\""):
      event.kind = .review
      return true
    case 0x67 where take("grade\":"): return count(&event.grade)
    case 0x6d where take("mode\":\""): return mode(&event)
    case 0x6d where take("ms\":"): return count(&event.milliseconds)
    case 0x73 where take("sum\":\""), 0x73 where take("said\":\""), 0x63 where take("chose\":\""),
      0x76 where take("verdict\":\""):
      return text() != nil
    case 0x73 where take("secs\":"): return count(&event.seconds)
    case 0x73 where take("step\":"): return count(&event.step)
    case 0x68 where take("hints\":"), 0x74 where take("tries\":"):
      var unused = 0
      return count(&unused)
    case 0x6f: return take("own\":true")
    default: return false
    }
  }

  private mutating func mode(_ event: inout RawEvent) -> Bool {
    if take("typed\"") {
      event.mode = .typed
    } else if take("choice\"") {
      event.mode = .choice
    } else if take("reveal\"") {
      event.mode = .reveal
    } else if take("import\"") {
      event.mode = .imported
    } else {
      return false
    }
    return true
  }

  @inline(__always)
  private mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for index in 0..<count where bytes[position + index] != word.utf8Start[index] { return false }
    position += count
    return true
  }

  /// Reads up to the closing quote, eight bytes at a time.
  @inline(__always)
  private mutating func text() -> JSONText? {
    let start = position
    while position + 8 <= raw.count {
      let eight = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
      let stop = Self.stops(in: eight)
      guard stop != 0 else {
        position += 8
        continue
      }
      position += stop.trailingZeroBitCount / 8
      break
    }
    while position < raw.count, case let byte = raw[position], byte >= 0x20, byte < 0x80, byte != 0x22, byte != 0x5c {
      position += 1
    }
    guard position < raw.count, raw[position] == 0x22 else { return nil }
    position += 1
    return JSONText(range: start..<position - 1, hasEscapes: false)
  }

  /// Marks the highest bit of the first byte that is a quote, a backslash, a control character or not ASCII.
  @inline(__always)
  private static func stops(in eight: UInt64) -> UInt64 {
    // "Determine if a word has a byte less than n", S. E. Anderson, Bit Twiddling Hacks; exact for the lowest such byte.
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quote = eight ^ (ones &* 0x22)
    let backslash = eight ^ (ones &* 0x5c)
    let control = (eight &- ones &* 0x20) & ~eight
    return (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | control | eight) & highs
  }

  @inline(__always)
  private mutating func count(_ value: inout Int) -> Bool {
    let start = position
    var sum = 0
    while position < bytes.count, case let digit = bytes[position] &- 0x30, digit < 10 {
      sum = sum &* 10 &+ Int(digit)
      position += 1
      if position - start > 9 { return false }
    }
    guard position > start, bytes[start] != 0x30 || position == start + 1 else { return false }
    value = sum
    return true
  }

  /// Reads the 29 bytes of a moment as this program writes it.
  private mutating func moment() -> Moment? {
    let first = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    let last = raw.loadUnaligned(fromByteOffset: position + 8, as: UInt16.self)
    if first != date || last != dateEnd || date == 0 {
      let text = String(decoding: bytes[position..<position + 10], as: UTF8.self)
      guard let day = Day(text) else { return nil }
      (date, dateEnd, midnight) = (first, last, Int64(day.number) * 86_400_000)
    }
    guard let hour = pair(11), let minute = pair(14), let second = pair(17), let hundredths = pair(20),
      let zoneHour = pair(24), let zoneMinute = pair(27), case let thousandths = bytes[position + 22] &- 0x30,
      thousandths < 10, hour < 24, minute < 60, second < 60, zoneHour < 24, zoneMinute < 60,
      bytes[position + 10] == 0x54, bytes[position + 13] == 0x3a, bytes[position + 16] == 0x3a,
      bytes[position + 19] == 0x2e, bytes[position + 26] == 0x3a, case let sign = bytes[position + 23],
      sign == 0x2b || sign == 0x2d
    else { return nil }
    let offset = (zoneHour * 60 + zoneMinute) * (sign == 0x2d ? -1 : 1)
    let time = Int64(((hour * 60 + minute - offset) * 60 + second) * 1_000 + hundredths * 10 + Int(thousandths))
    position += 29
    return Moment(milliseconds: midnight + time, offsetMinutes: offset)
  }

  @inline(__always)
  private func pair(_ offset: Int) -> Int? {
    let tens = bytes[position + offset] &- 0x30
    let ones = bytes[position + offset + 1] &- 0x30
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}
