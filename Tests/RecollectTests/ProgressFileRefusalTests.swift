import Cards
import Foundation
import Study
import Testing

@testable import recollect

/// What a progress file's edge says no to, and that it changes nothing then.
@Suite struct ProgressFileRefusalTests {
  typealias Base = ProgressFileTests

  @Test func aSecondSessionHearsWhoHoldsTheFile() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("p.json")
    let first = try Base.open(path)
    let problem = LockProblem(path: path, holder: Int(getpid()))
    #expect(throws: problem) { try Base.open(path) }
    #expect(
      problem.description
        == "\(path): Another recollect (process \(getpid())) is using this file. End that session first, then try again."
    )
    #expect(problem.status == .locked)
    // A replaced file is locked all the same.
    try AtomicFile.write(LogLayout.file(), to: path)
    #expect(throws: problem) { try Base.open(path) }
    try first.record([Base.review("a")], at: Base.now)
  }

  @Test func theLockEndsWithItsHolder() throws {
    let folder = try TemporaryFolder()
    do { _ = try Base.open(folder.file("p.json")) }
    _ = try Base.open(folder.file("p.json"))
  }

  @Test(arguments: [
    "hello", "{}", "{\"format\":\"other\",\"log\":[]}", "[1,2]", "{\"format\":\"recollect-deck\"}",
  ])
  func aFileThatIsNotOursIsLeftAlone(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "p.json")
    let problem = PlainProblem(
      "\(folder.file("p.json")): This is not a progress file of recollect. "
        + "Name another one with --progress, or move this one away.", status: .inputWithErrors)
    #expect(throws: problem) { try Base.open(folder.file("p.json")) }
    #expect(throws: problem) { try ProgressFile.read(folder.file("p.json"), paths: Paths(environment: [:])) }
    #expect(try folder.text("p.json") == text)
  }

  // "0 for what is missing": the file's blocks were never written.
  @Test func aFileOfZerosIsLeftAloneAndItsBackupNamed() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("p.json")
    try folder.write("\0\0\0", to: "p.json")
    #expect(throws: AllZeros(path: path)) { try Base.open(path) }
    #expect(
      AllZeros(path: path).description
        == "\(path): The file is all zeros; a power cut or a bad disk took what was in it. "
        + "There is no backup beside it. Move it away to begin anew.")
    try folder.write("", to: "p.json.backup-2026-11-20")
    #expect(
      AllZeros(path: path).description
        == "\(path): The file is all zeros; a power cut or a bad disk took what was in it. "
        + "There is a backup: 'recollect doctor --restore 2026-11-20' shows what it would bring back.")
    #expect(throws: AllZeros(path: path)) { try ProgressFile.read(path, paths: Paths(environment: [:])) }
    #expect(try folder.text("p.json") == "\0\0\0")
  }

  // It was shown as version 9223372036854775807.
  @Test(arguments: ["1.5", "99999999999999999999", "1e400"])
  func aVersionThatIsNoWholeNumberIsShownAsItStands(version: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"format":"recollect-progress","version":\#(version),"log":[]}"#, to: "p.json")
    let problem = PlainProblem(
      "\(folder.file("p.json")): The file says that its version is \(version), which is no version of recollect's. "
        + "Nothing was changed.", status: .inputWithErrors)
    #expect(throws: problem) { try Base.open(folder.file("p.json")) }
  }

  @Test func aNewerFileIsReadButNotWritten() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("p.json")
    let text =
      #"{"format":"recollect-progress","version":2,"more":1,"log":[{"at":"2026-11-21T09:12:33Z","by":"d","card":"a","do":"suspend"}]}"#
    try folder.write(text, to: "p.json")
    #expect(throws: NewerProblem(path: path, version: 2)) { try Base.open(path) }
    #expect(try folder.text("p.json") == text)
    let reading = try ProgressFile.read(path, paths: Paths(environment: [:]))
    #expect(reading.state.cards.map(\.isSuspended) == [true])
    #expect(
      reading.notices == [
        "\(path): A newer recollect wrote this file (version 2). Only what this one understands is shown."
      ])
    #expect(
      NewerProblem(path: path, version: 2).description
        == "\(path): A newer recollect wrote this file (version 2). Update this one to go on; nothing was changed.")
  }

  @Test func aReaderTakesNoLockAndWritesNothing() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("p.json")
    let file = try Base.open(path)
    try file.record([Base.review("a")], at: Base.now)
    let torn = Array(try AtomicFile.read(path).dropLast(3)) + Array(",{\"at\":".utf8)
    try AtomicFile.write(torn, to: folder.file("q.json"))
    let reading = try ProgressFile.read(folder.file("q.json"), paths: Paths(environment: [:]))
    #expect(reading.state.cards.count == 1)
    #expect(reading.notices.isEmpty)
    #expect(try AtomicFile.read(folder.file("q.json")) == torn)
    #expect(try ProgressFile.read(path, paths: Paths(environment: [:])).state.cards.count == 1)
    #expect(folder.names == ["p.json", "p.json.lock", "q.json"])
  }

  @Test func aMissingFileIsAProblemOnlyWhereItWasNamed() throws {
    let folder = try TemporaryFolder()
    let paths = Paths(environment: ["RECOLLECT_PROGRESS": folder.file("no.json")])
    #expect(try ProgressFile.read(nil, paths: paths).state.cards.isEmpty)
    #expect(throws: FileProblem(attempt: .read, path: folder.file("x.json"), code: ENOENT)) {
      try ProgressFile.read(folder.file("x.json"), paths: paths)
    }
  }

  /// Where a write of a record fails, or stops short and then fails, the file is what it was before.
  @Test(arguments: [0, 1, 2, 50, 200])
  func aFailedWriteLeavesTheFileValidAndEverythingEarlierKept(written: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("p.json")
    let failing = Counter()
    var calls = FileCalls.system
    calls.write = { file, bytes, offset in
      guard failing.count > 0 else { return FileCalls.system.write(file, bytes, offset) }
      failing.count += 1
      // The first write of the record stops short, the second fails, the rollback's go through.
      if failing.count == 2 && written > 0 {
        return FileCalls.system.write(
          file, UnsafeRawBufferPointer(rebasing: bytes[..<min(written, bytes.count - 1)]), offset)
      }
      if failing.count == (written > 0 ? 3 : 2) {
        errno = ENOSPC
        return -1
      }
      return FileCalls.system.write(file, bytes, offset)
    }
    let file = try Base.open(path, calls: calls)
    try file.record([Base.review("a")], at: Base.now)
    let before = try AtomicFile.read(path)
    failing.count = 1
    let problem = FileProblem(attempt: .write, path: path, code: ENOSPC)
    #expect(throws: problem) { try file.record([Base.review("b")], at: Base.now) }
    #expect(try AtomicFile.read(path) == before)
    #expect(problem.status == .writeFailed)
    #expect(file.state.cards.map(\.key.text) == ["a"])
    failing.count = 0
    try file.record([Base.review("c")], at: Base.now)
    #expect(try ProgressLog(AtomicFile.read(path)).condition == .sound)
    #expect(file.state.cards.map(\.key.text) == ["a", "c"])
  }

  @Test func aFailedSyncTakesTheRecordBack() throws {
    let folder = try TemporaryFolder()
    let failing = Counter()
    var calls = FileCalls.system
    calls.sync = { file in
      guard failing.count == 1 else { return fsync(file) }
      failing.count = 2
      errno = EIO
      return -1
    }
    let file = try Base.open(folder.file("p.json"), calls: calls)
    try file.record([Base.review("a")], at: Base.now)
    let before = try AtomicFile.read(folder.file("p.json"))
    failing.count = 1
    #expect(throws: FileProblem(attempt: .write, path: folder.file("p.json"), code: EIO)) {
      try file.record([Base.review("b")], at: Base.now)
    }
    #expect(try AtomicFile.read(folder.file("p.json")) == before)
  }

  @Test(arguments: [
    (EACCES, "you do not have the right to. Change its permissions, or name another place."),
    (EROFS, "the disk is read-only. Name another place, or mend this one."),
  ])
  func aFileThatMayNotBeWrittenIsSaidAtTheStart(code: Int32, words: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("p.json")
    try AtomicFile.write(LogLayout.file(), to: path)
    for suffix in ["p.json", "p.json.lock"] {
      var calls = FileCalls.system
      calls.open = { path, flags, mode in
        guard path.hasSuffix(suffix) else { return FileCalls.system.open(path, flags, mode) }
        errno = code
        return -1
      }
      let problem = FileProblem(attempt: .write, path: path, code: code)
      #expect(throws: problem) { try Base.open(path, calls: calls) }
      #expect(problem.description == "\(path): The file cannot be written: \(words)")
    }
  }

  @Test func aFolderThatDoesNotExistIsSaid() throws {
    let folder = try TemporaryFolder()
    let problem = FileProblem(attempt: .create, path: folder.file("no/p.json"), code: ENOENT)
    #expect(throws: problem) { try Base.open(folder.file("no/p.json")) }
    #expect(problem.status == .cannotCreate)
    #expect(
      problem.description.hasSuffix(
        "The file cannot be created: its folder does not exist. Name another place, or mend this one."))
  }

  @Test func aClockThatIsBehindIsSaidBeforeAnythingIsWritten() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("p.json")
    do { try Base.open(path).record([Base.review("a")], at: Base.now) }
    let day = Int64(86_400_000)
    var earlier = Base.now
    earlier.milliseconds -= day - 1
    #expect(try Base.open(path, now: earlier).takeNotices().isEmpty)
    earlier.milliseconds -= day
    #expect(
      try Base.open(path, now: earlier).takeNotices() == [
        "\(path): The newest event is of 2026-11-21, but the clock says 2026-11-19. Check the clock before you go on."
      ])
  }
}
