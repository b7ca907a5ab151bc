import Cards
import Foundation
import Study
import Testing

@testable import recollect

/// `recollect merge`, run as a learner runs it.
@Suite struct MergeCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> PipedProcess {
    try PipedProcess(["merge"] + arguments, home: folder.path, environment: StudyingHome.now)
  }

  private func record(_ name: String, device: String, learner: String = "l", cards: [String]) throws {
    var now = ProgressFileTests.now
    let file = try ProgressFile(
      at: folder.file(name), device: Device(name: device, learner: learner), program: "0.1.0", now: now)
    for card in cards {
      now.milliseconds += 1_000
      try file.record([ProgressFileTests.review(card)], at: now)
    }
  }

  private func reviews(_ name: String) throws -> [String: Int] {
    let log = try ProgressLog(AtomicFile.read(folder.file(name)))
    #expect(log.condition == .sound)
    return Dictionary(uniqueKeysWithValues: LearnerState(log).cards.map { ($0.key.text, $0.reviews) })
  }

  @Test func theOtherMachinesAnswersComeIntoOurs() throws {
    try record("ours.json", device: "one", cards: ["a", "b"])
    try record("theirs.json", device: "two", cards: ["a", "c"])
    let merge = try run("ours.json", "theirs.json")
    #expect(merge.text == "ours.json has 6 events now: 0 in both, 3 only in ours.json and 3 only in theirs.json.\n")
    #expect(merge.status == 0)
    #expect(try reviews("ours.json") == ["a": 2, "b": 1, "c": 1])
    #expect(try reviews("ours.json.before-2026-11-21") == ["a": 1, "b": 1])
    let again = try run("ours.json", "theirs.json")
    #expect(again.text == "ours.json has 6 events now: 3 in both, 3 only in ours.json and 0 only in theirs.json.\n")
    // Each merge with nothing new left one more copy.
    #expect(
      folder.names == [
        "ours.json", "ours.json.backup-2026-11-21", "ours.json.before-2026-11-21", "ours.json.lock", "theirs.json",
        "theirs.json.lock",
      ])
    // What was joined is gone on with.
    try record("ours.json", device: "one", cards: ["z"])
    #expect(try reviews("ours.json") == ["a": 2, "b": 1, "c": 1, "z": 1])
  }

  @Test func theOrderOfTheFilesChangesNothing() throws {
    try record("ours.json", device: "one", cards: ["a", "b"])
    try record("theirs.json", device: "two", cards: ["a", "c"])
    let before = try folder.text("ours.json")
    #expect(try run("ours.json", "theirs.json", "-o", "one.json").status == 0)
    #expect(try run("theirs.json", "ours.json", "-o", "two.json").status == 0)
    #expect(try folder.text("one.json") == folder.text("two.json"))
    #expect(try folder.text("ours.json") == before)
    #expect(ProgressFileTests.mode(folder.file("one.json")) == 0o600)
    // As a program that git calls for two files does: the second takes the result.
    #expect(try run("one.json", "theirs.json", "-o", "theirs.json").status == 0)
    #expect(try folder.text("theirs.json") == folder.text("one.json"))
  }

  // The lock, the backup and the copy stood in the work tree after each merge of git's.
  @Test func asADriverOfGitsItLeavesNothingBesideTheFiles() throws {
    try git("init", "-q", "-b", "one")
    try git("config", "merge.recollect.driver", "'\(RunningProgram.path)' merge %A %B -o %A")
    try folder.write("progress.json merge=recollect\n*.lock -merge\n", to: ".gitattributes")
    try folder.write("progress.json.*\n", to: ".gitignore")
    try record("progress.json", device: "base", cards: ["a"])
    try git("add", "progress.json", ".gitattributes", ".gitignore")
    try git("commit", "-q", "-m", "base")
    try git("branch", "two")
    for (branch, card) in [("one", "b"), ("two", "c")] {
      try git("checkout", "-q", branch)
      try record("progress.json", device: branch, cards: [card])
      try git("commit", "-q", "-a", "-m", branch)
    }
    let before = folder.names
    try git("merge", "-q", "-m", "both", "one")
    #expect(try reviews("progress.json") == ["a": 1, "b": 1, "c": 1])
    #expect(folder.names == before)
  }

  private func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = [
      "HOME": folder.path, "PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a",
      "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
      "RECOLLECT_NOW": "2026-11-21T09:12:00+01:00",
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(arguments)")
  }

  // A session that began between the reading and the writing lost what it had saved.
  @Test func aFileThatASessionHoldsIsNotReplacedEither() throws {
    try record("ours.json", device: "one", cards: ["a"])
    try record("theirs.json", device: "two", cards: ["b"])
    let session = try ProgressFileTests.open(folder.file("theirs.json"))
    let merge = try run("ours.json", "theirs.json", "-o", "theirs.json")
    #expect(merge.status == 75)
    #expect(withExtendedLifetime(session) { merge.problems.hasPrefix("theirs.json: Another recollect (process ") })
    #expect(try reviews("theirs.json") == ["b": 1])
  }

  @Test func whatCannotBeReadOfAFileThatIsReplacedIsKept() throws {
    try record("ours.json", device: "one", cards: ["a", "b"])
    try record("theirs.json", device: "two", cards: ["c"])
    let damaged = try folder.text("ours.json").replacing("\"card\":\"a\"", with: "\"card\":\"a")
    try folder.write(damaged, to: "ours.json")
    let merge = try run("ours.json", "theirs.json", "-o", "ours.json")
    #expect(
      merge.problems == """
        ours.json: One place could not be read and had to be left out.
        ours.json: The file as it was is kept in ours.json.damaged-2026-11-21.

        """)
    #expect(try reviews("ours.json") == ["b": 1, "c": 1])
    #expect(try folder.text("ours.json.damaged-2026-11-21") == damaged)
  }

  @Test func aFileThatIsThereAndNeitherOfThemIsLeftAlone() throws {
    try record("ours.json", device: "one", cards: ["a"])
    try folder.write("mine", to: "out.json")
    let merge = try run("ours.json", "ours.json", "-o", "out.json")
    #expect(merge.problems == "out.json: There is a file already. Name another one, or move this one away.\n")
    #expect(merge.status == 73)
    #expect(try folder.text("out.json") == "mine")
  }

  @Test func filesOfTwoLearnersAreJoinedOnlyOnRequest() throws {
    try record("ours.json", device: "one", learner: "anna", cards: ["a"])
    try record("theirs.json", device: "two", learner: "bert", cards: ["b"])
    let refused = try run("ours.json", "theirs.json")
    #expect(
      refused.problems == """
        theirs.json: This file is another learner's than ours.json. If both are yours, say so with --same-learner; \
        nothing was changed.

        """)
    #expect(refused.status == 65)
    #expect(try reviews("ours.json") == ["a": 1])
    #expect(try run("ours.json", "theirs.json", "--same-learner").status == 0)
    #expect(try reviews("ours.json") == ["a": 1, "b": 1])
    // From then on the file has both names.
    try record("more.json", device: "three", learner: "bert", cards: ["c"])
    #expect(try run("ours.json", "more.json").status == 0)
  }

  @Test func aFileOfANewerVersionIsJoinedIntoAnotherFileOnly() throws {
    try record("ours.json", device: "one", cards: ["a"])
    try record("theirs.json", device: "two", cards: ["b"])
    try folder.write(
      folder.text("theirs.json").replacing("\"version\":1", with: "\"goals\":{\"b\":[1],\"a\":0},\"version\":2"),
      to: "theirs.json")
    let refused = try run("ours.json", "theirs.json")
    #expect(
      refused.problems == """
        theirs.json: A newer recollect wrote this file (version 2). Only what this one understands is shown.
        theirs.json: A newer recollect wrote this file (version 2). Join them with that one, or write to another file \
        with --output; nothing was changed.

        """)
    #expect(refused.status == 65)
    #expect(try run("ours.json", "theirs.json", "-o", "both.json").status == 0)
    let log = try ProgressLog(AtomicFile.read(folder.file("both.json")))
    #expect(log.condition == .newer(version: 2))
    #expect(log.count == 4)
    // What a later version keeps beside the log was dropped.
    #expect(
      try folder.text("both.json").hasPrefix(
        #"{"format":"recollect-progress","version":2,"goals":{"a":0,"b":[1]},"log":[{"do":"log"}"# + "\n"))
    #expect(try run("both.json", "ours.json", "-o", "again.json").status == 0)
    #expect(try folder.text("again.json") == folder.text("both.json"))
    #expect(try run("ours.json", "both.json", "-o", "ours.json").status == 65)
  }

  @Test func whatCannotBeReadIsSaid() throws {
    try record("ours.json", device: "one", cards: ["a"])
    #expect(
      try run("ours.json", "no.json").problems
        == "no.json: The file cannot be read: there is no such file. Check the name.\n")
    #expect(try run("ours.json", "no.json").status == 66)
    try folder.write("x", to: "x.json")
    #expect(
      try run("x.json", "ours.json").problems
        == "x.json: This is not a progress file of recollect. Name another one.\n")
    #expect(
      try run("no.json", "x.json").problems == """
        no.json: The file cannot be read: there is no such file. Check the name.
        x.json: This is not a progress file of recollect. Name another one.

        """)
    let missing = try run("no.json", "none.json")
    #expect(missing.status == 66)
    #expect(
      missing.problems == """
        no.json: The file cannot be read: there is no such file. Check the name.
        none.json: The file cannot be read: there is no such file. Check the name.

        """)
    #expect(folder.names == ["ours.json", "ours.json.lock", "x.json"])
  }

  @Test func whileASessionIsOpenNothingIsJoinedIntoItsFile() throws {
    try record("ours.json", device: "one", cards: ["a"])
    try record("theirs.json", device: "two", cards: ["b"])
    let session = try ProgressFileTests.open(folder.file("ours.json"))
    let merge = try run("ours.json", "theirs.json")
    #expect(merge.status == 75)
    #expect(withExtendedLifetime(session) { merge.problems.hasPrefix("ours.json: Another recollect (process ") })
  }
}
