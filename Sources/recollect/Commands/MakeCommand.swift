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
      Reads text and Markdown (.md) and prints the deck, or writes it with -o. A deck that is there already keeps \
      everything in it and gets the cards that it does not have; a second run changes nothing.
      """)

  @Argument(help: "The pages to read.", completion: .file())
  var pages: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "The deck to write, or to add to.", completion: .file())
  var output: String?

  @Option(name: .customLong("tag"), help: "A tag of a new deck; may be given several times.")
  var tags: [String] = []

  @Flag(help: "Says on standard error what was left out, and why.")
  var explain = false

  func run() throws {
    var problem: (any Problem)?
    func report(_ found: any Problem) {
      StandardError.write(line: VisibleText.line(found.description))
      problem = problem ?? found
    }
    var read: [PageFile] = []
    for path in pages {
      do {
        read.append(try PageFile(path: path))
      } catch let found as any Problem {
        report(found)
      }
    }
    let making = CardMaker().cards(
      from: read.map { Page($0.document, title: $0.title, name: PageFile.name(of: $0.path)) })
    for (number, page) in read.enumerated() {
      if explain {
        for line in Explanation.lines(of: page, number: number, making) {
          StandardError.write(line: VisibleText.line(line))
        }
      }
      // A page that says what another one says as well has its name in that one's cards.
      if !making.kept.contains(where: { $0.page == number || $0.otherPlaces.contains { $0.page == number } }) {
        report(PageProblem.noFacts(page.path, rejected: making.rejected.count { $0.card.page == number }))
      }
    }
    if !making.kept.isEmpty {
      let writing = DeckWriting(
        pages: read, cards: making.kept, tags: tags, day: try WorldClock().now.studyDay(rolloverHour: 0))
      if let output { try writing.write(to: output) } else { try writing.show(pages: pages) }
    }
    if let problem { throw ExitCode(problem.status.rawValue) }
  }
}
