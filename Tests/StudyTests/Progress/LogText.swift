public import Cards
import Memory

@testable import Study

/// Logs that tests write by hand: a minute a line, on one device.
enum LogText {
  /// A file of events as they are typed: `at` and `by` are added where they are missing, a minute apart from 9:00 on.
  static func file(_ events: [String]) -> [UInt8] {
    var file = LogLayout.firstLine
    for (index, event) in events.enumerated() { file += Array(",\(full(event, index))\n".utf8) }
    return file + LogLayout.lastLine
  }

  static func state(_ events: [String]) throws -> LearnerState { try LearnerState(ProgressLog(file(events))) }

  static func full(_ event: String, _ index: Int) -> String {
    guard event.hasPrefix("{"), !event.contains("\"at\":") else { return event }
    return "{\"at\":\"\(at(index))\",\"by\":\"d\",\(event.dropFirst())"
  }

  /// The name that the event of an index has.
  static func name(_ index: Int) -> String { "\(at(index)) d" }

  static func at(_ index: Int) -> String {
    Moment(milliseconds: 1_795_248_000_000 + Int64(index) * 60_000, offsetMinutes: 60).description
  }

  /// A review on a day of November 2026 at 10 o'clock.
  static func review(_ card: String, day: Int, grade: Int = 3, _ rest: String = "") -> String {
    let at = "2026-11-\(day < 10 ? "0" : "")\(day)T10:00:00.000+01:00"
    return """
      {"at":"\(at)","by":"d","card":"\(card)","do":"review","grade":\(grade)\(rest.isEmpty ? "" : ",\(rest)")}
      """
  }
}

extension LearnerState {
  subscript(key: String) -> CardState { self[CardKey(text: key)] }
}

extension CardKey: ExpressibleByStringLiteral {
  /// Takes a key as a test writes it.
  public init(stringLiteral text: String) { self.init(text: text) }
}
