import ArgumentParser
import Foundation
import Testing

@testable import recollect

@Suite struct ConsoleTests {
  @Test func aFullDiskIsSaidAndEndsWith74() throws {
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    try #require(full >= 0)
    defer { close(full) }
    let failure = #expect(throws: OutputFailure.self) { try OutputDescriptor(number: full).write("bone\n") }
    #expect(failure?.description == "The output could not be written: the disk is full. Make room, then try again.")
    #expect(failure?.status == .writeFailed)
    #expect(failure?.ending as? OutputFailure == failure)
  }

  @Test func anotherFailureNamesItsReason() {
    #expect(
      OutputFailure(errorNumber: EBADF).description
        == "The output could not be written: bad file descriptor. Send it elsewhere, then try again.")
  }

  @Test(arguments: [EPIPE, EIO]) func nobodyReadingIsAQuietEnd(number: Int32) {
    #expect(OutputFailure(errorNumber: number).ending as? ExitCode == .success)
  }

  @Test func aFullPipeIsWaitedFor() throws {
    let pipe = Pipe()
    let end = pipe.fileHandleForWriting.fileDescriptor
    #expect(fcntl(end, F_SETFL, O_NONBLOCK) == 0)
    Thread.detachNewThread {
      try? OutputDescriptor(number: end).write(String(repeating: "x", count: 300_000))
      try? pipe.fileHandleForWriting.close()
    }
    #expect(try pipe.fileHandleForReading.readToEnd()?.count == 300_000)
  }
}
