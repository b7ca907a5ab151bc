import Foundation
import Testing

@testable import recollect

@Suite struct AtomicFileTests {
  @Test func whatIsWrittenIsReadBackAndNothingElseIsLeft() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.write(Array("one".utf8), to: folder.file("a"))
    try AtomicFile.write(Array("two".utf8), to: folder.file("a"))
    #expect(try AtomicFile.read(folder.file("a")) == Array("two".utf8))
    #expect(folder.names == ["a"])
  }

  @Test func aFileThatIsThereKeepsItsPermissions() throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "a")
    chmod(folder.file("a"), 0o640)
    try AtomicFile.write(Array("two".utf8), to: folder.file("a"))
    var facts = stat()
    stat(folder.file("a"), &facts)
    #expect(facts.st_mode & 0o777 == 0o640)
  }

  @Test func aSymbolicLinkStaysAndItsTargetIsWritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "a")
    symlink("a", folder.file("link"))
    try AtomicFile.write(Array("two".utf8), to: folder.file("link"))
    #expect(try folder.text("a") == "two")
    #expect(try AtomicFile.resolved(folder.file("link")) == folder.file("a"))
  }

  @Test func aFailedWriteLeavesTheOldFileAndNothingBesideIt() throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "a")
    var calls = FileCalls.system
    calls.sync = { _ in
      errno = EIO
      return -1
    }
    let problem = FileProblem(attempt: .write, path: folder.file("a"), code: EIO)
    #expect(throws: problem) { try AtomicFile.write(Array("two".utf8), to: folder.file("a"), calls: calls) }
    #expect(try folder.text("a") == "one")
    #expect(folder.names == ["a"])
  }

  @Test func aWriteThatStopsShortIsGoneOnWith() throws {
    let folder = try TemporaryFolder()
    var calls = FileCalls.system
    calls.write = { file, bytes, offset in pwrite(file, bytes.baseAddress, min(2, bytes.count), off_t(offset)) }
    try AtomicFile.write(Array("seven".utf8), to: folder.file("a"), calls: calls)
    #expect(try folder.text("a") == "seven")
  }

  @Test func foldersAreMadeWithThoseAboveThem() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.makeFolder(folder.file("a/b/c"))
    try AtomicFile.makeFolder(folder.file("a/b/c"))
    try AtomicFile.write([], to: folder.file("a/b/c/d"))
    #expect(try AtomicFile.read(folder.file("a/b/c/d")).isEmpty)
  }

  @Test func whatCannotBeReadOrWrittenSaysWhy() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileProblem(attempt: .read, path: folder.file("no"), code: ENOENT)) {
      try AtomicFile.read(folder.file("no"))
    }
    #expect(throws: FileProblem(attempt: .read, path: folder.path, code: EISDIR)) { try AtomicFile.read(folder.path) }
    #expect(throws: FileProblem(attempt: .create, path: folder.file("no/a"), code: ENOENT)) {
      try AtomicFile.write([], to: folder.file("no/a"))
    }
  }

  @Test func whetherAFileCanBeWrittenIsKnownBefore() throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "a")
    try AtomicFile.checkWriting(to: folder.file("a"))
    try AtomicFile.checkWriting(to: folder.file("b"))
    #expect(throws: FileProblem(attempt: .create, path: folder.file("no/a"), code: ENOENT)) {
      try AtomicFile.checkWriting(to: folder.file("no/a"))
    }
    var calls = FileCalls.system
    calls.write = { _, _, _ in
      errno = ENOSPC
      return -1
    }
    #expect(throws: FileProblem(attempt: .write, path: folder.file("b"), code: ENOSPC)) {
      try AtomicFile.checkWriting(to: folder.file("b"), calls: calls)
    }
    #expect(try folder.text("a") == "one")
    #expect(folder.names == ["a"])
  }

  @Test(arguments: [
    (FileProblem.Attempt.read, ENOENT, 66, "x.md: The file cannot be read: there is no such file. Check the name."),
    (.read, EISDIR, 1, "x.md: The file cannot be read: it is a folder. Name a file."),
    (
      .create, EACCES, 73,
      "x.md: The file cannot be created: you do not have the right to. Change its permissions, or name another place."
    ),
    (.write, ENOSPC, 74, "x.md: The file cannot be written: the disk is full. Make room, then try again."),
    (
      .write, EFBIG, 74,
      "x.md: The file cannot be written: it may not grow any larger. Raise the limit on file sizes (ulimit -f), then try again."
    ),
    (
      .write, EROFS, 74,
      "x.md: The file cannot be written: the disk is read-only. Name another place, or mend this one."
    ),
  ])
  func aProblemHasWordsAndANumber(attempt: FileProblem.Attempt, code: Int32, status: Int, words: String) {
    let problem = FileProblem(attempt: attempt, path: "x.md", code: code)
    #expect(problem.description == words)
    #expect(Int(problem.status.rawValue) == status)
  }

  // A read that failed was taken for the end of the file: the copy was short, and nobody heard of it.
  @Test func aCopyThatCannotBeReadWholeIsNone() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.makeFolder(folder.file("a"))
    let problem = FileProblem(attempt: .read, path: folder.file("a"), code: EISDIR)
    #expect(throws: problem) { try AtomicFile.copy(folder.file("a"), to: folder.file("b")) }
    #expect(folder.names == ["a"])
  }

  // It was opened a second time: what the writer had put into it was gone, and the reader waited for ever.
  @Test(.timeLimit(.minutes(1))) func aPipeIsReadOnce() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("pipe")
    mkfifo(path, 0o600)
    let writer = open(path, O_RDWR)
    var calls = FileCalls.system
    calls.factsOfOpen = { file in
      _ = Foundation.write(writer, "sent", 4)
      close(writer)
      return FileCalls.system.factsOfOpen(file)
    }
    #expect(try AtomicFile.readAtOnce(path, calls: calls) == Array("sent".utf8))
  }

  // After a sync that failed, the folder was taken for one whose name is on the disk.
  @Test func aFolderThatIsThereIsMadeToLast() throws {
    let disk = SimulatedDisk(folder: "/")
    var calls = disk.calls
    calls.sync = { _ in
      errno = EIO
      return -1
    }
    let problem = FileProblem(attempt: .makeFolder, path: "/home", code: EIO)
    #expect(throws: problem) { try AtomicFile.makeFolder("/home", calls: calls) }
    try AtomicFile.makeFolder("/home/anna", calls: disk.calls)
    #expect(disk.afterPowerCut().allSatisfy { $0.names["/home"] != nil && $0.names["/home/anna"] != nil })
  }

  @Test func aFolderThatCannotBeMadeSaysWhy() throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "a")
    let path = folder.file("a/b")
    let problem = FileProblem(attempt: .makeFolder, path: path, code: ENOTDIR)
    #expect(throws: problem) { try AtomicFile.makeFolder(path) }
    #expect(problem.status == .cannotCreate)
    #expect(
      problem.description
        == "\(path): The folder cannot be made: a part of its path is a file, not a folder. Name another place, or mend this one."
    )
  }
}
