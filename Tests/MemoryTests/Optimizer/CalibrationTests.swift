import Testing

@testable import Memory

@Suite struct CalibrationTests {
  /// Four cards, seen once, then after 1, 1, 20 and 400 days; the third and the fourth are forgotten.
  private static let log = ReviewLog(
    [
      (0, 0, Grade.good), (1, 0, .good), (2, 0, .good), (3, 0, .easy), (0, 1, .good), (1, 1, .hard), (2, 20, .again),
      (3, 400, .again),
    ]
    .map { DatedReview(card: $0.0, day: $0.1, grade: $0.2) })

  @Test func predictionsAreCountedByTheirProbability() throws {
    let model = FSRS6()
    func recall(_ grade: Grade, _ days: Int) -> Double {
      model.retrievability(of: model.firstState(grade), after: days)
    }
    let rows = Calibration(of: model, on: Self.log).rows
    #expect(rows.map(\.percent.lowerBound) == [0, 50, 60, 70, 80, 85, 90, 95])
    #expect(rows.last?.percent.upperBound == 100)
    let early = try #require(rows.first { $0.count == 2 })
    #expect(early.recalledShare == 1)
    let share = try #require(early.expectedShare)
    #expect(abs(share - recall(.good, 1)) < 1e-12)
    #expect(early.percent.contains(Int(recall(.good, 1) * 100)))
    for days in [(Grade.good, 20), (.easy, 400)] {
      let row = try #require(rows.first { $0.percent.contains(Int(recall(days.0, days.1) * 100)) })
      #expect(row.recalled == 0)
      #expect(row.count == 1)
    }
    #expect(rows.reduce(0) { $0 + $1.count } == 4)
    #expect(rows.first { $0.count == 0 }?.recalledShare == nil)
  }

  @Test func onlyTheNewestAreCountedFromARankOn() {
    #expect(Calibration(of: FSRS6(), on: Self.log, from: 3).rows.reduce(0) { $0 + $1.count } == 1)
    #expect(PredictionQuality(of: FSRS6(), on: Self.log, from: 2)?.recalled == 0)
    #expect(PredictionQuality(of: FSRS6(), on: Self.log)?.recalled == 0.5)
  }

  @Test func anAnswerThatIsNoEvidenceIsNoPredictionButMovesTheMemory() throws {
    func log(_ isEvidence: Bool) -> ReviewLog {
      ReviewLog([
        DatedReview(card: 5, day: 0, grade: .good), DatedReview(card: 5, day: 3, grade: .good, isEvidence: isEvidence),
        DatedReview(card: 5, day: 9, grade: .good),
      ])
    }
    #expect(log(true).predictionCount == 2)
    #expect(log(false).predictionCount == 1)
    let model = FSRS6()
    let memory = model.nextState(after: model.firstState(.good), elapsedDays: 3, grade: .good)
    let expected = try #require(PredictionQuality(of: model, on: log(false))).expected
    #expect(expected == model.retrievability(of: memory, after: 6))
    // No first stability can be told from a card whose first later day is no evidence.
    #expect(FirstStabilities(of: log(false)).values == nil)
  }

  @Test func aTrialFitsTheOlderAndTestsTheNewest() throws {
    var learner = try SimulatedLearner(SimulatedLearner.weights(spread: 0.5, seed: 3), seed: 3)
    let log = learner.log(cards: 80, days: 150)
    var passes = 0
    let trial = try #require(FitTrial(log, present: .standard) { passes = $0 })
    #expect(trial.split == log.predictionCount * 4 / 5)
    #expect(trial.present == trial.standard)
    #expect(trial.present.count == log.predictionCount - trial.split)
    let fitted = FittedWeights(fitting: log.first(predictions: trial.split)).weights
    #expect(trial.fitted == PredictionQuality(of: FSRS6(fitted), on: log, from: trial.split))
    #expect(trial.hasGained == (trial.present.logLoss - trial.fitted.logLoss >= 0.0005))
    #expect(passes > 3)
    #expect(FitTrial(ReviewLog([DatedReview(card: 0, day: 0, grade: .good)]), present: .standard) == nil)
  }
}
