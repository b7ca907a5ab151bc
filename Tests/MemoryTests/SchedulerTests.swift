import Memory
import Testing

@Suite struct SchedulerTests {
  private func prior(_ stability: Double, _ difficulty: Double, days: Int, had: Int) -> Prior {
    Prior(
      state: MemoryState(stability: stability, difficulty: difficulty), standing: .review, scheduledDays: had,
      elapsedDays: days)
  }

  private func promises(_ preview: Preview) -> [Promise] { Grade.allCases.map { preview[$0].promise } }

  @Test func aNewCardGoesThroughItsSteps() {
    let scheduler = Scheduler()
    let first = scheduler.preview(.new, fuzz: nil)
    #expect(promises(first) == [.seconds(60, step: 0), .seconds(330, step: 0), .seconds(600, step: 1), .days(8)])
    #expect(
      Grade.allCases.map { first[$0].standing } == [
        .learning(step: 0), .learning(step: 0), .learning(step: 1), .review,
      ])
    let second = Prior(state: first.good.state, standing: first.good.standing, scheduledDays: 0, elapsedDays: 0)
    let preview = scheduler.preview(second, fuzz: nil)
    #expect(promises(preview) == [.seconds(60, step: 0), .seconds(600, step: 1), .days(2), .days(4)])
  }

  @Test func withoutStepsTheFirstAnswerPutsACardInReview() {
    let preview = Scheduler(learningSteps: .none, relearningSteps: .none).preview(.new, fuzz: nil)
    // An interval of the model below half a day, here 0.212 days, is kept in seconds.
    #expect(promises(preview) == [.seconds(18_316, step: 0), .days(1), .days(2), .days(8)])
    #expect([Grade.hard, .good, .easy].allSatisfy { preview[$0].standing == .review })
    #expect(preview.again.standing == .learning(step: 0))
  }

  @Test func withoutStepsTheModelSaysHowSoonACardComesBack() {
    let scheduler = Scheduler(learningSteps: .none, relearningSteps: .none)
    func stability(_ days: Double, _ standing: Standing) -> Preview {
      scheduler.preview(
        Prior(
          state: MemoryState(stability: days, difficulty: 5), standing: standing, scheduledDays: 4, elapsedDays: 0),
        fuzz: nil)
    }
    let learning = stability(0.05, .learning(step: 0))
    #expect(learning.good.standing == .learning(step: 0))
    if case .seconds(let seconds, step: 0) = learning.good.promise {
      #expect((4_320..<43_200).contains(seconds), "0.05 days and more: \(seconds)")
    } else {
      Issue.record("not in seconds: \(learning.good.promise)")
    }
    #expect(stability(0.05, .relearning(step: 0)).hard.standing == .relearning(step: 0))
    // Only a lapse leads from review to relearning; what was recalled is a day away at least.
    let review = stability(0.2, .review)
    #expect(review.again.standing == .relearning(step: 0))
    #expect(review.hard.standing == .review && review.good.standing == .review)
    #expect(stability(5, .review).again.standing == .review, "the model's interval is more than half a day")
    // One list of steps does not stand in for the other.
    let half = Scheduler(learningSteps: .learning, relearningSteps: .none)
    #expect(half.preview(.new, fuzz: nil).again.promise == .seconds(60, step: 0))
    let lapsed = half.preview(prior(0.3, 5, days: 1, had: 1), fuzz: nil).again
    #expect(lapsed.standing == .relearning(step: 0))
  }

  // Three cards of Anki 26.09.3 that had an interval of 5 days.
  @Test(arguments: [
    (2.6401374340057373, 9.389261245727539, 15, [6, 8, 12]), (0.17743311822414398, 8.392654418945312, 22, [1, 2, 5]),
    (1.9828107357025146, 8.254074096679688, 17, [7, 10, 17]),
  ])
  func intervalsAreAnkis(stability: Double, difficulty: Double, elapsed: Int, days: [Int]) {
    let preview = Scheduler().preview(prior(stability, difficulty, days: elapsed, had: 5), fuzz: nil)
    #expect(promises(preview) == [.seconds(600, step: 0)] + days.map(Promise.days))
    #expect(preview.again.standing == .relearning(step: 0))
  }

  @Test func anIntervalThatGrewGrowsByADayAtLeastAndOneWithinItsFuzzDoesNotShrink() {
    let scheduler = Scheduler()
    for had in 1...40 {
      for stability in stride(from: 0.5, through: 40, by: 0.5) {
        for days in [0, 1, had, had * 3] {
          let prior = prior(stability, 6, days: days, had: had)
          let preview = scheduler.preview(prior, fuzz: nil)
          for grade in [Grade.hard, .good, .easy] {
            guard case .days(let days) = preview[grade].promise else { continue }
            let state = scheduler.model.state(
              after: prior.state?.asStored, elapsedDays: prior.elapsedDays, grade: grade)
            let interval = scheduler.model.interval(of: state, retention: .standard)
            if interval.rounded() > Double(had) { #expect(days > had) }
            if had <= FuzzWindow(interval: interval, minimum: 1, maximum: 36_500).upper { #expect(days >= had) }
          }
        }
      }
    }
  }

  @Test(arguments: [36_500, 30, 3, 1])
  func gradesAreOrderedAndFuzzNeverGoesBelowTheBound(maximum: Int) {
    let scheduler = Scheduler(maximumInterval: maximum)
    for standing in [Standing.review, .learning(step: 1), .relearning(step: 0)] {
      for stability in [0.01, 0.4, 1.5, 4, 11, 48, 300, 9_000, 36_500] {
        for had in [0, 1, 4, 12, 60, 400] {
          for repetition in 0..<12 {
            var prior = prior(stability, 5, days: had, had: had)
            prior.standing = standing
            let plain = scheduler.preview(prior, fuzz: nil)
            let fuzzed = scheduler.preview(prior, fuzz: FuzzSeed(card: "x", repetition: repetition))
            var last = 0
            for grade in [Grade.hard, .good, .easy] {
              guard case .days(let days) = fuzzed[grade].promise, case .days(let exact) = plain[grade].promise else {
                #expect(fuzzed[grade] == plain[grade], "fuzz moves no step")
                continue
              }
              #expect(days > last || days == maximum, "\(standing) \(stability) \(had) \(grade)")
              #expect((1...maximum).contains(days))
              if standing == .review, exact > had { #expect(days > min(had, maximum - 1)) }
              if standing == .review, exact == had { #expect(days >= min(had, maximum)) }
              last = days
            }
          }
        }
      }
    }
  }

  @Test func aPreviewIsKeptAndFuzzMovesSomeOfThem() {
    let scheduler = Scheduler()
    let prior = prior(30, 5, days: 28, had: 30)
    let seeds = (0..<20).map { FuzzSeed(card: "osteopenia-term-1", repetition: $0) }
    let shown = seeds.map { scheduler.preview(prior, fuzz: $0).good.promise }
    #expect(shown == seeds.map { scheduler.preview(prior, fuzz: $0)[.good].promise })
    #expect(Set(shown).count > 5)
  }

  @Test func aPreviewHoldsTheStatesThatReplayDerives() {
    let scheduler = Scheduler()
    let prior = prior(3.123456789, 6.7654321, days: 4, had: 3)
    let preview = scheduler.preview(prior, fuzz: nil)
    for grade in Grade.allCases {
      #expect(preview[grade].state == scheduler.model.state(after: prior.state, elapsedDays: 4, grade: grade))
    }
  }

  @Test func anIntervalBeyondTheLongestOneIsCut() throws {
    let retention = try #require(DesiredRetention(0.000_001))
    let scheduler = Scheduler(desiredRetention: retention, maximumInterval: .max)
    #expect(scheduler.maximumInterval == 36_500)
    #expect(scheduler.plainOutcome(of: .easy, .new).promise == .days(36_500))
    let preview = scheduler.preview(prior(36_500, 1, days: .max, had: .max), fuzz: FuzzSeed(card: "", repetition: .min))
    #expect(preview.easy.promise == .days(36_500))
    #expect(Scheduler(maximumInterval: -4).maximumInterval == 1)
  }

  @Test func storingRoundsStabilityTo4AndDifficultyTo3Decimals() {
    #expect(
      MemoryState(stability: 2.64013743, difficulty: 9.38926).asStored
        == MemoryState(stability: 2.6401, difficulty: 9.389))
  }

  @Test(arguments: [0, 1, -0.1, 1.1, .nan, .infinity])
  func aDesiredRetentionLiesBetweenZeroAndOne(value: Double) { #expect(DesiredRetention(value) == nil) }
}
