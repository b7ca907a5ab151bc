import Memory
import Testing

@Suite struct StepsTests {
  struct Row: Sendable {
    let steps: [Int]
    let at: Int
    let grade: Grade
    let next: [Int]?
  }

  @Test(arguments: [
    Row(steps: [60, 600], at: 0, grade: .again, next: [0, 60]),
    Row(steps: [60, 600], at: 0, grade: .hard, next: [0, 330]),
    Row(steps: [60, 600], at: 0, grade: .good, next: [1, 600]),
    Row(steps: [60, 600], at: 0, grade: .easy, next: nil),
    Row(steps: [60, 600], at: 1, grade: .again, next: [0, 60]),
    Row(steps: [60, 600], at: 1, grade: .hard, next: [1, 600]),
    Row(steps: [60, 600], at: 1, grade: .good, next: nil),
    Row(steps: [600], at: 0, grade: .again, next: [0, 600]),
    Row(steps: [600], at: 0, grade: .hard, next: [0, 900]),
    Row(steps: [600], at: 0, grade: .good, next: nil),
    Row(steps: [60, 300, 1200], at: 0, grade: .hard, next: [0, 180]),
    Row(steps: [60, 300, 1200], at: 1, grade: .good, next: [2, 1200]),
    Row(steps: [60, 600], at: 7, grade: .hard, next: [1, 600]),
    Row(steps: [60, 600], at: 7, grade: .good, next: nil),
    Row(steps: [60, 600], at: -3, grade: .good, next: [1, 600]),
    Row(steps: [], at: 0, grade: .again, next: nil),
    Row(steps: [], at: 0, grade: .good, next: nil),
  ])
  func aGradeLeadsToItsStep(row: Row) throws {
    let next = try #require(Steps(seconds: row.steps)).next(after: row.grade, inStep: row.at)
    #expect(next.map { [$0.step, $0.seconds] } == row.next)
  }

  @Test(arguments: [[0], [-60], [60, 0], [.max], [36_500 * 86_400 + 1]])
  func stepsBelowASecondOrBeyondTheLongestIntervalAreRefused(seconds: [Int]) {
    #expect(Steps(seconds: seconds) == nil)
  }
}
