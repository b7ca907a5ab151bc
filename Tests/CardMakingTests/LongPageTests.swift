import Foundation
import Testing

@testable import CardMaking

@Suite struct LongPageTests {
  static let pages = [
    ("textbook-chapter.md", Document.Format.markdown), ("wikipedia-like.txt", .text), ("faq.md", .markdown),
    ("clinic-leaflet.html", .html), ("lecture-notes.md", .markdown),
  ]

  /// A long page lets its tokens go; its cards must be the same.
  @Test(arguments: pages) func aPageWithoutItsTokensHasTheSameCards(_ name: String, _ format: Document.Format) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/Pages")
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let whole = Document(text: text, format: format)
    let bare = Document(text: text, format: format, observer: nil, mostBytesWithTokens: 0)
    let tokens = bare.blocks.flatMap { $0.tokens }
    #expect(tokens.isEmpty)
    let cards = CardMaker().cards(from: whole).kept
    #expect(!cards.isEmpty)
    #expect(CardMaker().cards(from: bare).kept == cards)
  }
}
