import Foundation
import Reports

/// Lines that commands and errors write: broken between words where a person reads them on a terminal.
enum ScreenWrapping {
  /// The lines for a descriptor: as they are in a pipe, a file, or where plain lines are asked for.
  static func wrapped(
    _ text: String, for output: OutputDescriptor, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String {
    guard output.isTerminal, !AttachedTerminal.asksForPlainLines(environment) else { return text }
    return wrapped(text, width: TerminalSize.columns(of: output.number, environment: environment))
  }

  /// The text in lines of a width; a command that can be copied is not broken.
  static func wrapped(_ text: String, width: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var kept = String(line)
      for command in commands(in: kept) where command.count < width {
        kept = kept.replacing(command, with: command.replacing(" ", with: bond))
      }
      return Wrapping.wrap(kept, width: width).replacing(bond, with: " ")
    }
    return lines.joined(separator: "\n")
  }

  /// Takes the place of a space at which no line is broken; texts that are shown have none of their own.
  private static let bond = "\u{1}"

  /// The commands of this program in a line: in quotes, or after a colon up to the end.
  private static func commands(in line: String) -> [String] {
    var found = line.matches(of: /'(recollect [^']*)'/).map { String($0.1) }
    if let last = line.firstMatch(of: /: (recollect .*)$/) { found.append(String(last.1)) }
    return found
  }
}
