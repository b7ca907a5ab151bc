import Foundation
import Testing

/// Cards that a learner edits between two sessions, with the program as it is run.
@Suite struct EditedCardsTests {
  private let folder: TemporaryFolder
  private static let bones =
    "Q: Which bone lies in the thigh?\nA: the femur\n\nQ: Whch bone is the kneecap?\nA: the patella\n"
  private static let mended = bones.replacing("Whch", with: "Which")
  private static let skin = "Q: What is dry skin called?\nA: xerosis\n"

  init() throws {
    folder = try TemporaryFolder()
    for name in ["Decks", "Other/Decks"] {
      try FileManager.default.createDirectory(atPath: folder.file(name), withIntermediateDirectories: true)
    }
    try folder.write(Self.bones, to: "Decks/bones.md")
    try folder.write(Self.skin, to: "Decks/skin.md")
  }

  private func run(_ arguments: [String], input: String = "", day: Int = 21) throws -> PipedProcess {
    let variables = ["RECOLLECT_NOW": "2026-11-\(day)T09:12:00+01:00", "RECOLLECT_DEVICE": "k7m2x9qa"]
    return try PipedProcess(
      arguments + ["--progress", "progress.json"], input: input.utf8, home: folder.path, environment: variables)
  }

  /// Studies everything there is.
  private func studyAll(_ decks: String...) throws {
    _ = try run(["study", "--mode", "reveal"] + decks, input: String(repeating: "\n4\n", count: 8))
  }

  private func events(_ name: String) throws -> [String] {
    try folder.text("progress.json").split(separator: "\n").map(String.init).filter {
      $0.contains("\"do\":\"\(name)\"")
    }
  }

  @Test func aMendedQuestionKeepsItsHistory() throws {
    try studyAll()
    #expect(try events("review").count == 3)
    try folder.write(Self.mended, to: "Decks/bones.md")
    let study = try run(["study"], day: 22)
    #expect(
      study.text.hasPrefix(
        "You edited 'Which bone is the kneecap?' (it was 'Whch bone is the kneecap?'): the card keeps its history. "
          + "'recollect undo' takes that back.\n"))
    #expect(try events("relink").count == 1)
    #expect(try run(["study"], day: 22).text.contains("You edited") == false)
    #expect(try events("relink").count == 1)
    #expect(try run(["show", "which-bone-is", "--json"], day: 22).text.contains("\"reviews\":1"))
  }

  @Test func aJoinCanBeUndoneAndIsNotMadeAgain() throws {
    try studyAll()
    try folder.write(Self.mended, to: "Decks/bones.md")
    _ = try run(["study"], day: 22)
    #expect(try run(["undo"], day: 22).text.hasPrefix("Undone: the joining of whch-bone-is"))
    #expect(try run(["study"], day: 22).text.contains("You edited") == false)
    #expect(try events("relink").count == 1)
    #expect(try run(["show", "which-bone-is", "--json"], day: 22).text.contains("\"reviews\":0"))
  }

  @Test func studyingOneDeckOnlyJoinsNothing() throws {
    try studyAll()
    try folder.write(Self.mended, to: "Decks/bones.md")
    _ = try run(["study", "Decks/bones.md"], day: 22)
    _ = try run(["study", "bones"], day: 22)
    #expect(try events("relink").isEmpty)
    #expect(
      try run(["relink", "bones", "--list"], day: 22).text == """
        Some of the decks that you study are not here, and cards may have moved there. Use 'recollect relink' without \
        naming a deck, where you study.

        """)
  }

  @Test func theOnlyDeckThatWasEverStudiedMayBeNamed() throws {
    try studyAll("Decks/bones.md")
    try folder.write(Self.mended, to: "Decks/bones.md")
    _ = try run(["study", "Decks/bones.md"], day: 22)
    #expect(try events("relink").count == 1)
  }

  @Test func decksOfTheSameNameInAnotherFolderJoinNothing() throws {
    try studyAll()
    try folder.write("Q: Which bone is the kneecapp?\nA: the patella\n", to: "Other/Decks/bones.md")
    let variables = ["RECOLLECT_NOW": "2026-11-22T09:12:00+01:00", "RECOLLECT_DEVICE": "k7m2x9qa"]
    _ = try PipedProcess(
      ["study", "--progress", folder.file("progress.json")], home: folder.path, environment: variables,
      folder: folder.file("Other"))
    #expect(try events("relink").isEmpty)
  }

  @Test func aRenamedDeckIsTheSameOne() throws {
    try studyAll()
    try FileManager.default.removeItem(atPath: folder.file("Decks/bones.md"))
    try folder.write(Self.mended, to: "Decks/anatomy.md")
    _ = try run(["study"], day: 22)
    #expect(try events("relink").count == 1)
  }

  @Test func aMovedCardAndOneThatWasAwayGoOnWithoutAJoin() throws {
    try studyAll()
    try folder.write("Q: Which bone lies in the thigh?\nA: the femur\n", to: "Decks/bones.md")
    try folder.write(Self.skin + "\nQ: Whch bone is the kneecap?\nA: the patella\n", to: "Decks/skin.md")
    _ = try run(["study"], day: 22)
    #expect(try run(["show", "whch-bone-is", "--json"], day: 22).text.contains("\"reviews\":1"))
    try folder.write(Self.skin, to: "Decks/skin.md")
    #expect(try run(["list", "--lost"], day: 22).text.contains("Whch bone is the kneecap?"))
    #expect(try run(["stats"], day: 22).text.contains("Elsewhere: 1 learned card is in no deck here."))
    try folder.write(Self.bones, to: "Decks/bones.md")
    #expect(try run(["show", "whch-bone-is", "--json"], day: 22).text.contains("\"reviews\":1"))
    #expect(try events("relink").isEmpty)
  }

  @Test func whatIsNotSureIsAskedWithOneKeyEach() throws {
    try folder.write(Self.skin + "\nT: gout\nD: crystals in a joint that hurt at night\n", to: "Decks/skin.md")
    try studyAll()
    try folder.write(Self.skin + "\nT: podagra\nD: crystals in a toe that hurt at night\n", to: "Decks/skin.md")
    let study = try run(["study"], day: 22)
    #expect(
      study.text.hasPrefix("1 card may be an edited one whose history could go on. 'recollect relink' asks you.\n"))
    let json = try run(["relink", "--json"], day: 22).text
    #expect(json.contains("\"prompt\":\"crystals in a joint that hurt at night\"") && json.contains("\"joined\":false"))
    let list = try run(["relink", "--list"], day: 22)
    #expect(
      list.text == """
        Was: crystals in a joint that hurt at night. Answer: gout. skin, 1 review.
        Now: crystals in a toe that hurt at night. Answer: podagra. skin.md:4.

        """)
    #expect(try events("relink").isEmpty)
    let no = try run(["relink"], input: "n\n", day: 22)
    #expect(
      no.text == """

        Card 1 of 1.
        Was: crystals in a joint that hurt at night. Answer: gout. skin, 1 review.
        Now: crystals in a toe that hurt at night. Answer: podagra. skin.md:4.
        Same card? 1 yes, 0 no, q, ? > n

        1 card left as before. 'recollect list --lost' shows what is in no deck.

        """)
    #expect(try events("relink").isEmpty)
    let yes = try run(["relink"], input: "maybe\n1\n", day: 22)
    #expect(
      yes.text.contains(
        "1 or y: it is the same card, and keeps its history. 0 or n: it is another card. q ends this.\n"))
    #expect(
      yes.text.hasSuffix("keeps its history. 'recollect undo' takes that back.\n")
        || yes.text.contains("keep their history. 'recollect undo --count 2' takes that back.\n"))
    #expect(try !events("relink").isEmpty)
    #expect(try run(["relink"], day: 22).text == "There is nothing to join: every reviewed card is in its deck.\n")
  }

  @Test func withoutProgressThereIsNothingToJoin() throws {
    let relink = try run(["relink"])
    #expect(
      relink.problems.contains("progress.json")
        || relink.text == "There is nothing to join: no card was reviewed yet.\n")
    #expect(!folder.names.contains("progress.json"))
  }
}
