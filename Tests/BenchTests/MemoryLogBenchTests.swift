import Memory
import Testing

@testable import recollect_bench

@Suite struct MemoryLogBenchTests {
  @Test func theSimulatedLogIsTheSameEachTimeAndInTheOrderOfTime() {
    let reviews = MemoryLogBench.reviews(simulated: 3_000)
    #expect(reviews.count == 3_000)
    #expect(reviews == MemoryLogBench.reviews(simulated: 3_000))
    #expect(zip(reviews, reviews.dropFirst()).allSatisfy { $0.instant <= $1.instant })
    let right = reviews.count { $0.grade > .again }
    #expect((2_300...2_900).contains(right))
  }

  @Test func theStatesThatAreTimedAreThoseOfReplay() {
    let log = ReviewLog(MemoryLogBench.reviews(simulated: 500), days: .calendar(rolloverHour: 4, offset: 0))
    let states = log.states(of: FSRS6())
    #expect(states.count == log.cardCount)
    #expect(
      states.allSatisfy { FSRS6.stabilities.contains($0.stability) && FSRS6.difficulties.contains($0.difficulty) })
  }

  @Test func whatIsNotKnownIsRefused() throws {
    #expect(try !MemoryLogBench.run(["memory-sing", "x.csv", "3"]))
    #expect(try !MemoryLogBench.run(["memory-log", "x.csv", "none"]))
  }
}
