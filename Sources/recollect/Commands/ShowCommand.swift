import ArgumentParser
import Cards
import Reports
import Study

/// `recollect show CARD`: one card with its history.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a card: text, source, memory, next date, and its life so far.",
    discussion: """
      A card is named by its key, by a beginning of it that no other key has, or as file:line; a line that makes several \
      cards shows them all.
      """)

  @Argument(help: "The card.")
  var card: String

  @Option(name: .customLong("deck"), help: ArgumentHelp("Look in this deck; repeat it for more.", valueName: "deck"))
  var decks: [String] = []

  @OptionGroup var options: ReportOptions

  func run() throws {
    let library = try options.library(decks)
    let reports: [CardReport]
    do {
      reports = try library.reports(of: CardReference(card))
    } catch {
      throw PlainProblem(error.description, status: .noSuchFile)
    }
    let pages = reports.map {
      CardPage(
        $0, history: library.learner.history(of: $0.key), today: library.today, life: CardLife(of: $0, in: library))
    }
    if options.json {
      let values = pages.map(JSONValue.page)
      try Console.write(values.count == 1 ? values[0].line + "\n" : JSONValue.rows(values))
    } else {
      let style = options.style()
      try Console.write(pages.map { $0.lines(in: style).joined(separator: "\n") + "\n" }.joined(separator: "\n"))
    }
  }
}
