import ArgumentParser
import CardMaking
import Cards
import Foundation
import Study

/// `recollect make`: pages become a deck.
struct MakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make",
    abstract: "Makes a deck from pages.",
    discussion: """
      Reads files, folders with all pages in them, and standard input (-): text, Markdown (.md), HTML (.html), and PDF \
      where pdftotext is installed. Prints the deck, or writes it with -o. A deck that is there already keeps \
      everything in it and gets the cards that it does not have; what you changed stays, what you deleted does not \
      come back. What several pages say is one card.
      """)

  @Argument(help: "The pages to read.", completion: .file())
  var pages: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "The deck to write, or to add to.", completion: .file())
  var output: String?

  @Option(name: .customLong("tag"), help: "A tag of a new deck; may be given several times.")
  var tags: [String] = []

  @Flag(help: "Shows each new card and asks whether to keep it; needs -o.")
  var review = false

  @Flag(help: "Brings back cards that you deleted from the deck.")
  var again = false

  @Option(
    name: .customLong("without"),
    help: ArgumentHelp(
      "Leave out a kind of card: definitions, abbreviations, findings, gaps, questions, or lists; may be given several times.",
      valueName: "kind"), transform: Self.kind)
  var unwanted: [FactKind] = []

  @Option(
    name: .customLong("only"),
    help: ArgumentHelp("Make only this kind of card; may be given several times.", valueName: "kind"),
    transform: Self.kind)
  var wanted: [FactKind] = []

  @Flag(help: "Says on standard error what was left out, and why.")
  var explain = false

  @Flag(help: "Use plain lines in the review, made to be read aloud.")
  var plain = false

  func validate() throws {
    if review, output == nil { throw ValidationError("--review: Name the deck to write with -o.") }
    if again, output == nil { throw ValidationError("--again: Name the deck with -o.") }
  }

  private static func kind(_ name: String) throws -> FactKind {
    if let kind = FactKind.allCases.first(where: { $0.plural == name.lowercased() }) { return kind }
    throw ValidationError(
      "'\(name)' is no kind of card. Give definitions, abbreviations, findings, gaps, questions, or lists.")
  }

  func run() throws {
    var problem: (any Problem)?
    let progress = ProgressLine("Reading pages")
    func report(_ found: any Problem) {
      progress.finish()
      StandardError.write(line: VisibleText.line(found.description))
      problem = problem ?? found
    }
    var read: [PageFile] = []
    let sources = PageSources.files(of: pages, besides: output)
    for path in sources.leftOut { StandardError.write(line: VisibleText.line(path)) }
    for found in sources.problems { report(found) }
    for (done, source) in sources.pages.enumerated() {
      do {
        progress.update(done, of: sources.pages.count)
        read.append(try PageFile(source))
      } catch let found as any Problem {
        report(found)
      }
    }
    progress.finish()
    let made = RunOfPages(read, without: excluded)
    for line in made.lines(explain: explain) { StandardError.write(line: VisibleText.line(line)) }
    for found in made.pagesWithoutCards { report(found) }
    if !made.entries.isEmpty { try write(made, read) }
    if let problem { throw ExitCode(problem.status.rawValue) }
  }

  /// The kinds that are not wanted.
  private var excluded: Set<FactKind> {
    Set(unwanted).union(wanted.isEmpty ? [] : FactKind.allCases.filter { !wanted.contains($0) })
  }

  private func write(_ made: RunOfPages, _ read: [PageFile]) throws {
    let writing = DeckWriting(
      title: read[0].title, paths: read.map(\.path), entries: made.entries, tags: tags,
      day: try WorldClock().now.studyDay(rolloverHour: 0), again: again)
    guard let output else { return try writing.show() }
    guard review else { return try writing.write(to: output) }
    let terminal = AttachedTerminal.open(plain: plain)
    do {
      let review = CardReview(terminal: terminal) { "\(made.names[$0.page]):\($0.line)" }
      try writing.write(to: output, choose: review.review)
    } catch {
      try? terminal.close()
      throw error
    }
    try terminal.close()
  }
}
