/// The recurrence of FSRS-6 over one card's reviews, and backwards through it the derivatives by the 21 weights.
///
/// The formulas are those of `FSRS6`. The way back is that of reverse differentiation: what the loss changes with
/// stability and difficulty after a review gives what it changes with them before it, and with each weight. At a kink
/// (a value at its bound, a same-day success that would lower stability, a lapse at its ceiling) the derivative is
/// that of the side that holds.
struct Recurrence: FittableRecurrence {
  /// What one review leaves behind for the way back.
  struct Trace {
    var stability = 0.0
    var logStability = 0.0
    var difficulty = 0.0
    /// F·t/S.
    var fading = 0.0
    /// log(1 + F·t/S).
    var logBase = 0.0
    var recall = 0.0
    /// e^(w10·(1-R)) of a success, e^(w14·(1-R)) of a lapse.
    var surge = 0.0
    /// The relative gain of a success, the new stability of a lapse, the factor of a same-day review.
    var change = 0.0
    /// What the loss changes with R.
    var slope = 0.0
    var grade = 0
    var isLater = false
    /// A same-day success that changes nothing, or a lapse at its ceiling.
    var isHeld = false
    var isStabilityAtBound = false
    var isDifficultyAtBound = false
  }

  /// Those of the weights, and w19 not below 0.01 as in fsrs-rs.
  static let bounds: [ClosedRange<Double>] = Weights.bounds.enumerated().map { index, bounds in
    index == 19 ? 0.01...bounds.upperBound : bounds
  }

  static let spreads = [
    6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25,
    1.03, 0.31, 0.32,
    0.14, 0.27,
  ]

  static var standard: [Double] { Weights.standard.values }

  static let firstStabilities = 0..<4

  /// The initial stabilities of the log's cards, and the standard weights.
  static func centre(of log: ReviewLog) -> [Double] {
    (FirstStabilities(of: log).values ?? Array(standard[firstStabilities]))
      + standard[firstStabilities.upperBound...]
  }

  /// How near to 0 and 1 a prediction may come.
  static let certainty = 1e-7

  private let w: UnsafeBufferPointer<Double>
  private let decay: Double
  private let factor: Double
  private let growth: Double
  private let ceiling: Double
  private let easyPower: Double
  private let goal: Double
  private let sameDayFactors: (again: Double, hard: Double, good: Double, easy: Double)

  init(_ w: UnsafeBufferPointer<Double>) {
    self.w = w
    decay = -w[20]
    factor = exp(log(0.9) / -w[20]) - 1
    growth = exp(w[8])
    ceiling = exp(-w[17] * w[18])
    easyPower = exp(3 * w[5])
    goal = w[4] - easyPower + 1
    func sameDay(_ grade: Double) -> Double { w[17] * (grade - 3 + w[18]) }
    sameDayFactors = (sameDay(1), sameDay(2), sameDay(3), sameDay(4))
  }

  private func sameDayExponent(_ grade: Int) -> Double {
    switch grade {
    case 1: sameDayFactors.again
    case 2: sameDayFactors.hard
    case 3: sameDayFactors.good
    default: sameDayFactors.easy
    }
  }

  private func firstDifficulty(_ grade: Int) -> Double { w[4] - exp(w[5] * Double(grade - 1)) + 1 }

  /// Returns the weighted loss of a card's predictions and writes what the way back needs.
  ///
  /// `trace[i]` holds the memory before review i + 1; there must be room for all reviews but the first.
  func loss(
    days: UnsafeBufferPointer<Int32>, grades: UnsafeBufferPointer<UInt8>,
    ranks: UnsafeBufferPointer<Int32>,
    of card: Range<Int>, recency: Recency, trace: UnsafeMutableBufferPointer<Trace>
  ) -> Double {
    let first = Int(grades[card.lowerBound])
    var stability = bounded(w[first - 1])
    var logStability = log(stability)
    var difficulty = min(max(firstDifficulty(first), 1), 10)
    var total = 0.0
    for index in card.dropFirst() {
      let grade = Int(grades[index])
      var step = Trace()
      step.stability = stability
      step.logStability = logStability
      step.difficulty = difficulty
      step.grade = grade
      if days[index] > 0 {
        step.isLater = true
        step.fading = factor * Double(days[index]) / stability
        step.logBase = log(1 + step.fading)
        let logRecall = decay * step.logBase
        step.recall = exp(logRecall)
        if ranks[index] >= 0 {
          let weight = recency.weight(of: ranks[index])
          if step.recall < Self.certainty || step.recall > 1 - Self.certainty {
            let held = min(max(step.recall, Self.certainty), 1 - Self.certainty)
            total -= weight * log(grade > 1 ? held : 1 - held)
          } else if grade > 1 {
            total -= weight * logRecall
            step.slope = -weight / step.recall
          } else {
            total -= weight * log(1 - step.recall)
            step.slope = weight / (1 - step.recall)
          }
        }
        let forgotten = 1 - step.recall
        if grade > 1 {
          let effort = grade == 2 ? w[15] : grade == 4 ? w[16] : 1
          step.surge = exp(w[10] * forgotten)
          step.change =
            growth * (11 - difficulty) * exp(-w[9] * logStability) * (step.surge - 1) * effort
          stability *= 1 + step.change
        } else {
          step.surge = exp(w[14] * forgotten)
          step.change =
            w[11] * exp(-w[12] * log(difficulty)) * (exp(w[13] * log(stability + 1)) - 1)
            * step.surge
          let highest = stability * ceiling
          step.isHeld = step.change > highest
          stability = step.isHeld ? highest : step.change
        }
        let kept = bounded(stability)
        step.isStabilityAtBound = kept != stability
        stability = kept
        logStability = log(stability)
      } else {
        let exponent = sameDayExponent(grade) - w[19] * logStability
        if grade > 1 && exponent <= 0 {
          step.isHeld = true
        } else {
          step.change = exp(exponent)
          stability *= step.change
          logStability += exponent
          let kept = bounded(stability)
          if kept != stability {
            step.isStabilityAtBound = true
            stability = kept
            logStability = log(kept)
          }
        }
      }
      let moved = difficulty - w[6] * Double(grade - 3) * (10 - difficulty) / 9
      let reverted = w[7] * goal + (1 - w[7]) * moved
      difficulty = min(max(reverted, 1), 10)
      step.isDifficultyAtBound = difficulty != reverted
      trace[index - card.lowerBound - 1] = step
    }
    return total
  }

  /// Adds what the loss of a card changes with each weight, from the trace that `loss` has written.
  ///
  /// The entry of w20 gets only its part by the power; `decaySlopes` takes the part by F.
  func addSlopes(
    firstGrade first: Int, trace: UnsafeMutableBufferPointer<Trace>, count: Int,
    to slopes: UnsafeMutableBufferPointer<Double>
  ) {
    // What the loss changes with the memory after the review at hand.
    var byStability = 0.0
    var byDifficulty = 0.0
    var byGoal = 0.0
    var byDecay = 0.0
    var byFactor = 0.0
    for step in trace[..<count].reversed() {
      let forward = step.isStabilityAtBound ? 0 : byStability
      byStability = 0
      let grade = Double(step.grade - 3)
      var difficultyBefore = 0.0
      if !step.isDifficultyAtBound {
        let moved = step.difficulty - w[6] * grade * (10 - step.difficulty) / 9
        slopes[7] += byDifficulty * (goal - moved)
        byGoal += byDifficulty * w[7]
        let byMoved = byDifficulty * (1 - w[7])
        slopes[6] -= byMoved * grade * (10 - step.difficulty) / 9
        difficultyBefore = byMoved * (1 + w[6] * grade / 9)
      }
      if step.isLater {
        var byRecall = step.slope
        let forgotten = 1 - step.recall
        if step.grade > 1 {
          byStability += forward * (1 + step.change)
          let byGain = forward * step.stability
          let gained = byGain * step.change
          slopes[8] += gained
          difficultyBefore -= gained / (11 - step.difficulty)
          slopes[9] -= gained * step.logStability
          byStability -= gained * w[9] / step.stability
          let base = growth * (11 - step.difficulty) * exp(-w[9] * step.logStability)
          var effort = 1.0
          if step.grade == 2 {
            effort = w[15]
            slopes[15] += byGain * base * (step.surge - 1)
          } else if step.grade == 4 {
            effort = w[16]
            slopes[16] += byGain * base * (step.surge - 1)
          }
          let bySurge = byGain * base * effort * step.surge
          slopes[10] += bySurge * forgotten
          byRecall -= bySurge * w[10]
        } else if step.isHeld {
          byStability += forward * ceiling
          let held = forward * step.stability * ceiling
          slopes[17] -= held * w[18]
          slopes[18] -= held * w[17]
        } else {
          let left = forward * step.change
          let logDifficulty = log(step.difficulty)
          slopes[11] += left / w[11]
          slopes[12] -= left * logDifficulty
          difficultyBefore -= left * w[12] / step.difficulty
          let logNext = log(step.stability + 1)
          let power = exp(w[13] * logNext)
          let byPower = forward * w[11] * exp(-w[12] * logDifficulty) * step.surge * power
          slopes[13] += byPower * logNext
          byStability += byPower * w[13] / (step.stability + 1)
          slopes[14] += left * forgotten
          byRecall -= left * w[14]
        }
        let byLogRecall = byRecall * step.recall
        byDecay += byLogRecall * step.logBase
        let byFading = byLogRecall * decay / (1 + step.fading)
        byFactor += byFading * step.fading / factor
        byStability -= byFading * step.fading / step.stability
      } else if step.isHeld {
        byStability += forward
      } else {
        byStability += forward * step.change * (1 - w[19])
        let changed = forward * step.stability * step.change
        slopes[17] += changed * (grade + w[18])
        slopes[18] += changed * w[17]
        slopes[19] -= changed * step.logStability
      }
      byDifficulty = difficultyBefore
    }
    if FSRS6.stabilities.contains(w[first - 1]) { slopes[first - 1] += byStability }
    let start = firstDifficulty(first)
    if start > 1 && start < 10 {
      slopes[4] += byDifficulty
      slopes[5] -= byDifficulty * Double(first - 1) * (w[4] + 1 - start)
    }
    slopes[4] += byGoal
    slopes[5] -= byGoal * 3 * easyPower
    // The power is -w20, and F = 0.9^(-1/w20) - 1.
    slopes[20] -= byDecay + byFactor * (factor + 1) * -log(0.9) / (decay * decay)
  }

  private func bounded(_ stability: Double) -> Double {
    min(max(stability, FSRS6.stabilities.lowerBound), FSRS6.stabilities.upperBound)
  }
}
