import CardMaking
import Cards
import Foundation
import Study

/// Writes what was made of pages: to standard output, or into a deck file.
struct DeckWriting {
  /// The deck's name where it is new: the first page's title.
  let title: String
  /// The pages' paths.
  let paths: [String]
  let entries: [MadeEntry]
  let tags: [String]
  /// The date that a new deck carries.
  let day: Day
  /// Whether cards that were deleted come back.
  var again = false

  /// Prints a new deck; on a terminal with what to add to keep it.
  ///
  /// What is only looked at does not end with the line in which a deck remembers its cards.
  func show() throws {
    let isTerminal = OutputDescriptor.standardOutput.isTerminal
    let growth = DeckGrowth(of: entries, in: "")
    let text = newDeck(growth, ReviewedEntries(kept: growth.fresh), remembers: !isTerminal)
    try DeckTooLarge.check(Array(text.utf8), path: "The deck")
    try Console.write(VisibleText.block(text))
    guard isTerminal else { return }
    let name = "\(PageFile.name(of: paths[0])).md"
    StandardError.write(
      line: "\n\(DeckReport.cards(growth.fresh)). Keep them with: "
        + "recollect make \(paths.map { ShellWord.quoted(PageSource.argument($0)) }.joined(separator: " ")) -o \(ShellWord.quoted(name))"
    )
  }

  /// Writes a deck file whole, or adds to the one that is there.
  ///
  /// `choose` says which of the new entries to keep, and which count as deleted from now on; without it all are kept.
  func write(to path: String, choose: (([MadeEntry]) -> ReviewedEntries)? = nil) throws {
    if paths.map(PageSources.identity).contains(PageSources.identity(of: path)) { throw PageProblem.pageIsDeck(path) }
    let old = try Self.existing(path) ?? ""
    // Of a deck that is too large no card is known, and all entries would seem new.
    try DeckTooLarge.check(Array(old.utf8), path: path)
    let seen = DeckGrowth(of: entries, in: old, again: again)
    guard let choose, !seen.fresh.isEmpty else { return try write(ReviewedEntries(kept: seen.fresh), to: path) }
    // Nobody goes through all cards for a deck that cannot be written.
    try AtomicFile.checkWriting(to: path)
    let chosen = choose(seen.fresh)
    do {
      try write(chosen, to: path)
    } catch let problem as any Problem {
      if !chosen.kept.isEmpty {
        let kept = newDeck(seen, chosen, remembers: false)
        try Console.write(
          "The deck cannot be written. What you kept, so that it is not lost:\n\n" + VisibleText.block(kept))
      }
      throw problem
    }
  }

  private func write(_ chosen: ReviewedEntries, to path: String) throws {
    // The deck as it is now: a person may have written into it while the cards were looked at.
    let old = try Self.existing(path)
    let growth = DeckGrowth(of: entries, in: old ?? "", again: again)
    let report = DeckReport(
      path: path, isNew: old == nil, added: DeckReport.count(chosen.kept), dropped: DeckReport.count(chosen.dropped),
      later: DeckReport.count(chosen.left), deleted: growth.deleted, present: growth.present,
      // Who leaves the review at once leaves the deck as it is.
      beginsToRemember: old != nil && !growth.isRemembering && (chosen.left.isEmpty || chosen.isDecided))
    if report.changesDeck {
      let heading = "More from \(paths.map(PageFile.name).joined(separator: ", "))"
      let text =
        old == nil
        ? newDeck(growth, chosen)
        : growth.text(keeping: chosen.kept, dropping: chosen.dropped, fallbackHeading: heading)
      let bytes = Array(text.utf8)
      try DeckTooLarge.check(bytes, path: path)
      try AtomicFile.write(bytes, to: path)
    }
    let line = VisibleText.line(report.words) + report.advice
    try Console.write(ScreenWrapping.wrapped(line, for: .standardOutput) + "\n")
  }

  private func newDeck(_ growth: DeckGrowth, _ chosen: ReviewedEntries, remembers: Bool = true) -> String {
    let sources = paths.joined(separator: ", ")
    return growth.newDeck(
      frontMatter: FrontMatter(name: VisibleText.block(title), tags: tags, source: sources),
      introduction: "Made by recollect from \(sources) on \(day). This is no medical advice.", keeping: chosen.kept,
      dropping: chosen.dropped, remembers: remembers)
  }

  /// The text of a deck that is there; nil where there is none.
  private static func existing(_ path: String) throws -> String? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    guard facts.st_mode & S_IFMT != S_IFDIR else { throw FileProblem(attempt: .create, path: path, code: EISDIR) }
    do {
      return try PageFile.text(of: try DeckFile.bytes(at: path), path: path)
    } catch PageProblem.brokenUTF8(_, let line), PageProblem.holdsNUL(_, let line) {
      throw PageProblem.brokenDeck(path, line: line)
    }
  }
}
