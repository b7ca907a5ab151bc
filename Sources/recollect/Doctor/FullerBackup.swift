import Study

/// A backup with events that the progress file has not.
struct FullerBackup {
  let day: Day
  /// How many events of it are not in the file.
  let news: Int
  /// Whether both have a learner's name in common, or one of them has none.
  let isOneLearner: Bool
}

extension ProgressBackups {
  /// How many bytes of copies are read at most to find what the file has not: four copies of a million events.
  static let mostBytes = 400_000_000

  /// Looks for the largest copy with events that a log has not.
  ///
  /// A copy that is the beginning of the file, or of one that was looked through before, has nothing new, and is not read:
  /// of a file that was only appended to none is, and of one that was written anew mostly one.
  ///
  /// - Parameters:
  ///   - log: what the file says; nil where there is none, or it cannot be read.
  ///   - suspects: the log's events whose sum is wrong: a copy that has one of them whole has nothing new by it.
  ///   - days: the days that have a copy, newest first.
  ///   - newest: what the first of them says, where that is known.
  /// - Returns: what is found; nil where no copy has anything new, or none can be read.
  func fuller(than log: ProgressLog?, suspects: [Event], _ days: [Day], newest: ProgressLog?) -> FullerBackup? {
    if log?.isOfALaterVersion == true { return nil }
    var known = log?.isWholeAsFarAsItGoes == true ? [target] : []
    var read = 0
    for (day, size) in bySize(days) {
      let place = path(day)
      if known.contains(where: { calls.isBeginning(place, of: $0) }) { continue }
      if read + size > Self.mostBytes { continue }
      read += size
      guard let copy = day == days.first && newest != nil ? newest : try? self.log(of: day) else { continue }
      if copy.isOfALaterVersion { continue }
      let news = news(in: copy, beside: log ?? ProgressLog(), suspects)
      if news > 0 {
        return FullerBackup(day: day, news: news, isOneLearner: log.map { LogMerge([$0, copy]).isOneLearner } ?? true)
      }
      if copy.isWholeAsFarAsItGoes { known.append(place) }
    }
    return nil
  }

  private func news(in copy: ProgressLog, beside log: ProgressLog, _ suspects: [Event]) -> Int {
    let merge = LogMerge([log, copy])
    let count = merge.write { _ in }.onlyIn[1]
    guard count > 0, !suspects.isEmpty else { return count }
    let mended = Set(suspects.map(\.name))
    return merge.events(onlyIn: 1).count { !mended.contains($0.name) }
  }

  /// What the backup of a day says; nil where it is no progress file.
  func log(of day: Day) throws -> ProgressLog? { try ProgressHealth.log(at: path(day), calls) }
}

extension ProgressLog {
  /// Whether its lines are as they were written, up to an end at which one may be missing.
  fileprivate var isWholeAsFarAsItGoes: Bool {
    switch condition {
    case .sound, .otherLayout, .torn: true
    case .damaged, .newer: false
    }
  }

  /// Whether a later version wrote it.
  var isOfALaterVersion: Bool { if case .newer = condition { true } else { false } }
}
