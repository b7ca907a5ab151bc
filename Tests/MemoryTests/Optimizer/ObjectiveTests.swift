import Foundation
import Testing

@testable import Memory

@Suite struct ObjectiveTests {
  private static func log() throws -> ReviewLog {
    var learner = try SimulatedLearner(SimulatedLearner.weights(spread: 0.3, seed: 5), seed: 6)
    return learner.log(cards: 12, days: 60)
  }

  /// Points within the bounds of fitting, some of them far from what learners have.
  private static let points = (0..<100).map { number in
    var chance = Chance(UInt64(number) + 1)
    let spread = 0.1 + 0.8 * chance.next()
    var weights = SimulatedLearner.weights(spread: spread, seed: UInt64(number) + 1_000)
    weights[7] = 0.002 + 0.3 * chance.next()
    weights[19] = 0.011 + 0.2 * chance.next()
    // Between the bounds, with room for the differences.
    return zip(weights, Recurrence.bounds).map { weight, bounds in
      min(max(weight, bounds.lowerBound + 2e-4), bounds.upperBound - 2e-4)
    }
  }

  @Test func theValueIsThatOfTheModelReviewByReview() throws {
    let log = try Self.log()
    for weights in Self.points.prefix(10) {
      let model = FSRS6(try Weights(weights))
      var expected = 0.0
      for card in 0..<log.cardCount {
        var state: MemoryState?
        for index in log.reviews(of: card) {
          let grade = try #require(Grade(rawValue: Int(log.grades[index])))
          let days = Int(log.days[index])
          if let state, days > 0 {
            let recall = model.retrievability(of: state, after: days)
            let place = Double(log.ranks[index]) / Double(log.predictionCount - 1)
            expected -= (0.25 + 0.75 * Foundation.pow(place, 3)) * Foundation.log(grade == .again ? 1 - recall : recall)
          }
          state = model.state(after: state, elapsedDays: days, grade: grade)
        }
      }
      for index in 0..<Weights.count {
        expected += Foundation.pow((weights[index] - Weights.standard[index]) / Objective.spreads[index], 2)
      }
      let value = Objective(log: log, centre: Weights.standard.values).value(at: weights)
      #expect(abs(value / expected - 1) < 1e-12)
    }
  }

  @Test func theSlopesAgreeWithDifferencesAtAHundredPoints() throws {
    let objective = Objective(log: try Self.log(), centre: Weights.standard.values)
    for (number, point) in Self.points.enumerated() {
      let (value, slopes) = objective.slopes(at: point)
      #expect(value == objective.value(at: point))
      for index in 0..<Weights.count {
        func moved(_ steps: Double, _ width: Double) -> Double {
          var weights = point
          weights[index] += steps * width
          return objective.value(at: weights)
        }
        // Central differences of fourth order. A kink between their points spoils them; then narrower ones decide.
        let errors = [1e-4, 1e-5, 1e-6].map { share in
          let width = share * max(0.1, abs(point[index])) * 0.5
          let difference =
            (8 * (moved(1, width) - moved(-1, width)) - (moved(2, width) - moved(-2, width))) / (12 * width)
          return abs(difference - slopes[index]) / max(1, abs(slopes[index]))
        }
        #expect(errors.contains { $0 < 1e-6 }, "weight \(index) at point \(number): \(errors)")
      }
    }
  }

  @Test func certaintyIsBoundedSoThatASurpriseCostsAFiniteLoss() throws {
    // A card of huge stability forgotten after a day.
    var weights = Weights.standard.values
    weights[2] = 100
    weights[3] = 100
    let reviews = (0..<2).map { LoggedReview(card: 1, instant: $0 * 86_400_000, grade: $0 == 0 ? .easy : .again) }
    let objective = Objective(log: ReviewLog(reviews, days: .blocks), centre: weights)
    let recall = FSRS6(try Weights(weights)).retrievability(of: MemoryState(stability: 100, difficulty: 1), after: 1)
    #expect(abs(objective.value(at: weights) - 0.25 * -Foundation.log(1 - recall)) < 1e-12)
    let isFinite = objective.slopes(at: weights).slopes.allSatisfy { $0.isFinite }
    #expect(isFinite)
  }
}
