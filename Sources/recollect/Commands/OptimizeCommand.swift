import ArgumentParser
import Memory
import Reports
import Study

/// `recollect optimize`: weights fitted to the learner's answers, or to a log of reviews in a file.
struct OptimizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimize",
    abstract: "Fits the schedule to how you remember.",
    discussion: """
      It learns from your answers how fast you forget, tests that on your newest ones, and shows what would change: the \
      first intervals, and the reviews of the coming weeks. Then it asks; nothing is saved without a yes. No date that a \
      card has is moved by that ('recollect reschedule' moves them), and 'recollect undo' takes it back. Without a \
      terminal it asks nothing and saves nothing, unless you say --yes.

      With --log it fits a CSV file with the columns card_id, review_unix_ms and rating (1 to 4) instead, whose days end \
      at 04:00 UTC, and saves nothing. With --json it then writes weights (21), objective and \
      objective_before_shrinking (what fitting makes small, see 'recollect help plumbing objective'), reviews, and \
      shrunk_by: how far the weights were drawn back to the standard ones because the log is short, from 0 to 1. With \
      --part 0.8 only the first 80 % of the predictions are fitted, and test says how good the weights are on the \
      others.
      """)

  @Flag(help: "Save what was found without asking.")
  var yes = false

  @Flag(help: "Only show what was found.")
  var dryRun = false

  @Option(help: ArgumentHelp("Fit this log of reviews instead.", valueName: "log.csv"), completion: .file())
  var log: String?

  @Option(
    help: ArgumentHelp("With --log, how much of the predictions to fit, the oldest first: 0 to 1.", valueName: "share"))
  var part = 1.0

  @OptionGroup var options: ReportOptions

  func validate() throws {
    guard (0...1).contains(part) else { throw ValidationError("'--part \(part)' is not a number from 0 to 1.") }
    if part < 1, log == nil {
      throw ValidationError("--part goes with --log only. Your own log is tested in any case.")
    }
    if yes, dryRun { throw ValidationError("--yes and --dry-run do not go together: one saves, the other does not.") }
    if yes, log != nil {
      throw ValidationError("--yes and --log do not go together: a log in a file is only looked at.")
    }
  }

  func run() throws {
    if let log {
      return try Console.write(LogFit.report(on: try ReviewLogFile.read(log), part: part, json: options.json))
    }
    let run = OptimizeRun(options: options, paths: Paths(), clock: try WorldClock())
    try run.optimize(consent: yes ? .given : dryRun || options.json ? .withheld : .asked)
  }
}
