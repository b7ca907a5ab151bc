import Testing

@testable import Study

@Suite struct EventLinesTests {
  @Test(
    "The sum stands where the order of the keys puts it, in the place of one that was there",
    arguments: [
      ([], "{\"sum\":\"#\"}"),
      (["a"], "{\"a\":1,\"sum\":\"#\"}"),
      (["t"], "{\"sum\":\"#\",\"t\":1}"),
      (["t", "a"], "{\"a\":1,\"sum\":\"#\",\"t\":1}"),
      (["su", "summe"], "{\"su\":1,\"sum\":\"#\",\"summe\":1}"),
      (["sum"], "{\"sum\":\"#\"}"),
      (["sum", "a"], "{\"a\":1,\"sum\":\"#\"}"),
      (["z", "sum", "é"], "{\"sum\":\"#\",\"z\":1,\"é\":1}"),
    ])
  func sumInItsPlace(keys: [String], line: String) {
    let object = LogObject(keys.map { LogObject.Member(key: $0, value: .number(LogNumber(1))) })
    var bytes = Array("before ".utf8)
    CanonicalForm.appendSummed(object, to: &bytes)
    let wanted = line.replacing("#", with: LineSum.of(object))
    #expect(String(decoding: bytes, as: UTF8.self) == "before " + wanted)
    // The long way gives the same.
    let sum = LogObject.Member(key: "sum", value: .text(LineSum.of(object)))
    #expect(Array(wanted.utf8) == CanonicalForm.bytes(of: LogObject(object.members + [sum])))
  }

  @Test(
    "Of one key the last member counts, and keys that only look alike are two",
    arguments: [
      (["a", "b", "a"], "{\"a\":3,\"b\":2}"), (["b", "a", "a"], "{\"a\":3,\"b\":1}"), (["a", "a"], "{\"a\":2}"),
      (["b", "a", "aa", ""], "{\"\":4,\"a\":2,\"aa\":3,\"b\":1}"),
      (["e\u{301}", "\u{e9}"], "{\"e\u{301}\":1,\"\u{e9}\":2}"),
    ])
  func lastMemberCounts(keys: [String], object: String) {
    let members = keys.enumerated().map { LogObject.Member(key: $1, value: .number(LogNumber($0 + 1))) }
    #expect(String(decoding: CanonicalForm.bytes(of: LogObject(members)), as: UTF8.self) == object)
  }
}
