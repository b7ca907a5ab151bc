import Testing

@testable import CardMaking

/// Pages of our own words, from their text to their cards.
@Suite struct WholePageTests {
  @Test func aLeafletBecomesItsCards() {
    let page = """
      Gout

      Written by Jo Hale
      What Helps
      Patient Stories

      Gout is a painful arthritis that comes in sudden attacks. It often begins in the big toe (the first toe joint.)

      Uric acid, also called urate, is a waste product that the kidneys remove. In hyperuricemia (too much uric acid in
      the blood), crystals form in the joints.

      Diet and gout: a cohort study. Men who drank beer daily had twice the risk of gout. PubMed, J Beer, 2004.

      Call your doctor if you have a fever. You should rest the joint.
      """
    let making = CardMaker().cards(from: Document(text: page, format: .text))
    #expect(
      making.kept.map { "\($0.line): \($0.prompt) \($0.answer)" } == [
        "7: What is gout? a painful arthritis that comes in sudden attacks",
        "7: Gout often begins in the ____ (the first toe joint.) big toe",
        "9: What is uric acid? a waste product that the kidneys remove",
        "9: What does “hyperuricemia” mean? too much uric acid in the blood",
        "12: What did the study “Diet and gout: a cohort study” find? "
          + "Men who drank beer daily had twice the risk of gout.",
      ])
  }

  /// For each line that could be a table's second, cmark-gfm goes through the whole paragraph again.
  @Test func linesOfTablesThatAreNoneHideNothing() {
    let rules = String(repeating: "|---|---|\n|\n", count: 1_500)
    let table = "| Term | Meaning |\n|---|---|\n| ulna | the inner bone of the forearm |\n"
    let making = CardMaker().cards(
      from: Document(text: "# Bones\n\n\(rules)\n\(table)\n**Tibia**: the shin bone.\n", format: .markdown))
    #expect(
      making.kept.map { "\($0.line): \($0.prompt) \($0.answer)" } == [
        "3006: What does “ulna” mean? the inner bone of the forearm", "3008: What does “tibia” mean? the shin bone",
      ])
  }

  @Test func twoDefinitionsOfOneTermAreToldApart() {
    let page = """
      Rust is an orange layer on old iron. Rust occurs when iron meets water and air. Rust is a fungus of wheat.
      """
    let making = CardMaker().cards(from: Document(text: page, format: .text))
    #expect(making.kept.map(\.prompt) == ["What is Rust?", "When does Rust occur?"])
    #expect(making.rejected.map(\.reason) == ["Line 1 answers the same question in another way."])
  }

  static let empty = [
    "", "Hello! How are you?", "El gato es un animal de la casa y no come carne los lunes.",
    "let x = 1\nfunc f() { return x }\nfor i in 0..<3 { f() }", "My mother was a nurse in a small town in the north…",
    "Patient Stories\nMedia Stories\nGo to Hands",
  ]

  @Test(arguments: empty) func whatHoldsNoFactsGivesNoCards(_ text: String) {
    #expect(CardMaker().cards(from: Document(text: text, format: .text)).kept == [])
  }

  @Test func theSameTextGivesTheSameCards() {
    let page = "Gout is a painful arthritis. Body mass index (BMI) is a measure of weight for height."
    let first = CardMaker().cards(from: Document(text: page, format: .text))
    for _ in 0..<5 { #expect(CardMaker().cards(from: Document(text: page, format: .text)).kept == first.kept) }
  }

  @Test func hostileTextIsNoTrouble() {
    for piece in ["(", ")", "\"", "— ", "a ", ". ", ", ", "is a ", "(A", "\u{0}", "\u{301}", "called ", "include "] {
      let text = "X is a " + String(repeating: piece, count: 2_000)
      _ = CardMaker().cards(from: Document(text: text, format: .text))
      _ = CardMaker().cards(from: Document(text: text, format: .markdown))
    }
  }
}
