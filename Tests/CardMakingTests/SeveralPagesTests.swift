import Cards
import Testing

@testable import CardMaking

/// What becomes of facts that several pages of one run hold.
@Suite struct SeveralPagesTests {
  private static func make(_ texts: String..., titles: [String] = ["Joints", "Bones", "Skin"]) -> CardMaker.Making {
    let pages = zip(texts, titles).map { text, title in
      Page(Document(text: text, format: .text), title: title, name: title.lowercased())
    }
    return CardMaker().cards(from: pages)
  }

  private static func pages(_ names: String...) -> [Page] {
    names.map { Page(Document(text: "", format: .text), name: $0) }
  }

  private static func shown(_ making: CardMaker.Making) -> [String] {
    making.kept.map { "\($0.prompt) \($0.answer)" }
  }

  @Test func theSameFactOfSeveralPagesIsOneCardWithAllItsSources() {
    let making = Self.make(
      "Gout is a painful arthritis that comes in attacks.",
      "Many ask.\n\nGout is a painful arthritis that comes in attacks.",
      "Gout is a painful kind of arthritis. Gout is a painful arthritis that comes in attacks.")
    #expect(Self.shown(making) == ["What is Gout? a painful arthritis that comes in attacks"])
    #expect(making.kept.first?.otherPlaces == [PagePlace(page: 1, line: 3), PagePlace(page: 2, line: 1)])
    #expect(
      making.rejected.map(\.reason) == [
        "Line 1 of 'Joints' gives the same card.", "Line 1 of 'Joints' says the same in other words.",
        "Line 1 of 'Joints' gives the same card.",
      ])
    let entries = DeckEntries.entries(of: making.kept, pages: Self.pages("a.txt", "b.txt", "c.txt"))
    #expect(entries.map(\.entry.source) == ["a.txt:1, b.txt:3, c.txt:1"])
  }

  @Test func whatTwoPagesSayDifferentlyOfATermIsAskedUnderTheirNames() {
    let making = Self.make(
      "Hypertension is a blood pressure above 140 at two visits.",
      "Hypertension is a blood pressure above 130 at two visits.")
    #expect(
      Self.shown(making) == [
        "What is Hypertension, according to “Joints”? a blood pressure above 140 at two visits",
        "What is Hypertension, according to “Bones”? a blood pressure above 130 at two visits",
      ])
    let entries = DeckEntries.entries(of: making.kept, pages: Self.pages("a", "b"))
    for entry in entries {
      guard case .question = entry.entry.content else {
        Issue.record("A term of two definitions stands as 'T:'.")
        continue
      }
    }
  }

  @Test func threePagesMayDisagree() {
    let making = Self.make(
      "Stress is a force on a solid body.", "Stress is the emphasis of a syllable in speech.",
      "Stress is a state of worry about daily tasks.")
    #expect(
      making.kept.map(\.prompt) == [
        "What is Stress, according to “Joints”?", "What is Stress, according to “Bones”?",
        "What is Stress, according to “Skin”?",
      ])
  }

  @Test func pagesOfOneTitleAreToldApartByTheirFiles() {
    let pages = ["one", "two"].map { name in
      Page(
        Document(text: "Stress is a \(name == "one" ? "force on a body" : "state of worry").", format: .text),
        title: "Words", name: name)
    }
    #expect(
      CardMaker().cards(from: pages).kept.map(\.prompt) == [
        "What is Stress, according to “Words (one)”?", "What is Stress, according to “Words (two)”?",
      ])
  }

  @Test func aShortFormOfTwoMeaningsIsAskedUnderItsPages() {
    let making = Self.make(
      "Rheumatoid arthritis (RA) hurts.", "The right atrium (RA) fills.", "Rheumatoid Arthritis (RA) lasts.")
    #expect(
      Self.shown(making) == [
        "What does RA stand for in “Joints”? Rheumatoid arthritis",
        "What does RA stand for in “Bones”? right atrium",
      ])
    #expect(making.kept.first?.otherPlaces == [PagePlace(page: 2, line: 1)])
  }

  @Test func aPageIsNoSourceOfWhatItDoesNotSay() {
    let making = Self.make("A cell is a small unit of life.", "A cell is a small unit of a battery.")
    #expect(
      Self.shown(making) == [
        "What is a cell, according to “Joints”? a small unit of life",
        "What is a cell, according to “Bones”? a small unit of a battery",
      ])
    let places = making.kept.flatMap { $0.otherPlaces }
    #expect(places.isEmpty)
  }

  private static func meaning(_ text: String) -> SameMeaning.Definition { SameMeaning.Definition(tokens(text)) }

  static let same = [
    ("a wall around a town", "any wall around towns"),
    ("a painful kind of arthritis", "a painful arthritis that comes in attacks"),
    ("the loss of bone", "a slow loss of bone with age"),
    ("inflammation of the glands at the neck", "painful inflammation of neck glands"),
  ]

  @Test(arguments: same) func otherWordsMaySayTheSame(left: String, right: String) {
    #expect(SameMeaning.of(Self.meaning(left), Self.meaning(right)))
    #expect(SameMeaning.of(Self.meaning(right), Self.meaning(left)))
  }

  static let different = [
    ("a fever above 38 degrees", "a fever above 39 degrees"),
    ("low blood pressure", "high blood pressure"),
    ("pain that passes at night", "pain that never passes at night"),
    ("a sign of hypotension in adults", "a sign of hypertension in adults"),
    ("a small unit of life", "a small unit of a battery"),
    ("a disease of the joint", "a disease of the skin"),
    ("a skin disease", "a lung disease"),
    ("a unit of life", "a small unit"),
    ("a disease", "a disease of the joints that comes in attacks"),
    ("a force on a solid body", "a state of worry about tasks"),
  ]

  @Test(arguments: different) func oneWordCanMakeAnotherMeaning(left: String, right: String) {
    #expect(!SameMeaning.of(Self.meaning(left), Self.meaning(right)))
    #expect(!SameMeaning.of(Self.meaning(right), Self.meaning(left)))
  }

  private static func tokens(_ text: String) -> [Token] { Tokenizer.tokens(of: Array(text.utf8)) }
}
