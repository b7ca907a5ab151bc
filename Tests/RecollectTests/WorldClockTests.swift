import Study
import Testing

@testable import recollect

@Suite struct WorldClockTests {
  @Test func aClockThatWasSetMovesOnOneSecondWithEachReading() throws {
    let clock = try WorldClock(environment: ["RECOLLECT_NOW": "2026-11-21T09:12:00+01:00"])
    let start = clock.now
    #expect(start.description == "2026-11-21T09:12:00.000+01:00")
    clock.somethingWasRead()
    clock.somethingWasRead()
    #expect(clock.now.description == "2026-11-21T09:12:02.000+01:00")
    #expect(clock.milliseconds(since: start) == 1_000)
    #expect(clock.isSet)
  }

  @Test func theSystemsClockIsTakenWhereNoneIsSet() throws {
    let clock = try WorldClock(environment: [:])
    #expect(!clock.isSet)
    #expect(clock.now.milliseconds > 1_700_000_000_000)
  }

  @Test func aClockThatIsNoMomentIsRefusedInPlainWords() {
    let problem = PlainProblem(
      "RECOLLECT_NOW: 'noon' is no moment. Write it like 2026-11-21T09:12:00+01:00.", status: .wrongCommandLine)
    #expect(throws: problem) { try WorldClock(environment: ["RECOLLECT_NOW": "noon"]) }
  }
}
