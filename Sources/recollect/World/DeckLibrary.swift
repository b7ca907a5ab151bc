import Cards
import Foundation
import Study

/// The decks of a command, read: what could be read is there, what could not is said.
struct DeckLibrary: Sendable {
  /// Where the files were found.
  let found: FoundDecks
  /// The decks in the order in which they were found.
  let decks: [Deck]
  /// Files that could not be read at all, in words.
  let unreadable: [String]
  private let pathsByFile: [String: String]
  private let shownPlace: String

  /// All cards, in deck order; cards of one key are still beside each other.
  var cards: [Card] { decks.flatMap(\.cards) }

  /// Finds and reads the decks that arguments name, else those of the first usual place.
  ///
  /// An argument that is no file is taken as a deck's name. A file that cannot be read, or has no card, is a problem
  /// where it was the only one; beside others it is said, and the others are read.
  ///
  /// - Parameters:
  ///   - arguments: paths and names of decks.
  ///   - paths: where the usual places are.
  ///   - mayLackCards: whether decks of which no card could be read are no problem.
  ///   - namesPaths: whether decks, cards and problems name the path by which a file can be opened, instead of the one
  ///     below the folder.
  /// - Returns: the decks.
  /// - Throws: what was not found or could not be read.
  static func load(
    _ arguments: [String], paths: Paths = Paths(), mayLackCards: Bool = false, namesPaths: Bool = false
  ) throws -> Self {
    let finder = DeckFinder(paths: paths)
    let found = try finder.find(arguments)
    var library = try Self(found, finder: finder, paths: paths, namesPaths: namesPaths)
    if !found.names.isEmpty {
      let usual = try Self(try finder.usual(), finder: finder, paths: paths, namesPaths: namesPaths)
      let named = try found.names.map { try usual.decks(named: $0) }.joined()
      library = Self(
        found: found,
        decks: library.decks
          + named.filter { deck in
            let path = finder.identity(of: usual.path(of: deck))
            return !library.decks.contains { finder.identity(of: library.path(of: $0)) == path }
          },
        // A card of a file that cannot be read may belong to any deck that is named.
        unreadable: library.unreadable + usual.unreadable.filter { !library.unreadable.contains($0) },
        pathsByFile: library.pathsByFile.merging(usual.pathsByFile) { first, _ in first },
        shownPlace: library.shownPlace)
    }
    if !mayLackCards { try library.requireCards() }
    return library
  }

  private init(_ found: FoundDecks, finder: DeckFinder, paths: Paths, namesPaths: Bool) throws {
    var decks: [Deck] = []
    var unreadable: [String] = []
    var pathsByFile: [String: String] = [:]
    for file in found.files {
      do {
        // Two folders may each have a file of one name: the second is named by its whole path.
        let name = namesPaths || pathsByFile[file.name] != nil ? file.path : file.name
        decks.append(try DeckFile.deck(at: finder.absolute(file.path), shown: file.path, name: name))
        pathsByFile[name] = file.path
      } catch let problem as any Problem {
        guard found.files.count > 1 else { throw problem }
        unreadable.append(problem.description)
      }
    }
    self.init(
      found: found, decks: decks, unreadable: unreadable, pathsByFile: pathsByFile,
      shownPlace: found.roots.map(paths.shown).joined(separator: ", "))
  }

  private init(
    found: FoundDecks, decks: [Deck], unreadable: [String], pathsByFile: [String: String], shownPlace: String
  ) {
    self.found = found
    self.decks = decks
    self.unreadable = unreadable
    self.pathsByFile = pathsByFile
    self.shownPlace = shownPlace
  }

  /// The decks and where they are: `Bones and joints (Decks/bones.md)`, `2 decks (Decks)`.
  var label: String {
    let withCards = decks.filter { !$0.cards.isEmpty }
    if let deck = withCards.first, withCards.count == 1 {
      return VisibleText.line("\(deck.name) (\(pathsByFile[deck.file] ?? deck.file))")
    }
    let place = found.names.isEmpty ? shownPlace : withCards.map(\.name).joined(separator: ", ")
    return VisibleText.line("\(withCards.count) decks (\(place))")
  }

  /// Lines about what is not asked: files that could not be read, mistakes, cards that another one shadows.
  func troubles(shadowed: Int) -> [String] {
    var lines = unreadable
    for deck in decks {
      let mistakes = deck.problems.reduce(0) { $0 + $1.errorCount }
      guard mistakes > 0 else { continue }
      let path = VisibleText.line(pathsByFile[deck.file] ?? deck.file)
      let what = mistakes == 1 ? "1 mistake" : "\(mistakes) mistakes"
      lines.append(
        "\(path): There \(mistakes == 1 ? "is" : "are") \(what) in this deck. "
          + "'recollect check' names \(deck.namesEveryMistake ? "each" : "the first of them").")
    }
    if shadowed > 0 {
      let cards = shadowed == 1 ? "1 card is" : "\(shadowed) cards are"
      lines.append("\(cards) not asked, because another card asks the same with another answer. See 'recollect check'.")
    }
    return lines
  }

  /// Where a card's file can be opened.
  func path(of card: Card) -> String? { pathsByFile[card.file] }

  /// Where a deck's file can be opened.
  func path(of deck: Deck) -> String { pathsByFile[deck.file] ?? deck.file }

  /// Reads a deck's file again, and returns its cards.
  func cardsAgain(of card: Card) throws -> [Card] {
    guard let path = path(of: card) else { return [] }
    return try DeckFile.deck(at: path, shown: path, name: card.file).cards
  }

  private func decks(named name: String) throws -> [Deck] {
    let named = decks.filter { $0.name == name }
    if !named.isEmpty { return named }
    let alike = decks.filter { $0.name.lowercased() == name.lowercased() }
    if !alike.isEmpty { return alike }
    let nearest = NearestName.of(name, among: decks.map(\.name)).map { "Did you mean '\($0)'?" } ?? "Check the name."
    let missing = VisibleText.line("'\(name)': There is no such file, folder or deck. \(nearest)")
    throw PlainProblem((unreadable + [missing]).joined(separator: "\n"), status: .noSuchFile)
  }

  private func requireCards() throws {
    guard !decks.contains(where: { !$0.cards.isEmpty }) else { return }
    let place = VisibleText.line(shownPlace)
    if !unreadable.isEmpty { throw PlainProblem(unreadable.joined(separator: "\n"), status: .inputWithErrors) }
    if decks.contains(where: { deck in deck.problems.contains { $0.severity == .error } }) {
      throw PlainProblem(
        "\(place): No card could be read. 'recollect check \(place)' names what is wrong.", status: .inputWithErrors)
    }
    throw PlainProblem(
      "\(place): There is no card in it. A card is, for example, a line like 'lower jaw :: mandible'.",
      status: .inputWithErrors)
  }
}

extension Deck {
  /// Whether every mistake is named, and none only counted.
  var namesEveryMistake: Bool {
    !problems.contains { if case .furtherMistakes = $0.mistake { true } else { false } }
  }
}
