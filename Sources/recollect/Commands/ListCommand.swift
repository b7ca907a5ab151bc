import ArgumentParser
import Reports
import Study

/// `recollect list`: the cards, one a line.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists cards with where they stand.",
    discussion: "With several of --suspended, --flagged and --lost, all of these cards are listed.")

  @Argument(help: "Deck files, folders of decks, or names of decks.")
  var decks: [String] = []

  @Flag(help: "List the cards that are set aside.")
  var suspended = false

  @Flag(help: "List the cards that were flagged as wrong.")
  var flagged = false

  @Flag(help: "List the reviewed cards that their decks have no more.")
  var lost = false

  @OptionGroup var options: ReportOptions

  func run() throws {
    let library = try options.library(decks)
    let cards = chosen(from: library)
    if options.json {
      try Console.write(JSONValue.rows(cards.map(JSONValue.card)))
    } else if cards.isEmpty {
      let unread = lost ? library.unreadDecks : []
      let doubt = unread.isEmpty ? "" : ", as far as can be told: \(RelinkWords.unread(unread).dropLast())"
      try Console.show(["No card is \(wanted)\(doubt)."])
    } else {
      let lines = CardList(cards, today: library.today).lines(in: options.style())
      try Console.write(lines.joined(separator: "\n") + "\n")
    }
  }

  private func chosen(from library: Library) -> [CardReport] {
    guard suspended || flagged || lost else { return library.reports }
    let marked = library.reports.filter { ($0.state.isSuspended && suspended) || ($0.state.flag != nil && flagged) }
    return marked + (lost ? library.lost : [])
  }

  private var wanted: String {
    [suspended ? "suspended" : nil, flagged ? "flagged" : nil, lost ? "lost" : nil].compactMap { $0 }
      .joined(separator: " or ")
  }
}
