import Foundation
import Testing

@testable import recollect

@Suite(.serialized) struct PlainTerminalTests {
  /// What a dialogue leaves when its input comes through a pipe.
  private func transcript(of input: String, _ dialogue: (PlainTerminal) throws -> Void) throws -> String {
    let (keyboard, screen) = (Pipe(), Pipe())
    keyboard.fileHandleForWriting.write(Data(input.utf8))
    try keyboard.fileHandleForWriting.close()
    let output = ScreenOutput(OutputDescriptor(number: screen.fileHandleForWriting.fileDescriptor))
    let terminal = PlainTerminal(input: keyboard.fileHandleForReading.fileDescriptor, output: output)
    try dialogue(terminal)
    try terminal.close()
    try screen.fileHandleForWriting.close()
    return String(decoding: try screen.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  }

  @Test func aPipedDialogueReadsAsOnATerminal() throws {
    let text = try transcript(of: "costochondritis\n1\n\n") { terminal in
      #expect(!terminal.isInteractive && terminal.isPlain && !terminal.actsOnKeys)
      terminal.show("Question 1 of 2: Which term?")
      #expect(terminal.line(prompt: "Answer: ", freshQuestion: true) == .text("costochondritis"))
      terminal.show("\("Right.", .right) Again in \("10 minutes", .strong).")
      #expect(terminal.key(prompt: "Choice: ", accepted: ["1"], freshQuestion: true) == .text("1"))
      #expect(terminal.line(prompt: "Answer: ", freshQuestion: true) == .text(""))
      #expect(terminal.line(prompt: "Answer: ", freshQuestion: true) == .endOfInput)
    }
    #expect(
      text == """
        Question 1 of 2: Which term?
        Answer: costochondritis
        Right. Again in 10 minutes.
        Choice: 1
        Answer: \n\
        Answer: \n
        """)
  }

  @Test func noTextSendsAnEscapeSequence() throws {
    let text = try transcript(of: "\u{1B}[2Jx\u{202E}\n") { terminal in
      terminal.show("a\u{1B}[31mb")
      #expect(terminal.line(prompt: "c\u{7}> ", freshQuestion: false) == .text("[2Jx\u{202E}"))
    }
    #expect(text == "a⟨U+001B⟩[31mb\nc⟨U+0007⟩> [2Jx⟨U+202E⟩\n")
  }

  @Test func aLongLineIsNotWrapped() throws {
    let long = String(repeating: "bone density ", count: 20)
    #expect(try transcript(of: "") { $0.show(StyledText(long)) } == long + "\n")
  }

  @Test func whenNobodyReadsTheSessionEndsQuietly() throws {
    TerminalSignals.ignoreClosedPipes()
    let (keyboard, screen) = (Pipe(), Pipe())
    keyboard.fileHandleForWriting.write(Data("1\n".utf8))
    try screen.fileHandleForReading.close()
    let output = ScreenOutput(OutputDescriptor(number: screen.fileHandleForWriting.fileDescriptor))
    let terminal = PlainTerminal(input: keyboard.fileHandleForReading.fileDescriptor, output: output)
    terminal.show("Question 1 of 2: Which term?")
    #expect(terminal.line(prompt: "Answer: ", freshQuestion: true) == .endOfInput)
    #expect(output.failure == .readerGone)
  }
}
