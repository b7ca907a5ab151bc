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
    let loss = lossNotice(at: path, option: option, calls: calls)
    let notices: [String] =
      switch log.condition {
      case .sound, .otherLayout, .torn: []
      case .damaged(let places): [ProgressNotice.unreadable(path: path, places: places.count)]
      case .newer(let version): [ProgressNotice.newer(path: path, version: version)]
      }
    return LogReading(path: path, log: log, notices: (loss.map { [$0] } ?? []) + notices)
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
    // Opening a file mends it.
    let loss = Self.lossNotice(at: path, option: option)
    try self.init(at: path, device: Device.current(paths: paths), program: program, now: now)
    let begunAnew = ProgressNotice.empty(path: path, backup: nil)
    if let loss, !notices.contains(where: { $0.hasPrefix(begunAnew) }) { notices.append(loss) }
  }

  /// What the backups tell of a file that is gone, empty, or cut short at a line's end; nil where they tell nothing.
  ///
  /// It costs a look at the files' sizes, and at a few kilobytes of a backup that is larger than the file. What was
  /// appended since ends it: only `recollect doctor` compares what is in the files.
  static func lossNotice(at path: String, option: String?, calls: FileCalls = .system) -> String? {
    guard let target = try? AtomicFile.resolved(path, calls: calls) else { return nil }
    let backups = ProgressBackups(of: target, calls: calls)
    guard let days = try? backups.days, let newest = days.first else { return nil }
    let size: Int
    do { size = try calls.found(target)?.size ?? 0 } catch { return nil }
    if size == 0 { return ProgressNotice.gone(path: path, newest: newest, option: option) }
    return backups.bySize(days).prefix { $0.size > size }.first { calls.isBeginning(target, of: backups.path($0.day)) }
      .map { ProgressNotice.cutShort(path: path, backup: $0.day, option: option) }
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
