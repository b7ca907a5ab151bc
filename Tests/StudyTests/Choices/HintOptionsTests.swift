import Testing

@testable import Study

@Suite struct HintOptionsTests {
  @Test func aHintNamesTheOptions() {
    #expect(
      HintOptions.texts("higher, lower or no different", answer: "lower") == ["higher", "lower", "no different"])
    #expect(
      HintOptions.texts("reduced, increased or not changed", answer: "Reduced")
        == ["reduced", "increased", "not changed"])
  }

  @Test(arguments: [("slowly or quickly", "slowly"), ("a number", "5"), ("red, green or blue", "white")])
  func otherHintsNameNone(_ hint: String, _ answer: String) { #expect(HintOptions.texts(hint, answer: answer) == nil) }
}
