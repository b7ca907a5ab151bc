import Testing

@testable import recollect

@Suite struct ProgressLineTests {
  private final class Screen { var text = "" }

  private let start = ContinuousClock.now
  private let screen = Screen()

  private func line(isOn: Bool = true, columns: Int = 80) -> ProgressLine {
    let screen = screen
    return ProgressLine(
      "Reading pages", isOn: isOn, start: start, columns: { columns }, write: { screen.text += $0 })
  }

  @Test func shortWorkShowsNothing() {
    let line = line()
    line.update(1, of: 3, now: start + .milliseconds(999))
    line.finish()
    #expect(screen.text == "")
  }

  @Test func longWorkIsShownAndTakenAway() {
    let line = line()
    line.update(2, of: 3, now: start + .milliseconds(1000))
    line.update(3, of: 3, now: start + .milliseconds(1100))
    line.finish()
    line.finish()
    #expect(screen.text == "\rReading pages: 2 of 3\u{1B}[K\r\u{1B}[K")
  }

  @Test func withoutATerminalNothingIsShown() {
    let line = line(isOn: false)
    line.update(2, of: 3, now: start + .seconds(5))
    #expect(screen.text == "")
  }

  @Test func aNarrowScreenKeepsOneLine() {
    let line = line(columns: 10)
    line.update(2, of: 3, now: start + .seconds(5))
    #expect(screen.text == "\rReading\u{1B}[K")
  }
}
