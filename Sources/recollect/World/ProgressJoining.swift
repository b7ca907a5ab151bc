import Foundation
import Study

/// Joins two progress files: in the place of the first, or in a file that is named.
struct ProgressJoining {
  /// The files as they were named.
  let ours: String
  let theirs: String
  /// Where the result is to be; nil for the place of the first.
  var output: String?
  var isSameLearner = false
  /// The name and version that stand in a first event.
  let program: String
  let now: Moment
  var calls = FileCalls.system
  /// What the learner should hear goes here, also where the joining fails then.
  let say: (String) -> Void

  /// Joins the files and returns what is in the result.
  func join(as device: () throws -> Device) throws -> LogMerge.Counts {
    guard let output else { return try joinIntoOurs(as: device()) }
    let place = try AtomicFile.resolved(output, calls: calls)
    let inputs = try [ours, theirs].map { try AtomicFile.resolved($0, calls: calls) }
    return inputs.contains(place) ? try joinIntoAnInput(output, place) : try joinIntoANewFile(output, place)
  }

  /// Puts the result in the place of the first file, with its backup and a copy, as a session does.
  private func joinIntoOurs(as device: Device) throws -> LogMerge.Counts {
    let logs = try self.logs()
    if case .newer(let version) = logs[1].condition { throw NewerToMerge(path: theirs, version: version) }
    let file = try ProgressFile(at: ours, device: device, program: program, now: now, calls: calls)
    defer { for notice in file.takeNotices() { say(notice) } }
    return try file.unite(with: [logs[1]], now: now).counts
  }

  /// Puts the result in the place of one of the files, with nothing beside it: what a driver of git's does with files
  /// that are there for a moment.
  private func joinIntoAnInput(_ output: String, _ place: String) throws -> LogMerge.Counts {
    let lock = try ProgressLock(besides: place, shown: output, calls: calls)
    defer { lock.leaveNothing() }
    let before = try calls.found(place, .write, shown: output)
    let logs = try self.logs()
    for (path, log) in zip([ours, theirs], logs) {
      if case .newer(let version) = log.condition { throw NewerToMerge(path: path, version: version) }
    }
    let isOurs = try AtomicFile.resolved(ours, calls: calls) == place
    if logs[isOurs ? 0 : 1].isPartlyUnreadable {
      let copy = try AtomicFile.freeName("\(place).damaged-\(now.studyDay)", calls: calls)
      try AtomicFile.copy(place, to: copy, calls: calls)
      say(ProgressNotice.kept(path: output, copy: copy))
    }
    return try write(logs, to: output) {
      guard try calls.found(place, .write, shown: output) == before else {
        throw FileProblem(attempt: .write, path: output, code: EBUSY)
      }
    }
  }

  private func joinIntoANewFile(_ output: String, _ place: String) throws -> LogMerge.Counts {
    func requireNone() throws {
      if try calls.found(place, .write, shown: output) != nil { throw OutputExists(path: output) }
    }
    try requireNone()
    return try write(logs(), to: output, check: requireNone)
  }

  private func write(_ logs: [ProgressLog], to output: String, check: () throws -> Void) throws -> LogMerge.Counts {
    let merge = LogMerge(logs)
    var counts = LogMerge([]).write { _ in }
    try AtomicFile.write(to: output, mode: 0o600, calls: calls, check: check) {
      counts = try merge.write($0)
      if let limit = counts.excess { throw TooMuchToJoin(path: output, limit: limit) }
    }
    return counts
  }

  /// Reads both files, which must be one learner's; where neither can be read, both are named.
  private func logs() throws -> [ProgressLog] {
    let found = [ours, theirs].map { path in Result { try log(path) } }
    if case .failure(let problem) = found[0], case .failure = found[1], ours != theirs { say("\(problem)") }
    let logs = try found.reversed().map { try $0.get() }.reversed() + []
    if !isSameLearner, !LogMerge(logs).isOneLearner { throw OtherLearner(ours: ours, theirs: theirs) }
    return logs
  }

  /// Reads a file that must be there; what could not be read of it is said.
  private func log(_ path: String) throws -> ProgressLog {
    let log = try ProgressFile.log(
      AtomicFile.readAtOnce(path, calls: calls), path: path, otherwise: "Name another one.")
    switch log.condition {
    case .sound, .otherLayout, .torn: break
    case .newer(let version): say(ProgressNotice.newer(path: path, version: version))
    case .damaged(let places): say(ProgressNotice.leftOut(path: path, places: places.count))
    }
    return log
  }
}

extension ProgressLog {
  /// Whether its file has bytes that are in no event.
  var isPartlyUnreadable: Bool {
    switch condition {
    case .torn(_, let leftOver): leftOver > 0
    case .damaged: true
    case .sound, .otherLayout, .newer: false
    }
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
