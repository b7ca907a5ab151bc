import Testing

@testable import recollect

@Suite struct PauseWatchTests {
  @Test func onlyAWaitThatTookMuchLongerThanItWasToTakeWasInterrupted() {
    var watch = PauseWatch()
    watch.note(.milliseconds(1_000), insteadOf: .seconds(1))
    watch.note(.milliseconds(1_900), insteadOf: .seconds(1))
    #expect(watch.take() == 0)
    watch.note(.seconds(601), insteadOf: .seconds(1))
    watch.note(.seconds(5), insteadOf: .zero)
    #expect(watch.take() == 605_000)
    #expect(watch.take() == 0)
  }
}
