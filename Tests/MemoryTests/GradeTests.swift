import Memory
import Testing

@Suite struct GradeTests {
  @Test func gradesRiseFromAgainToEasy() { #expect(Grade.allCases == [.again, .hard, .good, .easy].sorted()) }
}
