import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Which terminal the program is attached to.
enum AttachedTerminal {
  /// The terminal for a session: readline where both ends are a terminal that can move its cursor, else plain lines.
  static func open(
    plain: Bool = false, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> any Terminal {
    let atTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    if atTerminal, !plain, !asksForPlainLines(environment) { return ReadlineTerminal(environment: environment) }
    return PlainTerminal(width: TerminalSize.columns(environment: environment))
  }

  /// Whether the environment asks for plain lines, or names a terminal that can do no more.
  static func asksForPlainLines(_ environment: [String: String]) -> Bool {
    let wanted = environment["RECOLLECT_PLAIN"] ?? ""
    let kind = environment["TERM"] ?? ""
    return !["", "0"].contains(wanted) || ["", "dumb"].contains(kind)
  }
}
