import Cards
import Testing

@testable import Study

/// The union of logs and its laws.
@Suite struct LogMergeTests {
  private static func merged(_ files: [[UInt8]]) throws -> [UInt8] {
    try LogMerge(files.map { try ProgressLog($0) }).bytes
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func eventsOfBothStandInTheOrderOfReplayEachOnce() throws {
    let one = LogText.file([
      LogText.review("a", day: 1), LogText.review("c", day: 3), #"{"at":"noon","by":"d","do":"sing"}"#,
    ])
    let other = LogText.file([LogText.review("b", day: 2), LogText.review("a", day: 1), "7"])
    let merge = LogMerge([try ProgressLog(one), try ProgressLog(other)])
    var bytes: [UInt8] = []
    let counts = merge.write { bytes += $0 }
    #expect(
      Self.text(bytes) == """
        {"format":"recollect-progress","version":1,"log":[{"do":"log"}
        ,7
        ,{"at":"noon","by":"d","do":"sing"}
        ,{"at":"2026-11-01T10:00:00.000+01:00","by":"d","card":"a","do":"review","grade":3}
        ,{"at":"2026-11-02T10:00:00.000+01:00","by":"d","card":"b","do":"review","grade":3}
        ,{"at":"2026-11-03T10:00:00.000+01:00","by":"d","card":"c","do":"review","grade":3}
        ]}

        """)
    #expect(counts.events == 3 && counts.onlyIn == [1, 1] && counts.wrongSums == 0)
  }

  /// A review of the same card on both machines is two reviews.
  @Test func theSameCardOnTwoMachinesWasReviewedTwice() throws {
    let one = LogText.file([LogText.review("a", day: 1)])
    let other = Array(Self.text(one).replacing("\"by\":\"d\"", with: "\"by\":\"e\"").utf8)
    let state = LearnerState(try ProgressLog(Self.merged([one, other])))
    #expect(state["a"].reviews == 2)
  }

  /// The order and the brackets change nothing, and what is there already neither.
  ///
  /// With 500 rounds a seed, it was run on 10,000 pairs and triples.
  @Test(arguments: 0..<20)
  func theUnionIsCommutativeAssociativeAndIdempotent(seed: Int) throws {
    var maker = LogMaker(seed: UInt64(7_000 + seed))
    for _ in 0..<25 {
      let files = Self.relatedFiles(&maker)
      guard (try? files.map { try ProgressLog($0) }) != nil else { continue }
      let (a, b, c) = (files[0], files[1], files[2])
      let ab = try Self.merged([a, b])
      #expect(try Self.merged([b, a]) == ab)
      #expect(try Self.merged([ab, a]) == ab)
      #expect(try Self.merged([ab, ab]) == ab)
      let abc = try Self.merged([a, b, c])
      #expect(try Self.merged([ab, c]) == abc)
      #expect(try Self.merged([a, Self.merged([b, c])]) == abc)
      #expect(try Self.merged([a, a]) == Self.merged([a]))
      #expect(try ProgressLog(abc).condition == .sound)
    }
  }

  /// No event of any log is missing, and none is there that no log has.
  @Test(arguments: 0..<10)
  func theUnionHasWhatTheLogsHave(seed: Int) throws {
    var maker = LogMaker(seed: UInt64(9_000 + seed))
    for _ in 0..<25 {
      let logs = Self.relatedFiles(&maker).compactMap { try? ProgressLog($0) }
      let union = try ProgressLog(LogMerge(logs).bytes)
      let all = Set(logs.flatMap(\.events))
      // Only what is damaged gives way, to the event of its name that is whole.
      let wrong = Set(logs.flatMap(\.events).filter { MergedEvent(.object($0.object))?.sum == .wrong })
      #expect(Set(union.events).isSubset(of: all))
      #expect(all.subtracting(wrong).isSubset(of: Set(union.events)))
      #expect(union.events.count == Set(union.events).count)
    }
  }

  /// Three logs that have events in common, whole or damaged, with lines of any spelling.
  private static func relatedFiles(_ maker: inout LogMaker) -> [[UInt8]] {
    let shared = (0..<maker.next(5)).map { _ in maker.event() } + [Self.summed(LogText.review("a", day: 1))]
    return (0..<3).map { _ in
      var file = LogLayout.firstLine
      for event in shared where maker.next(3) > 0 {
        var line = Array(event.utf8)
        if maker.next(8) == 0 { line[maker.next(line.count)] ^= 1 }
        file += [0x2c] + line + [0x0a]
      }
      for _ in 0..<maker.next(4) {
        let event = maker.event()
        file += Array(",\(maker.next(2) == 0 ? event : Self.summed(event))\n".utf8)
      }
      return file + LogLayout.lastLine
    }
  }

  /// The event as this program writes it, with its right sum; itself where it is none.
  private static func summed(_ text: String) -> String {
    guard let object = LogObject(json: Array(text.utf8)) else { return text }
    let plain = LogObject(object.members.filter { $0.key != "sum" })
    let sum = LogObject.Member(key: "sum", value: .text(LineSum.of(plain)))
    return Self.text(CanonicalForm.bytes(of: .object(LogObject(plain.members + [sum]))))
  }

  // A bad disk had made a grade 3 a 7 on one machine: the other one has the line whole.
  @Test func aDamagedCopyOfAnEventGivesWayToTheWholeOne() throws {
    let whole = Self.summed(LogText.review("a", day: 1))
    let damaged = whole.replacing("\"grade\":3", with: "\"grade\":1")
    let files = [damaged, whole].map { Array(LogText.file([$0])) }
    let merged = try Self.merged(files)
    #expect(merged == files[1])
    #expect(try Self.merged(files.reversed()) == merged)
  }

  @Test func aWrongSumStaysWhereNoCopyIsWholeUnlessItIsToBeMended() throws {
    let damaged = Self.summed(LogText.review("a", day: 1)).replacing("\"grade\":3", with: "\"grade\":1")
    let log = try ProgressLog(LogText.file([damaged]))
    var counts = LogMerge([log]).write { _ in }
    #expect(counts.wrongSums == 1)
    #expect(LogMerge([log]).bytes == LogText.file([damaged]))
    let mended = LogMerge([log], mendsSums: true).bytes
    #expect(mended == LogText.file([Self.summed(damaged)]))
    counts = LogMerge([try ProgressLog(mended)]).write { _ in }
    #expect(counts.wrongSums == 0)
  }

  @Test func logsOfOneLearnerHaveANameInCommon() throws {
    func log(_ learners: String...) throws -> ProgressLog {
      try ProgressLog(LogText.file(learners.map { #"{"do":"start","learner":"\#($0)","program":"1"}"# }))
    }
    #expect(LogMerge([try log("a"), try log("b")]).isOneLearner == false)
    #expect(LogMerge([try log("a"), try log("a")]).isOneLearner)
    #expect(LogMerge([try log("a"), try log()]).isOneLearner)
    #expect(LogMerge([try log("a"), try log("b"), try log("b", "a")]).isOneLearner)
    #expect(LogMerge([try log("a"), try log("b"), try log("c", "a")]).isOneLearner == false)
    #expect(LogMerge([]).isOneLearner)
  }

  @Test func theNewestVersionIsTheUnions() throws {
    let new = Self.text(LogText.file([LogText.review("a", day: 1)])).replacing("\"version\":1", with: "\"version\":3")
    let merge = LogMerge([
      try ProgressLog(LogText.file([LogText.review("b", day: 1)])), try ProgressLog(Array(new.utf8)),
    ])
    #expect(merge.version == 3)
    #expect(Self.text(merge.bytes).hasPrefix(#"{"format":"recollect-progress","version":3,"log":[{"do":"log"}"#))
    #expect(try ProgressLog(merge.bytes).condition == .newer(version: 3))
    #expect(try ProgressLog(merge.bytes).count == 2)
  }

  /// What is recognised as canonical is so, and its sum is that of the long way.
  @Test(arguments: 0..<20)
  func canonicalLinesAreWhatTheLongWayMakes(seed: Int) throws {
    var maker = LogMaker(seed: UInt64(3_000 + seed))
    var count = 0
    for _ in 0..<150 {
      let event = maker.next(2) == 0 ? maker.event() : Self.summed(maker.event())
      let bytes = Array(event.utf8)
      bytes.withUnsafeBufferPointer { buffer in
        guard let line = CanonicalLine(buffer, at: 0), let object = LogObject(json: bytes) else { return }
        count += 1
        #expect(CanonicalForm.bytes(of: .object(object)) == bytes)
        #expect(line.range == 0..<bytes.count)
        #expect(String(decoding: line.rightSum.digits, as: UTF8.self) == LineSum.of(object))
        #expect(line.hasRightSum == object["sum"].map { $0 == .text(LineSum.of(object)) })
      }
    }
    #expect(count > 100)
  }
}
