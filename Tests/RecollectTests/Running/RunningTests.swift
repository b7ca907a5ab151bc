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

  /// What `list` of a small deck ends with, and says, when its output goes to a descriptor.
  private func listing(to output: Int32) throws -> (status: Int32, problems: String) {
    try home.write(StudyingHome.deck, to: "glands.md")
    let problems = open(home.file("problems"), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(problems) }
    let process = try RunningProgram.spawn(
      ["list", "glands.md"], environment: RunningProgram.environment(home: home.path, [:]), folder: home.path
    ) { actions in
      posix_spawn_file_actions_adddup2(&actions, output, 1)
      posix_spawn_file_actions_adddup2(&actions, problems, 2)
    }
    return (RunningProgram.status(of: process), try home.text("problems"))
  }

  @Test func whenNobodyReadsTheOutputTheEndIsQuiet() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    #expect(try listing(to: pipe.fileHandleForWriting.fileDescriptor) == (0, ""))
  }

  @Test func aFullDiskIsSaid() throws {
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    defer { close(full) }
    #expect(
      try listing(to: full) == (74, "The output could not be written: the disk is full. Make room, then try again.\n"))
  }
}
