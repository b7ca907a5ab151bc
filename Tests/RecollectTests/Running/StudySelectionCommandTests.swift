import Foundation
import Testing

@testable import recollect

/// `study --ahead`, `--leeches` and `--failed`, undo over sessions, and the offer to wait, as a learner has them.
@Suite struct StudySelectionCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("lower jaw :: mandible\n\nbreastbone :: sternum\n", to: "bones.md")
  }

  private func run(_ arguments: String..., day: String = "2026-11-21", lines: [String] = []) throws -> PipedProcess {
    try PipedProcess(
      arguments + ["--progress", "p.json"], lines: lines, home: folder.path,
      environment: ["RECOLLECT_NOW": "\(day)T09:12:00+01:00", "RECOLLECT_DEVICE": "k7m2x9qa"])
  }

  /// Answers both cards easily: they come back after some days.
  private func studied() throws {
    let run = try run("study", "bones.md", "--mode", "reveal", lines: ["", "4", "", "4", ""])
    #expect(run.status == 0, "\(run.problems)")
  }

  @Test(arguments: [
    (["--ahead", "0"], "--ahead: '0' is no number of days here. Give one from 1 to 3650."),
    (["--failed", "3651"], "--failed: '3651' is no number of days here. Give one from 1 to 3650."),
    (
      ["--leeches", "--failed", "3"],
      "--leeches and --failed do not go together: each says which cards are asked. Give one of them."
    ),
    (
      ["--ahead", "1", "--leeches", "--failed", "3"],
      "--ahead, --leeches and --failed do not go together: each says which cards are asked. Give one of them."
    ),
    (["--new", "3", "--leeches"], "--new and --leeches do not go together: --leeches asks no new cards."),
    (["--failed", "3", "--new", "3"], "--new and --failed do not go together: --failed asks no new cards."),
  ])
  func whatDoesNotGoTogetherIsRefused(arguments: [String], words: String) throws {
    let refused = try PipedProcess(["study"] + arguments, home: folder.path)
    #expect(refused.status == 64)
    #expect(refused.problems.hasPrefix("Error: \(words)\n"))
  }

  @Test func aheadAsksWhatIsNotDueYet() throws {
    try studied()
    #expect(try run("study", "bones.md", "--ahead", "1").text.hasPrefix("Nothing is due now, nor tomorrow.\n"))
    let ahead = try run("study", "bones.md", "--ahead", "30", "--mode", "type", day: "2026-11-22", lines: ["x"])
    #expect(
      ahead.text.hasPrefix(
        """
        bones (bones.md): 2 ahead, due in the next 30 days. About 1 minute. ? and Enter for help, Ctrl-D to stop.

        Question 1 of 2: review.
        """))
  }

  @Test func nothingOfAKindIsSaidInOneSentence() throws {
    try studied()
    let failed = try run("study", "bones.md", "--failed", "7")
    #expect(failed.text == "No card was answered wrong in the last 7 days.\n")
    #expect(failed.status == 0)
    #expect(
      try run("study", "bones.md", "--leeches").text
        == "There are no leeches: no card was forgotten as often as the setting 'leech' says.\n")
  }

  @Test func failedAsksWhatWasWrong() throws {
    try studied()
    _ = try run(
      "study", "bones.md", "--ahead", "30", "--mode", "reveal", day: "2026-11-23",
      lines: ["", "1", "", "3", "", "4", ""])
    let failed = try run("study", "bones.md", "--failed", "2", "--mode", "type", day: "2026-11-24")
    #expect(
      failed.text.hasPrefix(
        "bones (bones.md): 1 card answered wrong in the last 2 days, due or not. Less than a minute. ? and Enter for help"
      ))
    #expect(
      try run("study", "bones.md", "--failed", "1", day: "2026-11-24").text == "No card was answered wrong today.\n")
  }

  @Test func undoTakesBackSeveralThings() throws {
    try studied()
    let undone = try run("undo", "--count", "3")
    #expect(undone.status == 0)
    let lines = undone.text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("Undone: the answer to breastbone-ask-"))
    #expect(lines[1].hasPrefix("Undone: the answer to lower-jaw-ask-"))
    #expect(lines[2] == "There is nothing more to undo.")
    #expect(try run("undo").problems == "There is nothing to undo.\n")
    #expect(
      try run("undo", "--count", "0").problems.hasPrefix(
        "Error: --count: '0' is below 1. Give a whole number from 1.\n"))
    #expect(try run("undo", "--count", "0").status == 64)
  }

  @Test func undoReachesIntoTheSessionBefore() throws {
    _ = try run("study", "bones.md", "--limit", "1", "--mode", "type", lines: ["mandible"])
    let run = try run("study", "bones.md", "--mode", "type", day: "2026-11-22", lines: [".u", ".u", "mandible", ".q"])
    #expect(
      run.text == """
        bones (bones.md): 1 in learning, 1 new. About 1 minute. ? and Enter for help, Ctrl-D to stop.

        Question 1 of 2: learning.
        lower jaw
        Answer: .u
        Nothing of this session is left to undo. Undo again to take back the answer to 'lower jaw' of 21 November, 09:12.
        Answer: .u
        Undone: the answer to 'lower jaw' of 21 November, 09:12.

        Question 1 of 2: new.
        lower jaw
        Answer: mandible
        Right: yes.
        Next: Again in 10 minutes.

        Question 2 of 2: new.
        breastbone
        Answer: .q
        1 card in learning comes first next time, from 09:22 on.

        1 answer, 1 right (100 %), 1 second.
        Tomorrow: 1 card to review, 0 new.

        """)
  }

  // MARK: At a terminal

  private func terminal(_ more: String...) throws -> PseudoTerminal {
    try PseudoTerminal(
      ["study", "bones.md", "--mode", "type", "--progress", "p.json"] + more, home: folder.path,
      environment: ["RECOLLECT_NOW": "2026-11-21T09:12:00+01:00", "RECOLLECT_DEVICE": "k7m2x9qa"])
  }

  /// Where the clock is set, a wait moves it on.
  @Test(arguments: [[], ["--plain"]]) func aWaitIsOfferedToWhoeverIsThere(more: [String]) throws {
    let terminal = try PseudoTerminal(
      ["study", "bones.md", "--mode", "type", "--progress", "p.json"] + more, home: folder.path,
      environment: ["RECOLLECT_NOW": "2026-11-21T09:12:00+01:00", "RECOLLECT_DEVICE": "k7m2x9qa"])
    let enter = more.isEmpty ? "" : "\r"
    try terminal.expect("lower jaw\n")
    terminal.send("mandible\r")
    try terminal.expect("breastbone\n")
    terminal.send("sternum\r")
    try terminal.expect("All were asked. 2 cards come back, the first in 10 minutes.\nEnter asks now, w waits, q stops")
    terminal.send("w\(enter)")
    try terminal.expect("Waiting until 09:22.\n\n")
    try terminal.expect("lower jaw\n")
    terminal.send("mandible\r")
    try terminal.expect("breastbone\n")
    terminal.send(PseudoTerminal.controlD)
    try terminal.expect("3 answers, 3 right")
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
    #expect(try folder.text("p.json").contains("\"at\":\"2026-11-21T09:22:0"))
  }

  @Test func enterAndOtherKeysAtTheOffer() throws {
    let terminal = try terminal()
    try terminal.expect("lower jaw\n")
    terminal.send("\r")
    try terminal.expect("breastbone\n")
    terminal.send("sternum\r")
    try terminal.expect("Enter asks now, w waits, q stops > ")
    terminal.send("u")
    try terminal.expect("Undone: question 2 is open again.")
    try terminal.expect("breastbone\n")
    terminal.send("sternum\r")
    try terminal.expect("Enter asks now, w waits, q stops > ")
    terminal.send("\r")
    try terminal.expect("lower jaw\n")
    terminal.send("mandible\r")
    try terminal.expect("breastbone\n")
    terminal.send(".q\r")
    try terminal.expect("3 answers, 2 right (67 %)")
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
  }

  @Test func twoRunsAreTheSameToTheByte() throws {
    let answers = ["mandible", "x", ".u", "sternum", "", "mandible", ".f", "why", ".f", "", ".q"]
    var screens: Set<String> = []
    var files: Set<String> = []
    for _ in 0..<2 {
      let home = try TemporaryFolder()
      try home.write("lower jaw :: mandible\n\nbreastbone :: sternum\n", to: "bones.md")
      let run = try PipedProcess(
        ["study", "bones.md", "--progress", "p.json"], lines: answers, home: home.path,
        environment: ["RECOLLECT_NOW": "2026-11-21T09:12:00+01:00", "RECOLLECT_DEVICE": "k7m2x9qa"])
      #expect(run.status == 0)
      screens.insert(run.text)
      files.insert(try home.text("p.json"))
    }
    #expect(screens.count == 1 && files.count == 1)
    #expect(screens.first?.contains("The flag is taken back.") == true)
  }

  @Test(arguments: ["study"]) func theHelpOfAQuizFitsOneScreen(command: String) throws {
    let help = try PipedProcess(["help", command], home: folder.path, environment: ["COLUMNS": "80"]).text
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 24, "\(help)")
    #expect(lines.allSatisfy { $0.count <= 80 }, "\(help)")
  }
}
