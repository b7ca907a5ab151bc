import Study
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    (0, "1970-01-01"), (19_782, "2024-02-29"), (20_778, "2026-11-21"), (-1, "1969-12-31"), (11_016, "2000-02-29"),
  ])
  func aDayIsItsCivilDate(number: Int, text: String) {
    #expect(Day(number: number).description == text)
    #expect(Day(text)?.number == number)
  }

  @Test(arguments: ["2025-02-29", "2026-13-01", "2026-1-01", "2026-01-01x", "", "+026-01-01", "2026-00-10"])
  func whatIsNoDateIsRefused(text: String) { #expect(Day(text) == nil) }

  @Test func everyDayOfFourCenturiesReadsBack() {
    for number in stride(from: -80_000, through: 70_000, by: 1) {
      let day = Day(number: number)
      #expect(Day(day.description) == day)
    }
  }

  @Test func theWeekBeginsOnMonday() { #expect(Day("2026-11-21")?.weekday == 5) }
}
