import ArgumentParser
import Cards
import Foundation
import Reports
import Study

/// What all commands that show something have in common: where the progress is, and how to write.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Write JSON, for scripts.")
  var json = false

  @Flag(help: "Write sentences, made to be read aloud.")
  var plain = false

  @OptionGroup var place: ProgressOption

  /// Reads decks and progress, and says on standard error what could not be read.
  func library(_ decks: [String], isQuiet: Bool = false) throws -> Library {
    let sources = try Sources(decks, place.progress)
    return sources.library(of: LearnerState(sources.progress.log), isQuiet: isQuiet)
  }

  /// Reads them in the same way and works all figures of some of the cards out: those that `select` leaves in a library.
  func figures(
    _ decks: [String], since: SinceDay?, of select: (Library) throws -> Library
  ) throws -> ProgressFigures {
    let sources = try Sources(decks, place.progress)
    let since = since?.day(today: sources.now.studyDay)
    return try ProgressFigures(replaying: sources.progress.log, since: since) { learner in
      try select(sources.library(of: learner))
    }
  }

  /// What reports are made of, as it was read.
  private struct Sources {
    let now: Moment
    let loaded: DeckLibrary
    let progress: ProgressFile.LogReading

    init(_ decks: [String], _ progress: String?) throws {
      now = try WorldClock().now
      let paths = Paths()
      loaded = try DeckLibrary.load(decks, paths: paths)
      self.progress = try ProgressFile.readLog(progress, paths: paths)
    }

    func library(of learner: LearnerState, isQuiet: Bool = false) -> Library {
      let roster = Roster(loaded.cards) { learner.facts(of: $0)?.answer }
      if !isQuiet {
        for line in progress.notices + loaded.troubles(shadowed: roster.shadowed.count) {
          StandardError.write(line: line)
        }
      }
      return loaded.library(of: roster, learner: learner, now: now)
    }
  }

  /// How to write: columns on a terminal, sentences with `--plain`, in a pipe, and where the environment asks for them.
  func style(environment: [String: String] = ProcessInfo.processInfo.environment) -> ReportStyle {
    Self.style(plain: plain, environment: environment)
  }

  /// How to write where only `--plain` can be asked for.
  static func style(
    plain: Bool, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> ReportStyle {
    let isTerminal = OutputDescriptor.standardOutput.isTerminal
    if plain || !isTerminal || AttachedTerminal.asksForPlainLines(environment) { return .sentences }
    return .screen(
      width: TerminalSize.columns(environment: environment), isASCII: !writesUTF8(environment: environment))
  }

  /// Whether the locale's characters are UTF-8, by the variable that counts first.
  static func writesUTF8(environment: [String: String]) -> Bool {
    let value = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let name = value.lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }
}

extension DeckLibrary {
  /// Puts the cards that are asked beside the learner's log.
  func library(of roster: Roster, learner: LearnerState, now: Moment) -> Library {
    let paths = Dictionary(decks.map { ($0.file, path(of: $0)) }) { first, _ in first }
    return Library(cards: roster.cards, learner: learner, wholeDecks: wholeDecks, paths: paths, now: now)
  }

  /// The decks as they say which cards are gone.
  func shelf(of roster: Roster) -> DeckShelf {
    DeckShelf(
      cards: roster.cards, decks: Set(decks.map(\.name)), wholeDecks: wholeDecks, isChosen: found.place == .named)
  }

  /// The names of the decks without mistakes: what such a deck does not have is not there.
  private var wholeDecks: Set<String> {
    let broken = Set(decks.filter { deck in deck.problems.contains { $0.severity == .error } }.map(\.name))
    return unreadable.isEmpty ? Set(decks.map(\.name)).subtracting(broken) : []
  }
}
