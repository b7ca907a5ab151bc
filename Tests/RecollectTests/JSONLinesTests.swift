import Testing

@testable import recollect

@Suite struct JSONLinesTests {
  private func answers(to lines: [String]) -> (text: String, sawBadRecord: Bool) {
    answers(to: lines.map { Array($0.utf8) })
  }

  private func answers(to lines: [[UInt8]]) -> (text: String, sawBadRecord: Bool) {
    var edge = JSONLines { record in
      guard let text = record["text"] else { throw RecordError.missing("text") }
      return [JSONMember("said", text)]
    }
    var output: [UInt8] = []
    for line in lines { edge.answer(line[...], into: &output) }
    return (String(decoding: output, as: UTF8.self), edge.sawBadRecord)
  }

  @Test func everyRecordIsAnsweredInItsPlaceAndABadOneDoesNotStopTheOthers() {
    let (text, sawBadRecord) = answers(to: [
      #"{"id":7,"text":"a"}"#, #"{"id":"x"}"#, "{", "[1]", "", " \t\r", #"{"id":null,"text":"b"}"#,
      #"{"text":"c"}"# + "\r",
    ])
    #expect(
      text == """
        {"id":7,"said":"a"}
        {"id":"x","record":2,"error":"There is no 'text'. Add it."}
        {"id":null,"record":3,"error":"The line is not a JSON object. Write one object a line, such as {\\"id\\":1}."}
        {"id":null,"record":4,"error":"The line is not a JSON object. Write one object a line, such as {\\"id\\":1}."}
        {"id":null,"said":"b"}
        {"said":"c"}

        """)
    #expect(sawBadRecord)
  }

  @Test func goodRecordsAloneAreNoFailure() {
    #expect(!answers(to: [#"{"id":1,"text":""}"#]).sawBadRecord)
  }

  @Test func brokenUTF8IsSaid() {
    let line = Array(#"{"id":1,"text":""#.utf8) + [0xff] + Array(#""}"#.utf8)
    #expect(
      answers(to: [line]).text == """
        {"id":null,"record":1,"error":"The line is not valid UTF-8. Write the record in UTF-8."}

        """)
  }

  @Test func anIdentifierComesBackWithAllItsDigits() {
    #expect(
      answers(to: [#"{"text":1.50,"id":12345678901234567890}"#]).text == """
        {"id":12345678901234567890,"said":1.50}

        """)
  }

  @Test(arguments: [
    #""a\u0000b""#, #""\ud83d\ude00""#, #""\"\\\/\b\f\n\r\t""#, "[]", "{}", "-0.5e+10", "true", "false", "null",
    #"{"a":[1,{"b":[]}],"a":2}"#, #""Sjögren""#, "\"\u{9b}31m\u{202e}\u{200b}\u{7f}\u{feff}\"",
  ])
  func aValueIsReadBackAsItWasWritten(text: String) throws {
    let value = try #require(JSONReader.value(of: Array(text.utf8)[...]))
    #expect(JSONReader.value(of: Array(value.line.utf8)[...]) == value)
  }

  // The second control set and what turns a line around went to the terminal as they were.
  @Test func whatATerminalWouldObeyIsEscaped() {
    #expect(
      JSONValue.string("a\n\u{1b}[1m\u{7f}\u{9b}1m\u{202e}\u{200b}é😀").line
        == #""a\n\u001b[1m\u007f\u009b1m\u202e\u200bé😀""#)
  }

  @Test func escapesAreRead() {
    let text = #""\u0041\ud83d\ude00\n\"\\\/\u00e9""#
    #expect(JSONReader.value(of: Array(text.utf8)[...]) == .string("A😀\n\"\\/é"))
  }

  @Test(arguments: [
    "", " ", "01", "+1", ".5", "1.", "1e", "-", "tru", "nul", "'a'", #""a"#, #""\x""#, #""\ud83d""#, #""\ude00""#,
    #""\u12g4""#, "\"a\nb\"", "\"a\0b\"", "[1,]", "[1 2]", "{,}", #"{"a"}"#, #"{"a":}"#, #"{a:1}"#, "1 2", "NaN", "[",
    "{",
    #"{"a":1,}"#, #""\u12"#,
  ])
  func whatIsNoJSONIsRefused(text: String) {
    #expect(JSONReader.value(of: Array(text.utf8)[...]) == nil)
  }

  @Test func valuesMayLieAHundredDeepAndNoDeeper() {
    func nested(_ depth: Int) -> ArraySlice<UInt8> {
      (Array(repeating: UInt8(ascii: "["), count: depth) + Array(repeating: UInt8(ascii: "]"), count: depth))[...]
    }
    #expect(JSONReader.value(of: nested(100)) != nil)
    #expect(JSONReader.value(of: nested(101)) == nil)
    #expect(JSONReader.value(of: nested(100_000)) == nil)
  }

  @Test(arguments: [
    0.1, 1.0 / 3, Double.leastNonzeroMagnitude, 1.7976931348623157e308, 123_456_789.123_456_78, -0.0,
    2_118_103_970.459_016,
  ])
  func aDoubleReadsBackAsTheSame(number: Double) throws {
    let text = JSONValue.double(number).line
    #expect(JSONReader.value(of: Array(text.utf8)[...])?.double?.bitPattern == number.bitPattern)
  }

  @Test(arguments: [
    ("3", 3), ("3.0", 3), ("3e2", 300), ("3.5", nil), ("9007199254740993", nil), ("1e300", nil), ("\"3\"", nil),
    ("-2", -2),
    ("99999999999999999999", nil), ("true", nil),
  ])
  func wholeNumbersAreThoseThatADoubleHolds(text: String, number: Int?) {
    #expect(JSONReader.value(of: Array(text.utf8)[...])?.integer == number)
  }
}
