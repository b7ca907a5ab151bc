import Testing

@testable import recollect

@Suite struct ConflictCopiesTests {
  @Test(arguments: [
    ("progress.sync-conflict-20261121-091200-ABCDEFG.json", true), ("progress (conflicted copy 2026-11-21).json", true),
    ("progress (Anna's conflicted copy 2026-11-21).json", true), ("progress (Konfliktkopie 2026-11-21).json", true),
    ("progress (conflicted copy 2026-11-21 091200).json", true), ("progress_conflict-20261121-091200.json", true),
    ("progress.json", false), ("progress.json.backup-2026-11-21", false), ("progress (1).json", false),
    ("progress (2026-1-1).json", false), ("progress.json.damaged-2026-11-21", false),
    ("other (conflicted copy 2026-11-21).json", false), ("progress ().json", false),
    ("progress.sync-conflict-20261121-091200-ABCDEFG.json.merged-2026-11-21", false),
  ])
  func namesOfSyncToolsAreKnown(name: String, isCopy: Bool) {
    #expect(ConflictCopies.isCopy(name, of: "progress.json") == isCopy)
  }

  @Test func copiesOfAFileWithoutAnEndingAreFoundToo() {
    #expect(ConflictCopies.isCopy("p (conflicted copy 2026-11-21)", of: "p"))
    #expect(!ConflictCopies.isCopy("p", of: "p"))
  }

  @Test func theyAreFoundBesideTheFileInOrder() throws {
    let folder = try TemporaryFolder()
    for name in ["p.json", "p (x 2026-11-22).json", "p (x 2026-11-21).json", "q (x 2026-11-21).json"] {
      try folder.write("", to: name)
    }
    #expect(
      try ConflictCopies.beside(folder.file("p.json"))
        == ["p (x 2026-11-21).json", "p (x 2026-11-22).json"].map(folder.file))
  }
}
