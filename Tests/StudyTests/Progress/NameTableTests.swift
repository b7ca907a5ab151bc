import Testing

@testable import Study

@Suite struct NameTableTests {
  private let names = (0..<5_000).map { "term \($0 &* 7_919 % 5_000) \(String(repeating: "x", count: $0 % 19))" }

  private func table() -> NameTable {
    var table = NameTable()
    for name in names { _ = table.number(of: name) }
    return table
  }

  @Test func `names have the numbers of their first coming, however many there are`() {
    var table = NameTable()
    #expect(names.map { table.number(of: $0) } == Array(0..<5_000))
    #expect(names.reversed().map { table.number(of: $0) } == Array((0..<5_000).reversed()))
    #expect(names.map { table.find($0) } == Array(0..<5_000))
    #expect((0..<5_000).map { table[$0] } == names)
    #expect(table.find("term 5000 ") == nil)
  }

  @Test(arguments: [0, 1, 31, 32, 33, 2_047, 4_999, 5_000])
  func `what is forgotten is gone, and comes again with the next number`(_ kept: Int) {
    var table = table()
    table.keep(first: kept)
    #expect(table.count == kept)
    #expect(names.map { table.find($0) } == (0..<5_000).map { $0 < kept ? UInt32($0) : nil })
    #expect(table.number(of: "a new one") == UInt32(kept))
    #expect(table.number(of: names[0]) == (kept == 0 ? 1 : 0))
  }

  @Test func `a name of another table is known by its bytes`() {
    var other = NameTable()
    for name in ["elsewhere", names[4_321], names[0] + "x"] { _ = other.number(of: name) }
    let table = table()
    #expect((0..<3).map { table.holds($0, of: other) } == [false, true, false])
  }
}
