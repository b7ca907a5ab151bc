import ArgumentParser
import Cards
import Study

/// `recollect check`: names every mistake of decks.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Names every mistake in decks, with file and line.",
    discussion: """
      Errors are cards that are lost or not asked; warnings are cards that are asked, but perhaps not as you mean them. \
      Ends with 65 when there are errors, with 0 when there are none. Without a deck, those that 'recollect study' would \
      ask are checked. Of a file with more than a thousand, the first thousand are named and the others counted.
      """)

  @Argument(help: "Deck files, folders of decks, or names of decks.")
  var decks: [String] = []

  @Flag(help: "Name each place that the program hashcards would read otherwise.")
  var hashcards = false

  @OptionGroup var place: ProgressOption

  func run() throws {
    let paths = Paths()
    let library = try DeckLibrary.load(decks, paths: paths, mayLackCards: true, namesPaths: true)
    // Who has a key is in the progress file; where that cannot be read, the first card has it.
    let learner = place.progress == nil ? try? progress(paths) : try progress(paths)
    let files = try library.decks.map { deck in
      DeckChecker.File(deck, bytes: try DeckFile.bytes(at: library.path(of: deck)))
    }
    let report = DeckChecker.report(on: files, namesDifferences: hashcards) { learner?.facts(of: $0)?.answer }
    for line in library.unreadable { StandardError.write(line: line) }
    for problem in report.problems {
      StandardError.write(line: problem.severity == .error ? "\(problem)" : "\(problem) (warning)")
    }
    try Console.write(Self.summary(of: report) + "\n")
    guard library.unreadable.isEmpty, !report.problems.contains(where: { $0.severity == .error }) else {
      throw ExitCode(ExitStatus.inputWithErrors.rawValue)
    }
  }

  private func progress(_ paths: Paths) throws -> LearnerState {
    try ProgressFile.read(place.progress, paths: paths).state
  }

  /// Says how much was looked through and how much is wrong.
  static func summary(of report: DeckChecker.Report) -> String {
    let errors = report.problems.reduce(0) { $0 + $1.errorCount }
    let warnings = report.problems.reduce(0) { $0 + $1.warningCount }
    let looked =
      "\(counted(report.decks.reduce(0) { $0 + $1.cards.count }, "card")) in \(counted(report.decks.count, "deck"))"
    switch (errors, warnings) {
    case (0, 0): return "\(looked), no mistakes."
    case (0, _): return "\(looked), \(counted(warnings, "warning"))."
    case (_, 0): return "\(looked), \(counted(errors, "error"))."
    default: return "\(looked), \(counted(errors, "error")) and \(counted(warnings, "warning"))."
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
