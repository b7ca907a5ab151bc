import Cards
import Foundation
import Memory
import Study
import Testing

@testable import recollect

@Suite struct ProgressFileTests {
  static let device = Device(name: "k7m2x9qa", learner: "p3x8w1vz")
  static let now = Moment(milliseconds: 1_795_248_720_000, offsetMinutes: 60)

  static func review(_ card: String, days: Int = 3) -> Deed {
    .review(
      ReviewEvent(
        card: CardKey(text: card), grade: .good, milliseconds: 1_000, mode: .typed, promise: .days(days)))
  }

  static func open(_ path: String, now: Moment = now, calls: FileCalls = .system) throws -> ProgressFile {
    try ProgressFile(at: path, device: device, program: "0.1.0", now: now, calls: calls)
  }

  static func mode(_ path: String) -> mode_t {
    var facts = stat()
    stat(path, &facts)
    return facts.st_mode & 0o777
  }

  @Test func theFirstRecordMakesTheFileAndSaysWhere() throws {
    let folder = try TemporaryFolder()
    let file = try Self.open(folder.file("p.json"))
    #expect(!folder.names.contains("p.json"))
    try file.record([Self.review("a")], at: Self.now)
    #expect(
      try folder.text("p.json") == """
        {"format":"recollect-progress","version":1,"log":[{"do":"log"}
        ,{"at":"2026-11-21T09:12:00.000+01:00","by":"k7m2x9qa","do":"start","learner":"p3x8w1vz","program":"0.1.0","sum":"5a2614"}
        ,{"at":"2026-11-21T09:12:00.001+01:00","by":"k7m2x9qa","card":"a","days":3,"do":"review","grade":3,"mode":"typed","ms":1000,"sum":"5a54a1"}
        ]}

        """)
    #expect(file.takeNotices() == ["Your progress is kept in \(folder.file("p.json"))."])
    #expect(file.takeNotices().isEmpty)
    #expect(Self.mode(folder.file("p.json")) == 0o600)
    #expect(file.state[CardKey(text: "a")].reviews == 1)
  }

  @Test func aRecordIsAppendedByOneWriteThatChangesNoLine() throws {
    let folder = try TemporaryFolder()
    let writes = Counter()
    var calls = FileCalls.system
    calls.write = { file, bytes, offset in
      writes.count += 1
      return FileCalls.system.write(file, bytes, offset)
    }
    let file = try Self.open(folder.file("p.json"), calls: calls)
    try file.record([Self.review("a")], at: Self.now)
    let before = try folder.text("p.json").dropLast(3)
    writes.count = 0
    try file.record([.suspend(CardKey(text: "b")), Self.review("a", days: 9)], at: Self.now)
    #expect(writes.count == 1)
    let after = try folder.text("p.json")
    #expect(after.hasPrefix(before) && after.hasSuffix("\n]}\n"))
    #expect(try ProgressLog(Array(after.utf8)).count == 4)
    #expect(try ProgressLog(Array(after.utf8)).condition == .sound)
    #expect(LearnerState(try ProgressLog(Array(after.utf8))).cards == file.state.cards)
  }

  @Test func namesOfEventsAreNeverTakenTwice() throws {
    let folder = try TemporaryFolder()
    for _ in 0..<3 {
      let file = try Self.open(folder.file("p.json"))
      for _ in 0..<3 { try file.record([Self.review("a"), Self.review("b")], at: Self.now) }
    }
    let log = try ProgressLog(AtomicFile.read(folder.file("p.json")))
    #expect(log.count == 19)
    #expect(Set(log.events.map(\.name)).count == 19)
  }

  @Test func everyTruncationOfTheLastRecordRecovers() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("p.json")
    let file = try Self.open(path)
    try file.record([Self.review("a")], at: Self.now)
    let before = try AtomicFile.read(path)
    try file.record([Self.review("b")], at: Self.now)
    let after = try AtomicFile.read(path)
    for length in before.count - 3..<after.count {
      let folder = try TemporaryFolder()
      let path = folder.file("p.json")
      try AtomicFile.write(Array(after[..<length]), to: path)
      let file = try Self.open(path)
      let isWhole = length >= after.count - 3
      #expect(file.state.log.count == (isWhole ? 3 : 2))
      let bytes = try AtomicFile.read(path)
      #expect(bytes == (isWhole ? after : before))
      let notice = try #require(file.takeNotices().first)
      let leftOver = after[before.count - 3..<length]
      if isWhole || leftOver.isEmpty {
        #expect(notice == "\(path): The file's last line was missing and has been put back.")
      } else {
        let copy = "\(path).damaged-2026-11-21"
        #expect(notice.hasSuffix("cut off and kept in \(copy)."))
        #expect(try AtomicFile.read(copy) == Array(leftOver))
      }
      try file.record([Self.review("c")], at: Self.now)
      #expect(try ProgressLog(AtomicFile.read(path)).condition == .sound)
    }
  }

  @Test(arguments: [
    (1, "The last write had not been finished; 1 byte was cut off and kept in"),
    (9, "The last write had not been finished; 9 bytes were cut off and kept in"),
  ])
  func aTornEndIsSaidInWords(length: Int, words: String) throws {
    let folder = try TemporaryFolder()
    let bytes = LogLayout.file().dropLast(3) + Array(",{\"at\":\"2026".utf8).prefix(length)
    try AtomicFile.write(Array(bytes), to: folder.file("p.json"))
    let notices = try Self.open(folder.file("p.json")).takeNotices()
    #expect(
      notices == ["\(folder.file("p.json")): \(words) \(folder.file("p.json")).damaged-2026-11-21."])
  }

  @Test func damageInTheMiddleIsLeftOutAndTheFileKept() throws {
    let folder = try TemporaryFolder()
    let file = try Self.open(folder.file("p.json"))
    for card in ["a", "b", "c"] { try file.record([Self.review(card)], at: Self.now) }
    let damaged = try folder.text("p.json").replacing("\"card\":\"b\"", with: "\"card\":\"b\u{1}")
    try folder.write(damaged, to: "q.json")
    let mended = try Self.open(folder.file("q.json"))
    #expect(mended.state.cards.map(\.key.text) == ["a", "c"])
    #expect(try folder.text("q.json.damaged-2026-11-21") == damaged)
    #expect(
      mended.takeNotices() == [
        "\(folder.file("q.json")): One place could not be read and had to be left out. "
          + "The file as it was is kept in \(folder.file("q.json")).damaged-2026-11-21."
      ])
    #expect(try ProgressLog(AtomicFile.read(folder.file("q.json"))).condition == .sound)
  }

  @Test func aFileInAnotherLayoutIsRewrittenBeforeTheFirstRecordAndACopyKept() throws {
    let folder = try TemporaryFolder()
    let file = try Self.open(folder.file("p.json"))
    try file.record([Self.review("a")], at: Self.now)
    let canonical = try folder.text("p.json")
    let other = canonical.replacing("\n", with: "\r\n")
    try folder.write(other, to: "q.json")
    let again = try Self.open(folder.file("q.json"))
    #expect(try folder.text("q.json") == other)
    try again.record([Self.review("b")], at: Self.now)
    #expect(try folder.text("q.json.before-2026-11-21") == other)
    #expect(try folder.text("q.json").hasPrefix(canonical.dropLast(3)))
    #expect(
      again.takeNotices() == [
        "\(folder.file("q.json")): Another program had laid the file out anew. It has been put back in order; "
          + "the copy is \(folder.file("q.json")).before-2026-11-21."
      ])
    #expect(again.state.cards.map(\.key.text) == ["a", "b"])
  }

  /// A sync tool put another machine's file in place: what this session had saved is not in it.
  @Test func aFileThatWasReplacedMeanwhileGetsWhatThisSessionSaved() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("p.json")
    let file = try Self.open(path)
    try file.record([Self.review("a")], at: Self.now)
    _ = file.takeNotices()
    let other = try folder.text("p.json").replacing("\"card\":\"a\"", with: "\"card\":\"z\"")
    try AtomicFile.write(Array(other.utf8), to: path)
    try file.record([Self.review("b")], at: Self.now)
    #expect(file.state.cards.map(\.key.text) == ["a", "b", "z"])
    #expect(try folder.text("p.json").hasPrefix(other.dropLast(3)))
    #expect(
      file.takeNotices() == [
        "\(path): Another program had put another file in its place. What this session had saved was written to it again."
      ])
  }

  /// What the file had when the session began may have been taken out on purpose.
  @Test func whatAnotherFileLacksOfEarlierSessionsIsNotPutBack() throws {
    let folder = try TemporaryFolder()
    do { try Self.open(folder.file("p.json")).record([Self.review("a")], at: Self.now) }
    let file = try Self.open(folder.file("p.json"))
    try AtomicFile.write(LogLayout.file(), to: folder.file("p.json"))
    try file.record([Self.review("b")], at: Self.now)
    #expect(file.state.cards.map(\.key.text) == ["b"])
    #expect(file.takeNotices().isEmpty)
  }

  @Test func aFileThatIsDeletedOrEmptiedMeanwhileIsWrittenAgain() throws {
    for isDeleted in [true, false] {
      let folder = try TemporaryFolder()
      let path = folder.file("p.json")
      do { try Self.open(path).record([Self.review("a")], at: Self.now) }
      let file = try Self.open(path)
      if isDeleted { unlink(path) } else { try folder.write("", to: "p.json") }
      try file.record([Self.review("b")], at: Self.now)
      let log = try ProgressLog(AtomicFile.read(path))
      #expect(log.condition == .sound)
      #expect(LearnerState(log).cards.map(\.key.text) == ["a", "b"])
      #expect(
        file.takeNotices() == [
          "\(path): Everything that had been in the file was gone. It has been written again."
        ])
    }
  }

  @Test func aFileThatBecomesUnreadableMeanwhileIsKeptAndWrittenAgain() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("p.json")
    let file = try Self.open(path)
    try file.record([Self.review("a")], at: Self.now)
    _ = file.takeNotices()
    let zeros = String(repeating: "\0", count: try folder.text("p.json").utf8.count)
    try folder.write(zeros, to: "p.json")
    try file.record([Self.review("b")], at: Self.now)
    #expect(LearnerState(try ProgressLog(AtomicFile.read(path))).cards.map(\.key.text) == ["a", "b"])
    #expect(try folder.text("p.json.damaged-2026-11-21") == zeros)
    #expect(
      file.takeNotices() == [
        "\(path): Nothing in the file could be read any more. It is kept in \(path).damaged-2026-11-21.",
        "\(path): Everything that had been in the file was gone. It has been written again.",
      ])
  }

  @Test func aLockThatWasDeletedIsTakenAgain() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("p.json")
    let file = try Self.open(path)
    unlink("\(path).lock")
    try file.record([Self.review("a")], at: Self.now)
    #expect(folder.names == ["p.json", "p.json.lock"])
    #expect(throws: LockProblem(path: path, holder: Int(getpid()))) { try Self.open(path) }
    // Another session has it by now: nothing is written beside it.
    unlink("\(path).lock")
    let other = try Self.open(path)
    #expect(throws: LockProblem(path: path, holder: Int(getpid()))) {
      try file.record([Self.review("b")], at: Self.now)
    }
    try other.record([Self.review("c")], at: Self.now)
    #expect(other.state.cards.map(\.key.text) == ["a", "c"])
  }

  @Test func aBackupThatCannotBeMadeHoldsNoAnswerUp() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("p.json")
    do { try Self.open(path).record([Self.review("a")], at: Self.now) }
    var calls = FileCalls.system
    calls.open = { path, flags, mode in
      guard path.contains(".backup-") else { return FileCalls.system.open(path, flags, mode) }
      errno = ENOSPC
      return -1
    }
    var tomorrow = Self.now
    tomorrow.milliseconds += 86_400_000
    let file = try Self.open(path, now: tomorrow, calls: calls)
    try file.record([Self.review("b")], at: tomorrow)
    #expect(
      file.takeNotices() == [
        "\(path): The backup of today could not be made: the disk is full. Your answers are saved all the same."
      ])
    try file.record([Self.review("c")], at: tomorrow)
    #expect(file.takeNotices().isEmpty)
    #expect(file.state.cards.map(\.key.text) == ["a", "b", "c"])
  }

  @Test func aFileThatWasEditedInItsPlaceIsReadAgain() throws {
    let folder = try TemporaryFolder()
    let file = try Self.open(folder.file("p.json"))
    try file.record([Self.review("a")], at: Self.now)
    let other = try folder.text("p.json").replacing("\"card\":\"a\"", with: "\"card\":\"z\"")
    try folder.write(other, to: "p.json")
    // Clocks of file systems may be too coarse to tell the two writes apart.
    let earlier = Date(timeIntervalSince1970: 1)
    try FileManager.default.setAttributes([.modificationDate: earlier], ofItemAtPath: folder.file("p.json"))
    try file.record([Self.review("b")], at: Self.now)
    #expect(file.state.cards.map(\.key.text) == ["a", "b", "z"])
  }

  @Test func aSymbolicLinkStaysALink() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.file("real"), withIntermediateDirectories: true)
    symlink("real/p.json", folder.file("link.json"))
    try Self.open(folder.file("link.json")).record([Self.review("a")], at: Self.now)
    #expect(folder.names == ["link.json", "real"])
    #expect(try ProgressLog(AtomicFile.read(folder.file("real/p.json"))).count == 2)
  }

  @Test func anEmptyFileBecomesAProgressFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "p.json")
    let file = try Self.open(folder.file("p.json"))
    try file.record([Self.review("a")], at: Self.now)
    #expect(try ProgressLog(AtomicFile.read(folder.file("p.json"))).condition == .sound)
  }
}

/// Counts what closures do.
final class Counter {
  var count = 0
}
