import Testing

@testable import Study

/// The pauses that `pause-until` makes, and the words of `recollect pause`.
@Suite struct PauseTests {
  private static let today = Day(written: "2026-11-21")

  private static func state(_ changes: [(daysAgo: Int, until: String?)], deck: String? = nil) -> LearnerState {
    var state = LearnerState()
    for (daysAgo, until) in changes {
      state.add(
        .set(name: "pause-until", value: until.map(LogValue.text) ?? .null, deck: deck), daysBefore: daysAgo)
    }
    return state
  }

  @Test(
    arguments: [
      ([(20, "2026-11-10")], "2026-11-01 to 2026-11-10"),
      // Lengthened while it lasts, and shortened.
      ([(20, "2026-11-10"), (15, "2026-11-15")], "2026-11-01 to 2026-11-15"),
      ([(20, "2026-11-10"), (15, "2026-11-08")], "2026-11-01 to 2026-11-08"),
      // Ended before its time, by no day and by a past one.
      ([(20, "2026-11-10"), (14, nil)], "2026-11-01 to 2026-11-07"),
      ([(20, "2026-11-10"), (14, "2026-11-02")], "2026-11-01 to 2026-11-07"),
      // Taken back on the day on which it began; one that is not over; one of the past.
      ([(20, "2026-11-10"), (20, nil)], nil),
      ([(3, "2026-11-22")], nil),
      ([(3, "2026-11-10")], nil),
      // Two: the newest one that is over counts.
      ([(40, "2026-10-20"), (20, "2026-11-10")], "2026-11-01 to 2026-11-10"),
      ([(40, "2026-10-20"), (3, "2026-12-10")], "2026-10-12 to 2026-10-20"),
      // A value that is no day ends it, as it does in the settings.
      ([(20, "2026-11-10"), (14, "soon")], "2026-11-01 to 2026-11-07"),
    ] as [([(daysAgo: Int, until: String?)], String?)])
  func theNewestPauseThatIsOver(changes: [(daysAgo: Int, until: String?)], expected: String?) {
    for deck in [nil, "Bones"] {
      let pause = Self.state(changes, deck: deck).plan.pauses.last(of: deck, over: Self.today)
      #expect(pause.map { "\($0.begin) to \($0.end)" } == expected)
      #expect(Self.state(changes, deck: deck).plan.pauses.last(of: "other", over: Self.today) == nil)
    }
  }

  @Test func anUndonePauseIsNone() {
    var state = Self.state([(20, "2026-11-10")])
    if let event = state.newestUndoable { state.add(.undo(event.name), daysBefore: 1) }
    #expect(state.plan.pauses.last(of: nil, over: Self.today) == nil)
  }

  @Test func aDeckThatIsPausedTwiceIsAskedWhenBothAreOver() {
    var settings = Settings()
    settings.set("pause-until", .text("2026-11-25"), deck: nil)
    settings.set("pause-until", .text("2026-11-23"), deck: "Bones")
    #expect(settings.pauseUntil(deck: "Bones")?.description == "2026-11-25")
    settings.set("pause-until", .text("2026-11-27"), deck: "Bones")
    #expect(settings.pauseUntil(deck: "Bones")?.description == "2026-11-27")
    #expect(settings.pauseUntil()?.description == "2026-11-25")
  }

  @Test(
    arguments: [
      ("14d", "2026-12-05"), ("2w", "2026-12-05"), ("1D", "2026-11-22"), ("2026-12-24", "2026-12-24"),
      ("3650d", "2036-11-18"), ("0d", nil), ("3651d", nil), ("14", nil), ("d", nil), ("-1d", nil), ("1m", nil),
      ("2026-11-21", nil), ("2026-11-20", nil), ("9999-01-01", nil), ("soon", nil), ("", nil),
      ("99999999999999999999d", nil), ("٣d", nil),
    ] as [(String, String?)])
  func aDurationIsReadLikeThis(text: String, expected: String?) {
    let end = PauseEnd(text, today: Self.today)
    #expect(end == expected.flatMap { Day($0) }.map { .day($0) })
  }

  private static func change(_ text: String, deck: String? = nil, all: String? = nil, bones: String? = nil) -> [String]
  {
    var settings = Settings()
    if let all { settings.set("pause-until", .text(all), deck: nil) }
    if let bones { settings.set("pause-until", .text(bones), deck: "Bones and joints") }
    guard let end = PauseEnd(text, today: today) else { return [PausePage.refusal(text)] }
    return PausePage.change(to: end, from: settings, deck: deck, today: today)
  }

  @Test func whatAPauseIsSaidToBe() {
    #expect(
      Self.change("14d") == [
        "Paused until 5 December, for 14 days. What waits then is spread over the days after. "
          + "'recollect pause off' ends the pause."
      ])
    #expect(
      Self.change("1d", deck: "Bones and joints", all: "2027-01-02") == [
        "The deck 'Bones and joints' is paused until 22 November, for 1 day. What waits then is spread over the days "
          + "after. 'recollect pause off --deck \"Bones and joints\"' ends the pause.",
        "All decks are paused until 2 January 2027, for 42 days. 'recollect pause off' ends that.",
      ])
    #expect(
      Self.change("off", all: "2026-11-25", bones: "2026-11-23") == [
        "The pause is over. What waits is asked from now on, a day's share at a time.",
        "The deck 'Bones and joints' is paused until 23 November, for 2 days.",
      ])
    #expect(Self.change("off") == ["There is no pause."])
    #expect(Self.change("off", all: "2026-11-21") == ["There is no pause."], "it is over already")
    #expect(
      Self.change("off", deck: "Skin", all: "2026-11-25") == [
        "The deck 'Skin' has no pause of its own.",
        "All decks are paused until 25 November, for 4 days. 'recollect pause off' ends that.",
      ])
    #expect(
      Self.change("soon") == [
        "'soon' is no time to pause. Give days or weeks such as 14d or 2w, a later date such as 2026-12-05, or off."
      ])
  }

  @Test func withoutADurationItSaysWhatIsPaused() {
    var settings = Settings()
    #expect(
      PausePage.lines(settings, deck: nil, today: Self.today) == [
        "Nothing is paused. 'recollect pause 14d' pauses for 14 days."
      ])
    settings.set("pause-until", .text("2026-11-25"), deck: nil)
    settings.set("pause-until", .text("2026-11-27"), deck: "Bones")
    settings.set("pause-until", .text("2026-11-20"), deck: "Skin")
    #expect(
      PausePage.lines(settings, deck: nil, today: Self.today) == [
        "Paused until 25 November, for 4 days.", "The deck 'Bones' is paused until 27 November, for 6 days.",
      ])
  }
}
