import Cards
import Study
import Testing

@testable import Reports

/// The list of all settings.
@Suite struct SettingsTableTests {
  private static let settings: Settings = {
    var settings = Settings()
    settings.set("retention", .number(LogNumber(0.85)), deck: nil)
    settings.set("new", .number(LogNumber(5)), deck: "Bones")
    return settings
  }()

  private static func text(width: Int?) -> String {
    SettingsTable(settings).lines(width: width).joined(separator: "\n")
  }

  @Test func theListNamesEverySettingWithWhatItMeans() {
    #expect(
      Self.text(width: nil) == """
        retention         0.85      How likely you still know a card when it is asked again. Default: 0.90.
        new               10        How many new cards a day brings at most.
        mode              mixed     How cards are asked: by choices first and typing later, or one way only.
        grades            2         How many grades are shown for an answer that you grade yourself.
        steps             1m 10m    How long a new card waits before it is asked again.
        relearning-steps  10m       How long a forgotten card waits before it is asked again.
        maximum-interval  36500     After how many days at most a card comes back.
        easy-days         none      Days with less to review: sun means next to none, sun=0.5 half as much.
        pause-until       none      Until which day nothing is asked.
        backlog           usual     How many waiting reviews a day brings after a pause.
        leech             8         How often a card must be forgotten to be asked by 'study --leeches'.
        weights           standard  The 21 numbers of the memory model.
        For the deck 'Bones': new 5.
        """)
  }

  @Test func aLongMeaningGoesOnBelowItsBeginning() {
    let lines = SettingsTable(Self.settings).lines(width: 80)
    #expect(
      lines[..<3] == [
        "retention         0.85      How likely you still know a card when it is asked",
        "                            again. Default: 0.90.",
        "new               10        How many new cards a day brings at most.",
      ])
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 } && lines.count < 23)
  }

  @Test func onANarrowScreenEachSettingStandsAboveItsMeaning() {
    let lines = SettingsTable(Self.settings).lines(width: 40)
    #expect(
      lines[..<5] == [
        "retention: 0.85", "  How likely you still know a card when", "  it is asked again. Default: 0.90.", "new: 10",
        "  How many new cards a day brings at",
      ])
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 40 })
    #expect(lines.last == "For the deck 'Bones': new 5.")
    #expect(SettingsTable(Self.settings, deck: "Bones").lines(width: 40)[3] == "new: 5")
  }
}
