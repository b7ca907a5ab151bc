import Cards
import Foundation
import Testing

@testable import CardMaking

/// What `recollect check` says of decks that were just made: nothing.
@Suite struct WrittenDeckTests {
  private static let pages = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/Pages")

  /// The problems of the deck that is made of pages.
  private static func problems(_ pages: [Page]) -> [String] {
    let growth = DeckGrowth(of: DeckEntries.entries(of: CardMaker().cards(from: pages).kept, pages: pages), in: "")
    let deck = growth.newDeck(frontMatter: FrontMatter(name: "Deck"), introduction: "Made.", keeping: growth.fresh)
    let again = DeckGrowth(of: growth.fresh, in: deck)
    #expect(again.fresh.map(\.card.prompt) == [])
    #expect(again.deleted == 0)
    let report = DeckChecker.report(on: [DeckChecker.File(path: "deck.md", bytes: Array(deck.utf8))])
    return report.problems.map(\.description)
  }

  private static func fixture(_ name: String) throws -> Page {
    let text = String(decoding: try Data(contentsOf: pages.appending(path: name)), as: UTF8.self)
    return Page(Document(text: text, format: name.hasSuffix(".md") ? .markdown : .text), title: name, name: name)
  }

  private static let names = [
    "wikipedia-like.txt", "lecture-notes.md", "paper.txt", "textbook-chapter.md", "faq.md", "drug-table.md",
    "no-facts.txt", "spanish.txt", "source-code.txt", "clinic-leaflet.html",
  ]

  @Test(arguments: names) func aMadeDeckHasNoProblems(_ name: String) throws {
    #expect(Self.problems([try Self.fixture(name)]) == [])
  }

  @Test func aDeckOfManyPagesHasNoProblems() throws {
    #expect(Self.problems(try Self.names.map(Self.fixture)) == [])
  }

  static let hostile = [
    "Gout | A: is a disease [of] joints :: with $$ signs, `ticks` and <!-- marks that stay open.",
    "A sprain is a stretched [ligament] that | hurts. A strain is a stretched [ligament] that | hurts.",
    "# Q: What?\n\nT: is a letter of the *alphabet* that begins __terms__ in decks.",
    "A rib is a bone of the chest. A rib (also called costa) is a bone that is called a costa by learned people.",
    "K: is a vitamin that helps the blood to clot. - [x] is a box that a person has ticked in a list.",
    "A tick is a \\small \\[animal\\] that bites ``` and sucks the blood of larger ones ~~~ for days.",
    "<!-- recollect made: is a comment that a deck keeps in its last line -->\n\nA rib is a long bone of the chest wall.",
    "X-ray is a picture that an x ray makes of the bones. HLA-B*27 is a gene that many people with back pain have.",
    "---\n\nA bunion is a bony bump at the base of the big toe. A bunion --- is a bump.",
    "Left ::: right is a form of words that a deck takes for a card. Bone :: is a tissue of living cells.",
  ]

  @Test(arguments: hostile) func aPageThatLooksLikeADeckMakesASoundDeck(_ text: String) {
    for format in [Document.Format.text, .markdown] {
      #expect(
        Self.problems([Page(Document(text: text, format: format), title: "T: [x] | <!--", name: "a | b.txt")]) == [])
    }
  }

  @Test func marksInAnyOrderMakeASoundDeck() {
    let pieces = [
      "A rib", " is a", " bone", " of the", " chest", ". ", "[", "]", " | ", " :: ", "$$", "`", "<!--", "-->", "\n\n",
      "\nQ: ", "\nA: ", "\nT: ", "\n# ", "\n---\n", "(", ")", "called ", "\\", "*", "- [x] ", " means ", " long",
    ]
    var state: UInt64 = 20_261_121
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<300 {
      let text = (0..<40).map { _ in pieces[next(pieces.count)] }.joined()
      #expect(
        Self.problems([Page(Document(text: text, format: .text), title: "Ribs", name: "ribs.txt")]) == [], "\(text)")
    }
  }
}
