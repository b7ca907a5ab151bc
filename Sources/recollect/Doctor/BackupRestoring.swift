import Foundation
import Study

/// Puts a backup in the place of the progress file, after it has been shown what that changes.
struct BackupRestoring {
  let path: String
  let day: Day
  let now: Moment

  private let target: String
  private let backups: ProgressBackups

  init(of path: String, day: Day, now: Moment) throws {
    self.path = path
    self.day = day
    self.now = now
    target = try AtomicFile.resolved(path)
    backups = ProgressBackups(of: target)
    guard backups.days.contains(day) else { throw NoBackup(path: path, day: day, days: backups.days) }
  }

  /// Says what would change.
  func preview() throws -> [String] {
    let backup = try ProgressFile.log(AtomicFile.readAtOnce(backups.path(day)), path: backups.path(day))
    let of = LogCheckup(backup).last.map { ", the last of \($0.minute)" } ?? ""
    var lines = ["The backup of \(day) has \(Wording.count(backup.count, "event"))\(of)."]
    guard FileCalls.system.facts(target) != nil else {
      return lines + ["There is no progress file now: all of them would come back."]
    }
    guard let log = ProgressHealth.log(at: path) else {
      return lines + ["The file itself cannot be read: all of them would come back."]
    }
    let merge = LogMerge([log, backup])
    lines.append(Self.words("would be gone", merge.events(onlyIn: 0)))
    lines.append(Self.words("would come back", merge.events(onlyIn: 1)))
    return lines
  }

  /// Restores the backup; the file as it is now is kept beside it.
  func restore() throws -> [String] {
    let lock = try ProgressLock(besides: target, shown: path, calls: .system)
    return try withExtendedLifetime(lock) {
      var lines = ["The backup of \(day) is the progress file now."]
      if FileCalls.system.facts(target) != nil {
        let copy = try AtomicFile.freeName("\(target).before-\(now.studyDay)")
        try AtomicFile.copy(target, to: copy)
        lines.append("The file as it was is kept in \(copy).")
      }
      try AtomicFile.copy(backups.path(day), to: target)
      return lines
    }
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
