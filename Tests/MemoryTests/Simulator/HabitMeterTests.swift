import Memory
import Testing

@Suite struct HabitMeterTests {
  private static func prior(_ standing: Standing, scheduled: Int = 0, elapsed: Int) -> Prior {
    Prior(
      state: MemoryState(stability: 10, difficulty: 5), standing: standing, scheduledDays: scheduled,
      elapsedDays: elapsed)
  }

  @Test func withoutReviewsTheHabitsAreTheStandardOnes() {
    let (measured, standard) = (HabitMeter().habits, Habits())
    for (one, other) in zip(measured.firstGrades.shares, standard.firstGrades.shares) {
      #expect(abs(one - 20 * other) < 1e-9)
    }
    #expect(abs(measured.secondsKnown - 8) < 1e-9 && abs(measured.secondsForgotten - 12) < 1e-9)
    #expect(measured.recallShift == 0 && measured.lateShare == 0 && measured.lateBy == 0)
  }

  @Test func gradesAndTimesAreCountedWhereTheyBelong() {
    var meter = HabitMeter()
    for _ in 0..<80 { meter.count(.new, .easy, probability: nil, seconds: 4) }
    for _ in 0..<60 { meter.count(Self.prior(.learning(step: 0), elapsed: 0), .again, probability: 1, seconds: 20) }
    for _ in 0..<40 {
      meter.count(Self.prior(.review, scheduled: 3, elapsed: 3), .hard, probability: 0.9, seconds: nil)
    }
    let habits = meter.habits
    #expect(abs(habits.firstGrades.shares[3] - 81) < 1e-9)
    #expect(abs(habits.stepGrades.shares[0] - 62) < 1e-9)
    #expect(abs(habits.passGrades.shares[1] - 41.2) < 1e-9)
    #expect(abs(habits.secondsKnown - (20 * 8 + 80 * 4) / 100) < 1e-9)
    #expect(abs(habits.secondsForgotten - (20 * 12 + 60 * 20) / 80) < 1e-9)
  }

  @Test func aLearnerWhoRecallsMoreThanTheModelSaysHasAShiftAboveZero() {
    func shift(_ right: Int, of all: Int) -> Double {
      var meter = HabitMeter()
      for number in 0..<all {
        meter.count(
          Self.prior(.review, scheduled: 10, elapsed: 10), number < right ? .good : .again, probability: 0.9,
          seconds: nil)
      }
      return meter.habits.recallShift
    }
    #expect(abs(shift(900, of: 1_000)) < 0.01)
    // The logit of 0.95 is 0.747 more than that of 0.9; few reviews say less.
    #expect(abs(shift(9_500, of: 10_000) - 0.747) < 0.01)
    #expect((0.05...0.4).contains(shift(19, of: 20)))
    #expect(shift(500, of: 1_000) < -2)
  }

  @Test func delaysAreMeasuredAndBreaksAreNot() {
    var meter = HabitMeter()
    for _ in 0..<180 {
      meter.count(Self.prior(.review, scheduled: 10, elapsed: 10), .good, probability: nil, seconds: 1)
    }
    for _ in 0..<100 {
      meter.count(Self.prior(.review, scheduled: 10, elapsed: 13), .good, probability: nil, seconds: 1)
    }
    for _ in 0..<50 {
      meter.count(Self.prior(.review, scheduled: 10, elapsed: 70), .good, probability: nil, seconds: 1)
    }
    #expect(abs(meter.habits.lateShare - 100.0 / 300) < 1e-9)
    #expect(abs(meter.habits.lateBy - 0.3) < 1e-9)
  }

  @Test func aMovedCardIsLateByTheDayItWasMovedTo() {
    var meter = HabitMeter()
    for due in [25, 25, 25, 20] {
      for _ in 0..<20 {
        meter.count(Self.prior(.review, scheduled: 10, elapsed: 25), .good, probability: nil, seconds: 1, due: due)
      }
    }
    #expect(abs(meter.habits.lateShare - 20.0 / 100) < 1e-9)
    #expect(abs(meter.habits.lateBy - 0.25) < 1e-9)
  }

  @Test(arguments: [[], [1, 2, 3], [0, 0, 0, 0], [1, -1, 1, 1], [.nan, 1, 1, 1]] as [[Double]])
  func sharesOfGradesAreFourNumbersThatMeanSomething(shares: [Double]) { #expect(Habits.Grades(shares) == nil) }
}
