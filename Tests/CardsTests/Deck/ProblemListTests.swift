import Testing

@testable import Cards

@Suite struct ProblemListTests {
  @Test(arguments: [Array(1...5_000), Array((1...5_000).reversed()), (0..<5_000).map { $0 * 1_237 % 5_000 + 1 }])
  func theFirstThousandLinesAreNamedInWhateverOrderTheyAreFound(lines: [Int]) {
    var list = ProblemList(file: "d.md")
    for line in lines { list.add(line.isMultiple(of: 2) ? .nulCharacter : .emptyGap, line: line) }
    let problems = list.inOrder
    #expect(problems.dropLast().map(\.line) == Array(1...1_000))
    #expect(problems.last?.line == 1_001)
    #expect(problems.last?.mistake == .furtherMistakes(errors: 2_000, warnings: 2_000))
  }

  @Test func problemsOfOneLineStayInTheOrderInWhichTheyWereFound() {
    var list = ProblemList(file: "d.md")
    for number in 0..<3_000 { list.add(.tooManyGaps(number), line: 7) }
    list.add(.emptyGap, line: 3)
    let problems = list.inOrder
    #expect(problems.map(\.mistake).prefix(3) == [.emptyGap, .tooManyGaps(0), .tooManyGaps(1)])
    #expect(problems[999].mistake == .tooManyGaps(998))
    #expect(problems.last?.mistake == .furtherMistakes(errors: 2_001, warnings: 0))
  }

  @Test func whatIsOnlyCountedIsNotMade() {
    var list = ProblemList(file: "d.md")
    for line in 1...2_000 { list.add(.emptyGap, line: line) }
    var looked = 0
    func mistake() -> DeckMistake {
      looked += 1
      return .nulCharacter
    }
    list.add(.warning, line: 1_000, mistake())
    #expect(looked == 0)
    list.add(.warning, line: 999, mistake())
    #expect(looked == 1)
    #expect(list.inOrder[999].mistake == .nulCharacter)
    #expect(list.inOrder.last?.mistake == .furtherMistakes(errors: 1_001, warnings: 1))
  }
}
