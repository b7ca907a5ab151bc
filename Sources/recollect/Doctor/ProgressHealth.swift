import Foundation
import Study

/// What the doctor finds of a progress file and of what stands beside it; nothing is changed by looking.
struct ProgressHealth {
  /// A copy that a sync tool left.
  struct Conflict {
    let path: String
    /// What it says; nil where it cannot be read.
    let log: ProgressLog?
    /// How many events it has that the file has not.
    let news: Int
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
    let copies = ProgressBackups(of: target, calls: calls)
    backups = copies.days
    newestBackup = backups.first.flatMap { copies.log(of: $0) }
    conflicts = ConflictCopies.beside(target, calls: calls).map { place in
      let other = Self.log(at: place, calls)
      let news = other.map { LogMerge([log ?? ProgressLog(), $0]).write { _ in }.onlyIn[1] } ?? 0
      return Conflict(path: place, log: other, news: news)
    }
    let name = String(target.split(separator: "/").last ?? "")
    let folder = Paths.folder(of: target)
    let beside = (calls.names(folder) ?? []).filter { $0.hasPrefix("\(name).") }.sorted()
    leftOvers = beside.filter { $0.contains(".new-") }.map { "\(folder)/\($0)" }
    keptCopies = beside.filter { $0.hasPrefix("\(name).damaged-") || $0.hasPrefix("\(name).before-") }
      .filter { !$0.contains(".new-") }.map { "\(folder)/\($0)" }
  }

  /// Whether there is a file.
  var exists: Bool { log != nil || problem != nil }

  static func log(at path: String, _ calls: FileCalls = .system) -> ProgressLog? {
    (try? AtomicFile.readAtOnce(path, calls: calls)).flatMap { try? ProgressLog($0) }
  }
}

extension ProgressBackups {
  /// What the backup of a day says; nil where there is none, or it cannot be read.
  func log(of day: Day) -> ProgressLog? { ProgressHealth.log(at: path(day)) }
}
