import CardMaking
import Testing

@Suite struct FactKindTests {
  @Test func theNamesAreThoseOfThePlumbing() {
    #expect(
      FactKind.allCases.map(\.rawValue) == [
        "definition", "abbreviation", "finding", "cloze", "question", "enumeration",
      ])
  }
}
