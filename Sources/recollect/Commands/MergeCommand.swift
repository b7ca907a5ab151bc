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
      OURS; the file as it was is kept beside it.
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
    let other = try Self.log(theirs)
    let place = try AtomicFile.resolved(output ?? ours)
    let counts: LogMerge.Counts
    if try place == AtomicFile.resolved(ours) {
      if case .newer(let version) = other.condition { throw NewerToMerge(path: theirs, version: version) }
      let first = try Self.log(ours)
      try requireOneLearner([first, other])
      let file = try ProgressFile(
        at: ours, device: Device.current(paths: Paths()), program: Recollect.configuration.version, now: clock.now)
      counts = try file.unite(with: [other], now: clock.now).counts
      for notice in file.takeNotices() { StandardError.write(line: notice) }
    } else {
      counts = try write([Self.log(ours), other], to: place)
    }
    try Console.show(Self.words(counts, ours: ours, theirs: theirs, output: output ?? ours))
  }

  /// Writes the union of two logs to a file that is neither, or the second.
  private func write(_ logs: [ProgressLog], to place: String) throws -> LogMerge.Counts {
    let shown = output ?? ours
    let isTheirs = try place == AtomicFile.resolved(theirs)
    if !isTheirs, FileCalls.system.facts(place) != nil { throw OutputExists(path: shown) }
    try requireOneLearner(logs)
    let lock = isTheirs ? try ProgressLock(besides: place, shown: shown, calls: .system) : nil
    let merge = LogMerge(logs)
    var counts = LogMerge([]).write { _ in }
    try withExtendedLifetime(lock) {
      try AtomicFile.write(to: shown, mode: 0o600) { write in counts = try merge.write(write) }
    }
    return counts
  }

  private func requireOneLearner(_ logs: [ProgressLog]) throws {
    if !sameLearner, !LogMerge(logs).isOneLearner { throw OtherLearner(ours: ours, theirs: theirs) }
  }

  /// Reads a file that must be there; what could not be read of it is said.
  private static func log(_ path: String) throws -> ProgressLog {
    let log = try ProgressFile.log(AtomicFile.readAtOnce(path), path: path)
    switch log.condition {
    case .sound, .otherLayout, .torn: break
    case .newer(let version): StandardError.write(line: ProgressNotice.newer(path: path, version: version))
    case .damaged(let places):
      StandardError.write(line: ProgressNotice.unreadable(path: path, places: places.count))
    }
    return log
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

/// Two files have no learner's name in common.
struct OtherLearner: Problem, Equatable {
  let ours: String
  let theirs: String

  var status: ExitStatus { .inputWithErrors }

  var description: String {
    """
    \(theirs): This file is another learner's than \(ours). If both are yours, say so with --same-learner; nothing was \
    changed.
    """
  }
}

/// The file that is to be written is there, and is none of those that are joined.
struct OutputExists: Problem, Equatable {
  let path: String

  var status: ExitStatus { .cannotCreate }

  var description: String { "\(path): There is a file already. Name another one, or move this one away." }
}

/// A file of a later version cannot be joined into one that this program goes on with.
struct NewerToMerge: Problem, Equatable {
  let path: String
  let version: Int

  var status: ExitStatus { .inputWithErrors }

  var description: String {
    """
    \(path): A newer recollect wrote this file (version \(version)). Join them with that one, or write to another file \
    with --output; nothing was changed.
    """
  }
}
