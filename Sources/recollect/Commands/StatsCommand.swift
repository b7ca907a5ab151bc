import ArgumentParser
import Reports

/// `recollect stats`: what is due, known and coming.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Shows what is due, new and learned, what was remembered, and what comes.",
    discussion: """
      Remembered is the share of right answers among the reviews of cards that had left the steps of learning, over the \
      last 30 days. Learned are the cards that have left them.
      """)

  @Argument(help: "Deck files, folders of decks, or names of decks.")
  var decks: [String] = []

  @OptionGroup var options: ReportOptions

  func run() throws {
    let figures = StudyFigures(try options.library(decks))
    if options.json {
      try Console.write(JSONValue.figures(figures).line + "\n")
    } else {
      try Console.write(figures.lines(in: options.style()).joined(separator: "\n") + "\n")
    }
  }
}
