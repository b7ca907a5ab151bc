import Foundation
import Study
import Testing

@testable import recollect

/// What commands say of a progress file that is gone or was cut short, before anybody asks the doctor.
@Suite struct LostProgressTests {
  private let home: StudyingHome
  private var folder: TemporaryFolder { home.folder }
  private let whole: String
  private static let backup = "progress.json.backup-2026-11-20"
  private static let cutShort = """
    progress.json: The file ends where its backup of 2026-11-20 goes on. Unless you put an older copy in its place, \
    'recollect doctor --progress progress.json' says how to bring the rest back.

    """
  private static let gone = """
    progress.json: There is no progress here any more, but there are backups, the newest of 2026-11-20. 'recollect doctor \
    --progress progress.json' says how to bring them back.

    """

  init() throws {
    home = try StudyingHome()
    var now = ProgressFileTests.now
    now.milliseconds -= 86_400_000
    let file = try ProgressFileTests.open(home.folder.file("progress.json"), now: now)
    for card in ["a", "b", "c"] { try file.record([ProgressFileTests.review(card)], at: now) }
    whole = try home.folder.text("progress.json")
  }

  private func run(_ arguments: String...) throws -> PipedProcess {
    let variables = StudyingHome.now.merging(["RECOLLECT_DECKS": "glands.md"]) { $1 }
    return try PipedProcess(
      arguments + ["--progress", "progress.json"], home: folder.path, environment: variables)
  }

  private func cut() throws {
    try folder.write(whole, to: Self.backup)
    try folder.write(whole.split(separator: "\n").prefix(3).joined(separator: "\n") + "\n]}\n", to: "progress.json")
  }

  @Test(arguments: ["study", "due", "stats", "set"])
  func aFileThatWasCutAtALinesEndIsSaid(command: String) throws {
    try cut()
    // What is larger because of its layout is no proof.
    try folder.write(whole.replacing(",\"", with: ",\n      \""), to: "progress.json.backup-2026-11-19")
    #expect(try run(command).problems == Self.cutShort)
  }

  @Test func onATerminalItStandsAboveTheFirstQuestion() throws {
    try cut()
    let terminal = try home.study()
    try terminal.expect("progress.json: The file ends where its backup of 2026-11-20 goes on.")
    try terminal.expect("the mouth?\n> ")
    terminal.send(PseudoTerminal.controlC)
    #expect(try terminal.status() == 0)
  }

  /// The mending of the file's end knows of the file alone.
  @Test(arguments: [0, 30])
  func aFileThatWasCutWithoutItsEndIsSaidWhereItIsMended(bytesOfALine: Int) throws {
    try cut()
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
    try folder.write(
      lines.prefix(3).joined(separator: "\n") + "\n" + lines[3].prefix(bytesOfALine), to: "progress.json")
    let problems = try run("suspend", "a").problems
    #expect(problems.hasSuffix(Self.cutShort))
    #expect(problems.hasPrefix("progress.json: The "))
    #expect(problems.split(separator: "\n").count == 2)
    #expect(problems.contains("30 bytes were cut off and kept in") == (bytesOfALine == 30))
  }

  @Test func whatAMendingHadToLeaveOutIsNamedWhereABackupHasIt() throws {
    try folder.write(whole, to: Self.backup)
    try folder.write(whole.replacing("\"card\":\"b\"", with: "\"card\":\"b"), to: "progress.json")
    let text = try run("doctor", "--fix").text
    #expect(text.contains("The backup of 2026-11-20 has 1 event that the file has not."))
    #expect(text.contains("\n  recollect merge progress.json "))
  }

  /// From the first answer on the file is another one; after that the doctor compares.
  @Test func afterAnAnswerItIsNotSaidAgain() throws {
    try cut()
    #expect(try run("suspend", "a").problems == Self.cutShort)
    #expect(try run("stats").problems == "")
    #expect(try run("doctor").text.contains("The backup of 2026-11-20 has 2 events that the file has not."))
  }

  @Test func whereNothingWasLostNothingIsSaid() throws {
    try folder.write(whole.split(separator: "\n").prefix(3).joined(separator: "\n") + "\n]}\n", to: Self.backup)
    for command in ["study", "due", "stats"] { #expect(try run(command).problems == "") }
    try folder.write(whole, to: Self.backup)
    for command in ["study", "due", "stats"] { #expect(try run(command).problems == "") }
    // As large as the file, and larger, with other events.
    try folder.write(whole.replacing("\"card\":\"a\"", with: "\"card\":\"x\""), to: Self.backup)
    try folder.write(
      whole.replacing("\"card\":\"a\"", with: "\"card\":\"longer\""), to: "progress.json.backup-2026-11-19")
    for command in ["study", "due", "stats"] { #expect(try run(command).problems == "") }
  }

  @Test func aFileThatIsGoneIsSaid() throws {
    try folder.write(whole, to: Self.backup)
    try FileManager.default.removeItem(atPath: folder.file("progress.json"))
    #expect(try run("study").problems == Self.gone)
    #expect(!folder.names.contains("progress.json"))
    try folder.write("", to: "progress.json")
    #expect(try run("stats").problems == Self.gone)
    #expect(try run("study").problems.hasPrefix("progress.json: The file was empty; it is begun anew. If your"))
    // It has its first line now, with which the backup begins, too.
    #expect(try run("stats").problems == Self.cutShort)
  }
}
