import ArgumentParser
import Cards
import Foundation
import Reports
import Study

/// `recollect exam`: a test with a score, outside the schedule.
struct ExamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exam",
    abstract: "Asks questions as a test, and gives a score at the end.",
    discussion: """
      Which questions are asked depends on the seed and the cards alone: with the same seed and the same decks they are \
      the same on every machine. Every answer is saved as it is given; right and wrong are told at the end, with where \
      to read what was missed, and compared with an earlier exam of the same decks. The schedule of study is not moved, \
      unless with --count.
      """)

  @Argument(help: "Deck files, folders of decks, or names of decks.")
  var decks: [String] = []

  @Option(
    help: ArgumentHelp("Ask this many questions, or 'all'; 20 where nothing is said.", valueName: "number"),
    transform: Self.questions)
  var questions: Int?

  @Option(help: ArgumentHelp("How to ask: mixed, choice, or type.", valueName: "mode"), transform: Self.mode)
  var mode: ExamMode?

  @Option(help: ArgumentHelp("Draw the questions that belong to this number.", valueName: "number"))
  var seed: UInt64?

  @Flag(help: "Count each answer as a review, too.")
  var count = false

  @Flag(help: "Go on with the last exam, which was broken off.")
  var resume = false

  @Flag(help: "Show the result of the last exam again.")
  var result = false

  @Flag(help: "List the exams so far.")
  var list = false

  @OptionGroup var options: ReportOptions

  func validate() throws {
    let asked = [("--resume", resume), ("--result", result), ("--list", list)].filter(\.1).map(\.0)
    if asked.count > 1 {
      throw ValidationError("\(Wording.list(asked)) do not go together. Give one of them.")
    }
    let settled = [
      ("--questions", questions != nil), ("--mode", mode != nil), ("--seed", seed != nil), ("--count", count),
    ].filter(\.1).map(\.0)
    if let first = asked.first, !settled.isEmpty {
      throw ValidationError(
        "\(first) is about an exam that has begun: it keeps its settings. Leave \(Wording.list(settled)) out.")
    }
  }

  private static func questions(_ text: String) throws -> Int {
    if text == "all" { return .max }
    guard let number = Int(text), number > 0 else {
      throw ValidationError(
        "'\(VisibleText.line(text))' is no number of questions. Give a whole number from 1, or all.")
    }
    return number
  }

  private static func mode(_ text: String) throws -> ExamMode {
    guard let mode = ExamMode(rawValue: text) else {
      throw ValidationError("'\(VisibleText.line(text))' is no way to ask in an exam. Give mixed, choice, or type.")
    }
    return mode
  }

  func run() throws {
    if list { return try showList() }
    if result { return try showResult() }
    let clock = try WorldClock()
    let paths = Paths()
    let loaded = try DeckLibrary.load(decks, paths: paths)
    let file = try ProgressFile(
      options.place.progress, paths: paths, program: Recollect.configuration.version, now: clock.now)
    for notice in file.takeNotices() { StandardError.write(line: notice) }
    let exam = resume ? try Self.exam(toGoOn: file.state, decks: decks.isEmpty ? nil : loaded) : nil
    if let exam { try Self.requireDecks(of: exam, loaded) }
    let library = ExamLibrary(loaded, decks: exam?.start.decks)
    for line in loaded.troubles(shadowed: library.contested) { StandardError.write(line: line) }
    // With JSON, standard output is the result's; what a person reads goes to standard error.
    let terminal =
      options.json
      ? PlainTerminal(output: ScreenOutput(.standardError)) : AttachedTerminal.open(plain: options.plain)
    do {
      let words = words(isPlain: terminal.isPlain, width: terminal.width)
      let run = ExamRun(library: library, file: file, terminal: terminal, clock: clock, words: words)
      let name = try exam.map(run.goOn) ?? run.hold(start(library, file.state, clock))
      if let held = file.state.exams.last(where: { $0.name == name }) {
        let result = ExamResult(of: held, learner: file.state, cards: library.cardsForTheEye)
        try show(result, words, today: clock.now.studyDay, text: terminal.show)
      }
    } catch {
      try? terminal.close()
      throw error
    }
    try terminal.close()
  }

  private func start(_ library: ExamLibrary, _ state: LearnerState, _ clock: WorldClock) -> ExamStart {
    // Short enough to be read out to a class.
    let seed = seed ?? StudyRun.seed(of: clock.now.studyDay, state.settings) % 1_000_000
    return ExamStart(
      decks: library.decks, seed: seed, questions: questions ?? ExamWords.usualNumber, mode: mode ?? .mixed,
      isCounted: count)
  }

  /// The newest exam, of some decks or of any, which must have been broken off.
  private static func exam(toGoOn state: LearnerState, decks: DeckLibrary?) throws -> ExamRecord {
    let exams = decks.map { state.exams(of: ExamLibrary($0).decks) } ?? state.exams
    guard let last = exams.last else {
      throw PlainProblem("There is no exam to go on with. 'recollect exam' begins one.")
    }
    guard !last.score.isComplete else {
      throw PlainProblem(
        "The last exam, of \(last.day), is complete: there is nothing to go on with. 'recollect exam --result' shows it."
      )
    }
    return last
  }

  private static func requireDecks(of exam: ExamRecord, _ library: DeckLibrary) throws {
    let loaded = Set(library.cards.map(\.deck))
    guard let missing = exam.deckNames.first(where: { !loaded.contains($0) }) else { return }
    throw PlainProblem(
      "The exam of \(exam.day) asks the deck '\(VisibleText.line(missing))', which is not here. "
        + "Name its file: 'recollect exam FILE --resume'.", status: .noSuchFile)
  }
}
