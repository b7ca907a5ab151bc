import Testing

@testable import Study

/// Events of one moment and one machine are in the order of their bytes, each once, however they are laid out.
@Suite struct TiedEventsTests {
  private static func log(_ lines: [String]) throws -> ProgressLog {
    let text = lines.map { ",\($0)\n" }.joined()
    return try ProgressLog(LogLayout.firstLine + Array(text.utf8) + LogLayout.lastLine)
  }

  /// An event with a member of a few letters, in one of some layouts; most differ late, and many are the same.
  private static func line(_ numbers: inout SeededGenerator) -> String {
    let word = String(
      (0..<Int.random(in: 0...20, using: &numbers)).map { _ in Bool.random(using: &numbers) ? "a" : "b" })
    let other = Int.random(in: 0...2, using: &numbers)
    let head = #""at":"2026-11-21T09:12:33.125Z","by":"d","do":"x""#
    return switch Int.random(in: 0...4, using: &numbers) {
    case 0: "{\(head),\"e\":\"\(word)\",\"f\":\(other)}"
    case 1: "{ \"f\":\(other),\(head),\"e\":\"\(word)\"}"
    case 2: "{\"e\":\"\(word)\",\"\\u0066\":\(other),\(head)}"
    case 3: "{\"a\":\(other),\(head),\"sum\":\"\(word)\"}"
    default: "{\(head),\"e\":\"\(word)\",\"f\":\(other),\"sum\":\"00000\(other)\"}"
    }
  }

  @Test(arguments: 0..<20)
  func theyAreInTheOrderOfTheirBytesEachOnce(seed: Int) throws {
    var numbers = SeededGenerator(seed: UInt64(400 + seed))
    let log = try Self.log((0..<seed * 20 + 2).map { _ in Self.line(&numbers) })
    let order = LogOrder(log)
    let found = (0..<order.count).map { order[$0] }
    var firsts: [[UInt8]: Int] = [:]
    for (index, row) in log.columns.rows.enumerated() {
      let bytes = log.comparedBytes(of: row)
      firsts[bytes] = min(firsts[bytes] ?? index, index)
    }
    let wanted = firsts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    #expect(found == wanted)
    #expect(wanted.count < log.count || seed == 0)
  }

  /// Each shares eight bytes more with the next ones than the one before: a call within a call for each of them was more
  /// than a thread's stack holds.
  @Test func thousandsThatPartOneAfterTheOtherAreInOrder() throws {
    let log = try Self.log(
      (0..<1_000).map { index in
        let word = String(repeating: "a", count: 8 * index) + "b"
        return "{\"at\":\"2026-11-21T09:12:33.125Z\",\"b\":\"\(word)\",\"by\":\"d\",\"do\":\"x\"}"
      })
    let order = LogOrder(log)
    #expect((0..<order.count).map { order[$0] } == Array((0..<1_000).reversed()))
  }

  /// What the first group had to have spelled is nothing to the second, which stands as it is written.
  @Test func oneGroupLeavesNothingToTheNext() throws {
    func head(_ minute: Int) -> String { "\"at\":\"2026-11-21T09:1\(minute):33.125Z\",\"by\":\"d\",\"do\"" }
    let log = try Self.log([
      "{ \(head(1)):\"y\"}", "{ \(head(1)):\"x\"}", "{\(head(2)):\"y\"}", "{\(head(2)):\"x\"}", "{\(head(2)):\"y\"}",
    ])
    let order = LogOrder(log)
    #expect((0..<order.count).map { order[$0] } == [1, 0, 3, 2])
  }
}
