/// The bytes around the events: what makes a file of them one JSON document to which events can be appended.
public enum LogLayout {
  /// The version of the format that this program writes.
  public static let version = 1
  /// The name that a file of ours has in its member `format`.
  public static let format = "recollect-progress"
  /// The first line, the same in every file.
  public static let firstLine = Array(
    "{\"format\":\"recollect-progress\",\"version\":1,\"log\":[{\"do\":\"log\"}\n".utf8)
  /// Returns the first line of a version; a later one may have members beside the log.
  static func firstLine(version: Int, members: [LogObject.Member] = []) -> [UInt8] {
    guard version != Self.version else { return firstLine }
    var line = Array("{\"format\":\"\(format)\",\"version\":\(version),".utf8)
    for member in members {
      line += CanonicalForm.bytes(of: .text(member.key)) + [0x3a]
      line += CanonicalForm.bytes(of: member.value) + [0x2c]
    }
    return line + Array("\"log\":[{\"do\":\"log\"}\n".utf8)
  }

  /// The last line, over which an append writes.
  public static let lastLine = Array("]}\n".utf8)
  /// What must stand at the end of a file that is appended to.
  public static let end = Array("\n]}\n".utf8)

  /// Returns the line of an event, with its sum.
  public static func line(of event: Event) -> [UInt8] {
    var line: [UInt8] = [0x2c]
    line.reserveCapacity(256)
    CanonicalForm.appendSummed(event.object, to: &line)
    line.append(0x0a)
    return line
  }

  /// Returns what an append writes over the last line.
  public static func appendix(_ events: [Event]) -> [UInt8] { EventLines(events).appendix }

  /// Returns a whole file.
  public static func file(_ events: [Event] = []) -> [UInt8] { firstLine + appendix(events) }

  static func line(of value: LogValue) -> [UInt8] { [0x2c] + CanonicalForm.bytes(of: value) + [0x0a] }
}
