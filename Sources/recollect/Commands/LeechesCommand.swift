import ArgumentParser
import Cards
import Foundation
import Reports
import Study

/// `recollect leeches`: cards that are forgotten again and again, and what may help.
struct LeechesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leeches",
    abstract: "Shows cards that you keep forgetting, and what may help.",
    discussion: """
      A leech was forgotten 8 times (the setting 'leech'), and is one again after every 4 times more. Each is shown with \
      what you answered instead and a suggestion; one key sets it aside or keeps it. With --list or --json nothing is \
      written. 'recollect study --leeches' asks them. Cards that are often wrong and have never left the steps of \
      learning are no leeches; they are named too.
      """)

  @Argument(help: "Deck files, folders of decks, or names of decks.")
  var decks: [String] = []

  @Flag(help: "List them, and write nothing.")
  var list = false

  @OptionGroup var options: ReportOptions

  func run() throws {
    let paths = Paths()
    if list || options.json || access(paths.progressFile(option: options.place.progress), F_OK) != 0 {
      let library = try options.library(decks)
      let leeches = library.learner.leeches(among: library.cards)
      if options.json { return try Console.write(JSONValue.rows(leeches.map(JSONValue.leech))) }
      let stuck = StuckCard.lines(library.learner.stuckCards(among: library.cards))
      return try Console.show(
        Self.lines(leeches) + (leeches.isEmpty || stuck.isEmpty ? [] : [""]) + stuck)
    }
    let clock = try WorldClock()
    let loaded = try DeckLibrary.load(decks, paths: paths)
    let file = try ProgressFile(
      options.place.progress, paths: paths, program: Recollect.configuration.version, now: clock.now)
    Self.say(file.takeNotices())
    // Recording has something to tell as well, also where it fails.
    defer { Self.say(file.takeNotices()) }
    let roster = Roster(loaded.cards) { file.state.facts(of: $0)?.answer }
    let leeches = file.state.leeches(among: roster.cards)
    guard !leeches.isEmpty else {
      return try Console.show(
        Self.lines([]) + StuckCard.lines(file.state.stuckCards(among: roster.cards)))
    }
    let terminal = AttachedTerminal.open(plain: options.plain)
    do {
      try LeechReview(terminal: terminal) { deed in _ = try file.record([deed], at: clock.now) }.ask(leeches)
    } catch {
      try? terminal.close()
      throw error
    }
    try terminal.close()
    let stuck = StuckCard.lines(file.state.stuckCards(among: roster.cards))
    if !stuck.isEmpty { try Console.show([""] + stuck) }
  }

  private static func say(_ notices: [String]) {
    for notice in notices { StandardError.write(line: notice) }
  }

  private static let none =
    "There are no leeches: no card waits that was forgotten as often as the setting 'leech' says."

  private static func lines(_ leeches: [Leech]) -> [String] {
    if leeches.isEmpty { return [none] }
    return leeches.enumerated().flatMap { number, leech in
      (number > 0 ? [""] : []) + ["Leech \(number + 1) of \(leeches.count)."] + leech.lines
    }
  }
}

extension JSONValue {
  /// A leech with what it is mixed up with.
  fileprivate static func leech(_ leech: Leech) -> JSONValue {
    let confusions = leech.confusions.map { confusion in
      JSONValue.object(
        members([
          ("answer", .string(confusion.answer)), ("count", .integer(confusion.count)),
          ("key", confusion.card.map { .string($0.key.text) }),
        ]))
    }
    return .object(
      members([
        ("key", .string(leech.card.key.text)), ("prompt", .string(leech.card.prompt)),
        ("answers", .array(leech.card.answers.map(JSONValue.string))), ("deck", .string(leech.card.deck)),
        ("file", .string(leech.card.file)), ("line", .integer(leech.card.line)), ("reviews", .integer(leech.reviews)),
        ("lapses", .integer(leech.lapses)), ("confusions", .array(confusions)), ("advice", .string(leech.advice.name)),
      ]))
  }
}
