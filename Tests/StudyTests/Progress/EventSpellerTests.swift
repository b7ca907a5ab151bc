import Testing

@testable import Study

/// What is spelled from an event's bytes is what its tree is spelled as.
@Suite struct EventSpellerTests {
  private static func spelled(_ text: String, without key: StaticString? = nil) -> String? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var speller = EventSpeller()
      guard speller.read(buffer, at: 0) else { return nil }
      var spelled: [UInt8] = []
      speller.write(without: key, to: &spelled)
      return String(decoding: spelled, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("{}", "{}"), (#"{ "b" : 1 , "a" : "x y" }"#, #"{"a":"x y","b":1}"#),
    (#"{"b":true,"ab":null,"a":false}"#, #"{"a":false,"ab":null,"b":true}"#),
    (#"{"a":1,"b":2,"a":"3"}"#, #"{"a":"3","b":2}"#), (#"{"ä":1,"z":0}"#, #"{"z":0,"ä":1}"#),
  ])
  func anObjectInAnyLayoutIsSpelledInOne(text: String, canonical: String) throws {
    #expect(Self.spelled(text) == canonical)
    let object = try #require(LogObject(json: Array(text.utf8)))
    #expect(CanonicalForm.bytes(of: object) == Array(canonical.utf8))
  }

  @Test func aMemberCanBeLeftOut() {
    #expect(Self.spelled(#"{"sum":"1","b":1,"a":2}"#, without: "sum") == #"{"a":2,"b":1}"#)
    #expect(Self.spelled(#"{"sum":"1"}"#, without: "sum") == "{}")
  }

  @Test(arguments: [
    #"{"a":"\n"}"#, #"{"\u0061":1}"#, #"{"a":-1}"#, #"{"a":1.0}"#, #"{"a":1e2}"#, #"{"a":[1]}"#, #"{"a":{}}"#, "[]",
    "0",
    #"{"a":01}"#, #"{"a":1"#, #"{"a":tru}"#, "",
  ])
  func whatMayBeSpelledOtherwiseIsLeftToTheTree(text: String) { #expect(Self.spelled(text) == nil) }

  @Test(arguments: 0..<10)
  func whatIsSpelledIsWhatTheTreeSays(seed: Int) throws {
    var maker = LogMaker(seed: UInt64(7_000 + seed))
    var count = 0
    for _ in 0..<50 {
      guard let log = try? ProgressLog(maker.damaged(maker.file(6))) else { continue }
      var speller = EventSpeller()
      for row in log.columns.rows {
        var spelled: [UInt8] = []
        guard log.spell(row, with: &speller, to: &spelled), let value = log.value(of: row) else { continue }
        #expect(spelled == CanonicalForm.bytes(of: value))
        count += 1
      }
    }
    #expect(count > 50)
  }

  /// Written with wrong sums, right ones and none, in our layout and in others.
  @Test(arguments: [
    (#"{"at":"2026-11-21T09:12:33Z","by":"d","do":"x","sum":"SUM"}"#, false),
    (#"{"at":"2026-11-21T09:12:33Z","by":"d","do":"x","sum":"000000"}"#, true),
    (#"{ "sum":"SUM","by":"d","at":"2026-11-21T09:12:33Z","do":"x"}"#, false),
    (#"{ "sum":"000000","by":"d","at":"2026-11-21T09:12:33Z","do":"x"}"#, true),
    (#"{ "sum":12345678,"by":"d","at":"2026-11-21T09:12:33Z","do":"x"}"#, true),
    (#"{ "sum":null,"by":"d","at":"2026-11-21T09:12:33Z","do":"x"}"#, true),
    (#"{ "by":"d","at":"2026-11-21T09:12:33Z","do":"x"}"#, false),
  ])
  func aWrongSumIsFoundInEveryLayout(text: String, isWrong: Bool) throws {
    let sum = LineSum.of(Array(#"{"at":"2026-11-21T09:12:33Z","by":"d","do":"x"}"#.utf8))
    let line = ",\(text.replacing("SUM", with: sum))\n"
    let log = try ProgressLog(LogLayout.firstLine + Array(line.utf8) + LogLayout.lastLine)
    #expect(log.count == 1)
    #expect(LogCheckup(log).suspectCount == (isWrong ? 1 : 0))
  }

  @Test func aFileIsWrittenInPiecesAsItIsWrittenWhole() throws {
    let said = String(repeating: "x", count: 150)
    let odd = (0..<9_000).map { place in
      #", {"by":"d","at":"\#(LogText.at(place))","card":"c","do":"flag","said":"\#(said)"}"# + "\n"
    }
    let log = try ProgressLog(LogLayout.firstLine + Array(odd.joined().utf8) + LogLayout.lastLine)
    var pieces: [[UInt8]] = []
    log.writeCanonically { pieces.append($0) }
    #expect(pieces.count == 2)
    let lines = log.columns.rows.compactMap(log.value).flatMap(LogLayout.line)
    #expect(pieces.flatMap { $0 } == LogLayout.firstLine + lines + LogLayout.lastLine)
    let again = try ProgressLog(log.canonicalBytes)
    #expect(again.condition == .sound)
    #expect(again.count == 9_000)
    #expect(again.canonicalBytes == log.canonicalBytes)
  }
}
