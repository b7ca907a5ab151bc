import Foundation
import Testing

/// The program as a whole, where no command matters.
@Suite struct RunningTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  @Test func helpIsShownOnATerminal() throws {
    let terminal = try PseudoTerminal(["--help"], home: home.path)
    try terminal.expect("USAGE: recollect <subcommand>\n")
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
  }

  @Test func aWrongCommandLineEndsWith64() throws {
    let run = try PipedProcess(["--no-such-option"], home: home.path)
    #expect(run.status == 64)
    #expect(run.text == "")
    #expect(run.problems.contains("--no-such-option"))
  }
}
