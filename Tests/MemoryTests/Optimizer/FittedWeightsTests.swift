import Foundation
import Testing

@testable import Memory

@Suite struct FittedWeightsTests {
  private static let hidden = [
    0.6, 2.5, 5, 14, 5.6, 0.6, 2.4, 0.01, 2.4, 0.1, 1.1, 2, 0.05, 0.35, 1.4, 0.7, 2.2, 0.7, 0.12, 0.1, 0.3,
  ]

  private static func learner(_ seed: UInt64) throws -> ReviewLog {
    var learner = try SimulatedLearner(hidden, seed: seed)
    return learner.log(cards: 300, days: 300)
  }

  @Test func fittingALearnerFarFromTheStandardPredictsWhatComes() throws {
    let log = try Self.learner(1)
    let train = log.first(predictions: log.predictionCount * 4 / 5)
    let fitted = FittedWeights(fitting: train)
    func loss(_ weights: Weights) throws -> Double {
      try #require(PredictionQuality(of: FSRS6(weights), on: log, from: train.predictionCount)).logLoss
    }
    let standard = try loss(.standard)
    let best = try loss(Weights(Self.hidden))
    #expect(standard - best > 0.004, "the learner must differ for this to test anything")
    let after = try loss(fitted.weights)
    #expect(after < standard - 0.6 * (standard - best))
    #expect(fitted.objectiveBeforeShrinking < fitted.objective)
    // The log speaks for more than its length alone would let it.
    #expect(fitted.shrunkBy < 1 - FittedWeights.share(of: train.predictionCount, gain: 0))
  }

  @Test func theShareOfTheLogGrowsWithIt() {
    #expect(FittedWeights.share(of: 0, gain: 0) == 0)
    #expect(FittedWeights.share(of: 1_000, gain: 0) == 0.5)
    #expect(FittedWeights.share(of: 3_000, gain: 0) == 0.9)
  }

  @Test func theShareOfTheLogGrowsWithWhatFittingGainsBeyondChance() {
    // What 21 weights gain by chance, where losses count as they do here.
    let chance = 10.5 * 0.5408163265306123
    #expect(abs(FittedWeights.share(of: 1_000, gain: chance) - 0.5) < 1e-12)
    #expect(FittedWeights.share(of: 1_000, gain: -1) == 0.5)
    #expect(abs(FittedWeights.share(of: 1_000, gain: 2 * chance) - 0.75) < 1e-12)
    #expect(abs(FittedWeights.share(of: 1_000, gain: 4 * chance) - 0.875) < 1e-12)
  }

  @Test func theObjectiveIsAtAMinimum() throws {
    let log = try Self.learner(2)
    let objective = Objective(log: log, centre: Objective.standardCentre(of: log))
    let fit = Fit(objective, from: objective.centre)
    #expect(fit.value == objective.value(at: fit.weights))
    var chance = Chance(3)
    for _ in 0..<300 {
      // Nearby points within the bounds and in order are no better.
      let near = zip(fit.weights, Recurrence.bounds).enumerated().map { index, pair in
        let moved = pair.0 + 0.01 * Objective.spreads[index] * (chance.next() - 0.5)
        return min(max(moved, pair.1.lowerBound), pair.1.upperBound)
      }
      guard near[0] <= near[1], near[1] <= near[2], near[2] <= near[3] else { continue }
      #expect(objective.value(at: near) > fit.value - 1e-3)
    }
  }

  @Test func aLargeLogIsFittedThroughASampleToTheSameMinimum() throws {
    var learner = try SimulatedLearner(Self.hidden, seed: 4)
    let log = learner.log(cards: 700, days: 300)
    #expect(log.reviewCount > 3_000)
    let objective = Objective(log: log, centre: Objective.standardCentre(of: log))
    let fit = Fit(objective, from: objective.centre, sampleReviews: 1_000)
    // The same by a plain search from the start.
    let plain = Fit(objective, from: objective.centre, sampleReviews: .max)
    #expect(abs(fit.value - plain.value) < 1e-5 * plain.value)
  }

  @Test(arguments: [30, 100, 300, 1_000, 2_500])
  func fewReviewsDoNotHurt(count: Int) throws {
    for seed in 10..<13 as Range<UInt64> {
      // One learner near the standard weights, where there is nothing to gain and something to lose.
      var learner = try SimulatedLearner(SimulatedLearner.weights(spread: 0.15, seed: seed), seed: seed)
      let reviews = learner.reviews(cards: 300, days: 300)
      let rule = DayRule.calendar(rolloverHour: 4, offset: 0)
      let log = ReviewLog(reviews, days: rule)
      let fitted = FittedWeights(fitting: ReviewLog(Array(reviews.prefix(count)), days: rule))
      let newest = log.predictionCount * 4 / 5
      let standard = try #require(PredictionQuality(of: FSRS6(), on: log, from: newest))
      let after = try #require(PredictionQuality(of: FSRS6(fitted.weights), on: log, from: newest))
      #expect(after.logLoss < standard.logLoss + 0.005)
    }
  }

  @Test func theSameLogGivesTheSameBits() throws {
    let log = try Self.learner(5)
    let first = FittedWeights(fitting: log)
    let second = FittedWeights(fitting: log)
    #expect(first.weights.values.map(\.bitPattern) == second.weights.values.map(\.bitPattern))
    #expect(
      first.weightsBeforeShrinking.values.map(\.bitPattern) == second.weightsBeforeShrinking.values.map(\.bitPattern))
  }

  @Test(arguments: 20..<30 as Range<UInt64>)
  func boundsAndTheOrderOfInitialStabilitiesAreKept(seed: UInt64) throws {
    var learner = try SimulatedLearner(SimulatedLearner.weights(spread: 0.9, seed: seed), seed: seed)
    let fitted = FittedWeights(fitting: learner.log(cards: 40, days: 120))
    for weights in [fitted.weights.values, fitted.weightsBeforeShrinking.values] {
      #expect(zip(weights, Weights.bounds).allSatisfy { $1.contains($0) })
      #expect(weights[0] <= weights[1])
      #expect(weights[1] <= weights[2])
      #expect(weights[2] <= weights[3])
    }
  }

  @Test func withoutPredictionsTheWeightsAreTheStandardOnes() {
    let once = ReviewLog([LoggedReview(card: 1, instant: 0, grade: .good)], days: .blocks)
    for log in [ReviewLog([], days: .blocks), once] {
      let fitted = FittedWeights(fitting: log)
      #expect(zip(fitted.weights.values, Weights.standard.values).allSatisfy { abs($0 - $1) < 1e-12 })
      #expect(fitted.shrunkBy == 1)
    }
  }
}
