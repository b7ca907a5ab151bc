import Foundation
import Testing

/// `recollect make --review` as a person at a keyboard has it.
@Suite struct ReviewAtATerminalTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      Joints

      A sprain is a stretched or torn ligament that hurts.

      A bunion is a bony bump at the base of the big toe.

      A ganglion is a soft lump of fluid at the back of the wrist.

      """, to: "joints.txt")
  }

  private func review() throws -> PseudoTerminal {
    try PseudoTerminal(
      ["make", "joints.txt", "-o", "joints.md", "--review"], home: folder.path,
      environment: ["RECOLLECT_NOW": "2026-11-21T09:12:00+01:00"])
  }

  @Test func oneKeyDecides() throws {
    let terminal = try review()
    try terminal.expect("3 new entries, 6 cards. ? for help.\n")
    try terminal.expect("1 of 3 · joints.txt:3\nFrom: A sprain is a stretched or torn ligament that hurts.\n")
    try terminal.expect("Term: sprain\nDefinition: a stretched or torn ligament that hurts\n")
    try terminal.expect("Keep it? Enter, e, d, b, q, ? > ")
    terminal.send("\r")
    try terminal.expect("2 of 3 · joints.txt:5\n")
    try terminal.expect("? > ")
    terminal.send("d")
    try terminal.expect("3 of 3 · joints.txt:7\n")
    try terminal.expect("? > ")
    terminal.send("k")
    try terminal.expect("joints.md: 4 cards made, 2 dropped. Study it with: recollect study joints.md\n")
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
    let deck = try folder.text("joints.md")
    #expect(deck.contains("T: sprain\n") && deck.contains("T: ganglion\n") && !deck.contains("bunion"))
  }

  @Test func theTextsToChangeAreThereAlready() throws {
    let terminal = try review()
    try terminal.expect("? > ")
    terminal.send("e")
    try terminal.expect("Term: sprain")
    terminal.send("ed ankle\r")
    try terminal.expect("Definition: a stretched or torn ligament that hurts")
    terminal.send("\u{15}a torn ligament of the ankle joint\r")
    try terminal.expect("Kept as you changed it.\n")
    try terminal.expect("2 of 3")
    try terminal.expect("? > ")
    terminal.send("q")
    try terminal.expect("joints.md: 2 cards made, 4 not looked at. Study it with")
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
    #expect(try folder.text("joints.md").contains("T: sprained ankle\nD: a torn ligament of the ankle joint\n"))
  }

  @Test(arguments: [PseudoTerminal.controlC, PseudoTerminal.controlD]) func leavingKeepsWhatWasKept(key: String) throws
  {
    let terminal = try review()
    try terminal.expect("? > ")
    terminal.send("k")
    try terminal.expect("2 of 3")
    try terminal.expect("? > ")
    terminal.send(key)
    try terminal.expect("joints.md: 2 cards made, 4 not looked at.")
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
    #expect(try folder.text("joints.md").contains("T: sprain\n"))
  }

  @Test func aTerminalThatGoesAwayLosesNothing() throws {
    let terminal = try review()
    try terminal.expect("? > ")
    terminal.send("k")
    try terminal.expect("2 of 3")
    try terminal.expect("? > ")
    _ = terminal.hangUp()
    #expect(try folder.text("joints.md").contains("T: sprain\n"))
  }

  @Test func controlCInAnEditLeavesTheCardAsItIs() throws {
    let terminal = try review()
    try terminal.expect("? > ")
    terminal.send("e")
    try terminal.expect("Term: sprain")
    terminal.send("x" + PseudoTerminal.controlC)
    try terminal.expect("Nothing was changed.\n")
    try terminal.expect("? > ")
    terminal.send("q")
    try terminal.expect("joints.md: No cards made, 6 not looked at, so there is no deck.\n")
    #expect(try terminal.status() == 0)
    #expect(!folder.names.contains("joints.md"))
  }
}
