import Cards
import Testing

@testable import CardMaking

/// Capitals and articles of what a card asks.
@Suite struct TermSpellingTests {
  /// What a page's cards ask and answer.
  private func cards(_ text: String, _ format: Document.Format = .markdown) -> [String] {
    CardMaker().cards(from: Document(text: text, format: format)).kept.map { "\($0.prompt) \($0.answer)" }
  }

  private func list(_ entries: (String, String)...) -> String {
    "<dl>" + entries.map { "<dt>\($0.0)<dd>\($0.1)" }.joined() + "</dl>"
  }

  @Test func aListInWhichAllBeginWithACapitalHasNoNames() {
    #expect(
      cards(list(("Flat foot", "a foot without its arch"), ("Cast", "a hard shell around a limb")), .html) == [
        "What does “flat foot” mean? a foot without its arch", "What does “cast” mean? a hard shell around a limb",
      ])
  }

  @Test func aListWithSmallEntriesKeepsItsCapitals() {
    #expect(
      cards(list(("Doppler", "a test with sound waves"), ("cast", "a hard shell around a limb")), .html) == [
        "What does “Doppler” mean? a test with sound waves", "What does “cast” mean? a hard shell around a limb",
      ])
  }

  @Test(arguments: ["Wilson disease", "Baker's cyst", "X-ray", "MRI scan", "Vitamin D", "Cmax", "Tmin"])
  func aNameKeepsItsCapital(_ name: String) {
    let made = cards(list((name, "a thing for the test of a name"), ("Cast", "a hard shell around a limb")), .html)
    #expect(made.first == "What does “\(name)” mean? a thing for the test of a name")
  }

  @Test func whatThePageWritesWithACapitalInASentenceIsAName() {
    let text = "<p>We asked for Doppler in the notes.</p>"
    let made = cards(
      text + list(("Doppler", "a test with sound waves"), ("Cast", "a hard shell around a limb")), .html)
    #expect(made.first == "What does “Doppler” mean? a test with sound waves")
  }

  @Test func brandsKeepTheirCapitals() {
    #expect(
      cards("| Brand name | What it is |\n|---|---|\n| Zorvane | sleeping tablet |\n| Quillo | eye drops |\n") == [
        "What is Zorvane? sleeping tablet", "What is Quillo? eye drops",
      ])
  }

  static let answers = [
    ("Wear of the gristle in a joint", "wear of the gristle in a joint"),
    ("Drugs that slow the heart down", "drugs that slow the heart down"),
    ("A lump under the skin", "a lump under the skin"),
    ("The bone has left its place", "The bone has left its place"),
    ("English name for the shin", "English name for the shin"),
    ("X-ray picture of the breast", "X-ray picture of the breast"),
  ]

  @Test(arguments: answers) func onlyASentenceOfItsOwnKeepsItsCapital(_ written: String, _ shown: String) {
    #expect(
      cards(list(("cast", written), ("rib", "a bone of the chest")), .html).first?.hasSuffix("? \(shown)") == true)
  }

  static let articles = [
    ("The joint lies in a sleeve of tough tissue called the joint capsule.", "What is the joint capsule?"),
    ("It is held by a thin band of gristle called a meniscus.", "What is a meniscus?"),
    ("Its walls hold a sticky mix of proteins called gluten.", "What is gluten?"),
    (
      "They have a narrow cleft between two cells called synapse. Drugs act at the synapse.",
      "What is the synapse?"
    ),
    ("They eat a sticky mix of proteins called gluten. The gluten test is new.", "What is gluten?"),
  ]

  @Test(arguments: articles) func aTermHasTheArticleThatThePageGivesIt(_ text: String, _ prompt: String) {
    #expect(CardMaker().cards(from: Document(text: text, format: .text)).kept.map(\.prompt).first == prompt)
  }

  static let cells = [
    ("beta blocker", true), ("nonsteroidal anti-inflammatory drug (NSAID)", true),
    ("proton pump inhibitor (PPI)", true),
    ("painkiller that also lowers a high fever", false), ("stretching of the capsule with salt water", false),
    ("hormone made by the thyroid gland", false),
    ("scan of the heart for leaks, clots, weak walls and scars", false),
  ]

  @Test(arguments: cells) func theSortOfAThingIsAskedOneWay(_ cell: String, _ isSort: Bool) {
    #expect(DeckEntries.namesOnlyASort(cell) == isSort)
    let page = Page(
      Document(text: "| Drug | What it is |\n|---|---|\n| Zorvane | \(cell) |\n", format: .markdown), name: "drugs.md")
    let made = CardMaker().cards(from: [page]).kept
    let entries = DeckEntries.entries(of: made, pages: [page]).map(\.entry.content)
    if isSort, case .termAndDefinition = entries.first { Issue.record("\(cell) is asked both ways") }
    if !isSort {
      guard case .termAndDefinition = entries.first else {
        Issue.record("\(cell) is asked one way")
        return
      }
    }
  }
}
