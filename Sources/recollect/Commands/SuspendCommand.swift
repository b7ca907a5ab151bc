import ArgumentParser
import Cards
import Study

/// `recollect suspend CARD...`: leaves cards out until they are resumed.
struct SuspendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspend",
    abstract: "Leaves cards out until they are resumed.",
    discussion: CardChoice.discussion)

  @OptionGroup var choice: CardChoice
  @OptionGroup var place: ProgressOption

  func run() throws {
    try choice.forEachCard(place) { card, _ in
      card.isSuspended
        ? (nil, "\(card.key) is left out already.")
        : (.suspend(card.key), "\(card.key) is left out until you resume it.")
    }
  }
}

/// `recollect resume CARD...`: asks cards again that were left out.
struct ResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Asks cards again that were left out.",
    discussion: CardChoice.discussion)

  @OptionGroup var choice: CardChoice
  @OptionGroup var place: ProgressOption

  func run() throws {
    try choice.forEachCard(place) { card, today in
      guard card.isSuspended else { return (nil, "\(card.key) is not left out.") }
      let when =
        switch card.due {
        case .day(let day) where day > today: "on \(day)"
        case nil: "when its turn among the new cards comes"
        case .day, .instant: "in your next session"
        }
      return (.resume(card.key), "\(card.key) is asked again \(when).")
    }
  }
}

/// The cards that a command changes.
struct CardChoice: ParsableArguments {
  static let discussion = """
    A card is named by its key, by a beginning of it that no other key has, or as file:line; a line that makes several \
    cards means them all.
    """

  @Argument(help: "The cards.")
  var cards: [String]

  @Option(name: .customLong("deck"), help: ArgumentHelp("Look in this deck; repeat it for more.", valueName: "deck"))
  var decks: [String] = []

  /// Records for each card what a closure says of its state, and prints the closure's line; nothing is recorded where a
  /// card is not found.
  func forEachCard(_ place: ProgressOption, _ change: (CardState, Day) -> (Deed?, String)) throws {
    let paths = Paths()
    let today = try WorldClock().now.studyDay
    let loaded: [Card]
    do {
      loaded = try DeckLibrary.load(decks, paths: paths).cards
    } catch  where decks.isEmpty {
      // Without decks, cards can be named that the log knows.
      loaded = []
    }
    var lines: [String] = []
    _ = try place.change(paths: paths) { state in
      let others = state.cards.map(\.key)
      let changes = try cards.flatMap { try keys($0, in: loaded, others: others) }.map { change(state[$0], today) }
      lines = changes.map(\.1)
      return changes.compactMap(\.0)
    }
    try Console.show(lines)
  }

  private func keys(_ text: String, in cards: [Card], others: [CardKey]) throws -> [CardKey] {
    do {
      return try CardReference(text).keys(in: cards, others: others)
    } catch {
      throw PlainProblem(error.description, status: .noSuchFile)
    }
  }
}
