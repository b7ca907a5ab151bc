import Cards
import Foundation
import Testing

@testable import recollect

/// A deck file that is larger than any deck is refused before it is read, and everything else is kept.
@Suite struct DeckSizeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A file of so many bytes that takes no room on the disk.
  private func make(_ name: String, bytes: Int) throws {
    try folder.write("", to: name)
    #expect(truncate(folder.file(name), bytes) == 0)
  }

  private func load(_ arguments: [String]) throws -> DeckLibrary {
    try DeckLibrary.load(arguments, paths: Paths(environment: ["HOME": folder.path]))
  }

  @Test func alarmIsRaisedInWords() throws {
    try make("large.md", bytes: 21_000_001)
    let problem = #expect(throws: DeckTooLarge.self) { try load([folder.file("large.md")]) }
    #expect(
      problem?.description
        == "\(folder.file("large.md")): This file has 21.0 MB; a deck may have at most 16. "
        + "Split it into several files.")
    #expect(problem?.status == .inputWithErrors)
  }

  @Test func aNamedDeckIsNotTakenForWholeWhereAFileIsRefused() throws {
    try FileManager.default.createDirectory(atPath: folder.file("Decks"), withIntermediateDirectories: true)
    try folder.write("---\nname: Bones\n---\na :: b", to: "Decks/a.md")
    try make("Decks/b.md", bytes: 16_100_000)
    let environment = ["HOME": folder.path, "RECOLLECT_DECKS": folder.file("Decks")]
    let library = try DeckLibrary.load(["Bones"], paths: Paths(environment: environment))
    #expect(library.cards.map(\.prompt) == ["a"])
    #expect(library.unreadable.count == 1)
    let missing = #expect(throws: PlainProblem.self) {
      try DeckLibrary.load(["Joints"], paths: Paths(environment: environment))
    }
    #expect(
      missing?.description.hasSuffix(
        "b.md: This file has 16.1 MB; a deck may have at most 16. Split it into several files.\n"
          + "'Joints': There is no such file, folder or deck. Check the name.") == true)
  }

  @Test func whereAllFilesAreRefusedThatIsSaid() throws {
    try make("a.md", bytes: 16_100_000)
    try make("b.md", bytes: 17_000_000)
    let problem = #expect(throws: PlainProblem.self) { try load([folder.path]) }
    #expect(
      problem?.description == """
        \(folder.file("a.md")): This file has 16.1 MB; a deck may have at most 16. Split it into several files.
        \(folder.file("b.md")): This file has 17.0 MB; a deck may have at most 16. Split it into several files.
        """)
  }

  @Test func theOtherDecksOfTheFolderAreRead() throws {
    try folder.write("a :: b", to: "good.md")
    try make("large.md", bytes: 16_000_001)
    let library = try load([folder.path])
    #expect(library.cards.map(\.prompt) == ["a"])
    #expect(
      library.unreadable == [
        "\(folder.file("large.md")): This file has 16.1 MB; a deck may have at most 16. Split it into several files."
      ])
  }

  @Test func aDeckOfTheMostBytesIsRead() throws {
    try make("most.md", bytes: 16_000_000)
    #expect(try DeckFile.bytes(at: folder.file("most.md")).count == 16_000_000)
  }

  @Test func aDeckWithMoreCardsThanAnyHasIsLeftOutWhole() throws {
    try folder.write("a :: b\nc :: d\ne :: f\n", to: "many.md")
    let path = folder.file("many.md")
    #expect(try DeckFile.deck(at: path, shown: "many.md", name: "many.md", mostCards: 3).cards.count == 3)
    let problem = #expect(throws: DeckTooLarge.self) {
      try DeckFile.deck(at: path, shown: "many.md", name: "many.md", mostCards: 2)
    }
    #expect(
      problem?.description
        == "many.md: This file has more than 2 cards, as many as a deck may have. Split it into several files.")
  }

  @Test func aPipeWithoutEndIsNotReadToItsEnd() throws {
    #expect(mkfifo(folder.file("pipe.md"), 0o600) == 0)
    let path = folder.file("pipe.md")
    let writer = Thread {
      let file = open(path, O_WRONLY)
      let piece = [UInt8](repeating: 0x61, count: 1 << 16)
      // The reader closes its end, and the write fails then.
      while write(file, piece, piece.count) > 0 {}
      close(file)
    }
    signal(SIGPIPE, SIG_IGN)
    writer.start()
    let problem = #expect(throws: DeckTooLarge.self) { try DeckFile.bytes(at: path) }
    #expect(
      problem?.description
        == "\(path): This file has more than 16 MB; a deck may have at most 16. Split it into several files.")
  }

  @Test func nothingIsAddedToADeckThatWouldBeTooLarge() throws {
    let old = "a :: b\n" + String(repeating: "x", count: 999_980) + "\n"
    try folder.write(old, to: "full.md")
    var addition = DeckAddition(
      term: "rib", definition: "a curved bone of the chest that protects the lungs", path: folder.file("full.md"))
    addition.mostBytes = 1_000_000
    let problem = #expect(throws: DeckTooLarge.self) { try addition.write() }
    #expect(
      problem?.description
        == "\(folder.file("full.md")): With the new cards this deck would have 1.1 MB; a deck may have at most 1. "
        + "Nothing was written. Spread the cards over several decks.")
    #expect(try folder.text("full.md") == old)
  }

  @Test func aDeckToBeWrittenIsCountedAsWell() throws {
    let text = Array("a :: b\nc :: d\ne :: f\n".utf8)
    let problem = #expect(throws: DeckTooLarge.self) { try DeckTooLarge.check(text, path: "d.md", mostCards: 2) }
    #expect(
      problem?.description
        == "d.md: With the new cards this deck would have more than 2 cards, as many as a deck may have. "
        + "Nothing was written. Spread the cards over several decks.")
    try DeckTooLarge.check(text, path: "d.md", mostCards: 3)
  }
}
