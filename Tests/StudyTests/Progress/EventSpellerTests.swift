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
    (#"{"b":"\n\u0041\u00e9\ud83d\ude00\ud800\"\/","a":"\\"}"#, #"{"a":"\\","b":"\u000aAé😀\#u{fffd}\"/"}"#),
    (#"{"b":1,"\u0061":2}"#, #"{"a":2,"b":1}"#), (#"{"a":1,"\u0061":2}"#, #"{"a":2}"#),
    (#"{"b":[1, -1, 1.50, 1e2, -0, 0.0000005, [ ] , "x" ],"a":{}}"#, #"{"a":{},"b":[1,-1,1.5,100,0,0.000001,[],"x"]}"#),
    (
      #"{"a":{"c":{"z":1,"y":[{"b":1,"a":2}]},"b":0,"c":{"z":true,"y":null}}}"#,
      #"{"a":{"b":0,"c":{"y":null,"z":true}}}"#
    ),
    (
      #"{"n":-1.25,"m":0.5,"l":10.1234567,"k":-0.0,"j":123456789012345678901234567890}"#,
      #"{"j":123456789012345678901234567890,"k":0,"l":10.123457,"m":0.5,"n":-1.25}"#
    ),
  ])
  func whatStandsOtherwiseIsSpelledAsTheTreeIs(text: String, canonical: String) throws {
    #expect(Self.spelled(text) == canonical)
    let object = try #require(LogObject(json: Array(text.utf8)))
    #expect(String(decoding: CanonicalForm.bytes(of: object), as: UTF8.self) == canonical)
  }

  @Test func numbersAreSpelledAsTheirTreesAre() throws {
    var numbers = SeededGenerator(seed: 77)
    for _ in 0..<3_000 {
      let most = [9, 1_000, 1_000_000_000][Int.random(in: 0..<3, using: &numbers)]
      var text = Bool.random(using: &numbers) ? "-" : ""
      text += String(Int.random(in: 0...most, using: &numbers))
      if Bool.random(using: &numbers) {
        text +=
          "."
          + String(
            (0..<Int.random(in: 1...9, using: &numbers)).map { _ in "00459".randomElement(using: &numbers) ?? "0" })
      }
      if Bool.random(using: &numbers) {
        text += ["e", "E+", "e-", "e-0"][Int.random(in: 0..<4, using: &numbers)]
        text += String(Int.random(in: 0...(Bool.random(using: &numbers) ? 12 : 500), using: &numbers))
      }
      let object = try #require(LogObject(json: Array("{\"a\":\(text)}".utf8)))
      #expect(
        Self.spelled("{\"a\":\(text)}") == String(decoding: CanonicalForm.bytes(of: object), as: UTF8.self), "\(text)")
    }
  }

  @Test func anObjectOfManyMembersIsSpelledInTheirOrder() throws {
    let text = "{" + (0..<60).map { "\"k\($0 * 37 % 50)\":\($0)" }.joined(separator: ",") + "}"
    let object = try #require(LogObject(json: Array(text.utf8)))
    #expect(Self.spelled(text) == String(decoding: CanonicalForm.bytes(of: object), as: UTF8.self))
  }

  @Test(arguments: ["[]", "0", #"{"a":01}"#, #"{"a":1"#, #"{"a":tru}"#, ""])
  func whatIsNoObjectIsNotSpelled(text: String) { #expect(Self.spelled(text) == nil) }

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
