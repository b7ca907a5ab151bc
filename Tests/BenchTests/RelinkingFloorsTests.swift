import Testing

@testable import recollect_bench

@Suite struct RelinkingFloorsTests {
  @Test func editedCardsKeepTheirHistoryAndNoOtherTakesIt() {
    var all = RelinkingBench.Tally()
    // `recollect-bench relinking` does the same with a thousand.
    for number in 0..<40 {
      for tally in RelinkingBench.tally(of: EditedDeckGenerator.deck(number)).values { all += tally }
    }
    #expect(all.known > 300)
    #expect(all.right * 100 >= all.known * 95, "\(all.right) of \(all.known)")
    #expect(all.wrong * 200 <= all.right, "\(all.wrong)")
  }
}
