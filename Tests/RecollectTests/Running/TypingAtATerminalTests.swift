import Foundation
import Testing

/// Lines as they are typed: hints by Tab, vi's keys, and no way back to an earlier answer.
@Suite struct TypingAtATerminalTests {
  private static let deck = """
    Q: Which disease dries out the eyes and the mouth?
    A: Sjögren's disease

    Q: Which bone is the lower jaw?
    A: mandible

    """

  private let home: StudyingHome

  init() throws { home = try StudyingHome(deck: Self.deck) }

  private func said() throws -> [String] {
    try home.events("review").map { $0.firstMatch(of: /"said":"([^"]*)"/).map { String($0.1) } ?? "" }
  }

  /// The environment, with an inputrc of these lines.
  private func environment(inputrc: String) throws -> [String: String?] {
    try home.folder.write(inputrc, to: "inputrc")
    return StudyingHome.now.merging(["INPUTRC": home.folder.file("inputrc")]) { $1 }
  }

  @Test(arguments: ["", "set editing-mode vi\n"])
  func tabGivesTheNextLetterAndCosts(inputrc: String) throws {
    let terminal = try home.study(environment: try environment(inputrc: inputrc))
    try terminal.expect("the mouth?\n> ")
    terminal.send("\t")
    try terminal.expect("S")
    terminal.send("jox")
    try terminal.expect("jox")
    terminal.send("\t")
    try terminal.expect("\nHint: this far it is right.\n")
    try terminal.expect("> Sjög")
    terminal.send("ren's diseas\t")
    try terminal.expect("No more hints. .s shows the answer.\n> Sjögren's diseas")
    terminal.send("e\r")
    try terminal.expect("Right")
    terminal.send(PseudoTerminal.controlD)
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
    let review = try #require(try home.events("review").first)
    #expect(review.contains("\"grade\":2") && review.contains("\"hints\":2"))
  }

  @Test func tabAfterAFullStopIsNothing() throws {
    let terminal = try home.study()
    try terminal.expect("the mouth?\n> ")
    terminal.send(".\th\r")
    try terminal.expect(".h\nHint: It begins with 'S'. It has 2 words, 15 letters.\n")
    terminal.send(PseudoTerminal.controlD)
    #expect(try terminal.status() == 0)
  }

  // Up, Ctrl-P, Ctrl-R and a letter, and Ctrl-Y: everything by which readline brings back what was typed.
  @Test(arguments: ["\u{1B}[A", "\u{10}", "\u{12}S\u{7}", "\u{19}"])
  func noKeyBringsBackAnEarlierAnswer(key: String) throws {
    let terminal = try home.study()
    try terminal.expect("the mouth?\n> ")
    terminal.send("Sjögren's disease\r")
    try terminal.expect("the lower jaw?\n> ")
    terminal.send(key)
    terminal.send("x\r")
    try terminal.expect("Not quite: mandible.")
    terminal.send(PseudoTerminal.controlD)
    #expect(try terminal.status() == 0)
    #expect(try said() == ["", "x"])
  }

  @Test func underViKeysNoneDoesEither() throws {
    let terminal = try home.study(environment: try environment(inputrc: "set editing-mode vi\n"))
    try terminal.expect("the mouth?\n> ")
    terminal.send("Sjögren's disease\r")
    try terminal.expect("the lower jaw?\n> ")
    terminal.send("\u{1B}kp")
    terminal.send("ix\r")
    try terminal.expect("Not quite: mandible.")
    terminal.send(PseudoTerminal.controlD)
    #expect(try terminal.status() == 0)
    #expect(try said() == ["", "x"])
  }

  // After Escape, Return changed to vi's keys without a word.
  @Test func returnAfterEscapeIsReturn() throws {
    let terminal = try home.study()
    try terminal.expect("the mouth?\n> ")
    terminal.send("lupus\u{1B}\r")
    try terminal.expect("Not quite: Sjögren's disease.")
    try terminal.expect("the lower jaw?\n> ")
    // Ctrl-A goes to the beginning of the line; vi would take it for a letter.
    terminal.send("axilla\u{1}m\r")
    try terminal.expect("Not quite: mandible.")
    terminal.send(PseudoTerminal.controlD)
    #expect(try terminal.status() == 0)
    #expect(try said() == ["lupus", "maxilla"])
  }
}
