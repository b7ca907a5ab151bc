import Study
import Testing

@Suite struct CanonicalFormTests {
  @Test(arguments: [
    (#"{ "b" : 1 , "a" : [ true , false , null ] }"#, #"{"a":[true,false,null],"b":1}"#),
    (#"{"é":1,"z":2,"\u0065":3,"Z":4}"#, #"{"Z":4,"e":3,"z":2,"é":1}"#),
    (#"{"a":"\u00e9\/\"\\\n\t\u001F\u007f"}"#, "{\"a\":\"é/\\\"\\\\\\u000a\\u0009\\u001f\u{7f}\"}"),
    (#"{"a":"\ud83e\uddb4 \ud83e"}"#, "{\"a\":\"🦴 \u{fffd}\"}"),
    (#"{"a":1,"a":{"c":2,"b":3}}"#, #"{"a":{"b":3,"c":2}}"#),
    (#"{"":{},"a":[]}"#, #"{"":{},"a":[]}"#),
  ])
  func aDocumentHasOneSpelling(text: String, canonical: String) throws {
    let object = try #require(LogObject(json: Array(text.utf8)))
    #expect(String(decoding: CanonicalForm.bytes(of: .object(object)), as: UTF8.self) == canonical)
  }

  @Test func keysThatLookAlikeStayApart() throws {
    let object = try #require(LogObject(json: Array("{\"e\u{301}\":1,\"\u{e9}\":2}".utf8)))
    #expect(object.members.count == 2)
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("-0.0", "0"), ("12", "12"), ("1.0", "1"), ("1.50", "1.5"), ("1e3", "1000"),
    ("-2.5E-1", "-0.25"), ("0.1234567", "0.123457"), ("0.0000004", "0"), ("9.9999996", "10"), ("123e-2", "1.23"),
    ("12345678901234567890123", "12345678901234567890123"), ("1e-999999999999", "0"), ("0e5", "0"),
    ("1E999999999999", "1e999999999999"), ("0.9", "0.9"), ("-1.000001", "-1.000001"),
  ])
  func aNumberHasOneSpelling(text: String, canonical: String) throws {
    #expect(try #require(LogNumber(json: text.utf8)).text == canonical)
    #expect(try #require(LogNumber(json: canonical.utf8)).text == canonical)
  }

  @Test(arguments: [
    (0.1 + 0.2, "0.3"), (1e-7, "0"), (2.3065, "2.3065"), (.nan, "0"), (-.infinity, "0"),
    (1e20, "100000000000000000000"),
    (36_500.0, "36500"),
  ])
  func aDoubleIsWrittenWithAtMostSixPlaces(value: Double, text: String) { #expect(LogNumber(value).text == text) }

  @Test(arguments: [
    "", "{", "{}x", "[]", "{\"a\":01}", "{\"a\":1.}", "{\"a\":.5}", "{\"a\":+1}", "{\"a\":1e}", "{\"a\":-}",
    "{\"a\":tXXX}",
    "{\"a\":nul}", "{\"a\":True}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12g4\"}", "{\"a\":\"\n\"}", "{\"a\" 1}", "{a:1}",
    "{\"a\":1,}", "{\"a\":[1,]}", "{\"a\":[1 2]}", "{'a':1}", "{\"a\":1}{\"b\":2}", "{\"a\":\"\0\"}", "{\"a\":0x1}",
    "{\"a\":NaN}",
  ])
  func whatIsNoJSONObjectIsRefused(text: String) { #expect(LogObject(json: Array(text.utf8)) == nil) }

  @Test(
    arguments: [
      [0xc0, 0x80], [0xc1, 0xbf], [0xe0, 0x9f, 0xbf], [0xed, 0xa0, 0x80], [0xf0, 0x8f, 0xbf, 0xbf],
      [0xf4, 0x90, 0x80, 0x80], [0xff], [0x80], [0xe2, 0x82], [0xf5, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func brokenUTF8IsRefused(bytes: [UInt8]) {
    #expect(LogObject(json: Array("{\"a\":\"".utf8) + bytes + Array("\"}".utf8)) == nil)
  }

  @Test(arguments: ["[", "{\"a\":", "[[],"])
  func deepNestingIsRefusedAndHarmsNothing(opening: String) {
    let deep = "{\"a\":" + String(repeating: opening, count: 200_000)
    #expect(LogObject(json: Array(deep.utf8)) == nil)
  }

  @Test func nestingOfAHundredLevelsIsRead() {
    let levels = JSONDepth.deepest - 1
    let text = "{\"a\":" + String(repeating: "[", count: levels) + String(repeating: "]", count: levels) + "}"
    #expect(LogObject(json: Array(text.utf8)) != nil)
  }

  private enum JSONDepth { static let deepest = 100 }
}
