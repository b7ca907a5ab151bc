/// Events and the lines that they stand on, spelled once for the file and for the log in memory.
public struct EventLines: Sendable {
  /// The events, in the order of their lines.
  public let events: [Event]
  let lines: [[UInt8]]

  /// Spells events.
  public init(_ events: [Event]) {
    self.events = events
    lines = events.map(LogLayout.line)
  }

  /// What an append writes over the last line.
  public var appendix: [UInt8] { lines.flatMap { $0 } + LogLayout.lastLine }
}
