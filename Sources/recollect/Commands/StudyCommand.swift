import ArgumentParser
import Cards
import Foundation
import Study

/// `recollect study`: asks what is due, then new cards.
struct StudyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study",
    abstract: "Asks what is due, then new cards.",
    usage: "recollect study [deck ...] [options]")

  @Argument(help: ArgumentHelp("Files, folders or names of decks; else your own.", valueName: "deck"))
  var decks: [String] = []

  @Option(help: ArgumentHelp("Ask at most this many new cards today.", valueName: "number"))
  var new: Int?

  @Option(help: ArgumentHelp("Stop after this many answers.", valueName: "number"))
  var limit: Int?

  @Option(help: ArgumentHelp("Begin no question after this many minutes.", valueName: "number"))
  var minutes: Int?

  @Option(help: ArgumentHelp("Ask then also what is due within these days.", valueName: "days"))
  var ahead: Int?

  @Flag(help: "Ask only cards that were forgotten often.")
  var leeches = false

  @Option(help: ArgumentHelp("Ask only what was wrong in the last days.", valueName: "days"))
  var failed: Int?

  @Option(help: ArgumentHelp("Ask by mixed, type, choice, or reveal.", valueName: "mode"), transform: Self.mode)
  var mode: QuizMode?

  @Option(help: ArgumentHelp("Give choices another order.", valueName: "number"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("Show 2 grades to grade yourself with, or 4.", valueName: "number"))
  var grades: Int?

  @Option(
    help: ArgumentHelp(
      "Let a program read each text aloud.", valueName: "command"))
  var speak: String?

  @Flag(help: "Use plain lines, made to be read aloud.")
  var plain = false

  @OptionGroup var place: ProgressOption

  func validate() throws {
    for (name, number) in [("--new", new), ("--limit", limit), ("--minutes", minutes)] {
      if let number, number < 0 {
        throw ValidationError("\(name): '\(number)' is below 0. Give a whole number from 0.")
      }
    }
    if let grades, grades != 2, grades != 4 {
      throw ValidationError("--grades: '\(grades)' grades cannot be shown. Give 2 or 4.")
    }
    let range = StudySelection.days
    for (name, days) in [("--ahead", ahead), ("--failed", failed)] {
      if let days, !range.contains(days) {
        throw ValidationError(
          "\(name): '\(days)' is no number of days here. Give one from \(range.lowerBound) to \(range.upperBound).")
      }
    }
    let selections = [
      ahead == nil ? nil : "--ahead", leeches ? "--leeches" : nil, failed == nil ? nil : "--failed",
    ].compactMap { $0 }
    if selections.count > 1 {
      throw ValidationError(
        "\(Wording.list(selections)) do not go together: each says which cards are asked. Give one of them.")
    }
    if new != nil, leeches || failed != nil {
      throw ValidationError("--new and \(selections[0]) do not go together: \(selections[0]) asks no new cards.")
    }
  }

  /// Which cards are asked.
  private var selection: StudySelection {
    if let ahead { return .ahead(days: ahead) }
    if let failed { return .failed(days: failed) }
    return leeches ? .leeches : .due
  }

  /// The program that reads aloud: `--speak`, else RECOLLECT_SPEAK; an empty one is none.
  private func speech(_ paths: Paths) throws -> SpeechCommand? {
    guard let text = speak ?? paths.value("RECOLLECT_SPEAK"), !text.allSatisfy(\.isWhitespace) else { return nil }
    do {
      return try SpeechCommand(text)
    } catch {
      throw PlainProblem("\(speak == nil ? "RECOLLECT_SPEAK" : "--speak"): \(error)", status: .wrongCommandLine)
    }
  }

  private static func mode(_ text: String) throws -> QuizMode {
    guard let mode = QuizMode(rawValue: text) else {
      throw ValidationError("'\(text)' is no way to ask. Give mixed, type, choice, or reveal.")
    }
    return mode
  }

  func run() throws {
    let clock = try WorldClock()
    let paths = Paths()
    let speech = try speech(paths)
    let library = try DeckLibrary.load(decks, paths: paths)
    let file = try ProgressFile(place.progress, paths: paths, program: Recollect.configuration.version, now: clock.now)
    for notice in file.takeNotices() { StandardError.write(line: notice) }
    let terminal = AttachedTerminal.open(plain: plain)
    let run = StudyRun(library: library, file: file, terminal: terminal, clock: clock, speech: speech)
    var wishes = Session.Wishes(
      limit: limit, minutes: minutes, mode: mode, seed: seed ?? 0, fixedMilliseconds: clock.isSet ? 1_000 : nil)
    wishes.showsFourGrades = grades.map { $0 == 4 }
    do {
      try run.study(wishes, selection: selection, newLimit: new, seedIsGiven: seed != nil)
    } catch {
      try? terminal.close()
      throw error
    }
    try terminal.close()
  }
}
