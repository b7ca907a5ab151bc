import Foundation
import Testing

/// With clock, device and seed set, a second run is the first one again.
@Suite struct StudyTwiceTests {
  @Test func screenAndProgressAreTheSameBytes() throws {
    let runs = try (0..<2).map { _ in
      let home = try StudyingHome()
      let terminal = try home.study("--limit", "3")
      try terminal.expect("the mouth?\n> ")
      terminal.send("lupus\r")
      try terminal.expect("osteoarthritis")
      try terminal.expect("> ")
      terminal.send("2")
      try terminal.expect("Enter shows the answer > ")
      terminal.send("\r")
      try terminal.expect("Did you know it?")
      try terminal.expect("> ")
      terminal.send("1")
      try terminal.expect("3 answers")
      terminal.send(PseudoTerminal.controlD)
      #expect(try terminal.status() == 0)
      return (terminal.transcript, try home.folder.text("progress.json"))
    }
    #expect(runs[0].0 == runs[1].0)
    #expect(runs[0].1 == runs[1].1)
  }

  @Test func soAreThoseOfAPipe() throws {
    let runs = try (0..<2).map { _ in
      let home = try StudyingHome()
      let run = try home.study(input: "lupus\n1\n\n1\n")
      return (run.text, try home.folder.text("progress.json"))
    }
    #expect(runs[0].0 == runs[1].0)
    #expect(runs[0].1 == runs[1].1)
    #expect(runs[0].0.contains("Wrong."))
  }
}
