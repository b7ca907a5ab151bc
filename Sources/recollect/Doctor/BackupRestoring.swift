import Foundation
import Study

/// Puts a backup in the place of the progress file, after it has been shown what that changes.
struct BackupRestoring {
  let path: String
  let day: Day
  let now: Moment

  private let target: String
  private let backups: ProgressBackups
  private let calls: FileCalls

  init(of path: String, day: Day, now: Moment, calls: FileCalls = .system) throws {
    self.path = path
    self.day = day
    self.now = now
    self.calls = calls
    target = try AtomicFile.resolved(path, calls: calls)
    backups = ProgressBackups(of: target, calls: calls)
    let days = try backups.days
    guard days.contains(day) else { throw NoBackup(path: path, day: day, days: days) }
  }

  /// Says what would change.
  func preview() throws -> [String] {
    let backup = try ProgressFile.log(
      AtomicFile.readAtOnce(backups.path(day), calls: calls), path: backups.path(day),
      otherwise: "Take the backup of another day.")
    let of = LogCheckup(backup).last.map { ", the last of \($0.minute)" } ?? ""
    var lines = ["The backup of \(day) has \(Wording.count(backup.count, "event"))\(of)."]
    guard try isThere() else {
      return lines + ["There is no progress file now: all of them would come back."]
    }
    guard let log = try ProgressHealth.log(at: path, calls) else {
      return lines + ["The file itself cannot be read: all of them would come back."]
    }
    let merge = LogMerge([log, backup])
    lines.append(Self.words("would be gone", merge.events(onlyIn: 0)))
    lines.append(Self.words("would come back", merge.events(onlyIn: 1)))
    return lines
  }

  /// Restores the backup; the file as it is now is kept beside it.
  func restore() throws -> [String] {
    let lock = try ProgressLock(besides: target, shown: path, calls: calls)
    return try withExtendedLifetime(lock) {
      var lines = ["The backup of \(day) is the progress file now."]
      let copy = try AtomicFile.freeName("\(target).before-\(now.studyDay)", calls: calls)
      do {
        try AtomicFile.copy(target, to: copy, calls: calls)
        lines.append("The file as it was is kept in \(copy).")
      } catch let problem as FileProblem where problem.attempt == .read && problem.code == ENOENT {
        // Two calls must agree that there is no file before another one takes its place.
        if try isThere() { throw problem }
      }
      try AtomicFile.copy(backups.path(day), to: target, calls: calls)
      return lines
    }
  }

  private func isThere() throws -> Bool {
    try calls.found(target, .read, shown: path) != nil
  }

  /// Says how many events meet with a fate, from when to when.
  private static func words(_ fate: String, _ events: [Event]) -> String {
    guard let first = events.min(by: { $0.at.milliseconds < $1.at.milliseconds }),
      let last = events.max(by: { $0.at.milliseconds < $1.at.milliseconds })
    else { return "Nothing \(fate)." }
    let answers = events.count { if case .review = $0.deed { true } else { false } }
    let time = events.count == 1 ? "of \(first.at.minute)" : "from \(first.at.minute) to \(last.at.minute)"
    return "\(Wording.count(events.count, "event")) \(fate), \(time): \(Wording.count(answers, "answer")) among them."
  }
}

/// There is no backup of a day.
struct NoBackup: Problem, Equatable {
  let path: String
  let day: Day
  let days: [Day]

  var status: ExitStatus { .noSuchFile }

  var description: String {
    guard !days.isEmpty else { return "\(path): There is no backup beside this file." }
    return "\(path): There is no backup of \(day). Take one of \(days.map(\.description).joined(separator: ", "))."
  }
}
