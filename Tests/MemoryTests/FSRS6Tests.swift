import Memory
import Testing

@Suite struct FSRS6Tests {
  struct Review: Sendable {
    let days: Int
    let grade: Grade
    let stability: Double
    let difficulty: Double
  }

  // Worked out by an independent implementation in Python, which agrees with py-fsrs 6.3.2 to 1e-14.
  static let histories: [[Review]] = [
    [
      Review(days: 0, grade: .good, stability: 2.3065, difficulty: 2.118103970459015),
      Review(days: 0, grade: .good, stability: 2.3065, difficulty: 2.1112142357853942),
      Review(days: 1, grade: .good, stability: 7.319186097840144, difficulty: 2.1043313908464474),
      Review(days: 3, grade: .again, stability: 1.148563254948649, difficulty: 7.389975788014609),
      Review(days: 0, grade: .good, stability: 1.1958697443160091, difficulty: 7.377814181523433),
      Review(days: 1, grade: .hard, stability: 2.3915583769613296, difficulty: 8.244499229132952),
      Review(days: 12, grade: .easy, stability: 16.989638984186826, difficulty: 7.643121047141945),
      Review(days: 200, grade: .good, stability: 84.79707274174585, difficulty: 7.630706295391642),
    ],
    [
      Review(days: 0, grade: .again, stability: 0.212, difficulty: 6.4133),
      Review(days: 0, grade: .hard, stability: 0.212, difficulty: 7.604209769076838),
      Review(days: 2, grade: .good, stability: 1.8562922222581408, difficulty: 7.5918339286046),
      Review(days: 5, grade: .good, stability: 7.595590360805403, difficulty: 7.579470463972833),
      Review(days: 30, grade: .again, stability: 1.4237435033790302, difficulty: 9.189616770405554),
    ],
  ]

  @Test(arguments: histories)
  func aHistoryGivesTheStatesOfTheReference(history: [Review]) throws {
    let model = FSRS6()
    var state: MemoryState?
    for review in history {
      let next = model.state(after: state, elapsedDays: review.days, grade: review.grade)
      #expect(abs(next.stability / review.stability - 1) < 1e-12)
      #expect(abs(next.difficulty - review.difficulty) < 1e-12)
      state = next
    }
  }

  @Test func recallIsNineInTenAfterTheStabilityAndFadesFromThere() throws {
    let model = FSRS6()
    let state = MemoryState(stability: 10, difficulty: 5)
    #expect(model.retrievability(of: state, after: 0) == 1)
    #expect(abs(model.retrievability(of: state, after: 10) - 0.9) < 1e-15)
    #expect(abs(model.interval(of: state, retention: .standard) - 10) < 1e-12)
    let retention = try #require(DesiredRetention(0.8))
    let known = MemoryState(stability: 84.79707274174585, difficulty: 7)
    #expect(abs(model.interval(of: known, retention: retention) - 281.18368320173255) < 1e-10)
    let chances = (0...400).map { model.retrievability(of: state, after: $0) }
    #expect(zip(chances, chances.dropFirst()).allSatisfy { $0 > $1 && $1 > 0 })
    #expect(model.retrievability(of: state, after: -5) == 1)
  }

  static let states = [0.001, 0.05, 0.7, 2.5, 12, 90, 800, 20_000, 36_500].flatMap { stability in
    [1.0, 3.3, 7, 10].map { MemoryState(stability: stability, difficulty: $0) }
  }

  @Test(arguments: [Weights.standard, Extreme.lowest, Extreme.highest, Extreme.steep])
  func everyStateStaysWithinItsBounds(weights: Weights) {
    let model = FSRS6(weights)
    for state in Self.states {
      for days in [0, 1, 2, 9, 100, 10_000, .max] {
        for grade in Grade.allCases {
          let next = model.nextState(after: state, elapsedDays: days, grade: grade)
          #expect(FSRS6.stabilities.contains(next.stability), "\(state) \(days) \(grade)")
          #expect(FSRS6.difficulties.contains(next.difficulty), "\(state) \(days) \(grade)")
          #expect((0...1).contains(model.retrievability(of: state, after: days)), "\(state) \(days)")
        }
      }
    }
  }

  @Test func aBetterGradeNeverLeavesLessAndNeverMakesTheCardHarder() {
    let model = FSRS6()
    for state in Self.states {
      for days in [0, 1, 2, 9, 100, 10_000] {
        let next = Grade.allCases.map { model.nextState(after: state, elapsedDays: days, grade: $0) }
        for (worse, better) in zip(next, next.dropFirst()) {
          #expect(worse.stability <= better.stability, "\(state) \(days)")
          #expect(worse.difficulty >= better.difficulty, "\(state) \(days)")
        }
        #expect(next[1].stability >= state.stability, "a right answer never weakens a memory: \(state) \(days)")
        #expect(next[0].stability <= state.stability, "a lapse never strengthens one: \(state) \(days)")
      }
    }
  }

  @Test func intervalsGrowWithStabilityAndShrinkWithDesiredRetention() throws {
    let model = FSRS6()
    let retentions = try [0.7, 0.8, 0.9, 0.95, 0.99].map { try #require(DesiredRetention($0)) }
    for difficulty in [1.0, 10] {
      let states = [0.001, 1, 20, 36_500].map { MemoryState(stability: $0, difficulty: difficulty) }
      for retention in retentions {
        let intervals = states.map { model.interval(of: $0, retention: retention) }
        #expect(zip(intervals, intervals.dropFirst()).allSatisfy { $0 < $1 })
      }
      for state in states {
        let intervals = retentions.map { model.interval(of: state, retention: $0) }
        #expect(zip(intervals, intervals.dropFirst()).allSatisfy { $0 > $1 })
      }
    }
  }
}

/// Weights at the edges of what is allowed.
enum Extreme {
  static let lowest = weights(Weights.bounds.map(\.lowerBound))
  static let highest = weights(Weights.bounds.map(\.upperBound))
  /// Everything that makes stability jump, at once.
  static let steep = weights(
    Weights.bounds.enumerated().map { [9, 12, 19].contains($0) ? $1.lowerBound : $1.upperBound })

  private static func weights(_ values: [Double]) -> Weights {
    do { return try Weights(values) } catch { preconditionFailure("\(error)") }
  }
}
