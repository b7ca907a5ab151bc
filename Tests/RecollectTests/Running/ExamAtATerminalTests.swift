import Foundation
import Testing

/// An exam as a person at a keyboard has it.
@Suite struct ExamAtATerminalTests {
  private let home: ExamHome

  init() throws { home = try ExamHome() }

  /// Answers the three questions: one is picked, one typed with a slip, one not known.
  private func answer(_ terminal: PseudoTerminal) throws {
    for keys in ["3", "mandibel\r", "\r"] {
      try terminal.expect("> ")
      terminal.send(keys)
    }
  }

  @Test func anExamFromTheFirstQuestionToTheScore() throws {
    let terminal = try home.terminal("--mode", "type")
    try terminal.expect("Exam: Bones (bones.md), 3 questions, seed 7.")
    try answer(terminal)
    try terminal.expect(
      """
      3. What is the breastbone called?
         You gave no answer. Right: sternum.
         Read: bones.md:13.

      Score: 2 of 3 right (67 %) in 3 seconds.
      By heading, weakest first: Trunk 1 of 2; Head 1 of 1.
      """)
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
    #expect(try home.events("exam-answer").count == 3)
  }

  @Test func aKeyThatIsNoAnswerDoesNothing() throws {
    let terminal = try home.terminal("--questions", "1")
    try terminal.expect("> ")
    terminal.send("u4x3")
    try terminal.expect("Score: 1 of 1 right (100 %)")
    #expect(try terminal.status() == 0)
  }

  @Test(arguments: [PseudoTerminal.controlC, PseudoTerminal.controlD, "q"])
  func anExamMayBeLeft(keys: String) throws {
    let terminal = try home.terminal()
    try terminal.expect("> ")
    terminal.send(keys)
    try terminal.expect("\n\nNo question was answered.\n")
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
  }

  @Test(arguments: [PseudoTerminal.controlC, PseudoTerminal.controlD, ".q\r"])
  func anExamMayBeLeftWhereAnAnswerIsTyped(keys: String) throws {
    let terminal = try home.terminal("--mode", "type")
    try terminal.expect("> ")
    terminal.send("3")
    try terminal.expect("> ")
    terminal.send(keys)
    try terminal.expect("\n\nStopped: 1 of 3 answered, 2 not answered.\n")
    #expect(try terminal.status() == 0)
    #expect(terminal.isAsFound)
  }

  @Test func colourIsNotNeeded() throws {
    for (value, isColoured) in [("1", false), (nil, true)] {
      let home = try ExamHome()
      let terminal = try home.terminal(environment: ["NO_COLOR": value])
      try terminal.expect("> ")
      terminal.send(PseudoTerminal.controlD)
      #expect(try terminal.status() == 0)
      #expect(terminal.transcript.contains(/\u{1B}\[[0-9;]*m/) == isColoured)
    }
  }

  @Test func fortyColumnsAreEnough() throws {
    let terminal = try home.terminal("--mode", "type", columns: 40)
    try answer(terminal)
    #expect(try terminal.status() == 0)
    #expect(terminal.screen.split(separator: "\n").allSatisfy { $0.count <= 40 }, "\(terminal.screen)")
  }

  @Test func aDumbTerminalGetsPlainLines() throws {
    let terminal = try home.terminal("--mode", "type", environment: ["TERM": "dumb"])
    try terminal.expect("Question 1 of 3: ")
    terminal.send(PseudoTerminal.controlD)
    #expect(try terminal.status() == 0)
    #expect(!terminal.transcript.utf8.contains(0x1B))
  }
}
