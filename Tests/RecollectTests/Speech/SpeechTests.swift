import Foundation
import Testing

@testable import recollect

@Suite struct SpeechTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func speech(_ command: String, reports: Reports = Reports()) throws -> Speech {
    Speech(try SpeechCommand(command), environment: ["PATH": "/usr/bin:/bin"]) { reports.lines.append($0) }
  }

  private final class Reports {
    var lines: [String] = []
  }

  /// Waits until the program that is speaking has ended by itself; it is left to be collected.
  private func waitForEnd(of speech: Speech) throws {
    var facts = siginfo_t()
    let result = waitid(P_PID, id_t(try #require(speech.speaker)), &facts, WEXITED | WNOWAIT)
    #expect(result == 0)
  }

  private func isRunning(_ process: pid_t) -> Bool { kill(process, 0) == 0 }

  @Test func theTextIsTheInput() throws {
    let speech = try speech("/bin/sh -c 'cat >\"$0\"' \(folder.file("said"))")
    speech.say("-v --help $(ls)\nSjögren")
    try waitForEnd(of: speech)
    #expect(try folder.text("said") == "-v --help $(ls)\nSjögren\n")
    speech.stop()
    #expect(speech.speaker == nil)
  }

  @Test func aNewTextEndsTheOneBefore() throws {
    let speech = try speech("sleep 1000")
    speech.say("first")
    let first = try #require(speech.speaker)
    speech.say("second")
    let second = try #require(speech.speaker)
    #expect(!isRunning(first))
    #expect(isRunning(second))
    speech.stop()
    #expect(!isRunning(second))
  }

  @Test func aProgramThatDoesNotWantToEndIsEnded() throws {
    let speech = try speech(
      "/bin/sh -c 'trap \"\" TERM; sleep 1000'")
    speech.say("first")
    let first = try #require(speech.speaker)
    speech.stop()
    #expect(!isRunning(first))
  }

  @Test func aTextThatIsTooLongDoesNotHoldTheQuizUp() throws {
    let speech = try speech("sleep 1000")
    speech.say(String(repeating: "bone ", count: 1_000_000))
    #expect(speech.speaker != nil)
    speech.stop()
  }

  @Test func aMissingProgramIsSaidOnce() throws {
    let reports = Reports()
    let speech = try speech("no-such-reader -v x", reports: reports)
    speech.say("first")
    speech.say("second")
    #expect(
      reports.lines == [
        "The program 'no-such-reader' that is to read aloud could not be started. Install it, or name another one "
          + "with --speak. The session goes on without it."
      ])
    #expect(speech.speaker == nil)
  }

  @Test func aProgramThatFailsIsSaidOnce() throws {
    let reports = Reports()
    let speech = try speech("sh -c 'exit 3'", reports: reports)
    for _ in 1...3 {
      speech.say("text")
      try waitForEnd(of: speech)
    }
    #expect(
      reports.lines == [
        "The program 'sh' that is to read aloud ended with error 3. Try it by itself: echo test | sh."
      ])
    speech.stop()
  }
}
