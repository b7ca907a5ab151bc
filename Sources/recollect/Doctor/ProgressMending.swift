import ArgumentParser
import Foundation
import Study

/// Mends what the doctor found.
struct ProgressMending {
  let health: ProgressHealth
  let paths: Paths
  let now: Moment

  /// Mends, and returns what was done.
  func mend() throws -> [String] {
    if let problem = health.problem { throw problem }
    var lines: [String] = []
    let file = try ProgressFile(
      at: health.path, device: Device.current(paths: paths), program: Recollect.configuration.version, now: now)
    lines += file.takeNotices()
    let readable = health.conflicts.filter { $0.log != nil }
    let suspects = health.checkup?.suspects.map(\.event) ?? []
    let repeated = health.checkup?.repeated ?? 0
    if !readable.isEmpty || !suspects.isEmpty || repeated > 0 || health.log?.condition == .otherLayout {
      let others = readable.compactMap(\.log)
      guard LogMerge([file.state.log] + others).isOneLearner else { throw OtherLearnersCopy(path: readable[0].path) }
      let whole = wholeEvents(for: suspects)
      let repairs = try ProgressLog(LogLayout.file(whole))
      let (_, copy) = try file.unite(with: others + [repairs], mendsSums: true, now: now)
      lines += file.takeNotices()
      lines += readable.map { "\($0.path): \(Self.events($0.news)) taken over." }
      lines += words(suspects, whole: whole)
      if repeated == 1 { lines.append("1 event that was there more than once is there once now.") }
      if repeated > 1 { lines.append("\(repeated) events that were there more than once are there once now.") }
      if let copy { lines.append("The file as it was is kept in \(copy).") }
    }
    for conflict in readable {
      let place = "\(conflict.path).merged-\(now.studyDay)"
      let failure = FileCalls.system.renameAll(conflict.path, place)
      if failure != 0 { throw FileProblem(attempt: .write, path: conflict.path, code: failure) }
      lines.append("\(conflict.path) is \(place) now, and yours to delete.")
    }
    // Under the lock nobody else is writing: what is half written is left over.
    for path in health.leftOvers where FileCalls.system.unlink(path) == 0 { lines.append("\(path) is deleted.") }
    return withExtendedLifetime(file) { lines }
  }

  /// Looks for suspect events in the backups, where they may be whole.
  private func wholeEvents(for suspects: [Event]) -> [Event] {
    guard !suspects.isEmpty else { return [] }
    var found: [Event] = []
    var missing = suspects
    for day in health.backups where !missing.isEmpty {
      let whole = ProgressBackups(of: health.target).log(of: day)?.wholeEvents(namedAs: missing) ?? []
      found += whole
      missing.removeAll { event in whole.contains { $0.name == event.name } }
    }
    return found
  }

  private func words(_ suspects: [Event], whole: [Event]) -> [String] {
    suspects.map { event in
      let subject = event.deed.subject
      return whole.contains { $0.name == event.name }
        ? "From a backup: \(subject), of \(event.at.minute)."
        : "Kept as it stands, for no copy has it otherwise: \(subject), of \(event.at.minute)."
    }
  }

  private static func events(_ count: Int) -> String {
    count == 1 ? "1 event was" : "\(count) events were"
  }
}

/// A copy beside the file is of another learner.
struct OtherLearnersCopy: Problem, Equatable {
  let path: String

  var status: ExitStatus { .inputWithErrors }

  var description: String {
    """
    \(path): This copy is another learner's. Move it away; or, if it is yours, join it by 'recollect merge' with \
    --same-learner.
    """
  }
}
