import Testing

@testable import recollect

@Suite struct HabitualEnterTests {
  private let start = ContinuousClock.now

  // "2" and Enter at a choice: the Enter came more than 300 ms later and failed the next question.
  @Test(arguments: [(301, true), (1_499, true), (1_500, false)])
  func anEnterAfterAKeyThatActedIsOfHabit(milliseconds: Int, isOfHabit: Bool) {
    var habit = HabitualEnter()
    habit.keyActed(now: start)
    let isTaken = habit.takesEnter(now: start + .milliseconds(milliseconds))
    #expect(isTaken == isOfHabit)
  }

  @Test func onlyOneIs() {
    var habit = HabitualEnter()
    habit.keyActed(now: start)
    let taken = [habit.takesEnter(now: start), habit.takesEnter(now: start)]
    #expect(taken == [true, false])
  }

  @Test func afterAnotherKeyAnEnterIsMeant() {
    var habit = HabitualEnter()
    habit.keyActed(now: start)
    habit.otherKeyCame()
    let isTaken = habit.takesEnter(now: start)
    #expect(!isTaken)
  }

  @Test func withoutAKeyEveryEnterIsMeant() {
    var habit = HabitualEnter()
    let isTaken = habit.takesEnter(now: start)
    #expect(!isTaken)
  }
}
