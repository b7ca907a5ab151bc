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
  /// A backup with events that the file has not; nil where none is found.
  let fuller: FullerBackup?
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
    newestBackup = backups.first.flatMap { try? copies.log(of: $0) }
    fuller = copies.fuller(
      than: log, suspects: checkup?.suspects().map(\.event) ?? [], backups, newest: newestBackup)
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
