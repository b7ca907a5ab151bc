import Memory
import Testing

@Suite struct DayRuleTests {
  private static let hour = 3_600_000
  private static let day = 24 * hour

  @Test(arguments: [(0, 0), (day - 1, 0), (day, 1), (2 * day - 1, 1), (-1, 0)])
  func blocksAreWhole24Hours(distance: Int, days: Int) {
    #expect(DayRule.blocks.days(from: 5 * Self.day + 17, to: 5 * Self.day + 17 + distance) == days)
  }

  // Hours after the start of 1970 in UTC; the day changes at 4 by a clock an hour east, which is 3 UTC.
  @Test(arguments: [(2, 3, 1), (3, 26, 0), (3, 27, 1), (-22, -21, 1), (-21, 2, 0), (2, 51, 3), (27, 3, 0)])
  func calendarDaysChangeAtTheRolloverHour(start: Int, end: Int, days: Int) {
    let rule = DayRule.calendar(rolloverHour: 4, offset: 3_600)
    #expect(rule.days(from: start * Self.hour, to: end * Self.hour) == days)
  }

  @Test func aCardIsDueAtTheSameTimeOrAtTheStartOfTheStudyDay() {
    let rule = DayRule.calendar(rolloverHour: 4, offset: 3_600)
    #expect(DayRule.blocks.due(after: 10 * Self.hour, days: 2) == 58 * Self.hour)
    #expect(rule.due(after: 10 * Self.hour, days: 2) == 51 * Self.hour)
    #expect(rule.due(after: 2 * Self.hour, days: 1) == 3 * Self.hour)
  }
}
