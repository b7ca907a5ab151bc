import CardMaking
import Cards
import Foundation
import Study

/// Writes what was made of pages: to standard output, or into a deck file.
struct DeckWriting {
  /// The pages of the run.
  let pages: [PageFile]
  /// The cards of all pages.
  let cards: [DraftCard]
  let tags: [String]
  /// The date that a new deck carries.
  let day: Day

  /// Prints a new deck; on a terminal with what to add to keep it.
  func show(pages paths: [String]) throws {
    let deck = newDeck(name: pages[0].title)
    try Console.write(Self.visible(deck.text))
    guard OutputDescriptor.standardOutput.isTerminal else { return }
    let name = "\(PageFile.name(of: paths[0])).md"
    StandardError.write(
      line:
        "\n\(Self.cards(deck.added)). Keep them with: recollect make \(paths.map(Self.quoted).joined(separator: " ")) "
        + "-o \(Self.quoted(name))")
  }

  /// Writes a deck file whole, or adds to the one that is there.
  func write(to path: String) throws {
    let sources = pages.map { AtomicFile.resolved($0.path) }
    if sources.contains(AtomicFile.resolved(path)) { throw PageProblem.pageIsDeck(path) }
    guard let old = try Self.existing(path) else {
      let deck = newDeck(name: pages[0].title)
      try AtomicFile.write(Array(deck.text.utf8), to: path)
      return try tell("\(path): \(Self.cards(deck.added)) made.", path)
    }
    let heading = "More from \(pages.map { PageFile.name(of: $0.path) }.joined(separator: ", "))"
    let deck = DeckGrowth(adding: entries, to: old, fallbackHeading: heading)
    guard deck.added > 0 else { return try tell("\(path): Nothing is new; the deck stays as it is.", path) }
    try AtomicFile.write(Array(deck.text.utf8), to: path)
    try tell("\(path): \(Self.cards(deck.added)) added.", path)
  }

  private func tell(_ what: String, _ path: String) throws {
    try Console.write("\(VisibleText.line(what)) Study it with: recollect study \(Self.quoted(path))\n")
  }

  private var entries: [Entry] {
    let names = pages.map { Self.fileName($0.path) }
    // The file's name says enough, unless two pages have the same.
    let labels = names.indices.map { number in
      names.count { $0 == names[number] } == 1 ? names[number] : pages[number].path
    }
    return DeckEntries.entries(of: cards, pages: labels, titles: pages.count > 1 ? pages.map(\.title) : [])
  }

  private static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  private func newDeck(name: String) -> DeckGrowth {
    let sources = pages.map(\.path).joined(separator: ", ")
    return DeckGrowth(
      frontMatter: FrontMatter(name: Self.visible(name), tags: tags, source: sources),
      introduction: "Made by recollect from \(sources) on \(day). This is no medical advice.", entries: entries)
  }

  /// The text of a deck that is there; nil where there is none.
  private static func existing(_ path: String) throws -> String? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    guard facts.st_mode & S_IFMT != S_IFDIR else { throw FileProblem(attempt: .create, path: path, code: EISDIR) }
    do {
      return try PageFile.text(of: try AtomicFile.read(path), path: path)
    } catch PageProblem.brokenUTF8(_, let line), PageProblem.holdsNUL(_, let line) {
      throw PageProblem.brokenDeck(path, line: line)
    }
  }

  private static func cards(_ count: Int) -> String { "\(count) \(count == 1 ? "card" : "cards")" }

  /// Deck text on its way to a terminal.
  private static func visible(_ text: String) -> String { VisibleText.block(text) }

  /// A path as the shell reads it.
  private static func quoted(_ path: String) -> String {
    let plain = path.utf8.allSatisfy { byte in
      byte >= 0x30 && byte <= 0x39 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
        || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
    }
    return plain && !path.isEmpty
      ? path : "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
