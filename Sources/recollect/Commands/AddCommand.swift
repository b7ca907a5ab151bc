import ArgumentParser
import Cards

/// `recollect add TERM DEFINITION`: writes a card at the end of a deck.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a term and its definition to a deck.",
    discussion: """
      Nothing of what is in the deck changes; a deck that does not exist is made. Without -o the card goes to the deck \
      'words' of the folder that 'recollect study' reads. ' | ' separates other accepted forms: \
      recollect add 'lower jaw | mandible' 'the bone that holds the lower teeth'.
      """)

  @Argument(help: "The term.")
  var term: String

  @Argument(help: "What it means.")
  var definition: String

  @Option(
    name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("Add it to this deck.", valueName: "deck"))
  var output: String?

  func validate() throws {
    for (name, text) in [("term", term), ("definition", definition)]
    where text.allSatisfy({ $0.isWhitespace || $0 == "|" }) {
      throw ValidationError("The \(name) is empty. Write it between quotes.")
    }
  }

  func run() throws {
    let paths = Paths()
    let path = try DeckFinder(paths: paths).fileForNewCards(output)
    let addition = DeckAddition(term: term, definition: definition, path: path)
    let shown = VisibleText.line(paths.shown(path))
    switch try addition.write() {
    case .added(let line):
      try Console.write("\(shown):\(line): Added '\(VisibleText.line(term))', asked both ways.\n")
    case .isThere(let line):
      try Console.write("\(shown):\(line): '\(VisibleText.line(term))' is there already. Nothing changed.\n")
    }
  }
}
