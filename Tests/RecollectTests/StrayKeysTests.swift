import Testing

@testable import recollect

@Suite struct StrayKeysTests {
  // ".h" and Enter at choices failed the card: the full stop and the letter were ignored, the Enter was "I don't know".
  @Test func anEnterAfterKeysThatMeanNothingIsNoAnswer() {
    var keys = StrayKeys()
    keys.pressed()
    keys.pressed()
    let enters = [keys.areEndedByEnter(), keys.areEndedByEnter()]
    #expect(enters == [true, false], "the second one is meant")
  }

  @Test func anEnterAloneIsMeant() {
    var keys = StrayKeys()
    let isEnded = keys.areEndedByEnter()
    #expect(!isEnded)
  }
}
