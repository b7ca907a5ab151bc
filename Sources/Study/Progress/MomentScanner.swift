/// Reads moments from bytes, and remembers the day of the last one: most lines have the day of the line before.
struct MomentScanner {
  /// How many bytes a moment has as this program writes it.
  static let length = 29
  /// A moment has some digits of a second, not a million of them.
  static let longest = 1_000

  private var date: UInt64 = 0
  private var dateEnd: UInt16 = 0
  private var midnight: Int64 = 0

  /// Returns the moment that some bytes are, in any spelling that is one; nil where they are none.
  mutating func moment(in raw: UnsafeRawBufferPointer, _ range: Range<Int>) -> Moment? {
    if range.count == Self.length, let moment = moment(in: raw, at: range.lowerBound) { return moment }
    let start = range.lowerBound
    guard range.count >= 20, range.count <= Self.longest, range.upperBound <= raw.count,
      takeDay(in: raw, at: start), let time = Self.time(in: raw, at: start)
    else { return nil }
    var position = start + 19
    var fraction = 0
    if raw[position] == 0x2e {
      position += 1
      let first = position
      while position < range.upperBound, case let digit = raw[position] &- 0x30, digit < 10 {
        if position - first < 3 { fraction = fraction * 10 + Int(digit) }
        position += 1
      }
      guard position > first else { return nil }
      for _ in 0..<max(0, 3 - (position - first)) { fraction *= 10 }
    }
    let offset: Int
    if position + 1 == range.upperBound, raw[position] == 0x5a {
      offset = 0
    } else if position + 6 == range.upperBound, raw[position] == 0x2b || raw[position] == 0x2d,
      raw[position + 3] == 0x3a, let hours = Self.pair(raw, position + 1), let minutes = Self.pair(raw, position + 4),
      hours < 24, minutes < 60
    {
      offset = (hours * 60 + minutes) * (raw[position] == 0x2d ? -1 : 1)
    } else {
      return nil
    }
    let seconds = Int64(time - offset * 60)
    return Moment(milliseconds: midnight + seconds * 1_000 + Int64(fraction), offsetMinutes: offset)
  }

  /// Returns the moment whose bytes begin at a position; nil where they are spelled otherwise than this program writes.
  mutating func moment(in raw: UnsafeRawBufferPointer, at position: Int) -> Moment? {
    guard position + Self.length <= raw.count, takeDay(in: raw, at: position),
      let time = Self.time(in: raw, at: position), let hundredths = Self.pair(raw, position + 20),
      let zoneHour = Self.pair(raw, position + 24), let zoneMinute = Self.pair(raw, position + 27),
      case let thousandths = raw[position + 22] &- 0x30, thousandths < 10, zoneHour < 24, zoneMinute < 60,
      raw[position + 19] == 0x2e, raw[position + 26] == 0x3a, case let sign = raw[position + 23],
      sign == 0x2b || sign == 0x2d
    else { return nil }
    let offset = (zoneHour * 60 + zoneMinute) * (sign == 0x2d ? -1 : 1)
    let milliseconds = (time - offset * 60) * 1_000 + hundredths * 10 + Int(thousandths)
    return Moment(milliseconds: midnight + Int64(milliseconds), offsetMinutes: offset)
  }

  /// Reads the day that begins at a position, unless it is the one of the last moment; says whether there is one.
  @inline(__always)
  private mutating func takeDay(in raw: UnsafeRawBufferPointer, at position: Int) -> Bool {
    let first = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    let last = raw.loadUnaligned(fromByteOffset: position + 8, as: UInt16.self)
    if first == date, last == dateEnd, date != 0 { return true }
    guard let day = Day(raw, at: position) else { return false }
    (date, dateEnd, midnight) = (first, last, Int64(day.number) * 86_400_000)
    return true
  }

  /// The seconds of the time after a day that begins at a position.
  @inline(__always)
  private static func time(in raw: UnsafeRawBufferPointer, at position: Int) -> Int? {
    guard let hour = pair(raw, position + 11), let minute = pair(raw, position + 14),
      let second = pair(raw, position + 17), hour < 24, minute < 60, second < 60,
      raw[position + 10] == 0x54, raw[position + 13] == 0x3a, raw[position + 16] == 0x3a
    else { return nil }
    return (hour * 60 + minute) * 60 + second
  }

  /// The number that two digits are.
  @inline(__always)
  private static func pair(_ raw: UnsafeRawBufferPointer, _ position: Int) -> Int? {
    let tens = raw[position] &- 0x30
    let ones = raw[position + 1] &- 0x30
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}
