import Testing

@testable import CardMaking

@Suite struct WordGlanceTests {
  @Test(arguments: [
    ("The Prism bends light.", true), ("prisms bend it", false), ("a pris m", false), ("(prism)", true), ("", false),
    ("An acro‐osteolysis", true), ("in naïve people", true), ("no such word", false), ("“prism”", true),
  ])
  func aTextMayHoldWordsThatBeginLikeOneOfItsOwn(text: String, mayHold: Bool) {
    let glance = WordGlance(for: ["prism", "acro-osteolysis", "naïve"])
    #expect(glance.mayHold(Array(text.utf8)) == mayHold)
  }

  @Test func noWordStandsInAnyText() {
    #expect(!WordGlance(for: []).mayHold(Array("A prism bends light in the naïve eye.".utf8)))
  }
}
