import Cards
import Foundation
import Memory
import Study
import Testing

@testable import recollect

@Suite struct StudyRunTests {
  // The undo was on disk before the new review was tried: a write that failed between them lost the answer.
  @Test func aGradeThatCannotBeChangedStaysAsItWas() throws {
    let folder = try TemporaryFolder()
    try folder.write("lower jaw :: mandible\n\nrib :: costa\n", to: "bones.md")
    let library = try DeckLibrary.load([folder.file("bones.md")], paths: Paths(environment: [:]))
    var calls = FileCalls.system
    calls.write = { file, bytes, offset in
      guard !String(decoding: bytes, as: UTF8.self).contains("\"own\":true") else {
        errno = EIO
        return -1
      }
      return pwrite(file, bytes.baseAddress, bytes.count, off_t(offset))
    }
    let path = folder.file("p.json")
    let file = try ProgressFileTests.open(path, calls: calls)
    let run = StudyRun(
      library: library, file: file, terminal: ScriptedTerminal("mandible", ".g4"),
      clock: WorldClock(standingAt: ProgressFileTests.now))
    #expect(throws: FileProblem(attempt: .write, path: path, code: EIO)) {
      try run.study(Session.Wishes(mode: .type, fixedMilliseconds: 1_000), newLimit: nil, seedIsGiven: true)
    }
    let state = try ProgressFile.read(path, paths: Paths(environment: [:])).state
    #expect(state.cards.map(\.reviews) == [1])
    #expect(state.log.events.map(\.deed.name) == ["start", "card", "review"])
  }

  // What had been mended before the write that failed was never said.
  @Test func whatWasMendedIsSaidAlsoWhereTheWriteFails() throws {
    let folder = try TemporaryFolder()
    try folder.write("lower jaw :: mandible\n", to: "bones.md")
    let path = folder.file("p.json")
    let library = try DeckLibrary.load([folder.file("bones.md")], paths: Paths(environment: [:]))
    for isExam in [false, true] {
      try Data(LogLayout.file()).write(to: URL(filePath: path))
      var calls = FileCalls.system
      calls.write = { file, bytes, offset in
        guard !String(decoding: bytes, as: UTF8.self).contains("\"do\":\"\(isExam ? "exam" : "review")\"") else {
          errno = EIO
          return -1
        }
        return pwrite(file, bytes.baseAddress, bytes.count, off_t(offset))
      }
      let file = try ProgressFileTests.open(path, calls: calls)
      // Another program lays the file out anew while the first question is read.
      try folder.write(folder.text("p.json").replacing("\n", with: "\r\n"), to: "p.json")
      let terminal = ScriptedTerminal("mandible")
      let clock = WorldClock(standingAt: ProgressFileTests.now)
      let words = ExamWords(isPlain: false, width: 80, command: "recollect exam")
      #expect(throws: FileProblem(attempt: .write, path: path, code: EIO)) {
        if isExam {
          let run = ExamRun(
            library: ExamLibrary(library), file: file, terminal: terminal, clock: clock, words: words)
          _ = try run.hold(ExamStart(decks: ["bones"], seed: 1, questions: 1, mode: .type, isCounted: false))
        } else {
          try StudyRun(library: library, file: file, terminal: terminal, clock: clock)
            .study(Session.Wishes(mode: .type, fixedMilliseconds: 1_000), newLimit: nil, seedIsGiven: true)
        }
      }
      #expect(terminal.transcript.contains("\(path): Another program had laid the file out anew."))
    }
  }
}
