import Cards
import Foundation
import Reports
import Study

extension ExamCommand {
  /// Lists the exams so far: those of the decks that are named, or all; writes nothing.
  func showList() throws {
    let progress = try read()
    let exams = try named().map { progress.state.exams(of: $0.decks) } ?? progress.state.exams
    if options.json {
      try Console.write(JSONValue.rows(exams.map(JSONValue.exam)))
    } else if exams.isEmpty {
      try Console.write("There is no exam yet. 'recollect exam' begins one.\n")
    } else {
      try Console.write(ExamList(exams).lines(in: options.style()).joined(separator: "\n") + "\n")
    }
  }

  /// Shows the result of the newest exam, of the decks that are named or of any; writes nothing.
  func showResult() throws {
    let clock = try WorldClock()
    let progress = try read()
    let library = try named()
    let exams = library.map { progress.state.exams(of: $0.decks) } ?? progress.state.exams
    guard let exam = exams.last else {
      throw PlainProblem("There is no exam yet. 'recollect exam' begins one.")
    }
    let style = options.style()
    let environment = ProcessInfo.processInfo.environment
    let usesColour = Colour.isWanted(environment: environment, isTerminal: OutputDescriptor.standardOutput.isTerminal)
    let output = ScreenOutput(usesColour: style != .sentences && usesColour)
    let width: Int? = if case .screen(let width, _) = style { width ?? 80 } else { nil }
    // Without decks the result still tells the score, and the questions by their keys.
    let cards = library ?? (try? DeckLibrary.load([])).map { ExamLibrary($0, decks: exam.start.decks) }
    let result = ExamResult(of: exam, learner: progress.state, cards: cards?.cardsForTheEye ?? [])
    try show(result, words(isPlain: width == nil, width: width), today: clock.now.studyDay) { text in
      guard let width else { return output.write(text + "\n") }
      output.write(output.lines(of: text, width: width).map { $0 + "\n" }.joined())
    }
    try output.check()
  }

  /// Shows a result, or writes it as JSON to standard output.
  ///
  /// What was missed is one text, and the score another: who leaves a long list of the first still sees the second.
  func show(_ result: ExamResult, _ words: ExamWords, today: Day, text: (StyledText) -> Void) throws {
    guard !options.json else { return try Console.write(JSONValue.result(result).line + "\n") }
    for lines in [words.missedLines(of: result), words.scoreLines(of: result, today: today)] {
      guard let first = lines.first else { continue }
      text(lines.dropFirst().reduce(StyledText(first)) { $0 + "\n" + StyledText($1) })
    }
  }

  /// The words for a screen, with the command line that means the same decks.
  func words(isPlain: Bool, width: Int?) -> ExamWords {
    let place = options.place.progress.map { ["--progress", $0] } ?? []
    let command = (["recollect", "exam"] + decks + place).map { ShellWord.quoted(VisibleText.line($0)) }
    return ExamWords(isPlain: isPlain, width: width ?? 80, command: command.joined(separator: " "))
  }

  private func read() throws -> ProgressFile.Reading {
    let progress = try ProgressFile.read(options.place.progress, paths: Paths())
    for line in progress.notices { StandardError.write(line: line) }
    return progress
  }

  private func named() throws -> ExamLibrary? { decks.isEmpty ? nil : ExamLibrary(try DeckLibrary.load(decks)) }
}
