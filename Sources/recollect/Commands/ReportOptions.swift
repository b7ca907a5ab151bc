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
    let clock = try WorldClock()
    let paths = Paths()
    let loaded = try DeckLibrary.load(decks, paths: paths)
    let progress = try ProgressFile.read(place.progress, paths: paths)
    let roster = Roster(loaded.cards) { progress.state.facts(of: $0)?.answer }
    if !isQuiet {
      for line in progress.notices + loaded.troubles(shadowed: roster.shadowed.count) {
        StandardError.write(line: line)
      }
    }
    return loaded.library(of: roster, learner: progress.state, now: clock.now)
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
