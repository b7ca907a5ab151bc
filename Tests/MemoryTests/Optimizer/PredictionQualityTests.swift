import Testing

@testable import Memory

@Suite struct PredictionQualityTests {
  /// Forty cards with all grades, some of them twice a day; the expected figures were worked out by an independent
  /// program in Python.
  private static let log: ReviewLog = {
    let day = 86_400_000
    var reviews: [LoggedReview] = []
    for card in 0..<40 {
      var instant = card * day / 2 + 6 * 3_600_000
      for number in 0..<9 {
        let mixed = 1 + (card * 7 + number * 5 + number * number) % 4
        let grade = Grade(rawValue: (card + number) % 3 == 0 ? 3 : mixed) ?? .good
        reviews.append(LoggedReview(card: card, instant: instant, grade: grade))
        instant += (card + 2 * number) % 5 == 0 ? 600_000 : (1 + card * number % 11) * day
      }
    }
    return ReviewLog(reviews, days: .calendar(rolloverHour: 4, offset: 0))
  }()

  @Test func allPredictionsAreMeasuredAsTheBenchmarkDoes() throws {
    let quality = try #require(PredictionQuality(of: FSRS6(), on: Self.log))
    #expect(quality.count == 256)
    #expect(abs(quality.logLoss - 0.5005206371643282) < 1e-12)
    #expect(abs(quality.binError - 0.176152) < 1e-6)
    let area = try #require(quality.areaUnderCurve)
    #expect(abs(area - 0.654438) < 1e-6)
  }

  @Test func theNewestPredictionsAreMeasuredAlone() throws {
    let quality = try #require(PredictionQuality(of: FSRS6(), on: Self.log, from: 204))
    #expect(quality.count == 52)
    #expect(abs(quality.logLoss - 0.52042440218182) < 1e-12)
    #expect(abs(quality.binError - 0.287253) < 1e-6)
    let area = try #require(quality.areaUnderCurve)
    #expect(abs(area - 0.69509) < 1e-6)
  }

  @Test func withoutPredictionsThereIsNothingToMeasure() {
    #expect(PredictionQuality(of: FSRS6(), on: Self.log, from: 256) == nil)
    #expect(PredictionQuality(of: FSRS6(), on: ReviewLog([], days: .blocks)) == nil)
  }

  @Test func equalPredictionsShareTheirRank() throws {
    // Four cards alike, half of them recalled: no order is better than chance.
    let reviews = (0..<4).flatMap { card in
      [
        LoggedReview(card: card, instant: card, grade: .good),
        LoggedReview(card: card, instant: 3 * 86_400_000 + card, grade: card < 2 ? .good : .again),
      ]
    }
    let quality = try #require(PredictionQuality(of: FSRS6(), on: ReviewLog(reviews, days: .blocks)))
    #expect(quality.areaUnderCurve == 0.5)
    let passes = ReviewLog(Array(reviews.prefix(4)), days: .blocks)
    let ofPasses = try #require(PredictionQuality(of: FSRS6(), on: passes))
    #expect(ofPasses.areaUnderCurve == nil)
  }
}
