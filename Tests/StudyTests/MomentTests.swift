import Study
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    "2026-11-21T09:12:33.125+01:00", "1969-12-31T23:59:59.999-03:30", "2024-02-29T00:00:00.000+00:00",
  ])
  func aMomentReadsBackAsWritten(text: String) { #expect(Moment(text)?.description == text) }

  @Test(arguments: [
    ("2026-11-21T09:12:33+01:00", "2026-11-21T09:12:33.000+01:00"),
    ("2026-11-21T09:12:33.5Z", "2026-11-21T09:12:33.500+00:00"),
    ("2026-11-21T09:12:33.123456Z", "2026-11-21T09:12:33.123+00:00"),
  ])
  func otherSpellingsOfAMomentAreRead(text: String, canonical: String) {
    #expect(Moment(text)?.description == canonical)
  }

  @Test(arguments: ["", "2026-11-21", "2026-11-21T25:00:00Z", "2026-11-21T09:12:33.Z", "2026-11-21T09:12:33+1:00"])
  func whatIsNoMomentIsRefused(text: String) { #expect(Moment(text) == nil) }

  @Test(arguments: [
    ("2026-11-21T03:59:59.999+01:00", "2026-11-20"), ("2026-11-21T04:00:00.000+01:00", "2026-11-21"),
    ("2026-11-21T04:00:00.000-08:00", "2026-11-21"),
  ])
  func theStudyDayBeginsAtTheRolloverHourOfTheMomentsOwnOffset(text: String, day: String) {
    #expect(Moment(text)?.studyDay(rolloverHour: 4).description == day)
  }
}
