import Cards
import Testing

@Suite struct CardKeyTests {
  @Test func keysAreOrderedByTheirBytes() {
    #expect(CardKey(text: "a-ask-0") < CardKey(text: "é-ask-0"))
  }
}
