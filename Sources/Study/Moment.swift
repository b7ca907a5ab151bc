/// An instant together with the clock's offset there: what `at` holds.
public struct Moment: Hashable, Sendable, CustomStringConvertible {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public var milliseconds: Int64
  /// The local clock's distance from UTC in minutes, east positive, within -1439...1439.
  public var offsetMinutes: Int

  /// Makes a moment of an instant and an offset.
  public init(milliseconds: Int64, offsetMinutes: Int) {
    self.milliseconds = milliseconds
    self.offsetMinutes = offsetMinutes
  }

  /// Reads `2026-11-21T09:12:33.125+01:00`; the fraction may be absent or of any sensible length (what is beyond
  /// milliseconds is cut off) and the offset may be `Z`; nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count <= 1_000 else { return nil }
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard bytes.count >= 20, let day = Day(String(text.prefix(10))), bytes[10] == 0x54, bytes[13] == 0x3a,
      bytes[16] == 0x3a, let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      hour < 24, minute < 60, second < 60
    else { return nil }
    var position = 19
    var fraction = 0
    if bytes[position] == 0x2e {
      var digits = 0
      position += 1
      while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
        if digits < 3 { fraction = fraction * 10 + Int(bytes[position] - 0x30) }
        digits += 1
        position += 1
      }
      guard digits > 0 else { return nil }
      for _ in 0..<max(0, 3 - digits) { fraction *= 10 }
    }
    let offset: Int
    if position < bytes.count, bytes[position] == 0x5a, position + 1 == bytes.count {
      offset = 0
    } else if position + 6 == bytes.count, bytes[position] == 0x2b || bytes[position] == 0x2d,
      bytes[position + 3] == 0x3a, let hours = number(position + 1..<position + 3),
      let minutes = number(position + 4..<position + 6), hours < 24, minutes < 60
    {
      offset = (hours * 60 + minutes) * (bytes[position] == 0x2d ? -1 : 1)
    } else {
      return nil
    }
    let seconds = (day.number * 24 + hour) * 3_600 + minute * 60 + second - offset * 60
    milliseconds = Int64(seconds) * 1_000 + Int64(fraction)
    offsetMinutes = offset
  }

  /// The civil date of the moment, in its own offset, minus the rollover hour: its study day.
  public func studyDay(rolloverHour: Int) -> Day {
    let local = milliseconds + Int64(offsetMinutes - rolloverHour * 60) * 60_000
    return Day(number: Int(local.flooredQuotient(by: 86_400_000)))
  }

  /// The moment as `2026-11-21T09:12:33.125+01:00`.
  public var description: String {
    let local = milliseconds + Int64(offsetMinutes) * 60_000
    let day = local.flooredQuotient(by: 86_400_000)
    let rest = Int(local - day * 86_400_000)
    let offset = abs(offsetMinutes)
    // Every answer has one: digits are set, not glued together from strings.
    var text = Array(Day(number: Int(day)).description.utf8)
    func add(_ mark: UInt8, _ value: Int, digits: Int = 2) {
      text.append(mark)
      if digits == 3 { text.append(0x30 + UInt8(value / 100)) }
      text.append(0x30 + UInt8(value / 10 % 10))
      text.append(0x30 + UInt8(value % 10))
    }
    add(0x54, rest / 3_600_000)
    add(0x3a, rest / 60_000 % 60)
    add(0x3a, rest / 1_000 % 60)
    add(0x2e, rest % 1_000, digits: 3)
    add(offsetMinutes < 0 ? 0x2d : 0x2b, offset / 60)
    add(0x3a, offset % 60)
    return String(decoding: text, as: UTF8.self)
  }
}
