import Cards
import Foundation
import Testing

@testable import CardMaking

/// What becomes of a deck when cards are made for it again and again.
@Suite struct DeckGrowthTests {
  private static let page = """
    Joints

    Tendinitis is a painful swelling of the cord that ties a muscle to a bone.

    A sprain is a stretched or torn ligament that hurts. Bone mineral density (BMD) has many uses.
    """

  private static func made(_ text: String = page) -> [MadeEntry] {
    let page = Page(Document(text: text, format: .text), title: "Joints", name: "joints.txt")
    return DeckEntries.entries(of: CardMaker().cards(from: [page]).kept, pages: [page])
  }

  private static func counts(_ growth: DeckGrowth) -> [Int] { [growth.fresh.count, growth.deleted, growth.present] }

  private static func firstDeck() -> String {
    let growth = DeckGrowth(of: made(), in: "")
    return growth.newDeck(frontMatter: FrontMatter(name: "Joints"), introduction: "", keeping: growth.fresh)
  }

  /// The deck without the block that begins with a line.
  private static func deck(_ deck: String, withoutBlock start: String) throws -> String {
    let from = try #require(deck.range(of: start))
    let to = try #require(deck.range(of: "\n\n", range: from.lowerBound..<deck.endIndex))
    return deck.replacingCharacters(from.lowerBound..<to.upperBound)
  }

  @Test func aNewDeckRemembersItsCards() {
    let deck = Self.firstDeck()
    let keys = DeckParser.deck(from: deck, file: "").cards.filter { $0.kind != .term }.map(\.key)
    #expect(keys.count == 3)
    #expect(deck.hasSuffix("\n\n---\n<!-- recollect made: \(keys.map(\.hash).joined(separator: " ")) -->\n"))
    #expect(DeckParser.deck(from: deck, file: "").problems == [])
  }

  @Test func theSamePageAgainAddsNothing() {
    let growth = DeckGrowth(of: Self.made(), in: Self.firstDeck())
    #expect(Self.counts(growth) == [0, 0, 5])
  }

  @Test func whatAPersonDeletedStaysAway() throws {
    let deck = try Self.deck(Self.firstDeck(), withoutBlock: "T: sprain\n")
    let growth = DeckGrowth(of: Self.made(), in: deck)
    #expect(Self.counts(growth) == [0, 2, 3])
    let again = DeckGrowth(of: Self.made(), in: deck, again: true)
    #expect(again.fresh.map(\.card.term) == ["sprain"])
    let longer = again.text(keeping: again.fresh, fallbackHeading: "More")
    #expect(longer.contains("# More\n\nT: sprain\nD: a stretched or torn ligament that hurts\n"))
    #expect(Self.counts(DeckGrowth(of: Self.made(), in: longer)) == [0, 0, 5])
  }

  @Test func aRewordedQuestionDoesNotComeBack() throws {
    let deck = Self.firstDeck()
    let reworded = deck.replacing("T: sprain", with: "T: ankle sprain")
      .replacing("Q: What does BMD stand for?", with: "Q: What is BMD short for?")
    #expect(reworded != deck)
    #expect(Self.counts(DeckGrowth(of: Self.made(), in: reworded)) == [0, 0, 5])
    // Also where the line that says where it comes from is gone.
    let bare = reworded.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("S:") }
      .joined(separator: "\n")
    #expect(Self.counts(DeckGrowth(of: Self.made(), in: bare)) == [0, 0, 5])
  }

  // A reworded card of the same line was taken for the deleted one.
  @Test func aDeletedCardComesBackOnRequestBesideAnotherOfItsLine() throws {
    let made = Self.made("Bone\n\nBone mineral density (BMD) is the amount of mineral in a given area of bone.")
    let all = DeckGrowth(of: made, in: "")
    let deck = all.newDeck(frontMatter: FrontMatter(), introduction: "", keeping: all.fresh)
    let changed = try Self.deck(deck, withoutBlock: "T: bone mineral density | BMD\n")
      .replacing("Q: What does BMD stand for?", with: "Q: What is BMD short for?")
    #expect(Self.counts(DeckGrowth(of: made, in: changed)) == [0, 2, 1])
    let again = DeckGrowth(of: made, in: changed, again: true)
    #expect(Self.counts(again) == [1, 0, 1])
    #expect(again.fresh.map(\.card.term) == ["Bone mineral density"])
  }

  @Test func aDeckOlderThanItsMemoryHasMadeWhatIsInIt() throws {
    let old = try #require(Self.firstDeck().components(separatedBy: "\n---\n<!--").first)
    let growth = DeckGrowth(of: Self.made(), in: old)
    #expect(!growth.isRemembering)
    #expect(Self.counts(growth) == [0, 0, 5])
    let remembering = growth.text(keeping: [], fallbackHeading: "More")
    #expect(remembering.hasPrefix(old))
    let shorter = try Self.deck(remembering, withoutBlock: "T: sprain\n")
    #expect(Self.counts(DeckGrowth(of: Self.made(), in: shorter)) == [0, 2, 3])
  }

  @Test func whatWasDroppedCountsAsDeleted() {
    let growth = DeckGrowth(of: Self.made(), in: "")
    let deck = growth.newDeck(
      frontMatter: FrontMatter(name: "Joints"), introduction: "", keeping: Array(growth.fresh.dropFirst()),
      dropping: Array(growth.fresh.prefix(1)))
    #expect(DeckGrowth(of: Self.made(), in: deck).fresh == [])
    #expect(DeckGrowth(of: Self.made(), in: deck).deleted == 2)
  }

  @Test func whatWasChangedInTheReviewDoesNotComeBackAsItWasMade() {
    let growth = DeckGrowth(of: Self.made(), in: "")
    var changed = growth.fresh[0]
    changed.entry = Entry(.question("What hurts at the ribs?", answers: ["costochondritis"]))
    let deck = growth.newDeck(frontMatter: FrontMatter(), introduction: "", keeping: [changed])
    let next = DeckGrowth(of: [growth.fresh[0]], in: deck)
    #expect(next.fresh == [])
  }

  @Test func anotherLengthOfADefinitionIsTheSameFact() {
    let deck = "Q: What is a sprain?\nA: a torn ligament\n"
    let long = Self.made("Words\n\nA sprain is a stretched or torn ligament that hurts.")
    #expect(Self.counts(DeckGrowth(of: long, in: deck)) == [0, 0, 2])
    let short = Self.made("Words\n\nA sprain is a torn ligament.")
    #expect(
      Self.counts(DeckGrowth(of: short, in: "sprain ::: a stretched or torn ligament that hurts\n")) == [0, 0, 1])
  }

  static let decks = ["My notes\r\n\r\nhip ::: a joint\r\n", "hip ::: a joint", "\u{FEFF}hip ::: a joint\n\n"]

  @Test(arguments: decks) func aPersonsDeckStaysAsItIs(deck: String) {
    let growth = DeckGrowth(of: Self.made(), in: deck)
    let longer = growth.text(keeping: growth.fresh, fallbackHeading: "More from joints")
    #expect(Array(longer.utf8).starts(with: Array(deck.utf8)))
    #expect(DeckParser.deck(from: longer, file: "").problems == [])
    #expect(DeckParser.deck(from: longer, file: "").cards.count == 7)
    #expect(Self.counts(DeckGrowth(of: Self.made(), in: longer)) == [0, 0, 5])
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>) -> String {
    String(self[..<range.lowerBound]) + self[range.upperBound...]
  }
}
