import Cards
import Testing

@testable import Study

/// Files that somebody made to cost time or memory, each small here: read or refused, and never gone through again and again.
@Suite struct HostileLogTests {
  private static func log(_ lines: String) throws -> ProgressLog {
    try ProgressLog(LogLayout.firstLine + Array(lines.utf8) + LogLayout.lastLine)
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

  /// The first element has its key twice; written anew, it has it once, and is what every file begins with.
  @Test func aMarkerWithItsKeyTwiceIsOne() throws {
    let review = LogText.review("a", day: 3)
    let file = #"{"format":"recollect-progress","version":1,"log":[{"do":"x","do":"log"},"# + review + "]}"
    let log = try ProgressLog(Array(file.utf8))
    #expect(log.count == 1)
    let again = try ProgressLog(log.canonicalBytes)
    #expect(again.count == 1 && again.canonicalBytes == log.canonicalBytes)
  }

  /// The first line is lost, and around what is left stands nothing but brackets.
  @Test func aFileWithoutItsFirstLineIsDamagedSomewhere() throws {
    let event = try #require(LogObject(json: Array(LogText.review("a", day: 3).utf8)))
    let line = CanonicalForm.bytes(of: LogObject(event.members + [.init(key: "sum", value: .text(LineSum.of(event)))]))
    let bytes = Array("{\r\n,".utf8) + line + Array("\r\n]}\r\n}\n".utf8)
    let log = try ProgressLog(bytes)
    #expect(log.count == 1)
    #expect(log.condition == .damaged([0..<bytes.count]))
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
    ("2026-11-21T09:12:33Z", false), ("2026-11-21T09:12:33-05:30", false), ("2026-11-21T09:12:33.5Z", false),
    ("2026-11-21T09:12:33.Z", false), ("2026-11-21T09:12:33", false), ("2026-11-21T09:12:33.125+24:00", false),
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
    ("2026-11-21T09:12:33Z", 1_795_252_353_000 as Int64, 0), ("2026-11-21T09:12:33.5Z", 1_795_252_353_500, 0),
    ("2026-11-21T09:12:33.12599-05:30", 1_795_272_153_125, -330), ("1969-12-31T23:59:59.999Z", -1, 0),
  ])
  func aMomentIsReadInEverySpelling(text: String, milliseconds: Int64, offset: Int) {
    #expect(Moment(text) == Moment(milliseconds: milliseconds, offsetMinutes: offset))
    #expect(Moment("\(text) ") == nil)
  }

  @Test(arguments: [
    (#"{"a":[],"b":[1,"x",true,null],"c":2}"#, true), (#"{"a":[1 ]}"#, false), (#"{"a":[[1]]}"#, false),
    (#"{"a":[1,]}"#, false), (#"{"a":[}"#, false), (#"{"a":[1}"#, false), (#"{"a":1]"#, false), (#"{"a":[01]}"#, false),
  ])
  func aLineWithListsIsKnownAsItStands(text: String, isCanonical: Bool) {
    let found = Array(text.utf8).withUnsafeBufferPointer { CanonicalLine($0, at: 0)?.range }
    #expect(found == (isCanonical ? 0..<text.utf8.count : nil))
  }

  /// A chain of names, each joined with the next: the way from the first was gone through for each of them, which with
  /// 70,000 takes more than a minute without optimisation; once takes less than two seconds.
  @Test(.timeLimit(.minutes(1)), arguments: [(false, 70_000), (true, 5_000)])
  func aVeryLongChainOfNamesIsOneCard(backwards: Bool, length: Int) throws {
    let links = (0..<length).map { place in
      let (old, new) = backwards ? (place + 1, place) : (place, place + 1)
      let second = "\(10 + place / 50_000):\(10 + place / 1_000 % 50).\("\(1_000 + place % 1_000)".dropFirst())"
      return #",{"at":"2026-11-05T10:\#(second)+01:00","by":"d","do":"relink","new":"c\#(new)","old":"c\#(old)"}"#
        + "\n"
    }
    let state = try LearnerState(Self.log(links.joined() + ",\(LogText.review("c7", day: 30))\n"))
    #expect(state["c\(length)"].reviews == 1)
    #expect(state["c0"].reviews == 1)
    if backwards { #expect(state.names(of: "c0").count == length + 1) }
  }

  /// Each undo was looked for among all events of its moment, which with 18,000 takes more than a minute without
  /// optimisation; looking once takes less than two seconds.
  @Test(.timeLimit(.minutes(1))) func veryManyUndosOfOneMomentAreLookedUpOnce() throws {
    let at = "2026-11-05T10:00:00.000+01:00"
    let events = (0..<18_000).map { place in
      #",{"at":"\#(at)","by":"d\#(place)","card":"c\#(place)","do":"suspend"}"# + "\n"
        + #",{"at":"2026-11-06T10:00:00.000+01:00","by":"e","do":"undo","of":"\#(at) d\#(place)"}"# + "\n"
    }
    let rest = #",{"at":"\#(at)","by":"other","card":"rest","do":"suspend"}"# + "\n"
    let state = try LearnerState(Self.log(events.joined() + rest))
    #expect(state.cards.map(\.key.text) == ["rest"])
  }

  /// An undo names its target as it is written; what is written otherwise names nothing.
  @Test(arguments: [
    ("2026-11-05T10:00:00.000+01:00 d", false), ("2026-11-05T10:00:00+01:00 d", false),
    (#"2026-11-05T10:00:00.000+01:00\u0020d"#, false), (#"2026-11-05T10:00:00.000+01:00 \u0064"#, false),
    ("2026-11-05T09:00:00.000Z d", true), ("2026-11-05T10:00:00.000+01:00 e", true),
    ("2026-11-05T10:00:00.000+01:00 d ", true), ("2026-11-05T10:00:00.000+01:00", true), ("d", true),
    ("2026-11-05T10:00:00.000+01:00 \u{301}d", true),
  ])
  func anUndoNamesItsTargetAsItIsWritten(of: String, staysSuspended: Bool) throws {
    let state = try LearnerState(
      Self.log(
        #",{"at":"2026-11-05T10:00:00.000+01:00","by":"d","card":"c","do":"suspend"}"# + "\n"
          + #",{"at":"2026-11-06T10:00:00.000+01:00","by":"d","do":"undo","of":"\#(of)"}"# + "\n"))
    #expect(state["c"].isSuspended == staysSuspended)
  }

  /// A torn file was read three times over, and the names of what was cut off were held for names of cards.
  @Test func whatIsCutOffNamesNoCard() throws {
    let whole = "," + LogText.review("a", day: 3) + "\n"
    let cut = ",\(LogText.review("b", day: 4)),\(LogText.review("c", day: 4)),{"
    let log = try ProgressLog(LogLayout.firstLine + Array((whole + cut).utf8))
    #expect(log.condition == .torn(end: LogLayout.firstLine.count + whole.utf8.count, leftOver: cut.utf8.count))
    #expect(log.columns.cards.count == 1)
    #expect(!LearnerState(log).knows("b"))
    let document = try ProgressLog(LogLayout.firstLine + Array((whole + cut.dropLast(2) + "]}").utf8))
    #expect(document.condition == .otherLayout)
    #expect(document.columns.cards.count == 3)
  }
}
