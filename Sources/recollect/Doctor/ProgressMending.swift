import ArgumentParser
import Foundation
import Study

/// Mends what the doctor found.
struct ProgressMending {
  let health: ProgressHealth
  let device: Device
  let now: Moment
  var calls = FileCalls.system
  /// What is done is said here as it is done, so that it is said also where the rest fails.
  let say: (String) -> Void

  /// Mends, and says what was done.
  func mend() throws {
    if let problem = health.problem { throw problem }
    let file = try ProgressFile(
      at: health.path, device: device, program: Recollect.configuration.version, now: now, calls: calls)
    func tell() { file.takeNotices().forEach(say) }
    tell()
    defer { tell() }
    let copies = try conflictCopies()
    let suspects = health.checkup?.suspects().map(\.event) ?? []
    let repeated = health.checkup?.repeated ?? 0
    if !copies.isEmpty || !suspects.isEmpty || repeated > 0 || health.log?.condition == .otherLayout {
      let own = file.state.log
      guard LogMerge([own] + copies.map(\.log)).isOneLearner else {
        let others = copies.first { !LogMerge([own, $0.log]).isOneLearner } ?? copies[0]
        throw OtherLearnersCopy(path: others.path)
      }
      let whole = try wholeEvents(for: suspects)
      let repairs = try ProgressLog(LogLayout.file(whole))
      let (_, copy) = try file.unite(with: copies.map(\.log) + [repairs], mendsSums: true, now: now)
      tell()
      for copy in copies {
        let news = LogMerge([own, copy.log]).write { _ in }.onlyIn[1]
        say("\(copy.path): \(Self.events(news)) taken over.")
      }
      words(suspects, whole: whole).forEach(say)
      if repeated == 1 { say("1 event that was there more than once is there once now.") }
      if repeated > 1 { say("\(repeated) events that were there more than once are there once now.") }
      if let copy { say("The file as it was is kept in \(copy).") }
    }
    for copy in copies { try putAway(copy) }
    // Under the lock nobody else is writing: what is half written is left over.
    for path in health.leftOvers where calls.unlink(path) == 0 { say("\(path) is deleted.") }
  }

  /// A copy that a sync tool left, as it is now.
  private struct ConflictCopy {
    let path: String
    let log: ProgressLog
    let facts: FileFacts?
  }

  /// Reads the copies again: the tool may have brought others since they were looked at.
  private func conflictCopies() throws -> [ConflictCopy] {
    try health.conflicts.filter { $0.problem != nil || $0.log != nil && $0.newerVersion == nil }.map { conflict in
      let facts = try calls.found(conflict.path, .read, shown: conflict.path)
      let bytes = try AtomicFile.readAtOnce(conflict.path, calls: calls)
      let log = try ProgressFile.log(bytes, path: conflict.path, otherwise: "Look into it yourself.")
      if case .newer(let version) = log.condition { throw NewerProblem(path: conflict.path, version: version) }
      return ConflictCopy(path: conflict.path, log: log, facts: facts)
    }
  }

  /// Gives a copy that was joined a name by which it is not found again; one that is another by now is left to the next
  /// time.
  private func putAway(_ copy: ConflictCopy) throws {
    guard try calls.found(copy.path, .write, shown: copy.path) == copy.facts else {
      return say("\(copy.path) was changed meanwhile. 'recollect doctor --fix' joins what is new in it.")
    }
    let place = try AtomicFile.freeName("\(copy.path).merged-\(now.studyDay)", calls: calls)
    let failure = calls.renameAll(copy.path, place)
    if failure != 0 { throw FileProblem(attempt: .write, path: copy.path, code: failure) }
    say("\(copy.path) is \(place) now, and yours to delete.")
  }

  /// Looks for suspect events in the backups, where they may be whole.
  ///
  /// Throws where a backup cannot be read: an event whose sum is written anew is found by nobody any more.
  private func wholeEvents(for suspects: [Event]) throws -> [Event] {
    guard !suspects.isEmpty else { return [] }
    var found: [Event] = []
    var missing = suspects
    for day in health.backups where !missing.isEmpty {
      let log = try ProgressBackups(of: health.target, calls: calls).log(of: day)
      let whole = log?.wholeEvents(namedAs: missing) ?? []
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
