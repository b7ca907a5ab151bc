/// FSRS-6, the model of today's Anki, in double precision.
///
/// S is stability (days until the probability of recall is 0.9), D difficulty, G the grade 1...4, t the elapsed days,
/// R the probability of recall, w the weights. Formulas: the FSRS-6 description of the open-spaced-repetition wiki.
public struct FSRS6: MemoryModel {
  /// What stability is kept within, in days.
  public static let stabilities = 0.001...36_500.0
  /// What difficulty is kept within.
  public static let difficulties = 1.0...10.0

  /// The weights that the model was made with.
  public let weights: Weights

  // What the weights give once and for all, so that a review costs a few powers and no array access.
  private let decay: Double
  private let factor: Double
  private let firstStates: (again: MemoryState, hard: MemoryState, good: MemoryState, easy: MemoryState)
  private let difficultyStep: Double
  private let meanReversion: Double
  private let difficultyGoal: Double
  private let growth: Double
  private let growthPower: Double
  private let growthByForgetting: Double
  private let hardPenalty: Double
  private let easyBonus: Double
  private let lapse: (scale: Double, difficulty: Double, stability: Double, forgetting: Double, ceiling: Double)
  private let sameDay: (rate: Double, shift: Double, power: Double)

  /// Makes the model of its weights.
  public init(_ weights: Weights = .standard) {
    self.weights = weights
    let w = weights.values
    decay = -w[20]
    factor = pow(0.9, 1 / -w[20]) - 1
    func firstDifficulty(_ grade: Grade) -> Double { w[4] - exp(w[5] * Double(grade.rawValue - 1)) + 1 }
    func first(_ grade: Grade) -> MemoryState {
      MemoryState(
        stability: w[grade.rawValue - 1].clamped(to: Self.stabilities),
        difficulty: firstDifficulty(grade).clamped(to: Self.difficulties))
    }
    firstStates = (first(.again), first(.hard), first(.good), first(.easy))
    difficultyStep = w[6]
    meanReversion = w[7]
    // Not clamped here, unlike the difficulty after a first review.
    difficultyGoal = firstDifficulty(.easy)
    growth = exp(w[8])
    growthPower = w[9]
    growthByForgetting = w[10]
    hardPenalty = w[15]
    easyBonus = w[16]
    lapse = (w[11], w[12], w[13], w[14], exp(w[17] * w[18]))
    sameDay = (w[17], w[18], w[19])
  }

  /// Returns R = (1 + F·t/S)^-w20, with F such that R is 0.9 after S days.
  public func retrievability(of state: MemoryState, after days: Int) -> Double {
    pow(1 + factor * Double(max(0, days)) / state.stability, decay)
  }

  /// Returns S/F·(r^(-1/w20) - 1).
  public func interval(of state: MemoryState, retention: DesiredRetention) -> Double {
    state.stability / factor * (pow(retention.value, 1 / decay) - 1)
  }

  /// Returns S = w(G-1) and D = w4 - e^(w5·(G-1)) + 1.
  public func firstState(_ grade: Grade) -> MemoryState {
    switch grade {
    case .again: firstStates.again
    case .hard: firstStates.hard
    case .good: firstStates.good
    case .easy: firstStates.easy
    }
  }

  /// Returns the memory after a later review; reviews of one day follow a formula of their own.
  public func nextState(after state: MemoryState, elapsedDays: Int, grade: Grade) -> MemoryState {
    let stability =
      elapsedDays < 1
      ? stabilityOnTheSameDay(after: state, grade: grade)
      : stabilityOnALaterDay(after: state, elapsedDays: elapsedDays, grade: grade)
    return MemoryState(
      stability: stability.clamped(to: Self.stabilities), difficulty: difficulty(after: state, grade: grade))
  }

  private func stabilityOnTheSameDay(after state: MemoryState, grade: Grade) -> Double {
    let change = exp(sameDay.rate * (Double(grade.rawValue - 3) + sameDay.shift)) * pow(state.stability, -sameDay.power)
    return state.stability * (grade == .again ? change : max(change, 1))
  }

  private func stabilityOnALaterDay(after state: MemoryState, elapsedDays: Int, grade: Grade) -> Double {
    let (stability, difficulty) = (state.stability, state.difficulty)
    let forgotten = 1 - retrievability(of: state, after: elapsedDays)
    if grade == .again {
      let left =
        lapse.scale * pow(difficulty, -lapse.difficulty) * (pow(stability + 1, lapse.stability) - 1)
        * exp(lapse.forgetting * forgotten)
      return min(left, stability / lapse.ceiling)
    }
    let effort = grade == .hard ? hardPenalty : grade == .easy ? easyBonus : 1
    let gain =
      growth * (11 - difficulty) * pow(stability, -growthPower) * (exp(growthByForgetting * forgotten) - 1) * effort
    return stability * (1 + gain)
  }

  private func difficulty(after state: MemoryState, grade: Grade) -> Double {
    let step = -difficultyStep * Double(grade.rawValue - 3) * (10 - state.difficulty) / 9
    let moved = meanReversion * difficultyGoal + (1 - meanReversion) * (state.difficulty + step)
    return moved.clamped(to: Self.difficulties)
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
