import Cards
import Foundation
import Reports

/// One line on standard error that says how far a long piece of work has come.
///
/// It appears after a second, on a terminal that can rewrite a line, and goes when the work is done; a pipe, a dumb
/// terminal or `--plain` never sees it, nor does who sets the clock: the screen is to be the same each time.
final class ProgressLine {
  private static let patience: Duration = .seconds(1)
  private static let pause: Duration = .milliseconds(200)

  private let title: String
  private let isOn: Bool
  private let write: (String) -> Void
  private let columns: () -> Int
  private var next: ContinuousClock.Instant
  private var isShown = false

  /// A line that begins with a title: "Reading pages".
  convenience init(_ title: String, environment: [String: String] = ProcessInfo.processInfo.environment) {
    let output = OutputDescriptor.standardError
    self.init(
      title,
      isOn: output.isTerminal && !AttachedTerminal.asksForPlainLines(environment)
        && environment["RECOLLECT_NOW"] == nil,
      columns: { TerminalSize.columns(of: output.number, environment: environment) },
      write: { try? output.write($0) })
  }

  init(
    _ title: String, isOn: Bool, start: ContinuousClock.Instant = .now, columns: @escaping () -> Int,
    write: @escaping (String) -> Void
  ) {
    self.title = title
    self.isOn = isOn
    self.columns = columns
    self.write = write
    next = start + Self.patience
  }

  deinit { finish() }

  /// Shows how much is done, at most five times a second.
  func update(_ done: Int, of all: Int, now: ContinuousClock.Instant = .now) {
    update("\(done) of \(all)", now: now)
  }

  /// Shows where the work is, at most five times a second.
  func update(_ place: @autoclosure () -> String, now: ContinuousClock.Instant = .now) {
    guard isOn, now >= next else { return }
    next = now + Self.pause
    isShown = true
    let text = Wrapping.wrap(VisibleText.line("\(title): \(place())"), width: columns() - 1)
    write("\r\(text.prefix { $0 != "\n" })\u{1B}[K")
  }

  /// Takes the line away.
  func finish() {
    if isShown { write("\r\u{1B}[K") }
    isShown = false
  }
}
