import Cards
import Testing

@testable import Study

@Suite struct ProgressLogTests {
  static let events = [
    #"{"do":"start","learner":"l","program":"1"}"#, #"{"card":"a","days":3,"do":"review","grade":3}"#,
    #"{"do":"sing","loud":[1.5,{"b":null}],"when":1}"#, #"{"card":"b","do":"suspend","unknown":"é\u0001"}"#, "7",
  ]
  static let file = LogText.file(events)

  @Test func anEmptyFileIsAnEmptyLog() throws {
    #expect(try ProgressLog([]).condition == .sound)
    #expect(try ProgressLog(LogLayout.file()).condition == .sound)
    #expect(try ProgressLog(LogLayout.file()).count == 0)
  }

  @Test func ourOwnLayoutIsSound() throws {
    let log = try ProgressLog(Self.file)
    #expect(log.condition == .sound)
    #expect(log.count == 5)
  }

  /// jq's, an editor's, Windows', and what a person may do.
  @Test(
    arguments: [
      { $0.replacing("\n", with: "\r\n") }, { "\u{feff}" + $0 }, { $0.replacing(",\"", with: " ,\n \"") },
      { $0.replacing("\n", with: "") }, { $0.replacing("[{\"do\":\"log\"}\n,", with: "[") }, { $0 + "\n\n" },
      {
        $0.replacing("\"format\":\"recollect-progress\",\"version\":1,", with: "").replacing(
          "]}\n", with: "],\"version\":1,\"format\":\"recollect-progress\"}")
      },
      { $0.replacing("\"at\":\"", with: "\"\\u0061t\":\"").replacing("\n", with: "\n\n") },
      { $0.replacing("\"version\":1", with: "\"note\":{\"log\":[{}]},\"version\":1") },
    ] as [@Sendable (String) -> String])
  func anotherLayoutIsReadTheSame(change: @Sendable (String) -> String) throws {
    let text = change(String(decoding: Self.file, as: UTF8.self))
    let log = try ProgressLog(Array(text.utf8))
    #expect(log.condition == .otherLayout)
    let sound = try ProgressLog(Self.file)
    #expect(log.events == sound.events)
    #expect(log.canonicalBytes == sound.canonicalBytes)
    #expect(try ProgressLog(log.canonicalBytes).condition == .sound)
  }

  @Test func theCanonicalFileIsReadBackAsItWasWritten() throws {
    let log = try ProgressLog(Self.file)
    let canonical = log.canonicalBytes
    let again = try ProgressLog(canonical)
    #expect(again.condition == .sound)
    #expect(again.canonicalBytes == canonical)
    #expect(again.events == log.events)
    #expect(String(decoding: canonical, as: UTF8.self).contains(#""loud":[1.5,{"b":null}]"#))
  }

  @Test(arguments: [
    "", "{}", "[]", "{\"format\":\"recollect\",\"version\":1,\"log\":[]}", "x", "{\"format\":7}", "\0", "{\"log\":[",
  ])
  func whatIsNotOursIsRefused(text: String) {
    guard !text.isEmpty else { return }
    #expect(throws: LogFault.notOurs) { try ProgressLog(Array(text.utf8)) }
    #expect(
      LogFault.notOurs.description
        == "This is not a progress file of recollect.")
  }

  @Test func aNewerVersionIsReadAsFarAsItIsUnderstood() throws {
    let text = String(decoding: Self.file, as: UTF8.self).replacing("\"version\":1", with: "\"version\":3")
    let log = try ProgressLog(Array(text.utf8))
    #expect(log.condition == .newer(version: 3))
    #expect(log.count == 5)
  }

  @Test func everyTruncationIsRecoveredToItsWholeLines() throws {
    let lines = String(decoding: Self.file, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for length in 1..<Self.file.count {
      let log = try ProgressLog(Array(Self.file[..<length]))
      var whole = 0
      var end = 0
      for line in lines.dropLast(2) {
        guard end + line.utf8.count + 1 <= length else { break }
        end += line.utf8.count + 1
        whole += 1
      }
      let rest = length - end
      let isClosingBegun = end > 0 && Self.file[end..<length].elementsEqual(LogLayout.lastLine.prefix(rest))
      #expect(log.condition == .torn(end: end, leftOver: isClosingBegun ? 0 : rest), "\(length)")
      #expect(log.count == max(0, whole - 1))
    }
  }

  /// States of a disk that wrote only a part of an append, or grew the file before it wrote.
  @Test func everyTornStateOfAnAppendRecovers() throws {
    let old = LogText.file(Array(Self.events.dropLast()))
    let start = old.count - LogLayout.lastLine.count
    let new = LogText.file(Self.events)
    var states: [[UInt8]] = []
    for length in start...new.count {
      states.append(Array(new[..<length]) + [UInt8](repeating: 0, count: new.count - length))
      let zeros = [UInt8](repeating: 0, count: length - start)
      states.append(Array(new[..<start]) + zeros + new[length...])
      states.append(Array(new[..<length]) + (length < old.count ? old[length...] : []))
    }
    for state in states {
      let log = try ProgressLog(state)
      #expect(log.count == 4 || log.count == 5)
      if case .torn(let end, _) = log.condition { #expect(end == start || end == new.count - 3) }
      if case .damaged = log.condition { Issue.record("\(String(decoding: state, as: UTF8.self))") }
    }
  }

  @Test func aBadLineInTheMiddleIsLeftOutAlone() throws {
    let text = String(decoding: Self.file, as: UTF8.self).replacing("\"do\":\"sing\"", with: "\"do\":\"sing")
    let log = try ProgressLog(Array(text.utf8))
    #expect(log.count == 4)
    guard case .damaged(let places) = log.condition, let place = places.first else {
      Issue.record("\(log.condition)")
      return
    }
    #expect(String(decoding: Array(text.utf8)[place], as: UTF8.self).contains("sing"))
    #expect(try ProgressLog(log.canonicalBytes).condition == .sound)
  }

  @Test func twoFilesLaidOneBehindTheOtherByAUnionMergeAreOne() throws {
    let text = String(decoding: Self.file, as: UTF8.self)
    let other = LogText.file([#"{"at":"2026-01-01T00:00:00.000Z","by":"z","card":"q","do":"suspend"}"#])
    let lines = String(decoding: other, as: UTF8.self).split(separator: "\n")[1]
    let merged = text.replacing("]}\n", with: "\(lines)\n]}\n")
    #expect(try ProgressLog(Array(merged.utf8)).condition == .sound)
    #expect(try ProgressLog(Array(merged.utf8)).count == 6)
  }

  @Test(arguments: 0..<30)
  func nothingCrashesOnAnyBytes(seed: Int) {
    var maker = LogMaker(seed: UInt64(50_000 + seed))
    for _ in 0..<60 {
      var bytes = maker.next(2) == 0 ? LogLayout.firstLine : []
      for _ in 0..<maker.next(120) {
        bytes.append(maker.next(2) == 0 ? UInt8(maker.next(256)) : maker.pick(Array("{}[]\",:\\\n0atdo1e.-".utf8)))
      }
      guard let log = try? ProgressLog(bytes) else { continue }
      _ = LearnerState(log).cards
      _ = try? ProgressLog(log.canonicalBytes)
    }
  }

  /// Whatever happened to a file, what is recovered of it is a sound file again, with the same events.
  @Test(arguments: 0..<20)
  func whatIsRecoveredIsSound(seed: Int) throws {
    var maker = LogMaker(seed: UInt64(90_000 + seed))
    for _ in 0..<50 {
      guard let log = try? ProgressLog(maker.damaged(maker.file(5))) else { continue }
      if case .newer = log.condition { continue }
      let again = try ProgressLog(log.canonicalBytes)
      #expect(again.condition == .sound)
      #expect(again.count == log.count)
      #expect(LearnerState(again).cards == LearnerState(log).cards)
    }
  }

  @Test func aDeepLineIsDamageAndNoCrash() throws {
    let deep = String(repeating: "[", count: 100_000)
    let log = try ProgressLog(LogText.file([#"{"card":"a","do":"suspend"}"#, "{\"x\":\(deep)"]))
    #expect(log.count == 1)
  }
}
