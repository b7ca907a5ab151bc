import ArgumentParser
import Reports

/// `recollect due`: whether something is due, for a person or a shell's prompt.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Says what is due now.",
    discussion: """
      Exits with 0 when a card is due, in learning or in review, and with 1 when none is; with 64 or more when it fails. \
      New cards are not due.
      """)

  @Argument(help: "Deck files, folders of decks, or names of decks.")
  var decks: [String] = []

  @Flag(help: "Write nothing, only exit with 0 or 1.")
  var quiet = false

  @OptionGroup var options: ReportOptions

  func run() throws {
    let figures = try Self.failingAbove63 { DueFigures(try options.library(decks, isQuiet: quiet)) }
    let text = options.json ? JSONValue.due(figures).line : figures.lines(in: options.style()).joined(separator: "\n")
    if !quiet { try Self.show(text, on: .standardOutput) }
    if figures.due == 0 { throw ExitCode(ExitStatus.failed.rawValue) }
  }

  /// Whether something is due is also told where nobody reads the words (`recollect due | head -0`).
  static func show(_ text: String, on output: OutputDescriptor) throws(OutputFailure) {
    do {
      try output.write(text + "\n")
    } catch {
      if error != .readerGone { throw error }
    }
  }

  /// A failure that has no number of its own would be taken for "nothing is due".
  static func failingAbove63<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let problem as any Problem where problem.status == .failed {
      throw PlainProblem(problem.description, status: .inputWithErrors)
    }
  }
}
