import Testing

@testable import recollect

@Suite struct PagerTests {
  @Test func eachPageLeavesARowForWhatToPress() {
    var pager = Pager(["1", "2", "3", "4", "5"])
    let pages = [pager.nextPage(rows: 3), pager.nextPage(rows: 3), pager.nextPage(rows: 3)]
    #expect(pages == [["1", "2"], ["3", "4"], ["5"]])
    #expect(pager.isAtEnd)
  }

  @Test func theSmallestScreenStillMovesOn() {
    var pager = Pager(["1", "2"])
    let pages = [pager.nextPage(rows: 0), pager.nextPage(rows: 1)]
    #expect(pages == [["1"], ["2"]])
  }
}
