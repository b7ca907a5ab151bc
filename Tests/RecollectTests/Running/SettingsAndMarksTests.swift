import Foundation
import Study
import Testing

/// `set`, `suspend`, `resume` and `undo`, run as a learner runs them.
@Suite struct SettingsAndMarksTests {
  private let home: StudyingHome

  init() throws { home = try StudyingHome() }

  private func run(_ arguments: String..., environment: [String: String?] = [:]) throws -> PipedProcess {
    let variables = StudyingHome.now.merging(["RECOLLECT_DECKS": "glands.md"]) { $1 }.merging(environment) { $1 }
    return try PipedProcess(
      arguments + ["--progress", "progress.json"], home: home.folder.path, environment: variables)
  }

  @Test func aSettingIsShownSetAndKept() throws {
    #expect(try run("set", "new").status == 66)
    let set = try run("set", "steps", "5m", "1h")
    #expect(set.text == "steps is 5m 1h now; it was 1m 10m.\n")
    #expect(set.problems == "Your progress is kept in progress.json.\n")
    #expect(set.status == 0)
    #expect(
      try run("set", "steps").text == """
        steps is 5m 1h; the default is 1m 10m. How long a new card waits before it is asked again.
        To change it, give times such as 1m 10m or 1h, or none.

        """)
    #expect(try run("set", "steps", "5m 1h").text == "steps is 5m 1h, as it was.\n")
    #expect(try home.events("set").count == 1)
    #expect(try run("set", "new", "3", "--deck", "glands").text == "new is 3 for the deck 'glands' now; it was 10.\n")
    #expect(try run("set").text.hasSuffix("For the deck 'glands': new 3.\n"))
    #expect(try run("set", "steps", "default").text == "steps is 1m 10m now; it was 5m 1h.\n")
  }

  @Test func aMistypedSettingIsRefusedAndWritesNothing() throws {
    let name = try run("set", "nev", "3")
    #expect(name.problems == "There is no setting 'nev'. Did you mean 'new'?\n")
    #expect(name.status == 64)
    let value = try run("set", "new", "many")
    #expect(value.problems == "'new' cannot be 'many'. Give a whole number from 0 to 9999.\n")
    #expect(value.status == 64)
    #expect(try run("set", "new", "3", "--deck", "glandz").status == 66)
    #expect(!home.folder.names.contains("progress.json"))
  }

  @Test func aNameAndItsValueMayHaveAnEqualsSignBetweenThem() throws {
    #expect(try run("set", "new=3").text == "new is 3 now; it was 10.\n")
    #expect(try run("set", "easy-days=sat=0.5", "sun").text == "easy-days is sat=0.5 sun now; it was none.\n")
    #expect(try run("set", "new=-3").problems == "'new' cannot be '-3'. Give a whole number from 0 to 9999.\n")
    #expect(try run("set", "new", "-1").problems == "'new' cannot be '-1'. Give a whole number from 0 to 9999.\n")
    #expect(try run("set", "new", "-1").status == 64)
    let words = "'steps' cannot be '1m -2m'. Give times such as 1m 10m or 1h, or none.\n"
    #expect(try run("set", "steps", "1m", "-2m").problems == words)
    #expect(try run("set", "steps=1m", "-2m").problems == words)
    #expect(try run("set", "--deck", "glands", "steps", "1m", "-2m").problems == words)
    #expect(try run("set", "steps", "1m", "-2m").status == 64)
    #expect(
      try run("set", "new", "--deck", "glands", "-1").problems
        == "'new' cannot be '-1'. Give a whole number from 0 to 9999.\n")
    #expect(try run("set", "nev=3").problems == "There is no setting 'nev'. Did you mean 'new'?\n")
    #expect(try run("set", "new=").problems == "There is no setting 'new='. Did you mean 'new'?\n")
    #expect(try home.events("set").count == 2)
  }

  @Test func aSuspendedCardIsLeftOutUntilItIsResumed() throws {
    let key = "which-disease-dries-out-ask-"
    let suspended = try run("suspend", "which-disease-dries")
    #expect(suspended.status == 0)
    #expect(suspended.text.hasPrefix(key) && suspended.text.hasSuffix(" is left out until you resume it.\n"))
    #expect(try run("suspend", "glands.md:3").text.hasSuffix(" is left out already.\n"))
    #expect(!(try home.study(input: "").text.contains("dries out")))
    let resumed = try run("resume", "which-disease-dries")
    #expect(resumed.text.hasSuffix(" is asked again when its turn among the new cards comes.\n"))
    #expect(try run("resume", "which-disease-dries").text.hasSuffix(" is not left out.\n"))
    #expect(try home.study(input: "").text.contains("dries out"))
    #expect(try home.events("suspend").count == 1)
  }

  @Test func aCardThatIsNotFoundChangesNothing() throws {
    let run = try run("suspend", "which-disease-dries", "nothing")
    #expect(run.status == 66)
    #expect(
      run.problems
        == "'nothing': There is no such card. Name it by its key or as file:line; 'recollect list' shows them.\n")
    #expect(!home.folder.names.contains("progress.json"))
  }

  @Test func undoTakesBackOneThingAfterTheOther() throws {
    _ = try home.study(input: "Sjögren's disease\n")
    _ = try run("set", "new", "3", environment: ["RECOLLECT_NOW": "2026-11-21T09:30:00+01:00"])
    #expect(try run("undo").text == "Undone: the setting 'new', of 2026-11-21 09:30.\n")
    let answer = try run("undo").text
    #expect(answer.hasPrefix("Undone: the answer to which-disease-dries-out-"))
    let nothing = try run("undo")
    #expect(nothing.problems == "There is nothing to undo.\n")
    #expect(nothing.status == 1)
    let state = LearnerState(try ProgressLog(Array(home.folder.text("progress.json").utf8)))
    #expect(state.cards.isEmpty && state.settings.newCards() == 10)
  }

  @Test func aFileThatMayNotGrowKeepsWhatItHasAndIsValid() throws {
    _ = try run("set", "new", "1")
    var last: PipedProcess?
    for number in 2..<40 {
      let shell = try PipedProcess.limited(
        blocks: 4, ["set", "new", "\(number)", "--progress", "progress.json"], home: home.folder.path)
      last = shell
      if shell.status != 0 { break }
      #expect(try home.events("set").count == number)
    }
    let failed = try #require(last)
    #expect(failed.status == 74)
    #expect(
      failed.problems == """
        progress.json: The file cannot be written: it may not grow any larger. Raise the limit on file sizes \
        (ulimit -f), then try again.

        """)
    #expect(try home.progressIsValid())
    #expect(try ProgressLog(Array(home.folder.text("progress.json").utf8)).condition == .sound)
    #expect(try run("set", "new", "77").status == 0)
  }

  @Test func aSecondProgramHearsThatTheFileIsInUse() throws {
    let terminal = try home.study()
    try terminal.expect("Which disease")
    let second = try run("set", "new", "3")
    #expect(second.status == 75)
    #expect(second.problems.hasPrefix("progress.json: Another recollect (process "))
    #expect(second.problems.hasSuffix(") is using this file. End that session first, then try again.\n"))
    #expect(try run("set", "new").status == 66)
  }
}

extension PipedProcess {
  /// Runs the program with a limit on the size of the files that it writes, in blocks of 512 bytes.
  static func limited(blocks: Int, _ arguments: [String], home: String) throws -> PipedProcess {
    try PipedProcess(
      arguments, home: home, environment: StudyingHome.now.merging(["RECOLLECT_DECKS": "glands.md"]) { $1 },
      limit: "ulimit -f \(blocks); ")
  }
}
