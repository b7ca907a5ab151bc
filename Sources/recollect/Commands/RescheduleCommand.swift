import ArgumentParser
import Cards
import Foundation
import Reports
import Study

/// `recollect reschedule`: moves what is planned to where the settings and weights of now would put it.
struct RescheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reschedule",
    abstract: "Moves planned cards to where today's settings would put them.",
    discussion: """
      Another desired retention, other weights or easy days hold from the next answers on; this moves also the cards that \
      are planned already, balanced over the days. What would be due already is spread over the coming days, the most \
      urgent first. It shows what moves and asks; nothing is moved without a yes. 'recollect undo' takes the whole move \
      back.
      """)

  @Argument(help: "Deck files, folders of decks, or names of decks.")
  var decks: [String] = []

  @Flag(help: "Show what would move, and move nothing.")
  var dryRun = false

  @Flag(help: "Move without asking.")
  var yes = false

  @Flag(help: "Write sentences, made to be read aloud.")
  var plain = false

  @OptionGroup var place: ProgressOption

  func validate() throws {
    if dryRun, yes { throw ValidationError("--dry-run and --yes do not go together. Give one of them.") }
  }

  func run() throws {
    let clock = try WorldClock()
    let paths = Paths()
    let library = try DeckLibrary.load(decks, paths: paths)
    let style = ReportOptions.style(plain: plain)
    // Nothing is made where there is no file, and nothing is locked where nothing is written.
    if dryRun || access(paths.progressFile(option: place.progress), F_OK) != 0 {
      let progress = try ProgressFile.read(place.progress, paths: paths)
      for line in progress.notices { StandardError.write(line: line) }
      return try Console.show(Self.table(library, progress.state, clock).lines(in: style))
    }
    let file = try ProgressFile(place.progress, paths: paths, program: Recollect.configuration.version, now: clock.now)
    defer { for notice in file.takeNotices() { StandardError.write(line: notice) } }
    let rescheduling = Self.rescheduling(library, file.state, clock)
    try Console.show(RescheduleTable(rescheduling).lines(in: style))
    guard !rescheduling.moves.isEmpty else { return }
    guard try yes || isWanted() else { return try Console.show(["Nothing was moved."]) }
    _ = try file.record(rescheduling.deeds, at: clock.now)
    try Console.show([
      "Moved \(Wording.count(rescheduling.moves.count, "card")). 'recollect undo' takes the whole move back."
    ])
  }

  /// Asks for one key; what is no yes is a no, and so is the end of a pipe.
  private func isWanted() throws -> Bool {
    let terminal = AttachedTerminal.open(plain: plain)
    let reply = terminal.key(
      prompt: "Move them? 1 yes, 0 no > ", accepted: ["1", "0", "y", "n"], freshQuestion: true)
    try terminal.close()
    guard case .text(let text) = reply else { return false }
    return ["y", "yes", "1"].contains(text.lowercased())
  }

  private static func rescheduling(_ library: DeckLibrary, _ state: LearnerState, _ clock: WorldClock) -> Rescheduling {
    let roster = Roster(library.cards) { state.facts(of: $0)?.answer }
    for line in library.troubles(shadowed: roster.shadowed.count) { StandardError.write(line: line) }
    return Rescheduling(roster.cards, state, today: clock.now.studyDay)
  }

  private static func table(_ library: DeckLibrary, _ state: LearnerState, _ clock: WorldClock) -> RescheduleTable {
    RescheduleTable(rescheduling(library, state, clock))
  }
}
