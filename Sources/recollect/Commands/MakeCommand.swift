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
    var made: [DeckWriting.Page] = []
    for path in pages {
      do {
        let page = try PageFile(path: path)
        let making = CardMaker().cards(from: page.document)
        if explain {
          for line in Explanation.lines(of: page, making) { StandardError.write(line: VisibleText.line(line)) }
        }
        if making.kept.isEmpty { throw PageProblem.noFacts(path, rejected: making.rejected.count) }
        made.append(DeckWriting.Page(file: page, cards: making.kept))
      } catch let found as any Problem {
        report(found)
      }
    }
    if !made.isEmpty {
      let writing = DeckWriting(pages: made, tags: tags, day: try WorldClock().now.studyDay(rolloverHour: 0))
      if let output { try writing.write(to: output) } else { try writing.show(pages: pages) }
    }
    if let problem { throw ExitCode(problem.status.rawValue) }
  }
}
