import Testing

@testable import recollect

@Suite struct FreshQuestionTests {
  private let start = ContinuousClock.now

  @Test(arguments: [("", true), ("  ", true), ("3", true), ("u", false), ("12", false), ("bone", false), ("٣", false)])
  func anEmptyLineOrALoneDigitComesTooEarly(reply: String, isDropped: Bool) {
    #expect(FreshQuestion(isOn: true, now: start).drops(reply, now: start + .milliseconds(299)) == isDropped)
  }

  @Test(arguments: ["", "3", "bone"]) func laterEveryReplyCounts(reply: String) {
    #expect(!FreshQuestion(isOn: true, now: start).drops(reply, now: start + .milliseconds(300)))
  }

  @Test func aSetClockDropsNothing() {
    #expect(!FreshQuestion(isOn: false, now: start).drops("", now: start))
  }
}
