import Cards
import Foundation
import Study
import Testing

@testable import recollect

/// What `recollect doctor` says where a backup has what the progress file has not, and the command that it names.
@Suite struct DoctorBackupTests {
  private let folder: TemporaryFolder
  private let home: String
  private let path: String

  /// A home whose name no shell takes as it stands.
  init() throws {
    folder = try TemporaryFolder()
    home = folder.file("Ann O'Hara's home")
    path = "\(home)/.local/share/recollect/progress.json"
    try FileManager.default.createDirectory(
      atPath: Paths.folder(of: path), withIntermediateDirectories: true)
  }

  private func doctor(_ arguments: String...) throws -> PipedProcess {
    try PipedProcess(["doctor"] + arguments, home: home, environment: StudyingHome.now)
  }

  /// Runs a line of what the doctor said as if it was pasted into a shell.
  private func paste(_ line: String) throws -> PipedProcess {
    try PipedProcess(
      [], home: home, environment: StudyingHome.now,
      limit: "cd \"$0\"; program=$1; recollect() { \"$program\" \"$@\"; }; \(line); exit; ")
  }

  /// What the doctor says from the first line with a word on: the words, and the commands as they stand.
  private func advice(_ run: PipedProcess) -> [String] {
    let lines = run.text.components(separatedBy: "\n").dropLast()
    return Array(lines.drop { !$0.hasPrefix("The backup of") })
  }

  @discardableResult
  private func record(daysAgo: Int = 0, learner: String = "l", _ cards: String...) throws -> String {
    var now = ProgressFileTests.now
    now.milliseconds -= Int64(daysAgo) * 86_400_000
    let device = Device(name: "k7m2x9qa", learner: learner)
    let file = try ProgressFile(at: path, device: device, program: "0.1.0", now: now)
    for card in cards {
      now.milliseconds += 1_000
      try file.record([ProgressFileTests.review(card)], at: now)
    }
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  private func write(_ text: String, backup day: String? = nil) throws {
    try text.write(toFile: path + (day.map { ".backup-\($0)" } ?? ""), atomically: false, encoding: .utf8)
  }

  private func reviewed() throws -> [String] {
    LearnerState(try ProgressLog(AtomicFile.read(path))).cards.map(\.key.text).sorted()
  }

  private func cut(_ text: String, lines: Int) -> String {
    text.split(separator: "\n").prefix(lines).joined(separator: "\n") + "\n]}\n"
  }

  @Test func theCommandThatJoinsABackupWorksWhenItIsPasted() throws {
    let whole = try record(daysAgo: 1, "a", "b", "c")
    try write(whole, backup: "2026-11-20")
    try write(cut(whole, lines: 3))
    let run = try doctor()
    let place = "'\(home.replacing("'", with: "'\\''"))/.local/share/recollect/progress.json"
    #expect(
      advice(run) == [
        "The backup of 2026-11-20 has 2 events that the file has not. Unless you went back to an older copy on purpose, "
          + "bring them back by:", "  recollect merge \(place)' \(place).backup-2026-11-20'",
      ])
    #expect(run.text.hasPrefix("Progress: ~/.local/share/recollect/progress.json\n"))
    #expect(!run.text.contains("well"))
    #expect(try doctor("--fix").text.hasPrefix("There is nothing to mend.\nThe backup of 2026-11-20 has 2 events that"))
    let pasted = try paste(try #require(advice(run).last))
    #expect(pasted.problems == "" && pasted.status == 0)
    #expect(try reviewed() == ["a", "b", "c"])
    #expect(try doctor().text.contains("All is well."))
  }

  /// A file that was begun anew has another learner's name, and its backup is refused without being told so.
  @Test func aFileThatWasBegunAnewIsJoinedAsOneLearners() throws {
    try write(try record(daysAgo: 9, "a", "b"), backup: "2026-11-14")
    try FileManager.default.removeItem(atPath: path)
    try record(learner: "other", "a", "c", "d", "e", "f")
    let lines = advice(try doctor())
    #expect(
      lines.first == """
        The backup of 2026-11-14 has 3 events that the file has not, and another learner's name, as a file has that was \
        begun anew. If both are yours, join them by:
        """)
    #expect(lines.last?.hasPrefix("  recollect merge --same-learner '") == true)
    #expect(try paste(try #require(lines.last)).status == 0)
    #expect(try reviewed() == ["a", "b", "c", "d", "e", "f"])
  }

  @Test func aFileWithMoreEventsThanItsBackupMayLackSomeOfThem() throws {
    let whole = try record(daysAgo: 1, "a", "b", "c")
    try write(whole, backup: "2026-11-20")
    try write(cut(whole, lines: 3))
    try record("d", "e", "f", "g", "h")
    #expect(
      advice(try doctor()).first?.hasPrefix("The backup of 2026-11-20 has 2 events that the file has not.") == true)
  }

  /// What another program laid out anew is larger than what has more in it.
  @Test func theLargestCopyDoesNotHideOneThatHasMore() throws {
    let whole = try record(daysAgo: 1, "a", "b", "c")
    let few = cut(whole, lines: 3)
    try write(few.replacing(",\"", with: ",\n      \""), backup: "2026-11-17")
    try write(few + String(repeating: "\0", count: 800), backup: "2026-11-18")
    try write(whole, backup: "2026-11-19")
    try write(few, backup: "2026-11-20")
    try write(few)
    #expect(
      advice(try doctor()).first?.hasPrefix("The backup of 2026-11-19 has 2 events that the file has not.") == true)
  }

  /// What is in the file, and wrong, is taken from the backup by mending: joining is no second way.
  @Test func aBackupThatHasAChangedEventWholeHasNothingNew() throws {
    let whole = try record(daysAgo: 1, "a", "b")
    try write(whole, backup: "2026-11-20")
    try write(whole.replacing("\"card\":\"a\",\"days\":3", with: "\"card\":\"a\",\"days\":7"))
    let run = try doctor()
    #expect(run.text.contains("To mend: Line 3: "))
    #expect(advice(run).isEmpty)
    #expect(try paste(try #require(run.text.components(separatedBy: "\n").dropLast().last)).status == 0)
    #expect(try doctor().text.contains("All is well."))
  }

  /// Of a file that was only appended to, its copies are the beginning: with a million events each would take a second.
  @Test func copiesThatAreTheBeginningOfTheFileAreNotRead() throws {
    for day in (0..<9).reversed() {
      try record(daysAgo: day, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q")
    }
    let sizes = Counter()
    var calls = FileCalls.system
    calls.read = { file, buffer, offset in
      sizes.count += buffer.count
      return FileCalls.system.read(file, buffer, offset)
    }
    let backups = ProgressBackups(of: path, calls: calls)
    let days = try backups.days
    let log = try ProgressLog(AtomicFile.read(path))
    #expect(days.count == 8)
    #expect(backups.fuller(than: log, suspects: [], days, newest: nil) == nil)
    #expect(sizes.count > 8 * 2 * 2_000 && sizes.count <= 8 * 2 * 4_096)
    // One that was put in order anew is read; the others are its beginning.
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    try write((lines.prefix(1) + lines.dropFirst().dropLast(2).reversed() + lines.suffix(2)).joined(separator: "\n"))
    sizes.count = 0
    let anew = try ProgressLog(AtomicFile.read(path))
    #expect(anew.count == log.count)
    #expect(backups.fuller(than: anew, suspects: [], days, newest: nil) == nil)
    let largest = try #require(backups.bySize(days).first).size
    #expect(sizes.count > largest && sizes.count <= largest + 9 * 4 * 4_096)
  }

  @Test func aFileThatIsGoneIsSaidToBe() throws {
    try write(try record(daysAgo: 1, "a"), backup: "2026-11-20")
    try FileManager.default.removeItem(atPath: path)
    let run = try doctor()
    #expect(run.text.contains("\n  There is none, although there are backups of one.\n"))
    #expect(
      advice(run) == [
        "The backup of 2026-11-20 has 2 events. What it would bring back is shown by:",
        "  recollect doctor --restore 2026-11-20",
      ])
    #expect(!run.text.contains("well"))
    let shown = try paste(try #require(advice(run).last))
    #expect(shown.text.contains("There is no progress file now: all of them would come back.\n"))
    #expect(try paste(try #require(shown.text.components(separatedBy: "\n").dropLast().last)).status == 0)
    #expect(try reviewed() == ["a"])
    try write("", backup: "2026-11-20")
    try FileManager.default.removeItem(atPath: path)
    let nothing = try doctor()
    #expect(nothing.text.contains("There is none, although") && !nothing.text.contains("well"))
  }

  @Test(arguments: ["", "{\"format\":\"recollect-progress\",\"version\":1,\"log\":[{\"do\":\"log\"}\n]}\n"])
  func aFileWithoutEventsIsSaidToHaveHadSome(text: String) throws {
    try write(try record(daysAgo: 1, "a"), backup: "2026-11-20")
    try write(text)
    let run = try doctor()
    #expect(run.text.contains("\n  It has no events.\n"))
    #expect(
      advice(run) == [
        "The backup of 2026-11-20 has 2 events. What it would bring back is shown by:",
        "  recollect doctor --restore 2026-11-20",
      ])
  }
}
