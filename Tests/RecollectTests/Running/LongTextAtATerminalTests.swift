import Foundation
import Testing

/// Texts that are longer than the screen, or wider.
@Suite struct LongTextAtATerminalTests {
  private static let pause = "Enter: more, q: on > "

  private static let deck = """
    Q: Which stages?
    A: stage 1
    \((2...60).map { "stage \($0)" }.joined(separator: "\n"))
    N: There are sixty.

    """

  private let home: StudyingHome

  init() throws { home = try StudyingHome(deck: Self.deck) }

  private func opened(rows: UInt16 = 24) throws -> PseudoTerminal {
    let terminal = try home.study(rows: rows)
    try terminal.expect("Enter shows the answer > ")
    terminal.send("\r")
    return terminal
  }

  @Test func aKeyBringsEachPage() throws {
    let terminal = try opened()
    // "Answer:" and 22 lines leave the last row for what to press.
    #expect(try terminal.expect(Self.pause).hasSuffix("stage 21\nstage 22\n"))
    terminal.send("\r")
    #expect(try terminal.expect(Self.pause).hasPrefix("stage 23\n"))
    terminal.send(" ")
    #expect(try terminal.expect("Note: There are sixty.").hasSuffix("stage 60\n"))
    try terminal.expect("Did you know it?")
    terminal.send("3")
    try terminal.expect("Good.")
    terminal.send(PseudoTerminal.controlD)
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
  }

  @Test func aKeyLeavesTheRestOut() throws {
    let terminal = try opened()
    try terminal.expect(Self.pause)
    terminal.send("x")
    terminal.send("q")
    #expect(try !terminal.expect("Did you know it?").contains("stage"))
    terminal.send(PseudoTerminal.controlC)
    #expect(try terminal.status() == 0)
  }

  @Test func controlCBetweenPagesEndsPolitely() throws {
    let terminal = try opened()
    try terminal.expect(Self.pause)
    terminal.send(PseudoTerminal.controlC)
    #expect(try !terminal.expect("Nothing was asked.").contains("stage 23"))
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
  }

  @Test func theScreensHeightCounts() throws {
    let terminal = try opened(rows: 10)
    #expect(try terminal.expect(Self.pause).hasSuffix("stage 8\n"))
    terminal.resize(columns: 80, rows: 62)
    terminal.send("\r")
    try terminal.expect("stage 60\nNote: ")
    terminal.send(PseudoTerminal.controlC)
    #expect(try terminal.status() == 0)
  }

  @Test func inPlainLinesNothingWaits() throws {
    let terminal = try home.study("--plain")
    try terminal.expect("Enter shows the answer: ")
    terminal.send("\r")
    try terminal.expect("stage 60\nNote: There are sixty.\n")
    terminal.send(PseudoTerminal.controlD)
    #expect(try terminal.status() == 0)
    #expect(!terminal.screen.contains("more"))
  }

  // Errors and what commands say were broken by the terminal in the middle of words.
  @Test func problemsAreBrokenBetweenWords() throws {
    let terminal = try PseudoTerminal(
      ["suspend", "nothing-of-this-name", "--progress", "progress.json"], home: home.folder.path,
      environment: StudyingHome.now.merging(["RECOLLECT_DECKS": "glands.md"]) { $1 }, columns: 40)
    #expect(try terminal.status() == 66)
    #expect(
      terminal.screen == """
        'nothing-of-this-name': There is no such
        card. Name it by its key or as
        file:line; 'recollect list' shows them.

        """)
  }

  @Test func wrongCommandLinesAreToo() throws {
    let terminal = try PseudoTerminal(["study", "--grades", "3"], home: home.folder.path, columns: 40)
    #expect(try terminal.status() == 64)
    #expect(
      terminal.screen.hasPrefix("Error: --grades: '3' grades cannot be\nshown. Give 2 or 4.\n"), "\(terminal.screen)")
    let plain = try PseudoTerminal(
      ["study", "--grades", "3"], home: home.folder.path, environment: ["RECOLLECT_PLAIN": "1"], columns: 40)
    #expect(try plain.status() == 64)
    #expect(plain.screen.hasPrefix("Error: --grades: '3' grades cannot be shown. Give 2 or 4.\n"), "\(plain.screen)")
  }
}
