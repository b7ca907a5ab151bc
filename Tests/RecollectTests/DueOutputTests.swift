import Foundation
import Testing

@testable import recollect

@Suite struct DueOutputTests {
  // "due | head -0" ended with 0, which says that something is due.
  @Test func withoutAReaderItIsStillToldWhetherSomethingIsDue() throws {
    TerminalSignals.ignoreClosedPipes()
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    #expect(throws: OutputFailure.readerGone) { try OutputDescriptor(number: ends[1]).write("x") }
    try DueCommand.show("x", on: OutputDescriptor(number: ends[1]))
    #expect(throws: OutputFailure.failed(EBADF)) { try DueCommand.show("x", on: OutputDescriptor(number: -1)) }
  }
}
