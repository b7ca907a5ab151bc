import Foundation
import Study

/// What the doctor finds of a progress file and of what stands beside it; nothing is changed by looking.
struct ProgressHealth {
  /// A copy that a sync tool left.
  struct Conflict {
    let path: String
    /// What it says; nil where it cannot be read, or is no progress file.
    let log: ProgressLog?
    /// Why it cannot be read.
    let problem: FileProblem?
    /// How many events it has that the file has not.
    let news: Int

    /// The version of a later recollect that wrote it.
    var newerVersion: Int? { if case .newer(let version)? = log?.condition { version } else { nil } }
  }

  let path: String
  let target: String
  /// What the file says; nil where there is none, or it cannot be read.
  let log: ProgressLog?
  /// Why it cannot be read.
  let problem: (any Problem)?
  let checkup: LogCheckup?
  /// The days that have a backup, newest first.
  let backups: [Day]
  /// What the newest backup says; nil where there is none, or it cannot be read.
  let newestBackup: ProgressLog?
  /// A backup with more events than the file, and how many of them the file has not; nil where there is none.
  let fuller: (day: Day, news: Int)?
  let conflicts: [Conflict]
  /// Files that a write left half done.
  let leftOvers: [String]
  /// Copies that were kept when the file was mended.
  let keptCopies: [String]

  /// Looks at a progress file.
  init(at path: String, calls: FileCalls = .system) throws {
    self.path = path
    target = try AtomicFile.resolved(path, calls: calls)
    var bytes: [UInt8]?
    var problem: (any Problem)?
    do { bytes = try AtomicFile.readAtOnce(path, calls: calls) } catch let fault as FileProblem {
      if fault.code != ENOENT { problem = fault }
    }
    var log: ProgressLog?
    if let bytes {
      do { log = try ProgressFile.log(bytes, path: path) } catch let fault as any Problem { problem = fault }
    }
    self.log = log
    self.problem = problem
    checkup = log.map { LogCheckup($0) }
    let folder = Paths.folder(of: target)
    guard bytes != nil || problem != nil || calls.facts(folder) != nil else {
      (backups, newestBackup, fuller, conflicts, leftOvers, keptCopies) = ([], nil, nil, [], [], [])
      return
    }
    let copies = ProgressBackups(of: target, calls: calls)
    backups = try copies.days
    newestBackup = backups.first.flatMap { try? copies.log(of: $0, calls) }
    fuller = problem == nil ? copies.fuller(than: log ?? ProgressLog(), backups, newestBackup, calls) : nil
    conflicts = try ConflictCopies.beside(target, calls: calls).map { place in
      let other: ProgressLog?
      do { other = try Self.log(at: place, calls) } catch let fault as FileProblem {
        return Conflict(path: place, log: nil, problem: fault, news: 0)
      }
      let news = other.map { LogMerge([log ?? ProgressLog(), $0]).write { _ in }.onlyIn[1] } ?? 0
      return Conflict(path: place, log: other, problem: nil, news: news)
    }
    let name = String(target.split(separator: "/").last ?? "")
    let beside = try calls.allNames(in: folder).filter { $0.hasPrefix("\(name).") }.sorted()
    leftOvers = beside.filter { $0.contains(".new-") }.map { "\(folder)/\($0)" }
    keptCopies = beside.filter { $0.hasPrefix("\(name).damaged-") || $0.hasPrefix("\(name).before-") }
      .filter { !$0.contains(".new-") }.map { "\(folder)/\($0)" }
  }

  /// Whether there is a file.
  var exists: Bool { log != nil || problem != nil }

  /// What a file says; nil where it is no progress file.
  static func log(at path: String, _ calls: FileCalls = .system) throws -> ProgressLog? {
    let bytes = try AtomicFile.readAtOnce(path, calls: calls)
    return try? ProgressLog(bytes)
  }
}

extension ProgressBackups {
  /// The day whose copy has more events than a log, and how many of them are not in it; the largest copy is asked.
  fileprivate func fuller(
    than log: ProgressLog, _ days: [Day], _ newest: ProgressLog?, _ calls: FileCalls
  ) -> (day: Day, news: Int)? {
    guard let day = largest(of: days) else { return nil }
    let copy = day == days.first ? newest : try? self.log(of: day, calls)
    guard let copy, copy.count > log.count else { return nil }
    let news = LogMerge([log, copy]).write { _ in }.onlyIn[1]
    return news > 0 ? (day, news) : nil
  }

  /// What the backup of a day says; nil where it is no progress file.
  func log(of day: Day, _ calls: FileCalls = .system) throws -> ProgressLog? {
    try ProgressHealth.log(at: path(day), calls)
  }
}
