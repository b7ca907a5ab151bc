import ArgumentParser
import Reports

/// `recollect stats`: what is due, known and coming.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Shows what is due, new and learned, what was remembered, and what comes.",
    discussion: """
      Remembered is the share of right answers among the reviews of cards that had left the steps of learning, over the \
      last 30 days. Learned are the cards that have left them. With --memory it shows instead how well your answers, of \
      all decks, were foretold: predicted against actual recall.
      """)

  @Argument(help: "Deck files, folders of decks, or names of decks.")
  var decks: [String] = []

  @Flag(help: "Show how well your answers were foretold.")
  var memory = false

  @OptionGroup var options: ReportOptions

  func validate() throws {
    if memory, !decks.isEmpty {
      throw ValidationError("--memory takes no decks: the memory model is the same for all of them.")
    }
  }

  func run() throws {
    if memory { return try showMemory() }
    let figures = StudyFigures(try options.library(decks))
    if options.json {
      try Console.write(JSONValue.figures(figures).line + "\n")
    } else {
      try Console.write(figures.lines(in: options.style()).joined(separator: "\n") + "\n")
    }
  }

  private func showMemory() throws {
    let reading = try ProgressFile.read(options.place.progress, paths: Paths())
    for notice in reading.notices { StandardError.write(line: notice) }
    let line = ProgressLine("Fitting")
    let figures = MemoryFigures(reading.state) { line.update("pass \($0)") }
    line.finish()
    try Console.write(
      options.json
        ? JSONValue.memory(figures).line + "\n"
        : figures.lines(in: options.style()).joined(separator: "\n") + "\n")
  }
}
