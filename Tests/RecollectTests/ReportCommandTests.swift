import Foundation
import Testing

@testable import recollect

/// `list`, `show`, `stats` and `due`, as a shell runs them.
@Suite struct ReportCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.file("Decks"), withIntermediateDirectories: true)
    try folder.write(
      """
      ---
      name: Bones
      tags: [scleroderma]
      ---

      # Chest

      lower jaw :: mandible

      breastbone :: sternum
      """, to: "Decks/bones.md")
  }

  private func run(_ arguments: [String], lines: [String] = [], now: String = "2026-11-21T09:12:00+01:00") throws
    -> PipedProcess
  {
    try PipedProcess(
      arguments, lines: lines, home: folder.path,
      environment: ["RECOLLECT_NOW": now, "RECOLLECT_DEVICE": "k7m2x9qa"])
  }

  /// Answers the first card easily, so that it is due in some days, and leaves.
  private func study() throws {
    let session = try run(["study", "--mode", "reveal", "--limit", "1"], lines: ["", "4"])
    #expect(session.status == 0, "\(session.problems)")
  }

  @Test func aListSaysWhereEachCardStands() throws {
    try study()
    let list = try run(["list"])
    #expect(
      list.text == """
        Card: Decks/bones.md:8, lower-jaw-ask-8awj0629p8, 29 Nov. Asks: lower jaw Answer: mandible
        Card: Decks/bones.md:10, breastbone-ask-ds95n0tdf5, new. Asks: breastbone Answer: sternum

        """)
    #expect(list.status == 0)
    #expect(list.problems.isEmpty)
    #expect(try run(["list", "--suspended", "--flagged"]).text == "No card is suspended or flagged.\n")
    #expect(try run(["list", "--suspended", "--json"]).text == "[]\n")
  }

  @Test func aReviewedCardThatItsDeckHasNoMoreIsLost() throws {
    try study()
    #expect(try run(["list", "--lost"]).text == "No card is lost.\n")
    try folder.write("---\nname: Bones\n---\n\nbreastbone :: sternum\n", to: "Decks/bones.md")
    #expect(
      try run(["list", "--lost"]).text == """
        Card: lower-jaw-ask-8awj0629p8, 29 Nov. Asks: lower jaw Answer: mandible

        """)
    // A deck with a mistake may have the card after all.
    try folder.write("---\nname: Bones\n---\n\nbreastbone :: sternum\n\nQ: lower jaw?\n", to: "Decks/bones.md")
    #expect(
      try run(["list", "--lost"]).text == """
        No card is lost, as far as can be told: in 'Bones' something could not be read, and reviewed cards are missing \
        there. Use 'recollect check'.

        """)
    #expect(
      try run(["relink", "--list"]).text == """
        There is nothing to join, as far as can be told: in 'Bones' something could not be read, and reviewed cards \
        are missing there. Use 'recollect check'.

        """)
  }

  @Test func jsonHasTheSameNamesEverywhere() throws {
    try study()
    let list = try run(["list", "--json"])
    let rows = list.text.split(separator: "\n")
    let row = try #require(JSONReader.value(of: Array(rows[1].utf8.dropLast())[...]))
    guard case .object(let members) = row else {
      Issue.record("\(rows[1]) is no object")
      return
    }
    let names = [
      "key", "kind", "prompt", "answers", "deck", "file", "line", "heading", "tags", "state", "due", "reviews",
      "lapses",
      "stability", "difficulty", "retrievability", "suspended", "flagged",
    ]
    #expect(members.map(\.name) == names)
    #expect(row["file"] == .string("Decks/bones.md"))
    #expect(row["due"] == .string("2026-11-29"))
    #expect(row["state"] == .string("review"))
    let page = try run(["show", "lower-jaw", "--json"])
    let shown = try #require(JSONReader.value(of: Array(page.text.utf8)[...]))
    for name in names { #expect(shown[name] == row[name], "\(name)") }
    #expect(
      shown["history"]?.line == """
        [{"at":"2026-11-21T09:12:02.002+01:00","grade":4,"mode":"reveal","ms":1000,"days":8}]
        """)
  }

  @Test func dueAnswersWithItsExitCode() throws {
    let nothing = try run(["due"])
    #expect(nothing.text == "Bones: 2 new.\nNothing is due; study brings 2 new cards.\n")
    #expect(nothing.status == 1)
    try study()
    let later = try run(["due"], now: "2026-11-29T04:00:00+01:00")
    #expect(later.text == "Bones: 1 to review, 1 new.\nDue now: 1 card.\n")
    #expect(later.status == 0)
    let quiet = try run(["due", "--quiet"], now: "2026-11-29T03:59:59+01:00")
    #expect(quiet.status == 1)
    #expect(quiet.text.isEmpty && quiet.problems.isEmpty)
    #expect(
      try run(["due", "--json"], now: "2026-11-29T04:00:00+01:00").text
        == #"{"due":1,"new":1,"decks":[{"deck":"Bones","learning":0,"reviews":1,"new":1}]}"# + "\n")
  }

  @Test func whenDueFailsNobodyTakesItForNothingDue() throws {
    try folder.write("{}", to: "other.json")
    #expect(try run(["due", "--quiet", "--progress", folder.file("other.json")]).status == 65)
    #expect(try run(["due", "none.md"]).status == 66)
    #expect(try run(["due", "--nonsense"]).status == 64)
    #expect(try run(["due"], now: "yesterday").status == 64)
    #expect(throws: PlainProblem("no", status: .inputWithErrors)) {
      try DueCommand.failingAbove63 { throw PlainProblem("no", status: .failed) }
    }
  }

  @Test func aCardThatIsNotThereIsSaid() throws {
    let show = try run(["show", "femur"])
    #expect(show.status == 66)
    #expect(
      show.problems
        == "'femur': There is no such card. Name it by its key or as file:line; 'recollect list' shows them.\n")
    #expect(
      try run(["show", "bones.md:8"]).text.hasPrefix("Card: lower-jaw-ask-8awj0629p8\nDeck: Bones (Decks/bones.md:8)\n")
    )
  }

  @Test func commandsThatReadWriteNothing() throws {
    for command in [
      ["list"], ["show", "lower"], ["stats"], ["due"], ["list", "--lost", "--json"], ["stats", "--json"],
    ] {
      _ = try run(command)
    }
    #expect(folder.names == ["Decks"])
  }

  @Test(arguments: [
    (["LC_ALL": "C.UTF-8", "LANG": "C"], true), (["LC_ALL": "", "LANG": "de_DE.utf8"], true), (["LANG": "C"], false),
    (["LC_CTYPE": "POSIX", "LANG": "en_GB.UTF-8"], false), ([:], false),
  ])
  func barsAreOfBlocksWhereTheLocaleHasThem(environment: [String: String], hasThem: Bool) {
    #expect(ReportOptions.writesUTF8(environment: environment) == hasThem)
  }
}
