import ArgumentParser
import Cards
import Foundation
import Reports
import Study

/// `recollect relink`: lets edited cards go on with the history that they had.
struct RelinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relink",
    abstract: "Lets edited cards keep their history.",
    discussion: """
      A card is known by its question. Where you edited one, 'recollect study' sees by itself which card it was, and lets \
      its history go on. What it could not be sure of is asked here, one key each. 'recollect undo' separates cards that \
      were joined. With --list or --json nothing is written.
      """)

  @Argument(help: "Deck files, folders of decks, or names of decks.")
  var decks: [String] = []

  @Flag(help: "List what would be asked, and write nothing.")
  var list = false

  @OptionGroup var options: ReportOptions

  func run() throws {
    let paths = Paths()
    let library = try DeckLibrary.load(decks, paths: paths)
    guard list || options.json else { return try ask(library, paths) }
    let progress = try ProgressFile.read(options.place.progress, paths: paths)
    for line in progress.notices { StandardError.write(line: line) }
    let shelf = library.shelf(of: progress.state)
    let lost = progress.state.lostCards(on: shelf)
    let relinking = progress.state.relinking(of: lost, on: shelf)
    if options.json {
      let joined = relinking.joined.map { JSONValue.lost([$0], isJoined: true, progress.state) }
      let asked = relinking.questions.map { JSONValue.lost($0.matches, isJoined: false, progress.state) }
      return try Console.write(JSONValue.rows(joined + asked))
    }
    let words = RelinkWords(learner: progress.state)
    let lines =
      relinking.joined.flatMap { words.lines(of: [$0], isJoined: true) }
      + relinking.questions.flatMap { words.lines(of: $0.matches, isJoined: false) }
    try Console.show(lines.isEmpty ? [words.nothing(lost)] : lines)
  }

  /// Joins what is sure, as `study` does, and asks about the rest.
  private func ask(_ library: DeckLibrary, _ paths: Paths) throws {
    let clock = try WorldClock()
    let path = paths.progressFile(option: options.place.progress)
    // Nothing is made where there is no file.
    if access(path, F_OK) != 0 {
      _ = try ProgressFile.read(options.place.progress, paths: paths)
      return try Console.show([RelinkWords(learner: LearnerState()).nothing(nil)])
    }
    let file = try ProgressFile(
      options.place.progress, paths: paths, program: Recollect.configuration.version, now: clock.now)
    for notice in file.takeNotices() { StandardError.write(line: notice) }
    let shelf = library.shelf(of: file.state)
    let lost = file.state.lostCards(on: shelf)
    let relinking = file.state.relinking(of: lost, on: shelf)
    let terminal = AttachedTerminal.open(plain: options.plain)
    do {
      if !relinking.joined.isEmpty { try file.record(relinking.deeds, at: clock.now) }
      if let sentence = relinking.sentence { terminal.show(StyledText(sentence)) }
      if relinking.questions.isEmpty, relinking.joined.isEmpty {
        terminal.show(StyledText(RelinkWords(learner: file.state).nothing(lost)))
      } else if !relinking.questions.isEmpty {
        let review = RelinkReview(terminal: terminal, words: RelinkWords(learner: file.state)) { match in
          try file.record(match.deeds, at: clock.now)
        }
        try review.ask(relinking.questions)
      }
    } catch {
      try? terminal.close()
      throw error
    }
    try terminal.close()
  }
}

extension DeckLibrary {
  /// The decks as they say which cards are gone, each key once.
  fileprivate func shelf(of learner: LearnerState) -> DeckShelf {
    shelf(of: Roster(cards) { learner.facts(of: $0)?.answer })
  }
}

extension JSONValue {
  /// A lost card with what it is or may be now.
  fileprivate static func lost(_ matches: [Relinking.Match], isJoined: Bool, _ learner: LearnerState) -> JSONValue {
    guard let first = matches.first else { return .object([]) }
    let old = first.old
    let candidates = matches.map { match in
      JSONValue.object(
        members([
          ("key", .string(match.new.key.text)), ("prompt", .string(match.new.prompt)),
          ("answers", .array(match.new.answers.map(JSONValue.string))), ("deck", .string(match.new.deck)),
          ("file", .string(match.new.file)), ("line", .integer(match.new.line)),
          (
            "pairs",
            .array(
              match.pairs.map {
                .object(members([("old", .string($0.old.text)), ("new", .string($0.new.text))]))
              })
          ),
        ]))
    }
    return .object(
      members([
        ("key", .string(first.pairs[0].old.text)), ("kind", .string(old.kind)), ("prompt", .string(old.asks)),
        ("answers", .array([.string(old.answer)])), ("deck", .string(old.deck)),
        ("reviews", .integer(learner[first.pairs[0].old].reviews)), ("joined", .bool(isJoined)),
        ("candidates", .array(candidates)),
      ]))
  }
}
