import Cards
import Testing

@testable import Study

/// How much a file may hold, and that nothing is written of which it would hold more.
@Suite struct LogLimitTests {
  private static func log(_ lines: String) throws -> ProgressLog {
    try ProgressLog(LogLayout.firstLine + Array(lines.utf8) + LogLayout.lastLine)
  }

  /// So many lines, with their number for `%`.
  private static func lines(_ line: String, _ numbers: Range<Int>) -> String {
    let parts = line.split(separator: "%", omittingEmptySubsequences: false)
    return numbers.map { parts.joined(separator: "\($0)") }.joined()
  }

  /// Does something where few are a hundred and many a thousand.
  private static func withLowLimits(_ body: () throws -> Void) rethrows {
    try LogLimit.$few.withValue(100) { try LogLimit.$many.withValue(1_000) { try body() } }
  }

  private static let at = #"{"at":"2026-11-21T09:12:33Z","by":"d""#
  private static let setting = ",\(at),\"do\":\"set\",\"name\":\"new\",\"value\":%}\n"

  @Test(arguments: [",{}\n", ",0\n"])
  func aLogOfNothingButOtherThingsIsRefused(line: String) throws {
    try LogLimit.$many.withValue(1_000) {
      let log = try Self.log(String(repeating: line, count: 1_000))
      #expect(log.count == 1_000)
      #expect(throws: LogFault.tooMuch(.others)) { try Self.log(String(repeating: line, count: 1_001)) }
    }
  }

  @Test(arguments: [
    (LogLimit.settings, setting), (.starts, ",\(at),\"do\":\"start\",\"learner\":\"%\",\"program\":\"\"}\n"),
    (.machines, #",{"at":"2026-11-21T09:12:33Z","by":"%","do":"x"}"# + "\n"),
    (.decks, ",\(at),\"card\":\"c\",\"deck\":\"%\",\"do\":\"card\"}\n"),
    (.cards, ",\(at),\"card\":\"c%\",\"do\":\"suspend\"}\n"),
  ])
  func aLogOfMoreThanAnyLearnerComesToIsRefusedInEveryLayout(limit: LogLimit, line: String) throws {
    try Self.withLowLimits {
      let most = Self.lines(line, 0..<limit.most)
      let more = Self.lines(line, limit.most..<limit.most + 1)
      let log = try Self.log(most)
      #expect(log.count == limit.most)
      #expect(throws: LogFault.tooMuch(limit)) { try Self.log(most + more) }
      #expect(throws: LogFault.tooMuch(limit)) { try Self.log("x\n" + most + more) }
      #expect(throws: LogFault.tooMuch(limit)) { try Self.log(most.replacing("\n", with: "") + more) }
      let document = #"{"format":"recollect-progress","version":1,"log":[0"# + most + more + "]}"
      #expect(throws: LogFault.tooMuch(limit)) { try ProgressLog(Array(document.utf8)) }
    }
  }

  @Test func whatThereIsTooMuchOfIsSaidInWords() {
    let words = LogLimit.allCases.map { LogFault.tooMuch($0).description }
    let end = ", which is more than any learner comes to. Nothing was changed."
    #expect(
      words == [
        "This file's log has more than 1000000 elements that this recollect cannot read as events. "
          + "Nothing was changed. If a newer recollect wrote it, update this one.",
        "This file has more than 100000 changes of settings" + end,
        "This file has more than 100000 beginnings on machines" + end, "This file has more than 100000 machines" + end,
        "This file has more than 100000 decks" + end, "This file has more than 1000000 cards" + end,
      ])
  }

  /// Each of two files could be read, and both together could not.
  @Test func aUnionThatCouldNotBeReadIsKnownBefore() throws {
    try Self.withLowLimits {
      let half = LogLimit.settings.most / 2
      let one = try Self.log(Self.lines(Self.setting, 0..<half))
      let other = try Self.log(Self.lines(Self.setting, half..<half * 2))
      let more = try Self.log(Self.lines(Self.setting, half..<half * 2 + 1))
      #expect(LogMerge([one, other]).write { _ in }.excess == nil)
      #expect(LogMerge([one, other, one]).write { _ in }.excess == nil)
      #expect(LogMerge([one, more]).write { _ in }.excess == .settings)
      #expect(throws: LogFault.tooMuch(.settings)) { try ProgressLog(LogMerge([one, more]).bytes) }
    }
  }

  @Test(arguments: [
    (LogLimit.machines, #",{"at":"2026-11-21T09:12:33Z","by":"%","do":"x"}"# + "\n"),
    (.decks, ",\(at),\"card\":\"c\",\"deck\":\"%\",\"do\":\"card\"}\n"),
    (.starts, ",\(at),\"do\":\"start\",\"learner\":\"%\",\"program\":\"\"}\n"),
  ])
  func aUnionOfTooManyNamesIsKnownBefore(limit: LogLimit, line: String) throws {
    try Self.withLowLimits {
      let one = try Self.log(Self.lines(line, 0..<limit.most))
      let same = try Self.log(Self.lines(line, 5..<9))
      let other = try Self.log(Self.lines(line, limit.most..<limit.most + 1))
      #expect(LogMerge([one, same]).write { _ in }.excess == nil)
      #expect(LogMerge([one, other]).write { _ in }.excess == limit)
    }
  }

  @Test func aUnionOfTooMuchElseIsKnownBefore() throws {
    try Self.withLowLimits {
      let one = try Self.log(Self.lines(",%\n", 0..<600))
      let other = try Self.log(Self.lines(",%\n", 500..<1_001))
      #expect(LogMerge([one, one]).write { _ in }.excess == nil)
      #expect(LogMerge([one, other]).write { _ in }.excess == .others)
    }
  }

  @Test func anEventThatWouldBeOneTooManyIsKnownBefore() throws {
    try Self.withLowLimits {
      let log = try Self.log(Self.lines(Self.setting, 0..<LogLimit.settings.most - 1))
      let at = Moment(milliseconds: 1_795_248_000_000, offsetMinutes: 60)
      let set = Event(at: at, by: "d", deed: .set(name: "new", value: .number(LogNumber(3)), deck: nil))
      let review = Event(at: at, by: "d", deed: .suspend("c"))
      #expect(log.excess(adding: [set, review]) == nil)
      #expect(log.excess(adding: [set, review, set]) == .settings)
      #expect(log.count == LogLimit.settings.most - 1)
    }
  }
}
