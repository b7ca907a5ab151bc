import Foundation
import Testing

@testable import recollect

@Suite struct DeckFinderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in [
      "Decks/bones.md", "Decks/skin/hands.MD", "Decks/.hidden.md", "Decks/.git/x.md", "Decks/notes.txt", "a.md",
    ] {
      try FileManager.default.createDirectory(
        atPath: Paths.folder(of: folder.file(name)), withIntermediateDirectories: true)
      try folder.write("Q: a\nA: b\n", to: name)
    }
  }

  private func finder(_ environment: [String: String] = [:]) -> DeckFinder {
    DeckFinder(
      paths: Paths(environment: environment.merging(["HOME": folder.file("home")]) { first, _ in first }),
      folder: folder.path)
  }

  private func message(_ arguments: [String], _ environment: [String: String] = [:]) -> String? {
    do {
      _ = try finder(environment).find(arguments)
      return nil
    } catch let problem as PlainProblem {
      return "\(problem.status.rawValue) \(problem.description)"
    } catch {
      return "\(error)"
    }
  }

  @Test func aFolderIsReadWithItsSubfoldersButNothingHidden() throws {
    let found = try finder().find(["Decks"])
    #expect(found.place == .named)
    #expect(
      found.files == [
        DeckFile(path: "Decks/bones.md", name: "bones.md"),
        DeckFile(path: "Decks/skin/hands.MD", name: "skin/hands.MD"),
      ])
    #expect(try finder().find(["Decks/"]).files == found.files)
  }

  @Test func aFileIsKnownByItsName() throws {
    let found = try finder().find(["Decks/bones.md", "Decks/notes.txt", "./Decks/bones.md", "Decks"])
    #expect(found.files.map(\.name) == ["bones.md", "notes.txt", "skin/hands.MD"], "a file comes once")
  }

  @Test func theUsualPlacesAreTriedInTheirOrder() throws {
    let own = folder.file("home/.local/share/recollect/decks")
    #expect(
      try finder(["RECOLLECT_DECKS": "a.md:Decks/skin"]).find([]).files.map(\.path) == ["a.md", "Decks/skin/hands.MD"])
    #expect(try finder(["RECOLLECT_DECKS": ""]).find([]).place == .current)
    #expect(try finder().find([]).files.count == 2)
    try FileManager.default.moveItem(atPath: folder.file("Decks"), toPath: folder.file("Elsewhere"))
    #expect(
      message([])
        == "66 There are no decks: neither RECOLLECT_DECKS, nor a folder Decks here, nor ~/.local/share/recollect/decks. "
        + "Name a deck, or make one with 'recollect make PAGE -o ~/.local/share/recollect/decks/NAME.md'.")
    try FileManager.default.createDirectory(atPath: Paths.folder(of: own), withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: folder.file("Elsewhere"), toPath: own)
    let found = try finder().find([])
    #expect(found.place == .data)
    #expect(found.files.map(\.name) == ["bones.md", "skin/hands.MD"])
  }

  @Test func whatIsNoPathMayBeADecksName() throws {
    let found = try finder().find(["Bones and joints", "a.md"])
    #expect(found.names == ["Bones and joints"])
    #expect(found.files.map(\.name) == ["a.md"])
  }

  @Test func whatIsMissingIsNamed() {
    #expect(message(["none.md"]) == "66 'none.md': There is no such file or folder. Check the name.")
    #expect(message(["no/such\u{1b}"])?.hasPrefix("66 'no/such") == true)
    #expect(
      message(["https://example.org/a.md"])
        == "66 'https://example.org/a.md': recollect reads no network. Save the page, then 'recollect make' it.")
    #expect(
      message([], ["RECOLLECT_DECKS": "Decks:gone"])
        == "66 gone: RECOLLECT_DECKS names it, but there is no such file or folder. Correct the variable, or name a deck."
    )
  }

  @Test func aFolderWithoutDecksIsSaid() throws {
    try FileManager.default.createDirectory(atPath: folder.file("empty"), withIntermediateDirectories: true)
    #expect(
      message(["empty"])
        == "66 empty: There is no deck in this folder, no file whose name ends in .md. "
        + "Name another one, or make a deck with 'recollect make'.")
  }

  @Test func linksThatGoInACircleEnd() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("Decks/skin/up"), withDestinationPath: folder.file("Decks"))
    #expect(try finder().find(["Decks"]).files.map(\.name) == ["bones.md", "skin/hands.MD"])
  }
}
