import ArgumentParser
import Reports

/// `recollect retention`: what a desired retention costs, and what it gives.
struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "Shows what a desired retention costs and gives.",
    discussion: """
      The desired retention is how likely you still know a card when it is asked again. A higher one asks more often, and \
      more is known. Your cards and habits are simulated with several, so that you can choose; none is right for \
      everybody, and nothing is changed: 'recollect set retention 0.85' sets one, with --deck for one deck alone. A new \
      retention holds from the next answers on; 'recollect reschedule' also moves what is planned already.
      """)

  @Argument(help: "Deck files, folders of decks, or names of decks.")
  var decks: [String] = []

  @Option(help: ArgumentHelp("How many days to simulate, up to 365.", valueName: "number"))
  var days = 365

  @OptionGroup var options: ReportOptions

  func validate() throws { try ForecastCommand.check(days: days) }

  func run() throws {
    let library = try options.library(decks)
    let isOne = !decks.isEmpty && library.decks.count == 1
    let table = RetentionTrade(library, days: days, deck: isOne ? library.decks.first : nil)
    if options.json { return try Console.write(JSONValue.retention(table).line + "\n") }
    try Console.write(table.lines(in: options.style()).joined(separator: "\n") + "\n")
  }
}

extension JSONValue {
  /// The choices of a desired retention.
  fileprivate static func retention(_ table: RetentionTrade) -> JSONValue {
    .object([
      JSONMember("days", .integer(table.days)), JSONMember("cards", .integer(table.cards)),
      JSONMember("now", .array(table.now.map(JSONValue.double))),
      JSONMember(
        "choices",
        .array(
          table.choices.map { choice in
            .object([
              JSONMember("retention", .double(choice.retention)), JSONMember("reviews_a_day", .double(choice.reviews)),
              JSONMember("minutes_a_day", .double(choice.minutes)), JSONMember("known", .double(choice.remembered)),
            ])
          })),
    ])
  }
}
