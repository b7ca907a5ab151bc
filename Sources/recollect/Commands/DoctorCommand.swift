import ArgumentParser
import Cards
import Foundation
import Study

/// `recollect doctor`: looks whether everything is in order, says where everything is, and mends.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Looks whether your files are in order, says where they are, and mends them.",
    discussion: """
      Without an option nothing is changed. Ends with 65 where something can be mended, with 0 where all is well.
      """)

  @Flag(help: "Mend what was found; the file as it was is kept beside it.")
  var fix = false

  @Option(help: ArgumentHelp("Show what the backup of a day would change; with --fix, restore it.", valueName: "date"))
  var restore: String?

  @OptionGroup var place: ProgressOption

  func run() throws {
    let clock = try WorldClock()
    let paths = Paths()
    let path = paths.progressFile(option: place.progress)
    if let restore {
      guard let day = Day(restore) else {
        throw noDate(restore, path)
      }
      let restoring = try BackupRestoring(of: path, day: day, now: clock.now)
      try show(restoring.preview(), paths)
      if fix { return try show(restoring.restore(), paths) }
      return try show(["Nothing was changed. To do it:"], paths, command: command("--restore \(day) --fix"))
    }
    let health = try ProgressHealth(at: path)
    let complaints = health.complaints
    guard fix else { return try show(health, complaints, paths, clock) }
    guard !complaints.isEmpty else {
      try show(["There is nothing to mend."], paths)
      return try showAdvice(of: health, paths)
    }
    var done: [String] = []
    let mending = ProgressMending(health: health, device: try .current(paths: paths), now: clock.now) {
      done.append($0)
    }
    let result = Result { try mending.mend() }
    try show(done, paths)
    try result.get()
    // What had to be left out may be in a backup.
    try showAdvice(of: ProgressHealth(at: path), paths)
  }

  private func show(_ health: ProgressHealth, _ complaints: [String], _ paths: Paths, _ clock: WorldClock) throws {
    var lines = ["Progress: \(health.path)", "  \(health.summary)", "Backups: \(health.backupSummary)"]
    let (decks, areWell) = self.decks(paths)
    lines += ["Decks: \(decks)", "This machine: \(machine(paths))"]
    lines.append("Clock: \(clock.now.minute)\(clock.isSet ? ", from RECOLLECT_NOW" : "")")
    lines += health.remarks(now: clock.now)
    if complaints.isEmpty, !health.lacksSomething {
      lines.append(areWell ? "All is well." : "The progress file is well.")
    }
    try show(lines, paths)
    try show(complaints.map { "To mend: \($0)" }, paths)
    if !complaints.isEmpty, health.problem == nil, !health.isNewer {
      try show(["This mends it; the file as it is now is kept beside it:"], paths, command: command("--fix"))
    }
    try showAdvice(of: health, paths)
    if !complaints.isEmpty { throw ExitCode(ExitStatus.inputWithErrors.rawValue) }
  }

  private func showAdvice(of health: ProgressHealth, _ paths: Paths) throws {
    if let advice = health.advice(option: place.progress) { try show([advice.words], paths, command: advice.command) }
  }

  /// What is no date, with the day of the newest backup as an example of one.
  private func noDate(_ text: String, _ path: String) -> PlainProblem {
    let newest = try? ProgressBackups(of: AtomicFile.resolved(path)).days.first
    let advice =
      newest.map { "Give the day of a backup, as \($0)." } ?? "There is no backup beside \(path) to restore."
    return PlainProblem("--restore: '\(text)' is no date. \(advice)", status: .wrongCommandLine)
  }

  private func command(_ arguments: String) -> String { ProgressHealth.command(place.progress, arguments) }

  /// Shows lines, the home folder in them as `~`; and a command as it must be pasted, on one line however long it is.
  private func show(_ lines: [String], _ paths: Paths, command: String? = nil) throws {
    try Console.show(lines.map(paths.shortened))
    if let command { try Console.write("  \(VisibleText.line(command))\n") }
  }

  /// The name of this machine; nothing is made where it has none.
  private func machine(_ paths: Paths) -> String {
    if let name = paths.value("RECOLLECT_DEVICE") { return "\(name), from RECOLLECT_DEVICE" }
    let place = "\(paths.state)/device"
    guard let text = try? AtomicFile.read(place),
      let name = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).first
    else { return "it has no name yet; its first answer makes one." }
    return "\(name), kept in \(place)"
  }

  /// What decks there are, and whether they have no mistakes.
  private func decks(_ paths: Paths) -> (words: String, areWell: Bool) {
    do {
      let library = try DeckLibrary.load([], paths: paths, mayLackCards: true)
      let mistakes = library.decks.reduce(library.unreadable.count) { count, deck in
        deck.problems.reduce(count) { $0 + $1.errorCount }
      }
      let cards = "\(library.label), \(Wording.count(library.cards.count, "card"))"
      let named = library.decks.allSatisfy { $0.namesEveryMistake } ? "each" : "the first of them"
      return mistakes == 0
        ? ("\(cards), no mistakes.", true)
        : ("\(cards), \(Wording.count(mistakes, "mistake")): 'recollect check' names \(named).", false)
    } catch {
      return ("\(error)", true)
    }
  }
}

extension ProgressHealth {
  /// Whether a later version wrote the file.
  var isNewer: Bool { log?.isOfALaterVersion == true }

  /// Whether there was something that the file has not, as far as its backups tell.
  var lacksSomething: Bool { fuller != nil || !exists && !backups.isEmpty }
}
