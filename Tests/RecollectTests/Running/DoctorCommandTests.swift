import Cards
import Foundation
import Study
import Testing

@testable import recollect

/// `recollect doctor`, run as a learner runs it.
@Suite struct DoctorCommandTests {
  private let home: StudyingHome
  private var folder: TemporaryFolder { home.folder }

  init() throws { home = try StudyingHome() }

  private func run(_ arguments: String..., now: String = "2026-11-21T09:12:00+01:00") throws -> PipedProcess {
    let variables = StudyingHome.now.merging(["RECOLLECT_DECKS": "glands.md", "RECOLLECT_NOW": now]) { $1 }
    return try PipedProcess(
      ["doctor"] + arguments + ["--progress", "progress.json"], home: folder.path, environment: variables)
  }

  private func record(
    in name: String = "progress.json", device: String = "k7m2x9qa", learner: String = "l", daysAgo: Int = 0,
    _ cards: String...
  ) throws {
    var now = ProgressFileTests.now
    now.milliseconds -= Int64(daysAgo) * 86_400_000
    let file = try ProgressFile(
      at: folder.file(name), device: Device(name: device, learner: learner), program: "0.1.0", now: now)
    for card in cards {
      now.milliseconds += 1_000
      try file.record([ProgressFileTests.review(card)], at: now)
    }
  }

  private func reviews(_ name: String = "progress.json") throws -> [String: Int] {
    let log = try ProgressLog(AtomicFile.read(folder.file(name)))
    return Dictionary(uniqueKeysWithValues: LearnerState(log).cards.map { ($0.key.text, $0.reviews) })
  }

  @Test func whereEverythingIsIsSaidAndNothingIsMade() throws {
    let before = folder.names
    let run = try run()
    #expect(
      run.text == """
        Progress: progress.json
          There is none yet; the first answer makes it.
        Backups: None yet: one is made before the first answer of each further day.
        Decks: glands (glands.md), 3 cards, no mistakes.
        This machine: k7m2x9qa, from RECOLLECT_DEVICE
        Clock: 2026-11-21 09:12, from RECOLLECT_NOW
        All is well.

        """)
    #expect(run.status == 0)
    #expect(folder.names == before)
  }

  /// The file is whole as far as it goes: only its backup tells that it lost something.
  @Test func aFileThatHasLessThanItsBackupIsNotWell() throws {
    try record(daysAgo: 1, "a", "b", "c")
    try record("a")
    let backup = "progress.json.backup-2026-11-21"
    let lines = try folder.text(backup).split(separator: "\n")
    try folder.write(lines.prefix(3).joined(separator: "\n") + "\n]}\n", to: "progress.json")
    let cut = try run()
    #expect(
      cut.text.contains(
        """
        Clock: 2026-11-21 09:12, from RECOLLECT_NOW
        The backup of 2026-11-21 has 2 events that the file has not. Unless you went back to an older copy on purpose, \
        bring them back by:
          recollect merge progress.json \(backup)

        """))
    #expect(!cut.text.contains("well"))
    #expect(cut.status == 0)

    try FileManager.default.removeItem(atPath: folder.file("progress.json"))
    let gone = try run()
    #expect(
      gone.text.contains(
        """
        The backup of 2026-11-21 has 4 events. What it would bring back is shown by:
          recollect doctor --progress progress.json --restore 2026-11-21

        """))
    #expect(!gone.text.contains("well"))
  }

  @Test func aSoundFileIsWell() throws {
    try record(daysAgo: 1, "a", "b")
    try record("a")
    let run = try run()
    #expect(
      run.text == """
        Progress: progress.json
          4 events from 2026-11-20 to 2026-11-21, on 1 machine, of 2 cards. Every line is whole.
        Backups: 1 beside it, of 2026-11-21, with 3 events.
        Decks: glands (glands.md), 3 cards, no mistakes.
        This machine: k7m2x9qa, from RECOLLECT_DEVICE
        Clock: 2026-11-21 09:12, from RECOLLECT_NOW
        All is well.

        """)
    #expect(run.status == 0)
    #expect(try self.run("--fix").text == "There is nothing to mend.\n")
  }

  @Test func aChangedByteIsFoundNamedAndTakenFromABackup() throws {
    try record(daysAgo: 1, "a", "b")
    try record("c")
    let whole = try folder.text("progress.json")
    try folder.write(
      whole.replacing("\"card\":\"a\",\"days\":3", with: "\"card\":\"a\",\"days\":7")
        .replacing("\"card\":\"c\",\"days\":3", with: "\"card\":\"c\",\"days\":7"), to: "progress.json")
    let found = try run()
    #expect(
      found.text.components(separatedBy: "\n").filter { $0.contains("mend") || $0.contains("recollect ") } == [
        "To mend: Line 3: something other than recollect changed the answer to a, of 2026-11-20 09:12. Its check sum is wrong.",
        "To mend: Line 5: something other than recollect changed the answer to c, of 2026-11-21 09:12. Its check sum is wrong.",
        "This mends it; the file as it is now is kept beside it:",
        "  recollect doctor --progress progress.json --fix",
      ])
    #expect(found.status == 65)
    let mended = try run("--fix")
    #expect(
      mended.text == """
        From a backup: the answer to a, of 2026-11-20 09:12.
        Kept as it stands, for no copy has it otherwise: the answer to c, of 2026-11-21 09:12.
        The file as it was is kept in progress.json.before-2026-11-21.

        """)
    let text = try folder.text("progress.json")
    #expect(text.contains("\"card\":\"a\",\"days\":3") && text.contains("\"card\":\"c\",\"days\":7"))
    #expect(try run().status == 0)
    #expect(try reviews() == ["a": 1, "b": 1, "c": 1])
  }

  @Test func copiesOfSyncToolsAreFoundAndJoinedOnRequest() throws {
    try record("a")
    try record(in: "progress.sync-conflict-20261121-091200-ABCDEFG.json", device: "two", "a", "b")
    try folder.write("no progress", to: "progress (Anna's conflicted copy 2026-11-21).json")
    let found = try run()
    #expect(found.status == 65)
    #expect(
      found.text.components(separatedBy: "\n").filter { $0.hasPrefix("To mend") } == [
        "To mend: ./progress (Anna's conflicted copy 2026-11-21).json is a copy that a sync tool left, and no progress file. Look into it yourself.",
        "To mend: ./progress.sync-conflict-20261121-091200-ABCDEFG.json is a copy that a sync tool left; 3 events of it are not in the file.",
      ])
    let mended = try run("--fix")
    #expect(
      mended.text == """
        ./progress.sync-conflict-20261121-091200-ABCDEFG.json: 3 events were taken over.
        The file as it was is kept in progress.json.before-2026-11-21.
        ./progress.sync-conflict-20261121-091200-ABCDEFG.json is \
        ./progress.sync-conflict-20261121-091200-ABCDEFG.json.merged-2026-11-21 now, and yours to delete.

        """)
    #expect(try reviews() == ["a": 2, "b": 1])
    #expect(!folder.names.contains("progress.sync-conflict-20261121-091200-ABCDEFG.json"))
  }

  @Test func anotherLearnersCopyIsLeftAlone() throws {
    try record("a")
    try record(in: "progress (conflicted copy 2026-11-21).json", device: "two", learner: "other", "b")
    let mended = try run("--fix")
    #expect(
      mended.problems == """
        ./progress (conflicted copy 2026-11-21).json: This copy is another learner's. Move it away; or, if it is yours, \
        join it by 'recollect merge' with --same-learner.

        """)
    #expect(mended.status == 65)
    #expect(try reviews() == ["a": 1])
    #expect(folder.names.contains("progress (conflicted copy 2026-11-21).json"))
  }

  @Test func whatIsCutOffIsKeptAndExplained() throws {
    try record("a")
    let whole = try folder.text("progress.json")
    try folder.write(whole.dropLast(3) + ",{\"at\":\"20", to: "progress.json")
    try folder.write("", to: "progress.json.new-77")
    let found = try run()
    #expect(
      found.text.components(separatedBy: "\n").filter { $0.hasPrefix("To mend") } == [
        "To mend: The last write was not finished: 10 bytes at the end say nothing.",
        "To mend: ./progress.json.new-77 is what a write that was not finished left behind.",
      ])
    #expect(
      try run("--fix").text == """
        progress.json: The last write had not been finished; 10 bytes were cut off and kept in \
        progress.json.damaged-2026-11-21.
        ./progress.json.new-77 is deleted.

        """)
    #expect(try folder.text("progress.json") == whole)
    let after = try run()
    #expect(after.status == 0)
    #expect(
      after.text.contains(
        "Kept when the file was changed or mended, and yours to delete: ./progress.json.damaged-2026-11-21.\n"))
  }

  @Test func eventsThatStandThereTwiceAreTakenOut() throws {
    try record("a")
    let line = try folder.text("progress.json").components(separatedBy: "\n")[2]
    try folder.write(
      folder.text("progress.json").replacing("\n]}", with: "\n\(line)\n]}"), to: "progress.json")
    #expect(try run().text.contains("To mend: 1 event is there more than once; it counts once.\n"))
    #expect(try run("--fix").text.hasPrefix("1 event that was there more than once is there once now.\n"))
    #expect(try run().status == 0)
    #expect(try reviews() == ["a": 1])
  }

  @Test func aBackupIsShownFirstAndRestoredOnRequest() throws {
    try record(daysAgo: 1, "a", "b")
    try record("c", "d")
    let before = try folder.text("progress.json")
    let shown = """
      The backup of 2026-11-21 has 3 events, the last of 2026-11-20 09:12.
      2 events would be gone, from 2026-11-21 09:12 to 2026-11-21 09:12: 2 answers among them.
      Nothing would come back.

      """
    #expect(
      try run("--restore", "2026-11-21").text
        == shown + """
          Nothing was changed. To do it:
            recollect doctor --progress progress.json --restore 2026-11-21 --fix

          """)
    #expect(try folder.text("progress.json") == before)
    #expect(
      try run("--restore", "2026-11-21", "--fix").text == shown + """
        The backup of 2026-11-21 is the progress file now.
        The file as it was is kept in progress.json.before-2026-11-21.

        """)
    #expect(try reviews() == ["a": 1, "b": 1])
    #expect(try folder.text("progress.json.before-2026-11-21") == before)
  }

  @Test func aFileOfZerosIsRestored() throws {
    try record(daysAgo: 1, "a")
    try record("c")
    try folder.write(String(repeating: "\0", count: 400), to: "progress.json")
    let found = try run()
    #expect(
      found.text.contains(
        """
        To mend: progress.json: The file is all zeros; a power cut or a bad disk took what was in it.
        The backup of 2026-11-21 has 2 events. What it would bring back is shown by:
          recollect doctor --progress progress.json --restore 2026-11-21

        """))
    #expect(!found.text.contains("--fix"))
    #expect(try run("--fix").status == 65)
    #expect(
      try run("--restore", "2026-11-21", "--fix").text == """
        The backup of 2026-11-21 has 2 events, the last of 2026-11-20 09:12.
        The file itself cannot be read: all of them would come back.
        The backup of 2026-11-21 is the progress file now.
        The file as it was is kept in progress.json.before-2026-11-21.

        """)
    #expect(try reviews() == ["a": 1])
  }

  @Test func aDayWithoutABackupIsSaid() throws {
    try record("a")
    #expect(
      try run("--restore", "2026-11-21").problems == "progress.json: There is no backup beside this file.\n")
    try folder.write("", to: "progress.json.backup-2026-11-19")
    let missing = try run("--restore", "2026-11-21")
    #expect(missing.problems == "progress.json: There is no backup of 2026-11-21. Take one of 2026-11-19.\n")
    #expect(missing.status == 66)
    let wrong = try run("--restore", "yesterday")
    #expect(wrong.problems == "--restore: 'yesterday' is no date. Give the day of a backup, as 2026-11-19.\n")
    #expect(wrong.status == 64)
    try FileManager.default.removeItem(atPath: folder.file("progress.json.backup-2026-11-19"))
    #expect(
      try run("--restore", "2026-13-01").problems
        == "--restore: '2026-13-01' is no date. There is no backup beside progress.json to restore.\n")
  }

  @Test func aClockThatJumpedIsSaid() throws {
    try record("a")
    try record(daysAgo: 3, "b")
    let run = try run(now: "2026-11-18T09:12:00+01:00")
    #expect(
      run.text.contains(
        "progress.json: The newest event is of 2026-11-21, but the clock says 2026-11-18. Check the clock before you go on.\n"
      ))
    #expect(
      run.text.contains(
        "A machine's clock went back by 3 days once. Answers count at the time that their clock said.\n"))
    #expect(run.status == 0)
  }
}
