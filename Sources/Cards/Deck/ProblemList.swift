/// The problems of a file as they are found: as many as a person can go through, and how many more there are.
struct ProblemList {
  let file: String
  private var found: [DeckProblem] = []
  private var errors = 0
  private var warnings = 0
  // Where the first one stands that is not named.
  private var firstLeftOut = 0

  init(file: String) { self.file = file }

  mutating func add(_ mistake: DeckMistake, line: Int) {
    add(DeckProblem(file: file, line: line, mistake: mistake))
  }

  mutating func add(_ problem: DeckProblem) {
    if case .furtherMistakes = problem.mistake {
      leaveOut(errors: problem.errorCount, warnings: problem.warningCount, line: problem.line)
    } else if found.count < DeckLimits.problems {
      found.append(problem)
    } else {
      leaveOut(errors: problem.errorCount, warnings: problem.warningCount, line: problem.line)
    }
  }

  /// Counts problems that are not named.
  mutating func leaveOut(errors: Int = 0, warnings: Int = 0, line: Int) {
    guard errors + warnings > 0 else { return }
    firstLeftOut = self.errors + self.warnings == 0 ? line : min(firstLeftOut, line)
    self.errors += errors
    self.warnings += warnings
  }

  /// The problems by line, those of one line in the order in which they were found; at the end, how many more there are.
  var inOrder: [DeckProblem] {
    let sorted = found.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
    guard errors + warnings > 0 else { return sorted }
    let rest = DeckMistake.furtherMistakes(errors: errors, warnings: warnings)
    return sorted + [DeckProblem(file: file, line: firstLeftOut, mistake: rest)]
  }
}
