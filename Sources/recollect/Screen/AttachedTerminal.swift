import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Which terminal the program is attached to, and what it can show.
enum AttachedTerminal {
  /// The terminal for a session: readline where both ends are a terminal that can move its cursor, else plain lines.
  static func open(
    plain: Bool, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> any Terminal {
    let signals = TerminalSignals()
    return PlainTerminal(signals: signals)
  }

  /// Whether the environment or its terminal asks for plain lines.
  static func isPlain(environment: [String: String]) -> Bool {
    let kind = environment["TERM"] ?? ""
    return environment["RECOLLECT_PLAIN"].map { !["", "0"].contains($0) } ?? false || kind.isEmpty || kind == "dumb"
  }
}
