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
}
