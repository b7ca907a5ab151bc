import ArgumentParser
import Cards
import Study

/// `recollect merge OURS THEIRS`: makes one progress file of two machines' files.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Joins the progress files of two machines.",
    discussion: """
      Every event of both is in the result once, in the order of its time. Without --output the result takes the place of \
      OURS; the file as it was is kept beside it. With --output it is a file of its own, or takes the place of one of the \
      two and leaves nothing beside it, as git's merge drivers want it.
      """)

  @Argument(help: ArgumentHelp("The progress file of this machine.", valueName: "ours"))
  var ours: String

  @Argument(help: ArgumentHelp("The other machine's.", valueName: "theirs"))
  var theirs: String

  @Option(name: .shortAndLong, help: ArgumentHelp("Write the result to this file.", valueName: "file"))
  var output: String?

  @Flag(help: "Join the files although no learner's name is in both.")
  var sameLearner = false

  func run() throws {
    let clock = try WorldClock()
    let joining = ProgressJoining(
      ours: ours, theirs: theirs, output: output, isSameLearner: sameLearner,
      program: Recollect.configuration.version, now: clock.now, say: StandardError.write)
    let counts = try joining.join { try Device.current(paths: Paths()) }
    try Console.show(Self.words(counts, ours: ours, theirs: theirs, output: output ?? ours))
  }

  /// Says what came together.
  static func words(_ counts: LogMerge.Counts, ours: String, theirs: String, output: String) -> [String] {
    let inBoth = counts.events - counts.onlyIn.reduce(0, +)
    let parts = ["\(inBoth) in both", "\(counts.onlyIn[0]) only in \(ours)", "\(counts.onlyIn[1]) only in \(theirs)"]
    var lines = ["\(output) has \(counts.events) events now: \(Wording.list(parts))."]
    if counts.wrongSums > 0 {
      let what = counts.wrongSums == 1 ? "1 event was" : "\(counts.wrongSums) events were"
      lines.append("\(what) changed by something other than recollect. 'recollect doctor' names each.")
    }
    return lines
  }
}
