import ArgumentParser
import Reports
import Study

/// `recollect export --for-educator`: writes what a learner may hand to an educator.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes your cards and grades for somebody who teaches you.",
    discussion: """
      The sheet has a row for every answer: the study day, the deck, the question, its answer, and the grade from 1 \
      (again) to 4 (easy). What you typed, the time of day and your machine are not in it. Any spreadsheet opens it.
      """)

  @Flag(help: "Write cards, grades and days, and nothing else of you.")
  var forEducator = false

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file; else to standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var place: ProgressOption

  func validate() throws {
    if !forEducator { throw ValidationError("Say what to write: --for-educator writes cards, grades and days.") }
  }

  func run() throws {
    let reading = try ProgressFile.read(place.progress, paths: Paths())
    for notice in reading.notices { StandardError.write(line: notice) }
    let sheet = EducatorSheet.text(of: reading.state)
    guard let output else { return try Console.write(sheet) }
    if FileCalls.system.facts(output) != nil { throw OutputExists(path: output) }
    try AtomicFile.write(Array(sheet.utf8), to: output)
    let answers = reading.state.cards.reduce(0) { $0 + $1.reviews }
    try Console.show(["\(output) has \(Wording.count(answers, "answer"))."])
  }
}
