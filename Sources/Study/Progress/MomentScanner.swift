/// Reads moments as this program writes them, 29 bytes each, and remembers the day of the last one: most lines have the
/// day of the line before.
struct MomentScanner {
  /// How many bytes such a moment has.
  static let length = 29

  private var date: UInt64 = 0
  private var dateEnd: UInt16 = 0
  private var midnight: Int64 = 0

  /// Returns the moment whose bytes begin at a position; nil where they are spelled in any other way.
  mutating func moment(in raw: UnsafeRawBufferPointer, at position: Int) -> Moment? {
    guard position + Self.length <= raw.count else { return nil }
    let first = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    let last = raw.loadUnaligned(fromByteOffset: position + 8, as: UInt16.self)
    if first != date || last != dateEnd || date == 0 {
      let text = String(decoding: raw[position..<position + 10], as: UTF8.self)
      guard let day = Day(text) else { return nil }
      (date, dateEnd, midnight) = (first, last, Int64(day.number) * 86_400_000)
    }
    @inline(__always) func pair(_ offset: Int) -> Int? {
      let tens = raw[position + offset] &- 0x30
      let ones = raw[position + offset + 1] &- 0x30
      return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }
    guard let hour = pair(11), let minute = pair(14), let second = pair(17), let hundredths = pair(20),
      let zoneHour = pair(24), let zoneMinute = pair(27), case let thousandths = raw[position + 22] &- 0x30,
      thousandths < 10, hour < 24, minute < 60, second < 60, zoneHour < 24, zoneMinute < 60,
      raw[position + 10] == 0x54, raw[position + 13] == 0x3a, raw[position + 16] == 0x3a,
      raw[position + 19] == 0x2e, raw[position + 26] == 0x3a, case let sign = raw[position + 23],
      sign == 0x2b || sign == 0x2d
    else { return nil }
    let offset = (zoneHour * 60 + zoneMinute) * (sign == 0x2d ? -1 : 1)
    let time = Int64(((hour * 60 + minute - offset) * 60 + second) * 1_000 + hundredths * 10 + Int(thousandths))
    return Moment(milliseconds: midnight + time, offsetMinutes: offset)
  }
}
