import Foundation
import Testing

/// README's example of card making: the page that is shown gives the deck that is shown.
@Suite struct MakingExampleTests {
  private static let readme = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "README.md")

  @Test func thePageOfHowCardsAreMadeGivesTheDeckThatIsShown() throws {
    let markdown = try String(contentsOf: Self.readme, encoding: .utf8)
    let section = try #require(markdown.components(separatedBy: "## How cards are made\n").dropFirst().first)
    let blocks = section.components(separatedBy: "\n```")
    let page = try #require(blocks.first { $0.hasPrefix("text\n") }).dropFirst("text\n".count)
    let deck = try #require(blocks.first { $0.hasPrefix("markdown\n") }).dropFirst("markdown\n".count)
    let folder = try TemporaryFolder()
    try folder.write(page + "\n", to: "shoulder.txt")
    let made = try PipedProcess(["make", "shoulder.txt"], home: folder.path)
    #expect(made.status == 0)
    #expect(Self.cards(of: made.text) == String(deck))
  }

  /// What stands between a deck's introduction and its last line.
  private static func cards(of deck: String) -> String {
    let parts = deck.components(separatedBy: "This is no medical advice.\n\n")
    return (parts.dropFirst().first ?? "").components(separatedBy: "\n\n---\n").first ?? ""
  }
}
