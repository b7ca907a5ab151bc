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
    var scanner = MomentScanner()
    guard text.utf8.count <= MomentScanner.longest,
      let moment = Array(text.utf8).withUnsafeBytes({ scanner.moment(in: $0, 0..<$0.count) })
    else { return nil }
    self = moment
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
