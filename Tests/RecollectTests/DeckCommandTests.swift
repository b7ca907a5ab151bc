import Cards
import Foundation
import Testing

@testable import recollect

/// `check`, `add` and `edit`, as a shell runs them.
@Suite struct DeckCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.file("Decks"), withIntermediateDirectories: true)
  }

  private func run(_ arguments: [String], environment: [String: String?] = [:]) throws -> PipedProcess {
    try PipedProcess(arguments, lines: [], home: folder.path, environment: environment)
  }

  @Test func checkNamesErrorsAndWarningsAndEndsWith65() throws {
    try folder.write("Q: What is a rib?\n\nrib ::: a bone\n", to: "Decks/bones.md")
    let check = try run(["check"])
    #expect(
      check.problems == """
        Decks/bones.md:1: This question has no answer. Add a line that starts with 'A: '.
        Decks/bones.md:3: This definition has only one word of content, too few to ask the term from. \
        Say more, or ask it with 'Q: ' and 'A: '. (warning)

        """)
    #expect(check.text == "2 cards in 1 deck, 1 error and 1 warning.\n")
    #expect(check.status == 65)
  }

  @Test func checkEndsWith0WhereThereAreWarningsOnly() throws {
    try folder.write("rib ::: a bone\n", to: "Decks/bones.md")
    #expect(try run(["check", "Decks/bones.md"]).status == 0)
    try folder.write("lower jaw :: mandible\n", to: "Decks/bones.md")
    let good = try run(["check", "bones"])
    #expect(good.text == "1 card in 1 deck, no mistakes.\n")
    #expect(good.problems == "")
    #expect(good.status == 0)
  }

  @Test func checkOfWhatIsNotThereEndsWith66() throws {
    let missing = try run(["check", "Decks/joints.md"])
    #expect(missing.problems == "'Decks/joints.md': There is no such file or folder. Check the name.\n")
    #expect(missing.status == 66)
    #expect(try run(["check"]).status == 66)
  }

  @Test func checkFindsOneKeyWithTwoAnswersInTwoFilesAndBrokenText() throws {
    try folder.write("rib :: bone\n", to: "Decks/a.md")
    try folder.write("Rib :: meat\n\n~~~\n", to: "Decks/b.md")
    let check = try run(["check", "Decks"])
    #expect(
      check.problems == """
        Decks/b.md:1: The question 'Rib' has another answer in Decks/a.md:1, which is asked instead. \
        Make them one card, or tell them apart with a line that starts with 'K: '.
        Decks/b.md:3: This code block is never closed; the rest of the file is part of it. Close it with '```'.

        """)
    #expect(check.text == "2 cards in 2 decks, 2 errors.\n")
  }

  @Test func addMakesADeckAndAppendsToIt() throws {
    let first = try run(["add", "rib", "a curved bone of the chest"])
    #expect(first.text == "Decks/words.md:1: Added 'rib', asked both ways.\n")
    #expect(first.status == 0)
    let second = try run(["add", "lower jaw | mandible", "the bone that holds the lower teeth"])
    #expect(second.text == "Decks/words.md:2: Added 'lower jaw | mandible', asked both ways.\n")
    #expect(
      try folder.text("Decks/words.md") == """
        rib ::: a curved bone of the chest
        lower jaw | mandible ::: the bone that holds the lower teeth

        """)
  }

  @Test func addChangesNothingOfWhatIsThere() throws {
    try Data([0xEF, 0xBB, 0xBF] + Array("# Bones\r\n\r\nQ: a\r\nA: b \u{202E}".utf8) + [0xFF]).write(
      to: URL(filePath: folder.file("Decks/b.md")))
    let add = try run(["add", "rib :: x", "N: a [bone] of $5 | costs $6", "-o", "b"])
    #expect(add.text == "Decks/b.md:6: Added 'rib :: x', asked both ways.\n", "\(add.problems)")
    let bytes = try Data(contentsOf: URL(filePath: folder.file("Decks/b.md")))
    #expect(
      Array(bytes) == [0xEF, 0xBB, 0xBF] + Array("# Bones\r\n\r\nQ: a\r\nA: b \u{202E}".utf8) + [0xFF]
        + Array("\r\n\r\nT: rib \\:: x\r\nD: N: a \\[bone\\] of \\$5 | costs \\$6\r\n".utf8))
  }

  @Test func addRefusesASecondDefinition() throws {
    _ = try run(["add", "rib", "a curved bone of the chest"])
    let same = try run(["add", "Rib", "A curved bone of the chest."])
    #expect(same.text == "Decks/words.md:1: 'Rib' is there already. Nothing changed.\n")
    let other = try run(["add", "rib", "a cut of meat"])
    #expect(
      other.problems == """
        Decks/words.md:1: The term 'rib' is there already, with another definition. \
        Change that card with 'recollect edit Decks/words.md:1'.

        """)
    #expect(other.status == 65)
    #expect(try folder.text("Decks/words.md") == "rib ::: a curved bone of the chest\n")
  }

  @Test func addFindsTheUsualPlaceAndNamedDecks() throws {
    _ = try run(["add", "a", "b", "-o", "new/joints.md"])
    #expect(try folder.text("new/joints.md") == "a ::: b\n")
    try FileManager.default.removeItem(atPath: folder.file("Decks"))
    let own = try run(["add", "a", "b"])
    #expect(own.text == "~/.local/share/recollect/decks/words.md:1: Added 'a', asked both ways.\n")
    _ = try run(["add", "c", "d", "-o", "joints"], environment: ["RECOLLECT_DECKS": folder.file("new")])
    #expect(try folder.text("new/joints.md") == "a ::: b\nc ::: d\n")
    let place = try run(["add", "c", "d", "-o", "new"])
    #expect(place.problems == "'new': This is a folder. Name a file in it, for example 'new/words.md'.\n")
    #expect(place.status == 64)
    #expect(try run(["add", " ", "d"]).problems.contains("The term is empty. Write it between quotes."))
  }

  @Test func editOpensTheEditorAtTheCard() throws {
    try folder.write("# Bones\n\nrib :: bone\n\nQ: x\n", to: "Decks/a.md")
    // A script written here could still be open for writing in another test's child when it is to be run.
    try FileManager.default.createSymbolicLink(atPath: folder.file("vi"), withDestinationPath: "/bin/echo")
    let editor = ["VISUAL": folder.file("vi")]
    for card in ["rib-ask", "a.md:3", "Decks/a.md:3"] {
      let edit = try run(["edit", card], environment: editor)
      #expect(edit.status == 0)
      #expect(edit.text == "+3 Decks/a.md\n")
      #expect(edit.problems == "Decks/a.md:5: This question has no answer. Add a line that starts with 'A: '.\n")
    }
    // Where check found a mistake there is no card.
    #expect(try run(["edit", "Decks/a.md:5"], environment: editor).text == "+5 Decks/a.md\n")
  }

  @Test func editSaysWhichCardIsNotThere() throws {
    try folder.write("rib :: bone\nrid :: free\n", to: "Decks/a.md")
    let key = try #require(DeckLibrary.load([folder.file("Decks")]).cards.first?.key.text)
    let near = try run(["edit", String(key.dropLast() + "?")])
    #expect(
      near.problems == """
        '\(key.dropLast())?': There is no such card. Name it by its key or as file:line; 'recollect list' shows them. \
        Did you mean '\(key)'?

        """)
    #expect(near.status == 66)
    #expect(try run(["edit", "ri"]).problems.hasPrefix("'ri': 2 cards begin so: rib-ask-"))
  }
}
