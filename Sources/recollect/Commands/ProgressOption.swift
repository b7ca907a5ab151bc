import ArgumentParser
import Cards
import Study

/// The progress file's place, on every command.
struct ProgressOption: ParsableArguments {
  @Option(help: ArgumentHelp("Keep the progress in this file.", valueName: "file"))
  var progress: String?

  /// Records what a closure makes of the progress, and returns the states before and after; notices are said.
  func change(paths: Paths, _ deeds: (LearnerState) throws -> [Deed]) throws -> (LearnerState, LearnerState) {
    let clock = try WorldClock()
    let file = try ProgressFile(progress, paths: paths, program: Recollect.configuration.version, now: clock.now)
    // What was mended is said also where what follows fails.
    defer { for notice in file.takeNotices() { StandardError.write(line: notice) } }
    let before = file.state
    let deeds = try deeds(before)
    if !deeds.isEmpty { try file.record(deeds, at: clock.now) }
    return (before, file.state)
  }
}

extension Console {
  /// Writes lines to standard output, hidden characters made visible, broken between words on a terminal.
  static func show(_ lines: [String]) throws {
    try write(lines.map { ScreenWrapping.wrapped(VisibleText.line($0), for: .standardOutput) + "\n" }.joined())
  }
}
