import ArgumentParser
import Cards
import Study

/// `recollect pause [DURATION]`: asks nothing for a while, of all decks or of one.
struct PauseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause",
    abstract: "Asks nothing for some days.",
    discussion: """
      Afterwards what waits is spread: each day brings as many of these reviews as an ordinary day before the pause, or \
      as the setting 'backlog' says, the most urgent first. No due date is changed. Without a duration it says what is \
      paused.
      """)

  @Argument(
    help: ArgumentHelp(
      "How long: 14d, 2w, or a date such as 2026-12-05 for the first day after it; 'off' ends a pause.",
      valueName: "duration"))
  var duration: String?

  @Option(help: ArgumentHelp("Pause this deck alone.", valueName: "deck"))
  var deck: String?

  @OptionGroup var place: ProgressOption

  func run() throws {
    let paths = Paths()
    let today = try WorldClock().now.studyDay
    guard let duration else {
      let reading = try ProgressFile.read(place.progress, paths: paths)
      for notice in reading.notices { StandardError.write(line: notice) }
      let name = try deck.map { try DeckName.of($0, known: reading.state.decks, paths: paths) }
      return try Console.show(PausePage.lines(reading.state.settings, deck: name, today: today))
    }
    guard let end = PauseEnd(duration, today: today) else {
      throw PlainProblem(VisibleText.line(PausePage.refusal(duration)), status: .wrongCommandLine)
    }
    var name: String?
    let (before, _) = try place.change(paths: paths) { state in
      name = try deck.map { try DeckName.of($0, known: state.decks, paths: paths) }
      guard end.changes(state.settings, deck: name, today: today) else { return [] }
      return [.set(name: Setting.pauseUntil.name, value: end.value, deck: name)]
    }
    try Console.show(PausePage.change(to: end, from: before.settings, deck: name, today: today))
  }
}

/// A deck that an option names.
enum DeckName {
  /// The deck's name, where it is given as a path or a name: of a deck that can be read, or that the log knows.
  static func of(_ text: String, known: [String], paths: Paths) throws -> String {
    do {
      return try DeckLibrary.load([text], paths: paths).decks.first?.name ?? text
    } catch  where known.contains(text) {
      return text
    }
  }
}
