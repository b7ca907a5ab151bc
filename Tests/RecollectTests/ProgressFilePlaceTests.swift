import Foundation
import Testing

@testable import recollect

/// Places where no progress file can be: nothing is made there, nor beside them.
@Suite struct ProgressFilePlaceTests {
  @Test func aFolderIsNoProgressFile() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.makeFolder(folder.file("p.json"))
    let problem = FileProblem(attempt: .write, path: folder.file("p.json"), code: EISDIR)
    #expect(throws: problem) { try ProgressFileTests.open(folder.file("p.json")) }
    #expect(problem.description == "\(folder.file("p.json")): The file cannot be written: it is a folder. Name a file.")
    #expect(folder.names == ["p.json"])
  }

  // An empty device was replaced by a file ("--progress /dev/null" as root), a pipe was waited for without end.
  @Test func aPipeOrADeviceIsNoProgressFile() throws {
    let folder = try TemporaryFolder()
    mkfifo(folder.file("p.json"), 0o600)
    let problem = FileProblem(attempt: .write, path: folder.file("p.json"), code: ENODEV)
    #expect(throws: problem) { try ProgressFileTests.open(folder.file("p.json")) }
    #expect(
      problem.description
        == "\(folder.file("p.json")): The file cannot be written: it is a device or a pipe. Name a file.")
    #expect(folder.names == ["p.json"])
  }

  @Test func aFileInAFolderThatIsNotThereCannotBeCreated() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("no/p.json")
    let problem = FileProblem(attempt: .create, path: path, code: ENOENT)
    #expect(throws: problem) { try ProgressFileTests.open(path) }
    #expect(problem.status == .cannotCreate)
    #expect(
      problem.description
        == "\(path): The file cannot be created: its folder does not exist. Name another place, or mend this one.")
  }

  // A file that a crash had emptied was begun anew without a word, its backups beside it.
  @Test func anEmptyFileIsBegunAnewAndItsBackupNamed() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("p.json")
    try folder.write("", to: "p.json")
    #expect(try ProgressFileTests.open(path).takeNotices() == ["\(path): The file was empty; it is begun anew."])
    try folder.write("", to: "p.json")
    try folder.write("old", to: "p.json.backup-2026-11-19")
    try folder.write("new", to: "p.json.backup-2026-11-20")
    #expect(
      try ProgressFileTests.open(path).takeNotices() == [
        "\(path): The file was empty; it is begun anew. If your progress should be in it, quit and put the backup "
          + "\(path).backup-2026-11-20 in its place."
      ])
  }
}
