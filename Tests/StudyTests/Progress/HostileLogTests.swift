import Cards
import Testing

@testable import Study

/// Files that somebody made to cost time or memory, each small here: read or refused, and never gone through again and again.
@Suite struct HostileLogTests {
  private static func log(_ lines: String) throws -> ProgressLog {
    try ProgressLog(LogLayout.firstLine + Array(lines.utf8) + LogLayout.lastLine)
  }

  @Test(arguments: [",{}\n", ",0\n"])
  func aLogOfNothingButOtherThingsIsRefused(line: String) throws {
    #expect(try Self.log(String(repeating: line, count: 1_000_000)).count == 1_000_000)
    let fault = #expect(throws: LogFault.self) { try Self.log(String(repeating: line, count: 1_000_001)) }
    #expect(fault == .tooMuchElse)
    #expect(
      fault?.description
        == "This file's log has more than 1000000 elements that this recollect cannot read as events. "
        + "Nothing was changed. If a newer recollect wrote it, update this one.")
  }

  @Test func ofVeryManyPlacesThatCannotBeReadTheLastTakesInTheOthers() throws {
    let review = "," + LogText.review("a", day: 3) + "\n"
    let log = try Self.log(
      String(repeating: "x\n", count: 20_000) + review + String(repeating: "y\n", count: 5) + review)
    #expect(log.count == 2)
    guard case .damaged(let places) = log.condition else {
      Issue.record("\(log.condition)")
      return
    }
    let start = LogLayout.firstLine.count
    #expect(places.count == 10_000)
    #expect(places[0] == start..<start + 2)
    #expect(places[9_999] == start + 2 * 9_999..<start + 40_010 + review.utf8.count)
  }

  /// Braces that open nothing, without a line end: the end of the line was looked for in the whole file for each.
  @Test func bracesWithoutEndAreNoEvents() throws {
    let braces = String(repeating: "{\"a\":", count: 200_000)
    #expect(throws: LogFault.notOurs) { try ProgressLog(Array(braces.utf8)) }
  }

  @Test func aNumberOfAHundredThousandDigitsIsNone() throws {
    let digits = String(repeating: "9", count: 1_000_001)
    let set = LogText.full(#"{"do":"set","name":"new","value":\#(digits)}"#, 0)
    guard case .damaged(let places) = try Self.log(",\(set)\n,\(LogText.review("a", day: 3))\n").condition else {
      Issue.record("A number without end is read.")
      return
    }
    #expect(places.count == 1)
    let short = LogText.full(#"{"do":"set","name":"new","value":1\#(String(repeating: "0", count: 90_000))}"#, 0)
    #expect(try Self.log(",\(short)\n").condition == .sound)
  }

  /// Events of one moment and device: in the order of their bytes without the sum, each once, however they are laid out.
  @Test func tiedEventsHaveOneOrderInEveryLayout() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      var events: [LogObject] = []
      for _ in 0..<Int.random(in: 2..<12, using: &random) {
        let said = String(repeating: "ab", count: Int.random(in: 0..<4, using: &random))
        let extra = ["", #","zz":[1,"x",true]"#, #","aa":0.5"#, #","decks":[]"#].randomElement(using: &random) ?? ""
        let text = #"{"at":"2026-11-03T10:00:00.000+01:00","by":"d","card":"c","do":"flag","said":"\#(said)"\#(extra)}"#
        events.append(try #require(LogObject(json: Array(text.utf8))))
      }
      let plain = events.map { object in String(decoding: CanonicalForm.bytes(of: .object(object)), as: UTF8.self) }
      let laidOut = plain.map { text -> String in
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return text
        case 1: return text.replacing("\"by\":", with: " \"by\" : ")
        default:
          let sum = LineSum.of(Array(text.utf8))
          return text.contains("\"zz\"")
            ? text.replacing(",\"zz\"", with: ",\"sum\":\"\(sum)\",\"zz\"")
            : text.dropLast() + ",\"sum\":\"\(sum)\"}"
        }
      }
      let log = try Self.log(laidOut.map { ",\($0)\n" }.joined())
      let order = LogOrder(log)
      let found = (0..<order.count).map { log.comparedBytes(of: log.columns.rows[order[$0]]) }
      let wanted = Set(plain.map { Array($0.utf8) }).sorted { $0.lexicographicallyPrecedes($1) }
      #expect(found == wanted)
    }
  }

  @Test(arguments: [
    ("2026-11-21T09:12:33.125+01:00", true), ("2026-11-21T09:12:33.125-23:59", true),
    ("2026-02-29T09:12:33.125+01:00", false), ("2026-11-21 09:12:33.125+01:00", false),
    ("2026-11-21T24:12:33.125+01:00", false), ("2026-11-21T09:12:33.125+01.00", false),
    ("2026-11-21T09:12:33.12512345Z", false), ("2026-11-21T09:12:3x.125+01:00", false),
  ])
  func aMomentIsReadAtOnceAsItIsReadFromText(text: String, isQuick: Bool) {
    var scanner = MomentScanner()
    let quick = Array(text.utf8).withUnsafeBytes { scanner.moment(in: $0, at: 0) }
    #expect((quick != nil) == isQuick)
    if isQuick { #expect(quick == Moment(text)) }
    let line = #"{"at":"\#(text)","by":"d","do":"x"}"#
    let read = Array(line.utf8).withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      return (try? RawEvent(&reader))?.at
    }
    #expect(read == Moment(text))
  }

  @Test(arguments: [
    (#"{"a":[],"b":[1,"x",true,null],"c":2}"#, true), (#"{"a":[1 ]}"#, false), (#"{"a":[[1]]}"#, false),
    (#"{"a":[1,]}"#, false), (#"{"a":[}"#, false), (#"{"a":[1}"#, false), (#"{"a":1]"#, false), (#"{"a":[01]}"#, false),
  ])
  func aLineWithListsIsKnownAsItStands(text: String, isCanonical: Bool) {
    let found = Array(text.utf8).withUnsafeBufferPointer { CanonicalLine($0, at: 0)?.range }
    #expect(found == (isCanonical ? 0..<text.utf8.count : nil))
  }
}
