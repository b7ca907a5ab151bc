import Foundation

/// Prints how fast the parts are that a learner waits for, each with its floor and what limits it.
///
/// Run it from a release build, with nothing else running; times on a shared machine vary by a third.
@main
struct Bench {
  static func main() throws {
    let wanted = CommandLine.arguments.dropFirst()
    if wanted.count == 2, wanted.first == ProgressBench.childOption {
      ProgressBench.read(CommandLine.arguments[2])
      return
    }
    if wanted.count == 3, wanted.first == MergeBench.childOption {
      MergeBench.join(Array(wanted.dropFirst()))
      return
    }
    if wanted.count == 2, wanted.first == MakingBench.childOption, let megabytes = Double(CommandLine.arguments[2]) {
      MakingBench.make(megabytes: megabytes)
      return
    }
    if wanted == [AnswersBench.childOption] {
      AnswersBench.measure()
      return
    }
    if wanted.first == Fuzz.childOption {
      Fuzz.work(Array(wanted.dropFirst()))
      return
    }
    if wanted.first == "fuzz" {
      guard let fuzz = Fuzz(Array(wanted.dropFirst())) else {
        print(Fuzz.usage)
        exit(64)
      }
      exit(try fuzz.run() ? 0 : 1)
    }
    if wanted.first == "relinking", wanted.count > 1 {
      try EditKitBench.run(Array(wanted.dropFirst()))
      return
    }
    if wanted.first?.hasPrefix("memory-") == true {
      guard try MemoryLogBench.run(Array(wanted)) else {
        print(MemoryLogBench.usage)
        exit(64)
      }
      return
    }
    if wanted == ["curve"] {
      print(ForgettingCurve.svg, terminator: "")
      return
    }
    if wanted.first == "forecast" {
      try ForecastBench.run(Array(wanted.dropFirst()))
      return
    }
    for (name, run) in all where wanted.isEmpty || wanted.contains(name) {
      for figure in try run() { print(figure.line) }
    }
  }

  /// Every bench by its name; a name on the command line runs it alone.
  private static let all: [(name: String, run: @Sendable () throws -> [Figure])] = [
    ("decks", DeckBench.run),
    ("memory", MemoryBench.run),
    ("simulator", SimulatorBench.run), ("balance", BalanceBench.run),
    ("progress", ProgressBench.run), ("stats", StatsBench.run),
    ("merge", MergeBench.run),
    ("append", AppendBench.run),
    ("making", MakingBench.run),
    ("study", StudyBench.run),
    ("answers", AnswersBench.run),
    ("relinking", RelinkingBench.run),
  ]
}
