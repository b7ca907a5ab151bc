import Foundation
import Study

extension ProgressFile {
  /// What a command that only reads gets of a progress file.
  struct Reading {
    let path: String
    let state: LearnerState
    /// What the learner should hear.
    let notices: [String]
  }

  /// A progress file's log before it is replayed.
  struct LogReading {
    let path: String
    let log: ProgressLog
    /// What the learner should hear.
    let notices: [String]
  }

  /// Reads a progress file as ``readLog(_:paths:mayBeMissing:calls:)`` does, and replays it.
  static func read(
    _ option: String?, paths: Paths, mayBeMissing: Bool = false, calls: FileCalls = .system
  ) throws -> Reading {
    let reading = try readLog(option, paths: paths, mayBeMissing: mayBeMissing, calls: calls)
    return Reading(path: reading.path, state: LearnerState(reading.log), notices: reading.notices)
  }

  /// Reads a progress file without a lock, whole lines only: a tail that is just being written is no damage.
  ///
  /// A file that does not exist has no events, unless it was named on the command line and must be there.
  static func readLog(
    _ option: String?, paths: Paths, mayBeMissing: Bool = false, calls: FileCalls = .system
  ) throws -> LogReading {
    let path = paths.progressFile(option: option)
    let bytes: [UInt8]
    do {
      bytes = try AtomicFile.readAtOnce(path, calls: calls)
    } catch let problem as FileProblem where problem.code == ENOENT && (option == nil || mayBeMissing) {
      bytes = []
    }
    let log = try log(bytes, path: path)
    let notices: [String] =
      switch log.condition {
      case .sound, .otherLayout, .torn: []
      case .damaged(let places): [ProgressNotice.unreadable(path: path, places: places.count)]
      case .newer(let version): [ProgressNotice.newer(path: path, version: version)]
      }
    return LogReading(path: path, log: log, notices: notices)
  }

  /// A folder has no lines, and a device or a pipe would be replaced or waited for: nothing is made beside them.
  static func requireOrdinaryFile(at target: String, shown path: String, _ calls: FileCalls) throws {
    guard let facts = calls.facts(target), !facts.isOrdinary else { return }
    throw FileProblem(attempt: .write, path: path, code: facts.isFolder ? EISDIR : ENODEV)
  }

  /// Reads bytes as a progress file; where they are none, the sentence ends with what to do.
  static func log(
    _ bytes: [UInt8], path: String, otherwise: String = "Name another one with --progress, or move this one away."
  ) throws -> ProgressLog {
    do {
      return try ProgressLog(bytes)
    } catch {
      if bytes.allSatisfy({ $0 == 0 }) { throw AllZeros(path: path) }
      let advice = error.leavesNothingElse ? " \(otherwise)" : ""
      throw PlainProblem("\(path): \(error)\(advice)", status: .inputWithErrors)
    }
  }

  /// Opens the progress file that the option and the environment name, for writing.
  convenience init(_ option: String?, paths: Paths, program: String, now: Moment) throws {
    let path = paths.progressFile(option: option)
    if option == nil { try Self.makeFolder(for: path) }
    try self.init(at: path, device: Device.current(paths: paths), program: program, now: now)
  }

  /// Makes the folder of a progress file that nobody has named, and those above it.
  static func makeFolder(for path: String, calls: FileCalls = .system) throws {
    let target = try AtomicFile.resolved(path, calls: calls)
    guard try calls.found(target, .write, shown: path) == nil else { return }
    try AtomicFile.makeFolder(Paths.folder(of: target), mode: 0o700, calls: calls)
  }
}

extension LogFault {
  /// Whether nothing is left to do with the file but to take another one.
  fileprivate var leavesNothingElse: Bool {
    switch self {
    case .notOurs: true
    case .tooMuch(let limit): limit != .others
    case .noVersion: false
    }
  }
}
