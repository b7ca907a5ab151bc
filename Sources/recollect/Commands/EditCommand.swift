import ArgumentParser
import Cards
import Foundation
import Study

/// `recollect edit CARD`: opens the editor where a card stands.
struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Opens your editor where a card stands.",
    discussion: """
      A card is named by its key, by a beginning of it that no other key has, or as file:line, as 'recollect check' \
      and 'recollect list' show them. The editor is VISUAL or EDITOR. What you change keeps the card's history.
      """)

  @Argument(help: "The card.")
  var card: String

  @Option(name: .customLong("deck"), help: ArgumentHelp("Look in this deck; repeat it for more.", valueName: "deck"))
  var decks: [String] = []

  func run() throws {
    let place = try Self.place(of: card, decks: decks, paths: Paths())
    try Editor().open(place.path, line: place.line)
    let bytes = try DeckFile.bytes(at: place.path)
    for problem in DeckParser.deck(from: bytes, file: place.path).problems { StandardError.write(line: "\(problem)") }
  }

  /// Where a card that a person names stands: the file as it can be opened, and the line.
  static func place(of text: String, decks: [String], paths: Paths) throws -> (path: String, line: Int) {
    if let place = openable(text) { return place }
    let library = try DeckLibrary.load(decks, paths: paths)
    let cards = library.cards
    let keys: [CardKey]
    do {
      keys = try CardReference(text).keys(in: cards)
    } catch {
      var message = error.description
      if case .none = error, let near = NearestName.of(text, among: cards.map(\.key.text)) {
        message += " Did you mean '\(near)'?"
      }
      throw PlainProblem(message, status: .noSuchFile)
    }
    guard let card = cards.first(where: { keys.contains($0.key) }), let path = library.path(of: card) else {
      throw PlainProblem(CardReferenceError.none(text).description, status: .noSuchFile)
    }
    return (path, card.line)
  }

  /// A file and a line of it, as a message of `check` begins: also where no card could be read.
  private static func openable(_ text: String) -> (path: String, line: Int)? {
    guard let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]), line > 0 else {
      return nil
    }
    let path = String(text[..<colon])
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    return (path, line)
  }
}
