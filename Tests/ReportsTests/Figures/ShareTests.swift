import Testing

@testable import Reports

@Suite struct ShareTests {
  @Test(arguments: [(1, 3, 33), (2, 3, 67), (3, 3, 100), (999, 1_000, 99), (1, 1_000, 1), (0, 1_000, 0)])
  func aHundredPercentIsSaidOnlyWhereAllWereRight(right: Int, answers: Int, percent: Int) {
    #expect(Share(right: right, answers: answers).percent == percent)
  }

  // E. B. Wilson's interval as published tables and statsmodels' proportion_confint(method="wilson") give it.
  @Test(arguments: [
    (0, 10, 0.0, 0.27753), (10, 10, 0.72247, 1.0), (9, 10, 0.59585, 0.98212), (50, 100, 0.40383, 0.59617),
    (1, 1, 0.20655, 1.0), (912, 1_000, 0.89283, 0.92802),
  ])
  func theIntervalIsWilsons(right: Int, answers: Int, low: Double, high: Double) throws {
    let interval = try #require(Share(right: right, answers: answers).interval)
    #expect(abs(interval.lowerBound - low) < 0.00001)
    #expect(abs(interval.upperBound - high) < 0.00001)
  }

  @Test func withoutAnswersThereIsNeitherShareNorInterval() {
    #expect(Share().value == nil)
    #expect(Share().percent == nil)
    #expect(Share().interval == nil)
    #expect(Share(right: 3, answers: 1) == Share(right: 3, answers: 3), "never 101 %")
  }
}
