/// Prints how fast the parts are that a learner waits for, each with its floor and what limits it.
///
/// Run it from a release build, with nothing else running; times on a shared machine vary by a third.
@main
struct Bench {
  static func main() throws {
    let wanted = CommandLine.arguments.dropFirst()
    for (name, run) in all where wanted.isEmpty || wanted.contains(name) {
      for figure in try run() { print(figure.line) }
    }
  }

  /// Every bench by its name; a name on the command line runs it alone.
  private static let all: [(name: String, run: @Sendable () throws -> [Figure])] = [
    ("memory", MemoryBench.run),
    ("study", StudyBench.run),
  ]
}
