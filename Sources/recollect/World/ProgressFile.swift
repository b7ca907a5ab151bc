import Foundation
import Study

/// The learner's progress file, held for writing: read, mended where it is torn, and appended to.
///
/// Every write is on disk before the call returns, in the file that the path leads to then, and one that fails leaves the
/// file as it was.
final class ProgressFile {
  /// The file as it was named.
  let path: String
  /// What the file says, with what was recorded since.
  private(set) var state = LearnerState()

  // Where the path leads; a link may be pointed elsewhere under us.
  private(set) var target: String
  let calls: FileCalls
  private var lock: ProgressLock
  private let device: Device
  private let program: String
  var notices: [String] = []
  private var file: Int32 = -1
  // What the file was when it was last looked at; nil where there was none. Another program may replace it under us.
  private var known: FileFacts?
  // Whether what is held in memory may differ from the file: after a failure it is read again.
  private var isStale = true
  // The file whose name is known to be on disk: a rename before this session may not have got that far.
  private var named: FileFacts?
  // Whether the session has a file that it could read, or began without one.
  private var wasRead = false
  private var backedUp: Day?
  // How often the file was read since the last record was begun.
  private var rounds = 0
  // What was recorded here and said to be kept: it is written again where another program puts an older file in place.
  private var kept: [Event] = []
  // What was being written when something failed.
  private var unsure: [Event]?
  // What was read of the file before it came to harm under us, and is in it no longer.
  private var owed: [Event] = []

  /// How often a file that is replaced while it is written is taken up again.
  private static let attempts = 5
  private static let mostRounds = 20

  /// Opens a progress file for writing, alone; one that does not exist yet is made by the first record.
  ///
  /// What was half written is cut off, and kept beside the file.
  init(at path: String, device: Device, program: String, now: Moment, calls: FileCalls = .system) throws {
    self.path = path
    self.device = device
    self.program = program
    self.calls = calls
    target = try AtomicFile.resolved(path, calls: calls)
    try Self.requireOrdinaryFile(at: target, shown: path, calls)
    lock = try ProgressLock(besides: target, shown: path, calls: calls)
    try load(now: now)
    if let newest = state.newest, newest.milliseconds > now.milliseconds + 86_400_000 {
      notices.append(ProgressNotice.ahead(path: path, newest: newest, now: now))
    }
  }

  deinit { if file >= 0 { _ = calls.end(file) } }

  /// Returns what the learner should hear, once: what was mended, where a new file is kept.
  func takeNotices() -> [String] {
    defer { notices = [] }
    return notices
  }

  /// Writes down what was done; returns the events when they are on disk.
  @discardableResult
  func record(_ deeds: [Deed], at moment: Moment) throws -> [Event] {
    rounds = 0
    try prepare(now: moment)
    try writeWhatIsOwed(now: moment)
    if let unsure, unsure.say(deeds), unsure.contains(where: state.holds) {
      // What was said to have failed is there after all, in part perhaps: said again, it is not written twice.
      // After a sync that failed, the system may take for written what is not: only a new file is sure.
      self.unsure = nil
      try rewrite(now: moment)
      try write(unsure.filter { !state.holds($0) }, now: moment)
      try makeNameLast()
      kept += unsure
      return unsure
    }
    let events = state.events(
      for: deeds, at: moment, by: device.name, learner: device.learner, program: program)
    unsure = events
    try write(events, now: moment)
    try makeNameLast()
    unsure = nil
    kept += events
    return events
  }

  /// Writes the union of the file with other logs; returns what was in it, and where the file as it was is kept.
  ///
  /// Where the file is the union already, nothing is written and no copy made.
  func unite(
    with others: [ProgressLog], mendsSums: Bool = false, now: Moment
  ) throws -> (counts: LogMerge.Counts, copy: String?) {
    rounds = 0
    for _ in 0..<Self.attempts {
      try prepare(now: now)
      try writeWhatIsOwed(now: now)
      let merge = LogMerge([state.log] + others, mendsSums: mendsSums)
      var counts = LogMerge([]).write { _ in }
      var copy: String?
      var comparison = FileComparison(with: file, path: path, calls: calls)
      let before = known
      do {
        try AtomicFile.write(to: target, mode: 0o600, calls: calls) {
          if comparison.isSame(size: before?.size) {
            try requireUnchanged()
            throw NothingNew()
          }
          copy = file < 0 ? nil : try keep(.otherLayout, now: now)
          isStale = true
          try requireUnchanged()
        } pieces: { write in
          counts = try merge.write { piece in
            try comparison.take(piece)
            try write(piece)
          }
          if let limit = counts.excess { throw TooMuchToJoin(path: path, limit: limit) }
        }
      } catch is NothingNew {
        // An attempt before this one may have left it so without making it last.
        let failure = calls.syncAll(file)
        if failure != 0 { throw FileProblem(attempt: .write, path: path, code: failure) }
        try makeNameLast()
        return (counts, nil)
      } catch {
        if let copy, let now = try? found(), now == before { _ = calls.unlink(copy) }
        if error is ReplacedMeanwhile { continue }
        throw error
      }
      try load(now: now)
      // Another program may have put an older file in its place by now.
      if known?.size == comparison.size, try found() == known { return (counts, copy) }
    }
    throw FileProblem(attempt: .write, path: path, code: EBUSY)
  }

  /// Makes sure that the file is the one that was read, that it can be appended to, and that today's backup is there.
  private func prepare(now: Moment) throws {
    if !lock.isHeld { lock = try ProgressLock(besides: target, shown: path, calls: calls) }
    // An edit in place may leave name and size as they were: only over its own closing line is an append right.
    if try isStale || found() != known || !endsAsWeLeftIt() { try load(now: now) }
    guard file >= 0 else { return }
    if backedUp != now.studyDay {
      do {
        try ProgressBackups(of: target, calls: calls).make(on: now.studyDay)
        // A copy takes its time: the file may be another one by now.
        if try found() != known { try load(now: now) }
        backedUp = now.studyDay
      } catch let problem as FileProblem {
        // A disk that is too full for a copy may still have room for the answer.
        backedUp = now.studyDay
        notices.append(ProgressNotice.noBackup(path: path, problem: problem))
      }
    }
    if state.log.condition == .otherLayout {
      let copy = try keep(.otherLayout, now: now)
      try rewrite(now: now, besides: copy)
      notices.append(ProgressNotice.rewritten(path: path, copy: copy))
    }
  }

  /// Writes again what another program's file lacks: what was saved here, and where the file was damaged under us, all
  /// that was read of it.
  private func writeWhatIsOwed(now: Moment) throws {
    let lost = owed.filter { !state.holds($0) }
    if !lost.isEmpty {
      let isGone = state.log.count == 0
      try write(lost, now: now)
      notices.append(isGone ? ProgressNotice.restored(path: path) : ProgressNotice.writtenAgain(path: path))
    }
    owed = []
    // Only where the file was read again can something have gone.
    let missing = rounds == 0 ? [] : kept.filter { !state.holds($0) }
    if !missing.isEmpty {
      try write(missing, now: now)
      notices.append(ProgressNotice.writtenAgain(path: path))
    }
  }

  /// Writes events, until they stand in the file that the path leads to.
  private func write(_ events: [Event], now: Moment) throws {
    guard !events.isEmpty else { return }
    var missing = events
    for _ in 0..<Self.attempts {
      if let limit = state.log.excess(adding: missing) { throw TooMuchToKeep(path: path, limit: limit) }
      isStale = true
      if file < 0 {
        try create(missing, now: now)
      } else {
        let lines = EventLines(missing)
        let bytes = lines.appendix
        try append(bytes)
        if try isInPlace(end: bytes) {
          state.record(lines)
          return
        }
      }
      // A new file is read back as well: another program's may stand in its place by now.
      try load(now: now)
      var seen: Set<Event> = []
      missing = (owed + kept + events).filter { !state.holds($0) && seen.insert($0).inserted }
      if missing.isEmpty { return }
    }
    throw FileProblem(attempt: .write, path: path, code: EBUSY)
  }

  private func create(_ events: [Event], now: Moment) throws {
    do {
      try AtomicFile.write(LogLayout.file(events), to: target, mode: 0o600, calls: calls) { try requireUnchanged() }
      if owed.isEmpty { notices.append(ProgressNotice.created(path: path)) }
      backedUp = now.studyDay
    } catch is ReplacedMeanwhile {}
  }

  /// Writes over the closing line, and puts it back where that fails.
  private func append(_ bytes: [UInt8]) throws {
    guard let end = known?.size else { throw FileProblem(attempt: .write, path: path, code: EBUSY) }
    let start = end - LogLayout.lastLine.count
    var failure = calls.writeAll(bytes, to: file, at: start)
    if failure == 0 { failure = calls.syncAll(file) }
    guard failure == 0 else {
      _ = calls.writeAll(LogLayout.lastLine, to: file, at: start)
      _ = calls.cut(file, to: end)
      _ = calls.syncAll(file)
      throw FileProblem(attempt: .write, path: path, code: failure)
    }
    known?.size = start + bytes.count
  }

  /// Whether the file ends with what was written, after a whole line, and the path still leads to it.
  private func isInPlace(end: [UInt8]) throws -> Bool {
    let written: FileFacts
    do {
      written = try calls.known(file)
      guard written.size == known?.size else { return false }
      let start = written.size - end.count - 1
      if try calls.bytes(of: file, from: start, count: end.count + 1) != [0x0a] + end { return false }
    } catch {
      throw error.of(.write, path)
    }
    guard try found() == written else { return false }
    known = written
    isStale = false
    return true
  }

  /// Reads the file, and mends what was half written.
  private func load(now: Moment) throws {
    isStale = true
    rounds += 1
    if rounds > Self.mostRounds { throw FileProblem(attempt: .write, path: path, code: EBUSY) }
    let place = try AtomicFile.resolved(path, calls: calls)
    if place != target {
      lock = try ProgressLock(besides: place, shown: path, calls: calls)
      (target, backedUp) = (place, nil)
    }
    let before = state
    try look()
    guard file >= 0 else {
      take(LearnerState(), after: before, isDamaged: true)
      (isStale, wasRead) = (false, true)
      return
    }
    let bytes: [UInt8]
    do { bytes = try calls.contents(of: file) } catch { throw error.of(.read, path) }
    known?.size = bytes.count
    let log: ProgressLog
    do { log = try Self.log(bytes, path: path) } catch {
      // What was readable when the session began is no longer: it is kept beside what is written anew.
      guard wasRead else { throw error }
      let copy = try keep(.damaged(from: 0), now: now)
      take(LearnerState(), after: before, isDamaged: true)
      try rewrite(now: now, besides: copy)
      notices.append(ProgressNotice.unreadableNow(path: path, copy: copy))
      return
    }
    if case .newer(let version) = log.condition { throw NewerProblem(path: path, version: version) }
    wasRead = true
    switch log.condition {
    case .sound where bytes.isEmpty:
      take(LearnerState(log), after: before, isDamaged: true)
      try rewrite(now: now)
      if before.log.count == 0 {
        let copy = ProgressBackups(of: target, calls: calls).newest
        notices.append(ProgressNotice.empty(path: path, backup: copy))
      }
    case .sound, .otherLayout, .newer:
      take(LearnerState(log), after: before, isDamaged: false)
      isStale = false
    case .torn(let end, let leftOver):
      take(LearnerState(log), after: before, isDamaged: true)
      let copy = leftOver == 0 ? nil : try keep(.damaged(from: end), now: now)
      if end == 0 {
        try rewrite(now: now)
      } else if try !cut(at: end) {
        return try load(now: now)
      }
      notices.append(ProgressNotice.torn(path: path, leftOver: leftOver, copy: copy))
    case .damaged(let places):
      take(LearnerState(log), after: before, isDamaged: true)
      let copy = try keep(.damaged(from: 0), now: now)
      try rewrite(now: now, besides: copy)
      notices.append(ProgressNotice.damaged(path: path, places: places.count, copy: copy))
    }
  }

  /// Takes over what was read; what is lacking of what was read before is owed where the file came to harm, not where
  /// somebody put another whole file in its place.
  private func take(_ new: LearnerState, after before: LearnerState, isDamaged: Bool) {
    state = new
    guard isDamaged, before.log.count > 0 else { return }
    let known = Set(owed)
    owed += before.log.events.filter { !new.holds($0) && !known.contains($0) }
  }

  /// Ends the file after its whole lines: the closing line first, so that it is valid at every moment from then on.
  ///
  /// Says whether the file was still the one that was read.
  private func cut(at end: Int) throws -> Bool {
    guard try found() == known else { return false }
    isStale = true
    let size = end + LogLayout.lastLine.count
    var failure = calls.writeAll(LogLayout.lastLine, to: file, at: end)
    if failure == 0 { failure = calls.cut(file, to: size) }
    if failure == 0 { failure = calls.syncAll(file) }
    guard failure == 0 else { throw FileProblem(attempt: .write, path: path, code: failure) }
    known?.size = size
    return try isInPlace(end: LogLayout.lastLine)
  }

  /// Writes the whole log anew, and reads it back; where that fails and the file is as it was, its copy is taken away, or
  /// each further start would leave one.
  private func rewrite(now: Moment, besides copy: String? = nil) throws {
    isStale = true
    let before = known
    do {
      try AtomicFile.write(to: target, mode: 0o600, calls: calls) {
        try requireUnchanged()
      } pieces: {
        try state.log.writeCanonically($0)
      }
    } catch is ReplacedMeanwhile {
    } catch {
      if let copy, let now = try? found(), now == before { _ = calls.unlink(copy) }
      throw error
    }
    try load(now: now)
  }

  /// Makes sure, once for each file, that its name is on disk before an answer in it is said to be kept.
  private func makeNameLast() throws {
    guard let known else { return }
    if let named, named.isSameFile(as: known) { return }
    try AtomicFile.syncFolder(of: target, shown: path, calls: calls)
    named = known
  }

  private func look() throws {
    if file >= 0 { _ = calls.end(file) }
    file = -1
    known = nil
    do { file = try calls.opened(target, O_RDWR) } catch {
      if error.code == ENOENT { return }
      throw error.of(.write, path)
    }
    do { known = try calls.known(file) } catch { throw error.of(.write, path) }
  }

  private func found() throws -> FileFacts? {
    try calls.found(path, .write, shown: path)
  }

  private func requireUnchanged() throws {
    if try found() != known { throw ReplacedMeanwhile() }
  }

  private func endsAsWeLeftIt() throws -> Bool {
    guard file >= 0, state.log.condition != .otherLayout, let known, known.size >= LogLayout.end.count else {
      return true
    }
    let count = LogLayout.end.count
    do { return try calls.bytes(of: file, from: known.size - count, count: count) == LogLayout.end } catch {
      throw error.of(.read, path)
    }
  }
}

/// Another program put a file in the place of the one that was read.
private struct ReplacedMeanwhile: Error {}

/// The file is already what was to be written.
private struct NothingNew: Error {}
