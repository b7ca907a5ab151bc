import ArgumentParser
import Cards
import Study

/// `recollect plumbing choices`: the questions with choices that decks lead to.
struct PlumbingChoicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "choices",
    abstract: "Writes the choices that are made for each card of decks.",
    discussion: """
      Writes one JSON object a line for each card that can be asked with made choices: key, prompt, options, and right, \
      the number of the right one, from 1. A card with choices of its own, and one for which fewer than two wrong ones \
      are to be had, is left out. The decks are the arguments; nothing is read from standard input.
      """)

  @Argument(help: "Deck files, folders of decks, or names of decks.")
  var decks: [String] = []

  @Option(help: ArgumentHelp("Make the choices of another day.", valueName: "number"))
  var seed: UInt64 = 0

  func run() throws {
    let library = try DeckLibrary.load(decks)
    let cards = Roster(library.cards) { _ in nil }.cards
    try Console.write(Self.lines(for: cards, seed: seed))
  }

  /// Returns the lines for the cards of decks.
  static func lines(for cards: [Card], seed: UInt64) -> String {
    let maker = ChoiceMaker(cards: cards)
    var bytes: [UInt8] = []
    for card in cards {
      guard let options = maker.options(for: card, seed: seed), let right = options.firstIndex(where: \.isRight) else {
        continue
      }
      JSONValue.object([
        JSONMember("key", .string(card.key.text)), JSONMember("prompt", .string(card.prompt)),
        JSONMember("options", .array(options.map { .string($0.text) })), JSONMember("right", .integer(right + 1)),
      ]).write(to: &bytes)
      bytes.append(0x0a)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
