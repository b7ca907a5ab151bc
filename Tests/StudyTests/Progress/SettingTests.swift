import Memory
import Study
import Testing

@Suite struct SettingTests {
  @Test(arguments: [
    ("retention", "0.85", "0.85", "0.85"), ("retention", "0.9", "0.9", "0.90"), ("new", "0", "0", "0"),
    ("mode", "Type", "\"type\"", "type"), ("steps", "1m  10m", "\"1m 10m\"", "1m 10m"),
    ("steps", "90s 120m 48h", "\"90s 120m 48h\"", "90s 2h 2d"), ("relearning-steps", "none", "\"none\"", "none"),
    ("maximum-interval", "365", "365", "365"), ("easy-days", "Sunday SAT", "\"sun sat\"", "sat sun"),
    ("easy-days", "Sunday=0.5 wed=0", "\"sun=0.5 wed=0\"", "wed sun=0.5"), ("easy-days", "mon=1", "\"mon=1\"", "none"),
    ("easy-days", "none", "\"none\"", "none"), ("pause-until", "2026-12-02", "\"2026-12-02\"", "2026-12-02"),
    ("backlog", "40", "40", "40"), ("leech", "4", "4", "4"),
  ])
  func whatIsTypedIsWrittenAndShown(name: String, typed: String, written: String, shown: String) throws {
    let setting = try Setting.named(name)
    let value = try setting.parse(typed)
    #expect(String(decoding: CanonicalForm.bytes(of: value), as: UTF8.self) == written)
    let read = try #require(setting.read(value))
    #expect(setting.text(of: read) == shown)
    #expect(setting.read(try setting.parse(shown)) == read)
  }

  @Test func aValueThatIsTooLongToBeReadAgainIsRefused() throws {
    let steps = try Setting.named("steps")
    func text(_ count: Int) -> String { [String](repeating: "1m", count: count).joined(separator: " ") }
    #expect(steps.read(try steps.parse(text(1_000))) != nil)
    #expect(throws: SettingFault.self) { try steps.parse(text(1_400)) }
  }

  @Test(arguments: [
    "retention", "new", "mode", "steps", "relearning-steps", "maximum-interval", "easy-days", "backlog",
    "leech", "weights",
  ])
  func theDefaultCanBeTypedAndIsWhatHoldsWithoutASetting(name: String) throws {
    let setting = try Setting.named(name)
    #expect(try setting.parse("default") == .null)
    var settings = Settings()
    settings.set(name, try setting.parse(setting.standard), deck: nil)
    let empty = Settings()
    #expect(settings.retention() == empty.retention() && settings.newCards() == empty.newCards())
    #expect(settings.mode() == empty.mode() && settings.learningSteps() == empty.learningSteps())
    #expect(settings.relearningSteps() == empty.relearningSteps() && settings.easyDays() == empty.easyDays())
    #expect(settings.maximumInterval() == empty.maximumInterval() && settings.weights() == empty.weights())
    #expect(settings.pauseUntil() == nil && settings.backlog() == nil && settings.leech() == 8)
  }

  @Test func weightsAreReadBackAsTheyWereTyped() throws {
    let text = Weights.standard.values.map { "\($0)" }.joined(separator: " ")
    let value = try #require(Setting.weights.read(try Setting.weights.parse(text)))
    #expect(value == .weights(.standard))
    #expect(Setting.weights.text(of: value) == text)
  }

  @Test(arguments: [
    ("retention", "2", "'retention' cannot be '2'. Give a number from 0.70 to 0.97."),
    ("retention", "0,9", "'retention' cannot be '0,9'. Give a number from 0.70 to 0.97."),
    ("retention", "nan", "'retention' cannot be 'nan'. Give a number from 0.70 to 0.97."),
    ("new", "1.5", "'new' cannot be '1.5'. Give a whole number from 0 to 9999."),
    ("new", "-1", "'new' cannot be '-1'. Give a whole number from 0 to 9999."),
    ("mode", "sing", "'mode' cannot be 'sing'. Give mixed, type, choice or reveal."),
    ("steps", "10", "'steps' cannot be '10'. Give times such as 1m 10m or 1h, or none."),
    ("steps", "", "'steps' cannot be ''. Give times such as 1m 10m or 1h, or none."),
    ("steps", "9999999d", "'steps' cannot be '9999999d'. Give times such as 1m 10m or 1h, or none."),
    ("easy-days", "someday", "'easy-days' cannot be 'someday'. Give days of the week such as sat sun=0.5, or none."),
    ("easy-days", "sun=2", "'easy-days' cannot be 'sun=2'. Give days of the week such as sat sun=0.5, or none."),
    ("easy-days", "sun=", "'easy-days' cannot be 'sun='. Give days of the week such as sat sun=0.5, or none."),
    ("pause-until", "tomorrow", "'pause-until' cannot be 'tomorrow'. Give a date such as 2026-12-02, or none."),
    ("maximum-interval", "0", "'maximum-interval' cannot be '0'. Give a whole number from 1 to 36500."),
    ("backlog", "0", "'backlog' cannot be '0'. Give a whole number from 1 to 9999, or usual."),
    ("leech", "0", "'leech' cannot be '0'. Give a whole number from 1 to 999."),
    ("weights", "1 2", "'weights' cannot be '1 2'. Give 21 numbers with spaces between, or standard."),
  ])
  func aValueThatIsNotTakenIsRefusedInPlainWords(name: String, typed: String, words: String) throws {
    let setting = try Setting.named(name)
    let fault = try #require(throws: SettingFault.self) { try setting.parse(typed) }
    #expect(fault.description == words)
  }

  @Test(arguments: [
    ("retension", "There is no setting 'retension'. Did you mean 'retention'?"),
    ("step", "There is no setting 'step'. Did you mean 'steps'?"),
    ("pauseuntil", "There is no setting 'pauseuntil'. Did you mean 'pause-until'?"),
    ("colour", "There is no setting 'colour'. 'recollect set' lists them all."),
  ])
  func aNameThatIsNoneOffersTheNearest(name: String, words: String) throws {
    let fault = try #require(throws: SettingFault.self) { try Setting.named(name) }
    #expect(fault.description == words)
  }

  @Test func aSettingIsSaidWithWhatItMeans() throws {
    var settings = Settings()
    settings.set("retention", .number(LogNumber(0.85)), deck: nil)
    settings.set("new", .number(LogNumber(5)), deck: "Bones")
    #expect(SettingsPage.rows(settings).map(\.name) == Setting.all.map(\.name))
    let first = SettingsPage.rows(settings)[0]
    #expect(first.value == "0.85")
    #expect(first.meaning == "How likely you still know a card when it is asked again. Default: 0.90.")
    #expect(SettingsPage.deckLines(settings) == ["For the deck 'Bones': new 5."])
    #expect(
      SettingsPage.lines(.new, settings, deck: "Bones") == [
        "new is 5 for the deck 'Bones'; the default is 10. How many new cards a day brings at most.",
        "To change it, give a whole number from 0 to 9999.",
      ])
    #expect(
      SettingsPage.lines(.mode, settings)[0]
        == "mode is mixed; the default. How cards are asked: by choices first and typing later, or one way only.")
    #expect(SettingsPage.change(.retention, from: Settings(), to: settings) == "retention is 0.85 now; it was 0.90.")
    #expect(SettingsPage.change(.mode, from: Settings(), to: settings) == "mode is mixed, as it was.")
  }
}
