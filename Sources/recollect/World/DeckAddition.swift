import Cards
import Foundation

/// A term that is added to the end of a deck file; nothing of what is there changes.
struct DeckAddition {
  /// What came of it.
  enum Outcome: Equatable {
    /// The entry is in the line.
    case added(line: Int)
    /// A card for the same term with the same definition is there already.
    case isThere(line: Int)
  }

  /// The deck file; it need not exist yet.
  let path: String
  let entry: Entry
  /// How many bytes the deck may have then.
  var mostBytes = DeckLimits.bytes

  /// Takes a term and its definition as they were typed; ` | ` separates forms.
  init(term: String, definition: String, path: String) {
    self.path = path
    entry = Entry(.termAndDefinition(terms: Self.forms(of: term), definitions: Self.forms(of: definition)))
  }

  private static func forms(of text: String) -> [String] {
    text.components(separatedBy: " | ").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter {
      !$0.isEmpty
    }
  }

  /// Writes the entry, unless its term is there already.
  func write() throws -> Outcome {
    let old = try content()
    let before = DeckParser.deck(from: old, file: path)
    let new = DeckPrinter.appending([entry], to: old, style: .oneLine)
    try DeckTooLarge.check(new, path: path, mostBytes: mostBytes)
    let after = DeckParser.deck(from: new, file: path)
    guard let card = after.cards.last(where: { $0.kind == .define }) else {
      throw PlainProblem("The term and its definition cannot be written as a card. Write them into the deck by hand.")
    }
    if let there = before.cards.first(where: { $0.key == card.key }) {
      guard Fold.text(there.answer) != Fold.text(card.answer) else { return .isThere(line: there.line) }
      let place = "\(VisibleText.line(path)):\(there.line)"
      throw PlainProblem(
        "\(place): The term '\(VisibleText.line(there.prompt))' is there already, with another definition. "
          + "Change that card with 'recollect edit \(place)'.", status: .inputWithErrors)
    }
    if old.isEmpty { try AtomicFile.makeFolder(Paths.folder(of: path)) }
    try AtomicFile.write(new, to: path)
    return .added(line: card.line)
  }

  private func content() throws -> [UInt8] {
    do {
      return try DeckFile.bytes(at: path)
    } catch let problem as FileProblem where problem.code == ENOENT {
      return []
    }
  }
}

extension DeckFinder {
  /// The file of a deck to which cards are added by hand where none is named.
  static let ownDeckName = "words.md"

  /// Where a new card goes: a path, the file of a deck that has the name, or a new deck of that name beside the others.
  ///
  /// - Parameter wish: what the command line names, if anything.
  /// - Returns: the file's path; the file need not exist.
  /// - Throws: what is wrong with the name.
  func fileForNewCards(_ wish: String?) throws -> String {
    guard let wish, !wish.isEmpty else { return try usualFile(named: Self.ownDeckName) }
    if wish.contains("/") || wish.lowercased().hasSuffix(".md") || access(absolute(wish), F_OK) == 0 {
      var facts = stat()
      if stat(absolute(wish), &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR {
        throw PlainProblem(
          "'\(VisibleText.line(wish))': This is a folder. Name a file in it, for example "
            + "'\(VisibleText.line(wish.hasSuffix("/") ? wish : wish + "/"))\(Self.ownDeckName)'.",
          status: .wrongCommandLine)
      }
      return wish
    }
    if let found = try? usual() {
      for file in found.files {
        guard let bytes = try? DeckFile.bytes(at: absolute(file.path)) else { continue }
        if DeckParser.deck(from: bytes, file: file.name).name == wish { return file.path }
      }
    }
    return try usualFile(named: wish + ".md")
  }

  /// A file in the first usual place, which is the learner's own folder where there is none yet.
  private func usualFile(named name: String) throws -> String {
    if let root = paths.value("RECOLLECT_DECKS")?.split(separator: ":").map(String.init).first {
      return root.lowercased().hasSuffix(".md") ? root : "\(root)/\(name)"
    }
    var facts = stat()
    if stat(absolute("Decks"), &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR { return "Decks/\(name)" }
    return "\(paths.data)/decks/\(name)"
  }
}
