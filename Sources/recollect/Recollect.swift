import ArgumentParser
import Foundation

/// The program: its commands, and nothing else.
@main
struct Recollect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recollect",
    abstract: "Turns what you read into flashcards and asks you at the right time.",
    version: "0.1.0",
    subcommands: [
      MakeCommand.self, StudyCommand.self, DueCommand.self, ExamCommand.self, ListCommand.self, ShowCommand.self,
      StatsCommand.self, ForecastCommand.self, LeechesCommand.self, SuspendCommand.self, ResumeCommand.self,
      PauseCommand.self, UndoCommand.self,
      RelinkCommand.self, RescheduleCommand.self, SetCommand.self, RetentionCommand.self, AddCommand.self,
      CheckCommand.self, EditCommand.self, MergeCommand.self,
      DoctorCommand.self, OptimizeCommand.self, ExportCommand.self, PlumbingCommand.self,
    ])

  /// Runs the command that was asked for; a problem is said in one place, with its number.
  static func main() {
    OutputDescriptor.occupyStandardNumbers()
    TerminalSignals.ignoreClosedPipes()
    FileCalls.ignoreFileSizeSignals()
    do {
      var command = try parseAsRoot(SetCommand.joiningNegativeValues(Array(CommandLine.arguments.dropFirst())))
      try command.run()
    } catch let problem as any Problem {
      StandardError.write(line: problem.description)
      Foundation.exit(problem.status.rawValue)
    } catch {
      guard Self.exitCode(for: error) != .success else { exit(withError: error) }
      let message = Self.fullMessage(for: error)
      if !message.isEmpty { StandardError.write(line: message) }
      Foundation.exit(Self.exitCode(for: error).rawValue)
    }
  }
}
