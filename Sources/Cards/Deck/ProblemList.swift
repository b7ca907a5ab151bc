/// The problems of a file as they are found: the first of its lines, as many as a person can go through, and how many
/// more there are.
struct ProblemList {
  let file: String
  // In the order in which they were found; up to twice as many as are named.
  private var found: [(line: Int, mistake: DeckMistake)] = []
  private var errors = 0
  private var warnings = 0
  // Where the first one stands that is not named.
  private var firstLeftOut = Int.max
  // From this line on, what is found comes after all that are named.
  private var end = Int.max

  init(file: String) { self.file = file }

  mutating func add(_ mistake: DeckMistake, line: Int) {
    if case .furtherMistakes(let errors, let warnings) = mistake {
      leaveOut(errors: errors, warnings: warnings, line: line)
    } else if line < end {
      found.append((line, mistake))
      if found.count == DeckLimits.problems * 2 { keepTheFirst() }
    } else {
      leaveOut(mistake.severity, line: line)
    }
  }

  /// Adds a mistake of that severity, which is looked at only where it may be one of those that are named.
  mutating func add(_ severity: DeckProblem.Severity, line: Int, _ mistake: @autoclosure () -> DeckMistake) {
    if line < end { add(mistake(), line: line) } else { leaveOut(severity, line: line) }
  }

  mutating func add(_ problem: DeckProblem) { add(problem.mistake, line: problem.line) }

  /// Counts problems that are not named.
  mutating func leaveOut(errors: Int = 0, warnings: Int = 0, line: Int) {
    guard errors + warnings > 0 else { return }
    firstLeftOut = min(firstLeftOut, line)
    self.errors += errors
    self.warnings += warnings
  }

  private mutating func leaveOut(_ severity: DeckProblem.Severity, line: Int) {
    firstLeftOut = min(firstLeftOut, line)
    if severity == .error { errors += 1 } else { warnings += 1 }
  }

  /// The problems by line, those of one line in the order in which they were found; at the end, how many more there are.
  var inOrder: [DeckProblem] {
    var list = self
    list.keepTheFirst()
    var problems = list.found.map { DeckProblem(file: file, line: $0.line, mistake: $0.mistake) }
    if list.errors + list.warnings > 0 {
      let rest = DeckMistake.furtherMistakes(errors: list.errors, warnings: list.warnings)
      problems.append(DeckProblem(file: file, line: list.firstLeftOut, mistake: rest))
    }
    return problems
  }

  /// Puts them in order and counts those that are too many.
  private mutating func keepTheFirst() {
    found = found.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    guard found.count > DeckLimits.problems else { return }
    for (line, mistake) in found[DeckLimits.problems...] { leaveOut(mistake.severity, line: line) }
    found.removeSubrange(DeckLimits.problems...)
    end = found.last?.line ?? end
  }
}
